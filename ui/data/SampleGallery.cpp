#include "ui/data/SampleGallery.h"

#include <algorithm>

namespace netwright::data_ui {

SampleGallery::SampleGallery(QWidget* parent) : QListView(parent), m_model(new SampleModel(this)) {
    setModel(m_model);
    setViewMode(QListView::IconMode);
    setResizeMode(QListView::Adjust);
    setMovement(QListView::Static);
    setUniformItemSizes(true);
    setIconSize({SampleModel::kPictureSide, SampleModel::kPictureSide});
    setGridSize({76, 88});
    setProperty("role", "gallery");
    setAccessibleName(tr("Samples"));
    connect(this, &QListView::activated, this,
            [this](const QModelIndex& index) { emit sampleChosen(m_model->sampleAt(index.row())); });
}

void SampleGallery::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QListView::currentChanged(current, previous);
    if (current.isValid())
        emit currentSample(m_model->sampleAt(current.row()));
}

/// Wide enough for the captions; where that would leave too few cells in a row, they take two lines.
QSize SampleGallery::cellFor(const QList<SampleModel::Entry>& entries, int pictureWidth) const {
    constexpr int kCaptionHeight = 32, kWidest = 150, kMargin = 20;
    ensurePolished();
    const QFontMetrics metrics(font());
    int caption = 0;
    for (const SampleModel::Entry& entry : entries)
        caption = std::max(caption, metrics.horizontalAdvance(entry.caption));
    const bool twoLines = caption + kMargin > kWidest;
    return {std::max(pictureWidth + kMargin, std::min(caption + kMargin, kWidest)),
            SampleModel::kPictureSide + kCaptionHeight + (twoLines ? metrics.lineSpacing() : 0)};
}

void SampleGallery::setSamples(std::shared_ptr<const data::Dataset> dataset, data::Split split,
                               QList<SampleModel::Entry> entries) {
    const bool pictures = dataset && imageField(dataset->schema());
    const bool pairs = std::ranges::any_of(entries, [](const SampleModel::Entry& entry) { return !entry.beside.isNull(); });
    const int wide = pairs ? 2 * SampleModel::kPictureSide + SampleModel::kGap : SampleModel::kPictureSide;
    setIconSize({wide, SampleModel::kPictureSide});
    setViewMode(pictures ? QListView::IconMode : QListView::ListMode);
    setGridSize(pictures ? cellFor(entries, wide) : QSize());
    setWordWrap(pictures);
    setMovement(QListView::Static);
    m_model->setSamples(std::move(dataset), split, std::move(entries));
}

} // namespace netwright::data_ui
