#pragma once

#include "engine/graph/Graph.h"
#include "ui/theme/Theme.h"

#include <QMap>
#include <QWidget>

namespace netwright::shell {

/// One version of a network beside another: what only one of them has or what differs has a coloured ring.
class VersionView : public QWidget {
    Q_OBJECT
public:
    enum class Mark { Added, Removed, Changed };
    VersionView(const layers::LayerRegistry& registry, theme::ThemeManager* themes, QWidget* parent = nullptr);
    void show(const graph::Graph& graph, const QMap<QString, Mark>& marks);
    void highlight(const QString& id); ///< a thicker ring

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const layers::LayerRegistry& m_registry;
    theme::ThemeManager* m_themes;
    graph::Graph m_graph;
    QMap<QString, Mark> m_marks;
    QString m_highlighted;
};

} // namespace netwright::shell
