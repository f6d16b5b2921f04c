#pragma once

#include "ui/data/SampleTableModel.h"

namespace netwright::test_ui {

/// Samples of a table or a series with what was predicted of each: actual, predicted and a figure, then the row's values.
class MistakeModel : public QAbstractTableModel {
    Q_OBJECT
public:
    struct Row {
        std::int64_t index = 0; ///< within the part
        QString actual, predicted;
        QString figure;         ///< how sure the network was, or how far off
    };
    explicit MistakeModel(QObject* parent = nullptr) : QAbstractTableModel(parent), m_samples(new data_ui::SampleTableModel(this)) {}

    void setDataset(std::shared_ptr<const data::Dataset> dataset, data::Split split, const data::DataSpec& spec);
    void setRows(const QString& figureTitle, QList<Row> rows);
    std::int64_t sampleAt(int row) const { return m_rows.value(row).index; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    static constexpr int kOwnColumns = 3; ///< before those of the sample

    data_ui::SampleTableModel* m_samples;
    QString m_figureTitle;
    QList<Row> m_rows;
};

} // namespace netwright::test_ui
