#include "ui/test/MistakeModel.h"

namespace netwright::test_ui {

void MistakeModel::setDataset(std::shared_ptr<const data::Dataset> dataset, data::Split split, const data::DataSpec& spec) {
    beginResetModel();
    m_samples->setDataset(std::move(dataset), split, spec);
    m_rows.clear();
    endResetModel();
}

void MistakeModel::setRows(const QString& figureTitle, QList<Row> rows) {
    beginResetModel();
    m_figureTitle = figureTitle;
    m_rows = std::move(rows);
    endResetModel();
}

int MistakeModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int MistakeModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kOwnColumns + m_samples->inputColumns();
}

QVariant MistakeModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const Row& row = m_rows[index.row()];
    if (index.column() >= kOwnColumns)
        return m_samples->data(m_samples->index(static_cast<int>(row.index), index.column() - kOwnColumns), role);
    if (role == Qt::TextAlignmentRole)
        return QVariant((index.column() == 2 ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return index.column() == 0 ? row.actual : index.column() == 1 ? row.predicted : row.figure;
    return {};
}

QVariant MistakeModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(static_cast<qlonglong>(sampleAt(section))) : QVariant();
    if (section >= kOwnColumns)
        return m_samples->headerData(section - kOwnColumns, orientation, role);
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == 2 ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::DisplayRole)
        return section == 0 ? tr("Actual") : section == 1 ? tr("Predicted") : m_figureTitle;
    return {};
}

} // namespace netwright::test_ui
