#include "ui/canvas/EmptyHint.h"

#include "ui/widgets/Icons.h"
#include "ui/widgets/Labels.h"

#include <QAction>
#include <QKeySequence>
#include <QPushButton>

namespace netwright::canvas {
namespace {

constexpr int kIcon = 20, kTextWidth = 300;

} // namespace

EmptyHint::EmptyHint(QAction* add, theme::ThemeManager* themes, QWidget* parent)
    : QWidget(parent), m_add(add), m_themes(themes), m_templates(widgets::primaryButton(tr("Start from a template…"), this)) {
    setObjectName(QStringLiteral("canvasEmptyHint"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    layout->addWidget(widgets::pageTitle(tr("An empty canvas"), this));
    addWay(QStringLiteral("import"), tr("Drag a layer here"), tr("from the list of layers; a double click there adds it too."));
    addWay(QStringLiteral("search"), {}, tr("to find a layer by name. It lands at the cursor; so it does with a double click."));
    addWay(QStringLiteral("network"), tr("Take a network that works"), tr("and change it: its input and output follow your data."));
    layout->addWidget(m_templates, 0, Qt::AlignLeft);
    connect(m_templates, &QPushButton::clicked, this, &EmptyHint::templateRequested);
    connect(themes, &theme::ThemeManager::changed, this, &EmptyHint::refresh);
    connect(add, &QAction::changed, this, &EmptyHint::refresh);
    refresh();
    hide();
}

void EmptyHint::addWay(const QString& icon, const QString& title, const QString& text) {
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    auto* picture = new QLabel(this);
    picture->setFixedWidth(kIcon);
    row->addWidget(picture, 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    QLabel* heading = widgets::titleLabel(title, this);
    if (title.isEmpty())
        m_keys = heading;
    words->addWidget(heading);
    QLabel* said = widgets::dimLabel(text, this);
    said->setFixedWidth(kTextWidth);
    words->addWidget(said);
    row->addLayout(words, 1);
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
    m_ways.append({icon, picture});
}

void EmptyHint::refresh() {
    const QString keys = m_add->shortcut().toString(QKeySequence::NativeText);
    m_keys->setText(keys.isEmpty() ? tr("Search") : tr("Press %1").arg(keys));
    for (const Way& way : m_ways)
        way.picture->setPixmap(widgets::iconPixmap(way.icon, m_themes->theme().dim, kIcon, devicePixelRatioF()));
}

void EmptyHint::showIf(bool empty) {
    if (empty == isVisibleTo(parentWidget()))
        return;
    setVisible(empty);
    layOut();
}

void EmptyHint::layOut() {
    adjustSize();
    const QSize room = parentWidget()->size();
    move((room.width() - width()) / 2, (room.height() - height()) / 2);
}

} // namespace netwright::canvas
