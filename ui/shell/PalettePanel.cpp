#include "ui/shell/PalettePanel.h"

#include "ui/canvas/CanvasView.h"
#include "ui/widgets/EngineText.h"
#include "ui/widgets/Icons.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace netwright::shell {
namespace {

constexpr int kTypeRole = Qt::UserRole;

/// A list whose rows are dragged as layer types.
class LayerList : public QTreeWidget {
public:
    using QTreeWidget::QTreeWidget;

protected:
    QStringList mimeTypes() const override { return {QString::fromLatin1(canvas::kLayerMimeType)}; }
    QMimeData* mimeData(const QList<QTreeWidgetItem*>& items) const override {
        auto* mime = new QMimeData;
        if (!items.isEmpty())
            mime->setData(QString::fromLatin1(canvas::kLayerMimeType), items.front()->data(0, kTypeRole).toString().toUtf8());
        return mime;
    }
};

QIcon square(const QColor& color, qreal pixelRatio) {
    QPixmap pixmap(QSize(9, 9) * pixelRatio);
    pixmap.setDevicePixelRatio(pixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRoundedRect(QRectF(0, 0, 9, 9), 2, 2);
    painter.end();
    return QIcon(pixmap);
}

} // namespace

bool matches(const layers::LayerSpec& spec, const QString& text) {
    QString words = QString::fromStdString(spec.type + " " + spec.title + " " + layers::titleOf(spec.category)) + QLatin1Char(' ') +
                    widgets::engineText(layers::titleOf(spec.category)) + QLatin1Char(' ') + widgets::layerTitle(spec);
    for (const std::string& keyword : spec.keywords)
        words += QLatin1Char(' ') + QString::fromStdString(keyword);
    return std::ranges::all_of(text.split(QLatin1Char(' '), Qt::SkipEmptyParts), [&](const QString& part) {
        return words.contains(part, Qt::CaseInsensitive);
    });
}

QString describe(const layers::LayerSpec& spec) {
    return QStringLiteral("<p style='margin:0'><b>%1</b></p><p style='margin:4px 0 0 0'>%2</p><p style='margin:4px 0 0 0'>%3</p>")
        .arg(widgets::layerTitle(spec).toHtmlEscaped(), widgets::engineText(spec.summary).toHtmlEscaped(),
             widgets::engineText(spec.help).toHtmlEscaped());
}

PalettePanel::PalettePanel(const layers::LayerRegistry& registry, document::BlockLibrary* blocks,
                           theme::ThemeManager* themes, QWidget* parent)
    : QWidget(parent), m_registry(registry), m_blocks(blocks), m_themes(themes), m_search(new QLineEdit(this)), m_list(new LayerList(this)) {
    setAttribute(Qt::WA_StyledBackground);
    setProperty("role", "panel");
    setMinimumWidth(150);
    m_search->setPlaceholderText(tr("Search layers"));
    m_search->setAccessibleName(tr("Search layers"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_search->addAction(widgets::icon(QStringLiteral("search"), themes->theme().dim), QLineEdit::LeadingPosition);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setIndentation(0);
    m_list->setDragEnabled(true);
    m_list->setDragDropMode(QAbstractItemView::DragOnly);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setItemsExpandable(false);
    m_list->setExpandsOnDoubleClick(false);
    m_list->setIconSize({9, 9});
    m_list->setProperty("role", "palette");
    m_list->setAccessibleName(tr("Layers"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 4, 4);
    layout->setSpacing(8);
    auto* searchRow = new QHBoxLayout;
    searchRow->setContentsMargins(0, 0, 8, 0);
    searchRow->addWidget(m_search);
    layout->addLayout(searchRow);
    layout->addWidget(m_list, 1);
    connect(m_search, &QLineEdit::textChanged, this, &PalettePanel::filter);
    connect(m_list, &QTreeWidget::itemActivated, this, &PalettePanel::choose);
    connect(themes, &theme::ThemeManager::changed, this, &PalettePanel::fill);
    connect(blocks, &document::BlockLibrary::changed, this, &PalettePanel::fill);
    m_list->installEventFilter(this);
    fill();
}

void PalettePanel::focusSearch() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

QTreeWidgetItem* PalettePanel::addHeading(const QString& title) {
    QFont font = m_themes->theme().secondary();
    font.setWeight(QFont::DemiBold);
    auto* heading = new QTreeWidgetItem(m_list, {title});
    heading->setFlags(Qt::ItemIsEnabled);
    heading->setFont(0, font);
    heading->setForeground(0, m_themes->theme().dim);
    return heading;
}

void PalettePanel::addEntry(QTreeWidgetItem* heading, const layers::LayerSpec& spec) {
    auto* item = new QTreeWidgetItem(heading, {widgets::layerTitle(spec)});
    item->setData(0, kTypeRole, QString::fromStdString(spec.type));
    item->setIcon(0, square(m_themes->theme().category(spec.category), devicePixelRatioF()));
    item->setToolTip(0, describe(spec));
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled);
}

void PalettePanel::fill() {
    m_list->clear();
    QTreeWidgetItem* heading = nullptr;
    std::optional<layers::Category> category;
    for (const layers::LayerSpec& spec : m_registry.all()) {
        if (category != spec.category)
            heading = addHeading(widgets::engineText(layers::titleOf(spec.category)));
        category = spec.category;
        addEntry(heading, spec);
    }
    for (const bool own : {false, true}) {
        heading = nullptr;
        for (const auto& block : m_blocks->blocks()) {
            if (block->own() != own)
                continue;
            if (!heading)
                heading = addHeading(own ? tr("My blocks") : tr("Blocks"));
            addEntry(heading, block->spec);
        }
    }
    m_list->expandAll();
    filter(m_search->text());
}

const layers::LayerSpec* PalettePanel::specOf(const QTreeWidgetItem& item) const {
    const std::string type = item.data(0, kTypeRole).toString().toStdString();
    const document::Block* block = m_blocks->find(type);
    return block ? &block->spec : m_registry.find(type);
}

void PalettePanel::removeBlock(const QTreeWidgetItem* item) {
    const document::Block* block = item ? m_blocks->find(item->data(0, kTypeRole).toString().toStdString()) : nullptr;
    if (!block || !block->own())
        return;
    const QString title = QString::fromStdString(block->spec.title);
    if (QMessageBox::question(this, tr("Remove block"), tr("Remove “%1” from the palette? Its file goes to the trash.").arg(title)) == QMessageBox::Yes)
        m_blocks->remove(item->data(0, kTypeRole).toString().toStdString());
}

void PalettePanel::filter(const QString& text) {
    QTreeWidgetItem* first = nullptr;
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        QTreeWidgetItem* group = m_list->topLevelItem(row);
        bool any = false;
        for (int child = 0; child < group->childCount(); ++child) {
            QTreeWidgetItem* item = group->child(child);
            const layers::LayerSpec* spec = specOf(*item);
            const bool shown = spec && matches(*spec, text);
            item->setHidden(!shown);
            any = any || shown;
            if (shown && !first)
                first = item;
        }
        group->setHidden(!any);
    }
    m_list->setCurrentItem(text.isEmpty() ? nullptr : first);
}

void PalettePanel::choose(const QTreeWidgetItem* item) {
    const QString type = item ? item->data(0, kTypeRole).toString() : QString();
    if (!type.isEmpty())
        emit layerChosen(type);
}

bool PalettePanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_list && event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Delete) {
        removeBlock(m_list->currentItem());
        return true;
    }
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            choose(m_list->currentItem());
            return true;
        }
        if (key->key() == Qt::Key_Down) {
            m_list->setFocus();
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            m_search->clear();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace netwright::shell
