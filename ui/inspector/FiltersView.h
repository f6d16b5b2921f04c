#pragma once

#include "engine/telemetry/Events.h"
#include "ui/theme/Theme.h"

#include <QImage>
#include <QWidget>

namespace netwright::inspector {

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
