#pragma once

#include "ui/theme/Theme.h"
#include "ui/training/SampleWatch.h"

#include <QImage>
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

/// The filters of a convolution as small pictures: up to 16, the mean over input channels (or colour for three).
class FiltersView : public QWidget {
    Q_OBJECT
public:
    explicit FiltersView(theme::ThemeManager* themes, QWidget* parent = nullptr);
    /// `weights` is out × in × height × width; anything else shows nothing. Returns whether there is something to see.
    bool show(const telemetry::Snapshot::Tensor& weights);
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    theme::ThemeManager* m_themes;
    QVector<QImage> m_filters;
};

} // namespace netwright::inspector
