#pragma once

#include "engine/layers/LayerSpec.h"

#include <QColor>
#include <QFont>
#include <QMap>
#include <QObject>

namespace netwright::theme {

/// The colours, fonts and measures of the window: the one place that widgets, canvas and plots read. Values from
/// resources/themes/{dark,light}.json. Spacing comes in steps of 4 px.
struct Theme {
    bool dark = true;
    QColor window, panel, raised;
    QColor canvas, canvasDots, node, nodeLine;
    QColor line, field;
    QColor text, dim, faint;
    QColor accent, validation, good, wrong;
    QColor onAccent; ///< text on an accent ground

    QColor category(layers::Category category) const;
    QMap<QString, QColor> categories; ///< by layers::nameOf(category)
    QVector<QRgb> colorMap; ///< 256 entries, perceptually even, dark to bright: feature maps, heat maps

    QFont content() const;   ///< 13 px
    QFont secondary() const; ///< 11 px
    QFont title() const;     ///< 14 px semibold
    QFont tabular() const;   ///< 13 px with figures of equal width
};

/// Reads the theme that the program carries.
Theme loadTheme(bool dark);
/// `a` mixed with `b`: share 0 is a, 1 is b.
QColor mixed(const QColor& a, const QColor& b, double share);
/// Between 1 and 21 (WCAG 2, relative luminance); text can be read from 4.5 on.
double contrast(const QColor& a, const QColor& b);
/// `color`, as much of `towards` mixed in as it takes to be read on (or under) `other`.
QColor legible(const QColor& color, const QColor& other, const QColor& towards);

/// The theme in force and its changes. One per application, passed to whoever paints; follows the system when asked to.
class ThemeManager : public QObject {
    Q_OBJECT
public:
    enum class Choice { System, Light, Dark };
    explicit ThemeManager(QObject* parent = nullptr);
    const Theme& theme() const { return m_theme; }
    void choose(Choice choice); ///< applies palette and style sheet to the application
    Choice choice() const { return m_choice; }
signals:
    void changed();

private:
    void apply();
    bool eventFilter(QObject* watched, QEvent* event) override; ///< the system's colours changed

    Theme m_theme;
    bool m_applying = false;
    Choice m_choice = Choice::System;
};

} // namespace netwright::theme
