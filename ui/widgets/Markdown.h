#pragma once

#include <QList>
#include <QString>

/// The little Markdown in which projects are described: headings, paragraphs and lists; emphasis, code and links in them.
namespace netwright::widgets {

struct MarkdownBlock {
    enum class Kind { Title, Heading, Paragraph, Item };
    Kind kind = Kind::Paragraph;
    QString text; ///< on one line, with its marks, without that of its kind
};

QList<MarkdownBlock> markdownBlocks(const QString& markdown);
QString withoutMarks(const QString& text); ///< emphasis, code and links as what they say

/// What a description says first: the first sentence of its first paragraph, without marks, in the language of the window.
QString summaryOf(const QString& markdown);
/// Rich text for a label, in the language of the window where the description is one of the program's own.
QString richText(const QList<MarkdownBlock>& blocks);

} // namespace netwright::widgets
