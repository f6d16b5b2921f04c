#include "ui/shell/GuideWindow.h"

#include "ui/widgets/Labels.h"

#include <QDesktopServices>
#include <QFile>
#include <QHBoxLayout>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextList>
#include <QTextTable>

// Outside any namespace, as Qt wants it.
static void initGuide() {
    Q_INIT_RESOURCE(guide);
}

namespace netwright::shell {
namespace {

/// The first page in the language of the window, or in English.
QUrl firstPage() {
    const QString folder = QStringLiteral("docs/user-guide/"), language = QLocale().name().section(QLatin1Char('_'), 0, 0);
    const QString own = folder + language + QStringLiteral("/README.md");
    return QUrl(QStringLiteral("qrc:/") + (QFile::exists(QStringLiteral(":/") + own) ? own : folder + QStringLiteral("README.md")));
}

/// Qt sets paragraphs of Markdown without any distance; of two margins the larger one counts. Tables keep theirs.
void spaceParagraphs(QTextDocument* document) {
    constexpr qreal kHeading = 18, kParagraph = 8, kItem = 3;
    QTextCursor cursor(document);
    cursor.beginEditBlock();
    for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
        cursor.setPosition(block.position());
        if (cursor.currentTable())
            continue;
        QTextBlockFormat format;
        format.setTopMargin(block.blockFormat().headingLevel() > 1 ? kHeading : block.textList() ? 0 : kParagraph);
        format.setBottomMargin(block.textList() ? kItem : kParagraph);
        cursor.mergeBlockFormat(format);
    }
    cursor.endEditBlock();
}

} // namespace

QString fragmentOf(const QString& heading) {
    QString fragment;
    for (const QChar letter : heading.toLower())
        if (letter.isLetterOrNumber() || letter == QLatin1Char('-') || letter == QLatin1Char(' '))
            fragment += letter == QLatin1Char(' ') ? QLatin1Char('-') : letter;
    return fragment;
}

GuideWindow::GuideWindow(theme::ThemeManager* themes, QWidget* parent)
    : QDialog(parent), m_text(new QTextBrowser(this)), m_sections(new QListWidget(this)) {
    initGuide();
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("User guide"));
    resize(920, 720);
    m_sections->setAccessibleName(tr("Sections"));
    m_sections->setFixedWidth(220);
    m_text->setAccessibleName(tr("User guide"));
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setOpenLinks(false);
    m_text->document()->setDocumentMargin(16);
    auto* back = widgets::plainButton(tr("Back"), this);
    auto* start = widgets::plainButton(tr("Contents"), this);
    back->setEnabled(false);
    for (QPushButton* button : {back, start})
        button->setAutoDefault(false);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(back);
    buttons->addWidget(start);
    buttons->addStretch();
    auto* side = new QVBoxLayout;
    side->setSpacing(8);
    side->addLayout(buttons);
    side->addWidget(m_sections, 1);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(16);
    layout->addLayout(side);
    layout->addWidget(m_text, 1);
    connect(back, &QPushButton::clicked, m_text, &QTextBrowser::backward);
    connect(start, &QPushButton::clicked, this, [this] { m_text->setSource(firstPage(), QTextDocument::MarkdownResource); });
    connect(m_text, &QTextBrowser::backwardAvailable, back, &QWidget::setEnabled);
    connect(m_text, &QTextBrowser::anchorClicked, this, &GuideWindow::open);
    connect(m_text, &QTextBrowser::sourceChanged, this, &GuideWindow::findSections);
    connect(m_sections, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem* item) {
        if (item)
            goTo(item->data(Qt::UserRole).toString());
    });
    connect(themes, &theme::ThemeManager::changed, m_text, &QTextBrowser::reload);
    m_text->setSource(firstPage(), QTextDocument::MarkdownResource);
}

void GuideWindow::open(const QUrl& link) {
    if (link.scheme().startsWith(QLatin1String("http"))) {
        QDesktopServices::openUrl(link);
        return;
    }
    if (!link.path().isEmpty())
        m_text->setSource(m_text->source().resolved(QUrl(link.path())), QTextDocument::MarkdownResource);
    if (!link.fragment().isEmpty())
        goTo(link.fragment());
}

void GuideWindow::findSections() {
    spaceParagraphs(m_text->document());
    m_sections->clear();
    for (QTextBlock block = m_text->document()->begin(); block.isValid(); block = block.next())
        if (const int level = block.blockFormat().headingLevel(); level == 2 || level == 3) {
            auto* item = new QListWidgetItem((level == 3 ? QStringLiteral("    ") : QString()) + block.text(), m_sections);
            item->setData(Qt::UserRole, fragmentOf(block.text()));
        }
}

void GuideWindow::goTo(const QString& fragment) {
    for (QTextBlock block = m_text->document()->begin(); block.isValid(); block = block.next())
        if (block.blockFormat().headingLevel() > 0 && fragmentOf(block.text()) == fragment) {
            QTextCursor end(m_text->document());
            end.movePosition(QTextCursor::End);
            m_text->setTextCursor(end); // so that the heading comes to the top and not to the bottom
            m_text->setTextCursor(QTextCursor(block));
            return;
        }
}

} // namespace netwright::shell
