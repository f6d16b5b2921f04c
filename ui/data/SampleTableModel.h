#pragma once

#include "engine/data/Dataset.h"

#include <QAbstractTableModel>

#include <memory>

namespace netwright::data_ui {

/// The samples of a table, a series or a text, one row each, the target last; as in the file: a category is one column of
/// words again, and a stretch of text is text.
class SampleTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;
    /// `spec` tells which columns of the file are categories.
    void setDataset(std::shared_ptr<const data::Dataset> dataset, data::Split split, const data::DataSpec& spec);
    int inputColumns() const; ///< those before the target's
    bool holdsText() const; ///< its first column is text, which wants room

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Column {
        enum class Holds { Number, Class, OneOf, Text, EndOfText };
        std::string field;
        Holds holds = Holds::Number;
        std::int64_t element = 0; ///< the first one
        QString title;
        QStringList names; ///< OneOf: of the elements, one of which is 1
        bool target = false;
    };
    void addColumns(const core::Field& field, bool target, const data::DataSpec& spec);
    QString textOf(const Column& column, const core::Field& field, std::span<const float> values) const;

    std::shared_ptr<const data::Dataset> m_dataset;
    data::Split m_split = data::Split::Train;
    std::vector<Column> m_columns;
};

} // namespace netwright::data_ui
