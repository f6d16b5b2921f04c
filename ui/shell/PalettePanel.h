#pragma once

#include "engine/layers/LayerSpec.h"
#include "ui/document/BlockLibrary.h"
#include "ui/theme/Theme.h"

#include <QTreeWidget>
#include <QWidget>

class QLineEdit;

namespace netwright::shell {

/// All layers by category and the blocks below them, with a search over names, titles and keywords. Dragged onto the canvas
/// or, by double-click or Return, added to it. Delete removes one of the user's own blocks, after asking.
class PalettePanel : public QWidget {
    Q_OBJECT
public:
    PalettePanel(const layers::LayerRegistry& registry, document::BlockLibrary* blocks, theme::ThemeManager* themes,
                 QWidget* parent = nullptr);

    void focusSearch();
    QTreeWidget* list() const { return m_list; }
    QLineEdit* search() const { return m_search; }

signals:
    void layerChosen(const QString& type);

private:
    void fill();
    QTreeWidgetItem* addHeading(const QString& title);
    void addEntry(QTreeWidgetItem* heading, const layers::LayerSpec& spec);
    const layers::LayerSpec* specOf(const QTreeWidgetItem& item) const;
    void removeBlock(const QTreeWidgetItem* item);
    void filter(const QString& text);
    void choose(const QTreeWidgetItem* item);
    bool eventFilter(QObject* watched, QEvent* event) override;

    const layers::LayerRegistry& m_registry;
    document::BlockLibrary* m_blocks;
    theme::ThemeManager* m_themes;
    QLineEdit* m_search;
    QTreeWidget* m_list;
};

/// Whether a layer answers to what was typed: every word occurs in its type, title, category or keywords.
bool matches(const layers::LayerSpec& spec, const QString& text);
/// "Conv2d: what it does", its ports and the help, for tool tips.
QString describe(const layers::LayerSpec& spec);

} // namespace netwright::shell
