#pragma once

#include "ui/canvas/Probes.h"
#include "ui/canvas/tools/Tool.h"

namespace netwright::canvas {

/// Drags a card that is pinned to a wire; a click on its pin takes it away.
class ProbeTool : public Tool {
public:
    ProbeTool(ToolContext& context, Probes& probes, const Pointer& start, int card)
        : Tool(context), m_probes(probes), m_card(card), m_start(start), m_last(start.scene) {}

    void move(const Pointer& pointer) override {
        m_probes.move(m_card, pointer.scene - m_last);
        m_last = pointer.scene;
    }
    void release(const Pointer& pointer) override {
        if (QLineF(pointer.screen, m_start.screen).length() < kDragDistance && m_probes.isOnPin(m_card, m_start.scene))
            m_probes.remove(m_card);
    }
    void cancel() override { m_probes.move(m_card, m_start.scene - m_last); }

private:
    Probes& m_probes;
    int m_card;
    Pointer m_start;
    QPointF m_last;
};

} // namespace netwright::canvas
