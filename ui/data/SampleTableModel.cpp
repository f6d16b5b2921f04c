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
constexpr std::size_t kEndOfText = 8; ///< tokens: of a target that is the text itself, one token later

/// Of one element: the name of its column; of a sequence, how many points in time before the last one ("co2 −3").
QString elementTitle(const core::Field& field, std::int64_t element) {
    const bool sequence = field.kind == core::FieldKind::Sequence && field.shape.rank() == 2;
    const std::int64_t features = sequence ? field.shape[1] : field.shape.elements();
    const auto place = static_cast<std::size_t>(features > 0 ? element % features : element);
    const QString name = QString::fromStdString(place < field.columns.size() ? field.columns[place] : field.name);
    if (sequence) {
        const std::int64_t before = field.shape[0] - 1 - element / features;
        return before == 0 ? name : QStringLiteral("%1 −%2").arg(name).arg(before);
    }
    return place < field.columns.size() || field.shape.elements() == 1 ? name : QStringLiteral("%1[%2]").arg(name).arg(element);
}

} // namespace

void SampleTableModel::setDataset(std::shared_ptr<const data::Dataset> dataset, data::Split split, const data::DataSpec& spec) {
    beginResetModel();
    m_dataset = std::move(dataset);
    m_split = split;
    m_columns.clear();
    if (m_dataset) {
        const core::Field* target = targetField(m_dataset->schema());
        for (const core::Field& field : m_dataset->schema().fields)
            addColumns(field, target && field.name == target->name, spec);
        std::ranges::stable_partition(m_columns, [](const Column& column) { return !column.target; });
    }
    endResetModel();
}

void SampleTableModel::addColumns(const core::Field& field, bool target, const data::DataSpec& spec) {
    using Holds = Column::Holds;
    const QString name = QString::fromStdString(field.name);
    if (field.kind == core::FieldKind::Category || field.kind == core::FieldKind::Tokens) {
        const bool later = field.kind == core::FieldKind::Tokens && !m_columns.empty() && holdsText();
        m_columns.push_back({field.name, field.kind == core::FieldKind::Category ? Holds::Class : later ? Holds::EndOfText : Holds::Text,
                             0, name, {}, target});
        return;
    }
    const auto classOf = [&](std::int64_t element, const std::string& category) {
        const auto place = static_cast<std::size_t>(element);
        const std::string prefix = category + "=";
        return place < field.columns.size() && field.columns[place].starts_with(prefix)
                   ? QString::fromStdString(field.columns[place].substr(prefix.size())) : QString();
    };
    std::int64_t shown = 0;
    for (std::int64_t element = 0; element < field.shape.elements() && shown < kMaxColumnsPerField; ++element, ++shown) {
        Column column{field.name, Holds::Number, element, elementTitle(field, element), {}, target};
        for (const data::DataSpec::Column& use : spec.columns)
            if (use.type == "category" && !classOf(element, use.name).isEmpty()) {
                column.holds = Holds::OneOf;
                column.title = QString::fromStdString(use.name);
                for (QString one = classOf(element, use.name); !one.isEmpty(); one = classOf(++element, use.name))
                    column.names.append(one);
                --element;
                break;
            }
        m_columns.push_back(column);
    }
}

int SampleTableModel::inputColumns() const {
    return static_cast<int>(std::ranges::count(m_columns, false, &Column::target));
}

bool SampleTableModel::holdsText() const {
    return !m_columns.empty() && m_columns.front().holds == Column::Holds::Text;
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
    if (role == Qt::TextAlignmentRole)
        return QVariant((column.holds == Column::Holds::Number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && !(role == Qt::ToolTipRole && column.holds == Column::Holds::Text))
        return {};
    const core::Field* field = m_dataset->schema().find(column.field);
    std::vector<float> values(static_cast<std::size_t>(field->shape.elements()));
    m_dataset->readRaw(m_split, index.row(), column.field, values);
    return textOf(column, *field, values);
}

QString SampleTableModel::textOf(const Column& column, const core::Field& field, std::span<const float> values) const {
    const auto first = static_cast<std::size_t>(column.element);
    const float value = values[first];
    switch (column.holds) {
    case Column::Holds::Text: return tokensText(field, values);
    case Column::Holds::EndOfText: return QChar(0x2026) + tokensText(field, values.last(std::min(values.size(), kEndOfText)));
    case Column::Holds::Class: {
        const auto chosen = static_cast<std::size_t>(std::max(0.0F, value));
        return chosen < field.classes.size() ? QString::fromStdString(field.classes[chosen]) : QString::number(chosen);
    }
    case Column::Holds::OneOf: {
        const auto classes = values.subspan(first, static_cast<std::size_t>(column.names.size()));
        const auto chosen = std::ranges::find(classes, 1.0F);
        return chosen == classes.end() ? QStringLiteral("–") : column.names[chosen - classes.begin()]; // missing in the source
    }
    case Column::Holds::Number: break;
    }
    return std::isnan(value) ? QStringLiteral("–") : QLocale().toString(static_cast<double>(value), 'g', 6);
}

QVariant SampleTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(section) : QVariant();
    const Column& column = m_columns[static_cast<std::size_t>(section)];
    if (role == Qt::TextAlignmentRole)
        return QVariant((column.holds == Column::Holds::Number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return role == Qt::DisplayRole || role == Qt::ToolTipRole ? QVariant(column.title) : QVariant();
}

} // namespace netwright::data_ui
