#include "ui/document/ProblemText.h"

#include "ui/document/ProblemSentences.h"

#include <QCache>
#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QStringList>

#include <optional>
#include <vector>

namespace netwright::document {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ProblemText)
};

struct Pattern {
    const char* source;
    QStringList fixed; ///< the text before, between and behind the gaps
    QRegularExpression expression;
};

std::vector<Pattern> makePatterns() {
    static const QRegularExpression gap(QStringLiteral("%[1-9]"));
    std::vector<Pattern> patterns;
    for (const char* source : kProblemSentences) {
        // The gaps stand in the order of their numbers, so that captures and arguments do too.
        const QStringList fixed = QString::fromUtf8(source).split(gap);
        QStringList escaped;
        for (const QString& part : fixed)
            escaped << QRegularExpression::escape(part);
        patterns.push_back({source, fixed,
                            QRegularExpression(QLatin1Char('^') + escaped.join(QStringLiteral("(.+?)")) + QLatin1Char('$'),
                                               QRegularExpression::DotMatchesEverythingOption)});
    }
    return patterns;
}

/// "image or sequence", word by word.
QString kindsText(const QString& kinds) {
    static const QRegularExpression word(QStringLiteral("[a-z]+"));
    QString said;
    qsizetype end = 0;
    for (auto found = word.globalMatch(kinds); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        said += kinds.mid(end, match.capturedStart() - end) +
                QCoreApplication::translate("Kind", match.captured().toUtf8().constData());
        end = match.capturedEnd();
    }
    return said + kinds.mid(end);
}

/// 1,000 and 0.5 as the language writes them; nothing for anything else.
std::optional<QString> numberText(const QString& content) {
    static const QRegularExpression number(QStringLiteral(R"(^[-−]?\d{1,3}((,\d{3})+|\d*)(\.\d+)?$)"));
    if (!number.match(content).hasMatch())
        return std::nullopt;
    const QLocale locale;
    QString said;
    for (const QChar letter : content)
        said += letter == QLatin1Char(',')   ? locale.groupSeparator()
                : letter == QLatin1Char('.') ? locale.decimalPoint()
                                             : QString(letter);
    return said;
}

QString translated(const QString& sentence);

/// What stands in a gap: names in quotation marks stay as they are, labels of settings do not.
QString gapText(const QString& before, const QString& content) {
    if (before.endsWith(QChar(0x201c)) && !before.endsWith(QStringLiteral("chosen for “")))
        return content;
    if (before.endsWith(QLatin1String("kind ")))
        return kindsText(content);
    const std::optional<QString> number = numberText(content);
    return number ? *number : translated(content);
}

QString translated(const QString& sentence) {
    const QByteArray utf8 = sentence.toUtf8();
    const QString whole = QCoreApplication::translate("Engine", utf8.constData());
    if (whole != sentence)
        return whole;
    static const std::vector<Pattern> patterns = makePatterns();
    for (const Pattern& pattern : patterns) {
        const QRegularExpressionMatch match = pattern.expression.match(sentence);
        if (!match.hasMatch())
            continue;
        // Piece by piece, so that a name that holds a %1 stays one.
        static const QRegularExpression gap(QStringLiteral("%([1-9])"));
        const QString german = QCoreApplication::translate("Problem", pattern.source);
        QString said;
        qsizetype end = 0;
        for (auto found = gap.globalMatch(german); found.hasNext();) {
            const QRegularExpressionMatch mark = found.next();
            const int number = mark.captured(1).toInt();
            said += german.mid(end, mark.capturedStart() - end) + gapText(pattern.fixed.value(number - 1), match.captured(number));
            end = mark.capturedEnd();
        }
        return said + german.mid(end);
    }
    return sentence;
}

} // namespace

QString problemText(const std::string& sentence) {
    const QString english = QString::fromStdString(sentence);
    if (QCoreApplication::translate("Problem", kProblemSentences[0]) == QLatin1String(kProblemSentences[0]))
        return english;
    // The same problems are shown again after every edit.
    thread_local QCache<QString, QString> known(500);
    if (const QString* said = known.object(english))
        return *said;
    const QString said = translated(english);
    known.insert(english, new QString(said));
    return said;
}

QString problemText(const core::Diagnostic& problem) {
    const QString message = problemText(problem.message);
    return problem.fix.empty() ? message : message + QLatin1Char(' ') + problemText(problem.fix);
}

QString placeText(const core::Location& where) {
    QStringList parts;
    const auto add = [&parts](const QString& words, const QString& value) {
        if (!value.isEmpty() && value != QLatin1String("0"))
            parts << words.arg(value);
    };
    add(QStringLiteral("%1"), QString::fromStdString(where.file));
    add(Words::tr("line %1"), QString::number(where.line));
    add(Words::tr("column %1"), QString::number(where.column));
    add(Words::tr("node %1"), QString::fromStdString(where.node));
    add(Words::tr("port %1"), QString::fromStdString(where.port));
    add(Words::tr("setting %1"), QString::fromStdString(where.parameter));
    add(Words::tr("at %1"), QString::fromStdString(where.path));
    return parts.join(QStringLiteral(", "));
}

} // namespace netwright::document
