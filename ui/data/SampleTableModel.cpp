#include "ui/data/SampleTableModel.h"

#include "ui/data/SampleModel.h"
#include "ui/widgets/Format.h"

#include <algorithm>
#include <cmath>

namespace netwright::data_ui {
namespace {

/// Beyond this nobody reads a table; wide fields are shown by their first numbers.
constexpr std::int64_t kMaxColumnsPerField = 64;
constexpr std::int64_t kMaxRows = 100'000;

} // namespace

void SampleTableModel::setDataset(std::shared_ptr<const data::Dataset> dataset, data::Split split) {
    beginResetModel();
    m_dataset = std::move(dataset);
    m_split = split;
    m_columns.clear();
    if (m_dataset) {
        const core::Field* target = targetField(m_dataset->schema());
        for (const core::Field& field : m_dataset->schema().fields) {
            const std::int64_t count = std::min(field.shape.elements(), kMaxColumnsPerField);
            for (std::int64_t element = 0; element < count; ++element) {
                const auto place = static_cast<std::size_t>(element);
                const QString title = place < field.columns.size() ? QString::fromStdString(field.columns[place])
                                      : count == 1                 ? QString::fromStdString(field.name)
                                                                   : QStringLiteral("%1[%2]").arg(QString::fromStdString(field.name)).arg(element);
                m_columns.push_back({field.name, element, title, target && field.name == target->name});
            }
        }
        std::ranges::stable_partition(m_columns, [](const Column& column) { return !column.target; });
    }
    endResetModel();
}

int SampleTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_dataset ? 0 : static_cast<int>(std::min(m_dataset->size(m_split), kMaxRows));
}

int SampleTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant SampleTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || !m_dataset)
        return {};
    const Column& column = m_columns[static_cast<std::size_t>(index.column())];
    const core::Field* field = m_dataset->schema().find(column.field);
    if (role == Qt::TextAlignmentRole)
        return QVariant(field->kind == core::FieldKind::Category ? Qt::AlignLeft | Qt::AlignVCenter
                                                                 : Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    std::vector<float> values(static_cast<std::size_t>(field->shape.elements()));
    m_dataset->readRaw(m_split, index.row(), column.field, values);
    const float value = values[static_cast<std::size_t>(column.element)];
    if (field->kind == core::FieldKind::Category) {
        const auto chosen = static_cast<std::size_t>(std::max(0.0F, value));
        return chosen < field->classes.size() ? QString::fromStdString(field->classes[chosen]) : QString::number(chosen);
    }
    if (std::isnan(value))
        return QStringLiteral("–"); // missing in the source
    return QLocale().toString(static_cast<double>(value), 'g', 6);
}

QVariant SampleTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Vertical)
        return section;
    return m_columns[static_cast<std::size_t>(section)].title;
}

} // namespace netwright::data_ui
