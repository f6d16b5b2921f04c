#include "ui/inspector/FiltersView.h"

#include "ui/training/ActivationPictures.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace netwright::inspector {
namespace {

constexpr int kMostFilters = 16;
constexpr int kFilterColumns = 8;
constexpr int kFilterGap = 3;

} // namespace

FiltersView::FiltersView(theme::ThemeManager* themes, QWidget* parent) : QWidget(parent), m_themes(themes) {
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("Filters of the layer"));
}

bool FiltersView::show(const telemetry::Snapshot::Tensor& weights) {
    m_filters.clear();
    const core::Shape& shape = weights.shape;
    if (shape.rank() != 4 || shape[2] * shape[3] < 2 || shape[2] > 32 || shape[3] > 32)
        return false;
    const auto plane = static_cast<std::size_t>(shape[2] * shape[3]);
    const auto inputs = static_cast<std::size_t>(shape[1]);
    std::vector<std::vector<float>> means;
    float reach = 1e-9F;
    for (std::size_t filter = 0; filter < static_cast<std::size_t>(std::min<std::int64_t>(shape[0], kMostFilters)); ++filter) {
        std::vector<float>& mean = means.emplace_back(plane, 0.0F);
        for (std::size_t input = 0; input < inputs; ++input)
            for (std::size_t place = 0; place < plane; ++place)
                mean[place] += weights.data[(filter * inputs + input) * plane + place] / static_cast<float>(inputs);
        for (const float value : mean)
            reach = std::max(reach, std::abs(value));
    }
    for (const std::vector<float>& mean : means)
        m_filters.append(training_ui::heatImage(mean, static_cast<int>(shape[2]), static_cast<int>(shape[3]),
                                                static_cast<double>(-reach), static_cast<double>(reach),
                                                m_themes->theme().colorMap));
    updateGeometry();
    update();
    return true;
}

int FiltersView::heightForWidth(int width) const {
    if (m_filters.isEmpty())
        return 0;
    const int side = (width + kFilterGap) / kFilterColumns - kFilterGap;
    const auto rows = (static_cast<int>(m_filters.size()) + kFilterColumns - 1) / kFilterColumns;
    return rows * (side + kFilterGap);
}

void FiltersView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const int side = (width() + kFilterGap) / kFilterColumns - kFilterGap;
    for (int index = 0; index < m_filters.size(); ++index)
        painter.drawImage(QRect(index % kFilterColumns * (side + kFilterGap), index / kFilterColumns * (side + kFilterGap),
                                side, side),
                          m_filters[index]);
}

} // namespace netwright::inspector
