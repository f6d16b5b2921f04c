#pragma once

#include <QDirIterator>
#include <QFile>
#include <QList>
#include <QRegularExpression>
#include <QStringList>

/// The sentences that the engine can say, read out of its sources: every chain of string literals, with GAP for what is put
/// between them, that begins with a capital letter or a gap and ends as a sentence does.
namespace netwright::tests {

inline const QString kGap = QStringLiteral("GAP");

struct EngineSentence {
    QString file;
    QString text;
};

/// Reads one source. Not a compiler: it knows strings, comments, brackets and what separates expressions.
class SentenceReader {
public:
    explicit SentenceReader(const QString& source) {
        static const QRegularExpression token(
            QString::fromLatin1("//[^\\n]*|/\\*.*?\\*/|R\"\\((.*?)\\)\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"|'(?:[^'\\\\\\n]|\\\\.)+'|"
                                "[A-Za-z_]\\w*(?:::[A-Za-z_]\\w*)*|\\d[\\w.']*|->|\\+=|[=!<>]=|&&|\\|\\||\\S"),
            QRegularExpression::DotMatchesEverythingOption);
        QStringList lines;
        for (const QString& line : source.split(QLatin1Char('\n')))
            if (!line.trimmed().startsWith(QLatin1Char('#')))
                lines << line;
        for (auto found = token.globalMatch(lines.join(QLatin1Char('\n'))); found.hasNext();) {
            const QRegularExpressionMatch match = found.next();
            const QString text = match.captured();
            if (text.startsWith(QLatin1String("//")) || text.startsWith(QLatin1String("/*")))
                continue;
            const bool raw = text.startsWith(QLatin1String("R\""));
            const bool string = raw || text.startsWith(QLatin1Char('"'));
            m_tokens.append({string, !string ? text : raw ? match.captured(1) : unescaped(match.captured(2))});
        }
    }

    QStringList sentences() {
        m_chains.clear();
        qsizetype place = 0;
        while (place < m_tokens.size())
            place = readUntil({}, place);
        static const QRegularExpression sentence(QStringLiteral("^(GAP|[A-Z“])(.|\n)* (.|\n)*[.?]$"));
        QStringList found;
        for (const QString& chain : m_chains)
            if (sentence.match(chain.trimmed()).hasMatch())
                found << chain.trimmed();
        return found;
    }

private:
    struct Token {
        bool string;
        QString text;
    };

    static QString unescaped(QString text) {
        return text.replace(QLatin1String("\\n"), QLatin1String("\n")).replace(QLatin1String("\\\""), QLatin1String("\""))
            .replace(QLatin1String("\\\\"), QLatin1String("\\"));
    }

    /// Reads to the closing bracket and returns the place behind it.
    qsizetype readUntil(const QString& close, qsizetype place) {
        static const QStringList separators{",", ";", "?", ":", "=", "+=", "==", "!=", "return", "<", ">", "&&", "||"};
        QString chain;
        bool words = false, gap = false;
        const auto end = [&] {
            if (words)
                m_chains << chain;
            chain.clear();
            words = gap = false;
        };
        const auto addGap = [&] {
            if (!gap)
                chain += kGap;
            gap = true;
        };
        for (; place < m_tokens.size(); ++place) {
            const Token& token = m_tokens[place];
            if (token.string) {
                chain += token.text;
                words = true;
                gap = false;
            } else if (token.text == close) {
                break;
            } else if (token.text == QLatin1String("std::string") && isLiteralInBrackets(place)) {
                // std::string("…") is the literal itself.
                for (place += 2; m_tokens[place].string; ++place)
                    chain += m_tokens[place].text;
                words = true;
                gap = false;
            } else if (token.text == QLatin1String("inQuotes") && place + 1 < m_tokens.size() && m_tokens[place + 1].text == QLatin1String("(")) {
                place = readUntil(QStringLiteral(")"), place + 2) - 1;
                chain += QStringLiteral("“") + kGap + QStringLiteral("”");
            } else if (token.text == QLatin1String("(") || token.text == QLatin1String("[")) {
                place = readUntil(token.text == QLatin1String("(") ? QStringLiteral(")") : QStringLiteral("]"), place + 1) - 1;
                addGap();
            } else if (token.text == QLatin1String("{")) {
                end();
                place = readUntil(QStringLiteral("}"), place + 1) - 1;
                end();
            } else if (separators.contains(token.text)) {
                end();
            } else if (token.text == QLatin1String("+")) {
                gap = false;
            } else {
                addGap();
            }
        }
        end();
        return place + 1;
    }

    bool isLiteralInBrackets(qsizetype place) const {
        if (place + 3 >= m_tokens.size() || m_tokens[place + 1].text != QLatin1String("(") || !m_tokens[place + 2].string)
            return false;
        qsizetype behind = place + 2;
        while (behind < m_tokens.size() && m_tokens[behind].string)
            ++behind;
        return behind < m_tokens.size() && !m_tokens[behind].string && m_tokens[behind].text == QLatin1String(")");
    }

    QList<Token> m_tokens;
    QStringList m_chains;
};

inline QList<EngineSentence> engineSentences(const QString& engineFolder) {
    QList<EngineSentence> all;
    QDirIterator files(engineFolder, {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        for (const QString& text : SentenceReader(QString::fromUtf8(file.readAll())).sentences())
            all.append({file.fileName().mid(engineFolder.size() + 1), text});
    }
    return all;
}

} // namespace netwright::tests
