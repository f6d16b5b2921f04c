#pragma once

#include "engine/data/Dataset.h"

#include <QAbstractTableModel>

#include <memory>

namespace netwright::data_ui {

/// The samples of a table: one row each, a column per feature, the target last. Values as in the file.
class SampleTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;
    void setDataset(std::shared_ptr<const data::Dataset> dataset, data::Split split);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Column {
        std::string field;
        std::int64_t element = 0;
        QString title;
        bool target = false;
    };
    std::shared_ptr<const data::Dataset> m_dataset;
    data::Split m_split = data::Split::Train;
    std::vector<Column> m_columns;
};

} // namespace netwright::data_ui
