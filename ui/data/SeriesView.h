#pragma once

#include "engine/data/Dataset.h"
#include "ui/theme/Theme.h"

#include <QPointF>
#include <QWidget>

#include <array>
#include <memory>
#include <vector>

namespace netwright::data_ui {

/// A series over its whole time, one strip for each column: what is learned from, what training is watched on, and what
/// the test is on, each in its colour.
class SeriesView : public QWidget {
    Q_OBJECT
public:
    explicit SeriesView(theme::ThemeManager* themes, QWidget* parent = nullptr);

    /// Hides itself when the data is no series.
    void setDataset(const std::shared_ptr<const data::Dataset>& dataset);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Strip {
        QString name;
        double low = 0, high = 0;
        std::array<std::vector<QPointF>, 3> parts; ///< by split: (place in the source, value)
    };
    void read(const data::Dataset& dataset, const core::Field& field);
    void paintStrip(QPainter& painter, const Strip& strip, const QRectF& area) const;
    void paintLegend(QPainter& painter, const QRectF& area) const;
    QColor colorOf(data::Split split) const;

    theme::ThemeManager* m_themes;
    std::shared_ptr<const data::Dataset> m_shown;
    std::vector<Strip> m_strips;
    double m_first = 0, m_last = 1; ///< places in the source
};

} // namespace netwright::data_ui
