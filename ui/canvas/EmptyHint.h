#pragma once

#include "ui/theme/Theme.h"

#include <QVector>
#include <QWidget>

class QAction;
class QLabel;
class QPushButton;

namespace netwright::canvas {

/// What to do with an empty canvas: three ways to begin, in the middle of it. Lies on the canvas without being in the way:
/// drops and double clicks go through.
class EmptyHint : public QWidget {
    Q_OBJECT
public:
    /// `add` opens the search; its keys are shown.
    EmptyHint(QAction* add, theme::ThemeManager* themes, QWidget* parent);
    void showIf(bool empty);
    void layOut(); ///< in the middle of the parent

signals:
    void templateRequested();

private:
    void addWay(const QString& icon, const QString& title, const QString& text);
    void refresh();

    QAction* m_add;
    theme::ThemeManager* m_themes;
    struct Way {
        QString icon;
        QLabel* picture;
    };
    QVector<Way> m_ways;
    QLabel* m_keys = nullptr;
    QPushButton* m_templates;
};

} // namespace netwright::canvas
