#pragma once

#include "ui/document/GraphChange.h"

#include <QWidget>

class QHBoxLayout;

namespace netwright::canvas {

/// Where one is among nested groups; each step can be clicked. Hidden at the root.
class Breadcrumb : public QWidget {
    Q_OBJECT
public:
    explicit Breadcrumb(QWidget* parent);
    /// `names` as the user sees them, one per group entered; `root` for the project itself.
    void show(const QString& root, const QStringList& names);

signals:
    void levelRequested(int groups); ///< how many groups stay entered

private:
    QHBoxLayout* m_layout;
};

} // namespace netwright::canvas
