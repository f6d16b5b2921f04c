#pragma once

#include "engine/core/Shape.h"
#include "ui/theme/Theme.h"

#include <QImage>
#include <QStringList>
#include <QWidget>

#include <span>
#include <utility>
#include <vector>

namespace netwright::test_ui {

/// One sample that is a picture, large: as it is in the data, what the network made of it, and how far the two are apart.
class ReconstructionView : public QWidget {
    Q_OBJECT
public:
    explicit ReconstructionView(theme::ThemeManager* themes, QWidget* parent = nullptr);
    /// Both C×H×W with one or three channels. `lines` stand beside the pictures.
    void showSample(std::span<const float> truth, std::span<const float> made, const core::Shape& shape, const QStringList& lines);
    void clear();

    QSize sizeHint() const override { return {460, 460}; }
    QSize minimumSizeHint() const override { return {240, 240}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    /// How many cells stand beside each other, and the side of one, so that all four are as large as the room allows.
    std::pair<int, double> arrangement() const;
    QRectF cell(int index) const;
    void paintPicture(QPainter& painter, int index, const QImage& picture, const QString& title) const;
    void paintLines(QPainter& painter) const;
    void paintDifference();

    theme::ThemeManager* m_themes;
    QImage m_truth, m_made, m_difference;
    std::vector<float> m_distances; ///< H×W, the mean of the channels
    double m_largest = 0;           ///< of the distances
    QStringList m_lines;
};

} // namespace netwright::test_ui
