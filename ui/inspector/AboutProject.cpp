#include "ui/inspector/AboutProject.h"

#include "ui/widgets/EngineText.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/Markdown.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QToolButton>

#include <algorithm>

namespace netwright::inspector {
namespace {

using Block = widgets::MarkdownBlock;

QToolButton* quietButton(const QString& text, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setProperty("role", "more");
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setText(text);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

AboutProject::AboutProject(document::ProjectDocument* document, QWidget* parent)
    : QWidget(parent), m_document(document), m_title(widgets::titleLabel({}, this)), m_text(new QLabel(this)),
      m_more(quietButton({}, this)), m_edit(quietButton(tr("Edit…"), this)) {
    m_title->setWordWrap(true);
    m_text->setTextFormat(Qt::RichText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_more->setCheckable(true);
    m_more->setObjectName(QStringLiteral("about.more"));
    m_edit->setObjectName(QStringLiteral("about.edit"));
    m_edit->setAccessibleName(tr("Edit the description of the project"));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_more);
    buttons->addStretch();
    buttons->addWidget(m_edit);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 8);
    layout->setSpacing(6);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addLayout(buttons);
    connect(m_more, &QToolButton::toggled, this, &AboutProject::showText);
    connect(m_edit, &QToolButton::clicked, this, &AboutProject::edit);
    connect(document, &document::ProjectDocument::reset, this, [this] { m_more->setChecked(false); });
    connect(document, &document::ProjectDocument::titleChanged, this, &AboutProject::refresh);
    hide();
}

void AboutProject::refresh() {
    const std::string& description = m_document->project().description;
    if (description != m_shown) {
        m_shown = description;
        showText();
    }
}

void AboutProject::showText() {
    QList<Block> blocks = widgets::markdownBlocks(QString::fromStdString(m_shown));
    setVisible(!blocks.isEmpty());
    const bool titled = !blocks.isEmpty() && blocks.front().kind == Block::Kind::Title;
    m_title->setVisible(titled);
    if (titled)
        m_title->setText(widgets::withoutMarks(widgets::engineText(blocks.takeFirst().text.toStdString())));
    const QString summary = widgets::summaryOf(QString::fromStdString(m_shown));
    const bool more = blocks.size() > 1 || (blocks.size() == 1 && widgets::withoutMarks(blocks.front().text) != summary);
    m_more->setVisible(more && !summary.isEmpty());
    m_more->setIcon(widgets::icon(m_more->isChecked() ? QStringLiteral("up") : QStringLiteral("down"), palette().color(QPalette::PlaceholderText)));
    m_more->setText(m_more->isChecked() ? tr("Show less") : tr("Read on"));
    m_text->setText(m_more->isChecked() || summary.isEmpty() ? widgets::richText(blocks) : summary.toHtmlEscaped());
    m_text->setVisible(!blocks.isEmpty());
}

void AboutProject::edit() {
    QDialog dialog(window());
    dialog.setWindowTitle(tr("Description of the project"));
    dialog.resize(560, 420);
    auto* text = new QPlainTextEdit(QString::fromStdString(m_document->project().description), &dialog);
    text->setAccessibleName(dialog.windowTitle());
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, &dialog);
    connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    auto* layout = new QVBoxLayout(&dialog);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(widgets::dimLabel(tr("What it is about, for others and for later. Markdown: # title, ## heading, - list, *emphasis*, **strong**."), &dialog));
    layout->addWidget(text, 1);
    layout->addWidget(buttons);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const std::string written = text->toPlainText().trimmed().toStdString();
    if (written != m_document->project().description)
        m_document->edit(tr("Describe the project"), [&](project::Project& project) { project.description = written; });
}

} // namespace netwright::inspector
