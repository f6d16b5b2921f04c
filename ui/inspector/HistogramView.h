#pragma once

#include "ui/theme/Theme.h"
#include "ui/training/Histogram.h"

#include <QWidget>

#include <optional>

namespace netwright::inspector {

/// The spread of a layer's weights, now (filled) and before training (dashed).
class HistogramView : public QWidget {
    Q_OBJECT
public:
    explicit HistogramView(theme::ThemeManager* themes, QWidget* parent = nullptr);
    void show(std::optional<training_ui::Histogram> before, std::optional<training_ui::Histogram> now, QColor color);
    QSize sizeHint() const override { return {220, 84}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    theme::ThemeManager* m_themes;
    std::optional<training_ui::Histogram> m_before, m_now;
    QColor m_color;
};

} // namespace netwright::inspector
