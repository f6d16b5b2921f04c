#include "ui/widgets/Markdown.h"

#include "ui/widgets/EngineText.h"

#include <QRegularExpression>
#include <QStringList>

namespace netwright::widgets {
namespace {

using Kind = MarkdownBlock::Kind;

Kind takeKind(QString& line) {
    for (const auto& [mark, kind] : {std::pair{QLatin1String("# "), Kind::Title}, std::pair{QLatin1String("## "), Kind::Heading},
                                     std::pair{QLatin1String("### "), Kind::Heading}, std::pair{QLatin1String("- "), Kind::Item},
                                     std::pair{QLatin1String("* "), Kind::Item}})
        if (line.startsWith(mark)) {
            line = line.mid(mark.size());
            return kind;
        }
    return Kind::Paragraph;
}

QString emphasised(const QString& text) {
    static const QRegularExpression link(QStringLiteral(R"(\[([^\]]*)\]\([^)]*\))")), strong(QStringLiteral(R"(\*\*(.+?)\*\*)")),
        gentle(QStringLiteral(R"(\*(.+?)\*)")), code(QStringLiteral("`(.+?)`"));
    return text.toHtmlEscaped()
        .replace(link, QStringLiteral("\\1"))
        .replace(strong, QStringLiteral("<b>\\1</b>"))
        .replace(gentle, QStringLiteral("<i>\\1</i>"))
        .replace(code, QStringLiteral("<code>\\1</code>"));
}

} // namespace

QList<MarkdownBlock> markdownBlocks(const QString& markdown) {
    QList<MarkdownBlock> blocks;
    bool goesOn = false; // the line before belongs to the same paragraph or item
    for (const QString& line : markdown.split(QLatin1Char('\n'))) {
        QString text = line.simplified();
        const Kind kind = takeKind(text);
        if (goesOn && kind == Kind::Paragraph && !text.isEmpty())
            blocks.back().text += QLatin1Char(' ') + text;
        else if (!text.isEmpty())
            blocks.append({kind, text});
        goesOn = !text.isEmpty() && kind != Kind::Title && kind != Kind::Heading;
    }
    return blocks;
}

QString withoutMarks(const QString& text) {
    static const QRegularExpression link(QStringLiteral(R"(\[([^\]]*)\]\([^)]*\))")), marks(QStringLiteral("[*`]+"));
    return QString(text).replace(link, QStringLiteral("\\1")).remove(marks);
}

QString summaryOf(const QString& markdown) {
    for (const MarkdownBlock& block : markdownBlocks(markdown))
        if (block.kind == Kind::Paragraph) {
            const QString text = withoutMarks(engineText(block.text.toStdString()));
            const auto end = text.indexOf(QStringLiteral(". "));
            return end > 0 ? text.left(end + 1) : text;
        }
    return {};
}

QString richText(const QList<MarkdownBlock>& blocks) {
    QString html;
    for (const MarkdownBlock& block : blocks) {
        const QString text = emphasised(engineText(block.text.toStdString()));
        switch (block.kind) {
        case Kind::Title: html += QStringLiteral("<p style='margin:0 0 6px 0;font-size:14px;font-weight:600'>%1</p>").arg(text); break;
        case Kind::Heading: html += QStringLiteral("<p style='margin:10px 0 4px 0;font-weight:600'>%1</p>").arg(text); break;
        case Kind::Paragraph: html += QStringLiteral("<p style='margin:6px 0 6px 0'>%1</p>").arg(text); break;
        case Kind::Item:
            html += QStringLiteral("<table cellspacing='0' cellpadding='0' style='margin-top:4px'><tr><td width='14'>•</td><td>%1</td></tr></table>").arg(text);
            break;
        }
    }
    return html;
}

} // namespace netwright::widgets
