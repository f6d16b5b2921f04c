#include "ui/shell/VersionView.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace netwright::shell {
namespace {

constexpr double kCardWidth = 148, kCardHeight = 56;

QColor ringColor(const theme::Theme& theme, VersionView::Mark mark) {
    switch (mark) {
    case VersionView::Mark::Added: return theme.good;
    case VersionView::Mark::Removed: return theme.wrong;
    case VersionView::Mark::Changed: return theme.validation;
    }
    return theme.dim;
}

} // namespace

VersionView::VersionView(const layers::LayerRegistry& registry, theme::ThemeManager* themes, QWidget* parent)
    : QWidget(parent), m_registry(registry), m_themes(themes) {
    setMinimumSize(280, 200);
}

void VersionView::show(const graph::Graph& graph, const QMap<QString, Mark>& marks) {
    m_graph = graph;
    m_marks = marks;
    update();
}

void VersionView::highlight(const QString& id) {
    m_highlighted = id;
    update();
}

void VersionView::paintEvent(QPaintEvent*) {
    const theme::Theme& theme = m_themes->theme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.canvas);
    if (m_graph.nodes.empty())
        return;
    const auto box = [](const graph::Node& node) { return QRectF(node.position.x, node.position.y, kCardWidth, kCardHeight); };
    QRectF bounds = box(m_graph.nodes.front());
    for (const graph::Node& node : m_graph.nodes)
        bounds |= box(node);
    const double scale = std::min({(width() - 32) / bounds.width(), (height() - 32) / bounds.height(), 1.0});
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(QRectF(rect()).center());
    painter.scale(scale, scale);
    painter.translate(-bounds.center());
    painter.setPen(QPen(theme.nodeLine, 1.5 / scale));
    for (const graph::Edge& edge : m_graph.edges) {
        const graph::Node* from = m_graph.find(edge.from.node);
        const graph::Node* to = m_graph.find(edge.to.node);
        if (!from || !to)
            continue;
        const QPointF start(box(*from).right(), box(*from).center().y()), end(box(*to).left(), box(*to).center().y());
        const double reach = std::max(40.0, std::abs(end.x() - start.x()) / 2);
        QPainterPath path(start);
        path.cubicTo(start + QPointF(reach, 0), end - QPointF(reach, 0), end);
        painter.drawPath(path);
    }
    painter.setFont(theme.content());
    for (const graph::Node& node : m_graph.nodes) {
        const QString id = QString::fromStdString(node.id);
        const auto mark = m_marks.constFind(id);
        const layers::LayerSpec* spec = m_registry.find(node.type);
        const double ring = id == m_highlighted ? 4 : 2;
        painter.setPen(mark == m_marks.cend() ? QPen(theme.nodeLine, 1) : QPen(ringColor(theme, *mark), ring));
        painter.setBrush(theme.node);
        painter.drawRoundedRect(box(node), 8, 8);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.category(spec ? spec->category : layers::Category::Shape));
        painter.drawRoundedRect(QRectF(box(node).left() + 10, box(node).top() + 12, 9, 9), 2, 2);
        const QRectF words = box(node).adjusted(26, 6, -8, -6);
        painter.setPen(theme.text);
        painter.drawText(words, Qt::AlignLeft | Qt::AlignTop, QString::fromStdString(node.name));
        painter.setPen(theme.dim);
        painter.drawText(words, Qt::AlignLeft | Qt::AlignBottom, QString::fromStdString(spec ? spec->title : node.type));
    }
}

} // namespace netwright::shell
