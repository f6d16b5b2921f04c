#pragma once

#include "engine/data/Dataset.h"

#include <QAbstractListModel>
#include <QImage>

#include <memory>
#include <span>

namespace netwright::data_ui {

/// Some samples of a data set as pictures with captions, made only for the rows that are seen.
class SampleModel : public QAbstractListModel {
    Q_OBJECT
public:
    struct Entry {
        std::int64_t index = 0; ///< within the split
        QString caption;
        QString toolTip;
        QImage beside = {}; ///< shown at the right of the sample's picture: what a network made of it
    };
    using QAbstractListModel::QAbstractListModel;

    void setSamples(std::shared_ptr<const data::Dataset> dataset, data::Split split, QList<Entry> entries);
    std::int64_t sampleAt(int row) const { return m_entries.value(row).index; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

    static constexpr int kPictureSide = 56;
    static constexpr int kGap = 4; ///< between a picture and the one beside it

private:
    QPixmap pixmapOf(const Entry& entry) const;

    std::shared_ptr<const data::Dataset> m_dataset;
    const core::Field* m_picture = nullptr; ///< the field that is shown; nullptr: values as text
    data::Split m_split = data::Split::Train;
    QList<Entry> m_entries;
};

/// The first field of kind Image; nullptr when there is none.
const core::Field* imageField(const core::DataSchema& schema);
/// The first field to predict: a category, else numbers; nullptr when there is none.
const core::Field* targetField(const core::DataSchema& schema);
/// The raw picture of a sample.
QImage samplePicture(const data::Dataset& dataset, const core::Field& field, data::Split split, std::int64_t index);
/// Tokens as the text they were cut from: characters without a gap, words with blanks; line ends as a sign.
QString tokensText(const core::Field& field, std::span<const float> codes);
/// "3", "setosa", "21.4": what a sample's target says.
QString targetText(const data::Dataset& dataset, data::Split split, std::int64_t index);

} // namespace netwright::data_ui
