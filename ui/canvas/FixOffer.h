#pragma once

#include "ui/document/QuickFixes.h"
#include "ui/theme/Theme.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace netwright::canvas {

class SceneModel;

/// What could be done about the layer that a wire has just reached, below its card: the problem in one line and its best fix
/// as a button. It waits for the check after the gesture, and goes when the problem does, or by Esc.
class FixOffer : public QFrame {
    Q_OBJECT
public:
    FixOffer(document::ProjectDocument* document, const SceneModel* scene, const theme::ThemeManager* themes, QWidget* parent);

    void lookAt(const QString& node); ///< in the graph that is shown; after the next check
    void place(const QRectF& card);   ///< in pixels of the parent
    const graph::NodeId& node() const { return m_node; }
    bool dismiss(); ///< false when nothing was offered

signals:
    void offered();

private:
    void onChecked();
    void offer(const core::Diagnostic& problem, const document::QuickFix& fix);
    void applyLook();

    document::ProjectDocument* m_document;
    const SceneModel* m_scene;
    const theme::ThemeManager* m_themes;
    graph::NodeId m_node;
    document::QuickFix m_fix;
    QLabel* m_problem;
    QPushButton* m_button;
};

} // namespace netwright::canvas
