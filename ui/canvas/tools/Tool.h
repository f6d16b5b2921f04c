#pragma once

#include "ui/canvas/CanvasEditor.h"
#include "ui/canvas/CanvasOptions.h"
#include "ui/canvas/NodePainter.h"
#include "ui/canvas/SceneModel.h"
#include "ui/canvas/Selection.h"
#include "ui/canvas/Viewport.h"

#include <QPainter>

#include <functional>
#include <memory>

namespace netwright::canvas {

/// Where the mouse is and which keys are held.
struct Pointer {
    QPointF screen;
    QPointF scene;
    Qt::KeyboardModifiers modifiers;
};

/// A wire that was dropped on empty canvas: the search offers what can take it.
struct LooseWire {
    graph::PortRef end;
    bool fromOutput = true;
    QPointF anchor; ///< centre of the port it hangs on
    QPointF tip;
};

/// What a tool may use.
struct ToolContext {
    SceneModel& scene;
    Selection& selection;
    CanvasEditor& editor;
    Viewport& viewport;
    const CanvasOptions& options;
    std::function<void(const LooseWire&)> searchForWire;
    std::function<void()> viewChanged; ///< pan or zoom
};

/// One gesture, from the press that starts it to the release that makes one edit of it. Until then it only shows what
/// would happen. Destroyed after release() or cancel().
class Tool {
public:
    explicit Tool(ToolContext& context) : m_context(context) {}
    virtual ~Tool() = default;
    Tool(const Tool&) = delete;
    Tool& operator=(const Tool&) = delete;

    virtual void move(const Pointer& pointer) = 0;
    virtual void release(const Pointer& pointer) = 0;
    virtual void cancel() {}
    virtual void paint(QPainter&, const theme::Theme&) const {} ///< above everything, in scene units; anew at every move
    virtual QString hint() const { return {}; }                 ///< shown beside the cursor
    virtual bool hintIsRefusal() const { return false; }
    /// While a wire is dragged: how the ports of a node look, from beginning to end; nullptr otherwise.
    virtual const std::vector<PortFit>* portFits(int) { return nullptr; }
    virtual bool hidesWire(const graph::Edge&) const { return false; } ///< from beginning to end
    virtual int highlightedWire() const { return -1; }
    virtual Qt::CursorShape cursor() const { return Qt::ArrowCursor; }

protected:
    ToolContext& m_context;
};

inline constexpr double kDragDistance = 4;  ///< screen pixels before a press becomes a drag
inline constexpr double kSnapDistance = 15; ///< screen pixels within which a wire jumps to a port

} // namespace netwright::canvas
