#include "ui/shell/AboutExample.h"

#include "ui/shell/GraphThumbnail.h"
#include "ui/widgets/EngineText.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/Markdown.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace netwright::shell {

AboutExample::AboutExample(const Example& example, theme::ThemeManager* themes, QWidget* parent) : QDialog(parent) {
    setWindowTitle(widgets::engineText(example.title.toStdString()));
    resize(560, 600);
    auto* thumbnail = new GraphThumbnail(layers::builtinLayers(), themes, this);
    thumbnail->setFixedHeight(120);
    thumbnail->setGraph(example.graph);
    auto* text = new QLabel(widgets::richText(widgets::markdownBlocks(example.description)), this);
    text->setTextFormat(Qt::RichText);
    text->setWordWrap(true);
    text->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(text);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton* open = buttons->addButton(tr("Open example"), QDialogButtonBox::AcceptRole);
    open->setDefault(true);
    open->setObjectName(QStringLiteral("about.open"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(16);
    layout->addWidget(thumbnail);
    layout->addWidget(scroll, 1);
    layout->addWidget(buttons);
    open->setFocus();
}

} // namespace netwright::shell
