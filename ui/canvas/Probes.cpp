#include "ui/canvas/Probes.h"

#include "ui/canvas/Geometry.h"

#include <algorithm>

namespace netwright::canvas {
namespace {

constexpr QSizeF kSize{132, 88};

} // namespace

Probes::Probes(SceneModel* scene, QObject* parent) : QObject(parent), m_scene(scene) {}

const NodeItem* Probes::nodeOf(const Card& card) const {
    const NodeItem* node = card.path == m_scene->path() ? m_scene->find(card.port.node) : nullptr;
    return node && node->findPort(card.port.port, false) >= 0 ? node : nullptr;
}

bool Probes::has(const graph::PortRef& port) const {
    return std::ranges::any_of(m_cards, [&](const Card& card) { return card.path == m_scene->path() && card.port == port; });
}

void Probes::toggle(const graph::PortRef& port) {
    if (!std::erase_if(m_cards, [&](const Card& card) { return card.path == m_scene->path() && card.port == port; }))
        m_cards.push_back({m_scene->path(), port, freePlaceFor(port)});
    emit changed();
}

/// Beside the port where no card is: above, below, further away.
QPointF Probes::freePlaceFor(const graph::PortRef& port) const {
    const NodeItem* node = m_scene->find(port.node);
    const int index = node ? node->findPort(port.port, false) : -1;
    if (index < 0)
        return {};
    const QPointF anchor = node->portCentre(static_cast<std::size_t>(index));
    const QPointF places[] = {{92, -76}, {92, 76}, {0, -110}, {0, 110}, {150, -140}, {150, 140}};
    for (const QPointF& place : places) {
        QRectF rect(QPointF(), kSize);
        rect.moveCenter(anchor + place);
        const auto near = m_scene->nodesIn(rect);
        const bool free = std::ranges::none_of(near, [&](int other) { return m_scene->nodes()[static_cast<std::size_t>(other)].rect.intersects(rect); }) &&
                          std::ranges::none_of(shown(), [&](int other) { return rectOf(other).intersects(rect); });
        if (free)
            return place;
    }
    return places[0];
}

std::vector<int> Probes::shown() const {
    std::vector<int> numbers;
    for (std::size_t i = 0; i < m_cards.size(); ++i)
        if (nodeOf(m_cards[i]))
            numbers.push_back(static_cast<int>(i));
    return numbers;
}

QPointF Probes::anchorOf(int number) const {
    const NodeItem* node = nodeOf(card(number));
    return node ? node->portCentre(static_cast<std::size_t>(node->findPort(card(number).port.port, false))) : QPointF();
}

QRectF Probes::rectOf(int number) const {
    QRectF rect(QPointF(), kSize);
    rect.moveCenter(anchorOf(number) + card(number).offset);
    return rect;
}

QString Probes::titleOf(int number) const {
    const graph::PortRef& port = card(number).port;
    const NodeItem* node = m_scene->find(port.node);
    QStringList readers;
    for (const WireItem& wire : m_scene->wires())
        if (wire.edge.from == port)
            readers << m_scene->nodes()[static_cast<std::size_t>(wire.to)].name;
    const QString name = node ? node->name : QString();
    return readers.isEmpty() ? name : name + QStringLiteral(" → ") + readers.join(QStringLiteral(", "));
}

int Probes::at(QPointF scene) const {
    const std::vector<int> numbers = shown();
    const auto found = std::find_if(numbers.rbegin(), numbers.rend(), [&](int number) { return rectOf(number).contains(scene); });
    return found == numbers.rend() ? -1 : *found;
}

bool Probes::isOnPin(int number, QPointF scene) const {
    const QRectF rect = rectOf(number);
    return QRectF(rect.right() - 24, rect.top(), 24, 24).contains(scene);
}

void Probes::move(int number, QPointF delta) {
    m_cards[static_cast<std::size_t>(number)].offset += delta;
    emit changed();
}

void Probes::remove(int number) {
    m_cards.erase(m_cards.begin() + number);
    emit changed();
}

void Probes::clear() {
    m_cards.clear();
    emit changed();
}

} // namespace netwright::canvas
