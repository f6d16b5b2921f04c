#include "engine/core/Text.h"
#include "engine/data/Source.h"
#include "engine/data/inputs/Readers.h"
#include "engine/data/tables/Calendar.h"
#include "engine/data/tables/Table.h"
#include "engine/data/tables/TableParams.h"

#include <algorithm>
#include <cmath>

namespace netwright::data {
namespace {

using core::error;
using core::inFile;
using core::Result;

bool holds(const std::vector<std::string>& names, const std::string& name) {
    return std::ranges::find(names, name) != names.end();
}

/// Elements "column=class" of a category.
bool isClassOf(const std::string& element, const std::string& column) { return element.starts_with(column + "="); }

/// Whether the network was trained with cycles of the calendar of a column.
bool isTimeOf(const std::vector<std::string>& elements, const std::string& column) {
    return std::ranges::any_of(allCalendarFeatures(column), [&](const CalendarFeature& feature) { return holds(elements, feature.name); });
}

/// The classes of an ordered column as the network was trained with them; empty: the column is none.
std::vector<std::string> orderFor(const std::vector<std::string>& elements, const std::string& column) {
    for (const std::string& element : elements)
        if (auto order = orderIn(element, column); !order.empty())
            return order;
    return {};
}

/// The class that the network knows for one in the table: the same, or the same number (“1.0” and “1”).
const std::string* knownClass(const std::vector<std::string>& known, const std::string& wanted) {
    if (const auto found = std::ranges::find(known, wanted); found != known.end())
        return &*found;
    if (const auto number = numberIn(wanted))
        for (const std::string& one : known)
            if (numberIn(one) == number)
                return &one;
    return nullptr;
}

/// How the columns of a new table are used: as in the training table, whose elements the field names.
Result<std::vector<DataSpec::Column>> columnsFor(const InputContext& context, const std::vector<std::string>& header,
                                                 const std::string& file) {
    const std::vector<std::string>& wanted = context.field.columns;
    std::vector<DataSpec::Column> columns;
    for (const std::string& name : header) {
        if (holds(wanted, name)) // yes and no are 1 and 0
            columns.push_back({name, "feature", "boolean"});
        else if (!orderFor(wanted, name).empty())
            columns.push_back({name, "feature", "ordered"});
        else if (isTimeOf(wanted, name))
            columns.push_back({name, "feature", "time"});
        else if (std::ranges::any_of(wanted, [&](const std::string& element) { return isClassOf(element, name); }))
            columns.push_back({name, "feature", "category"});
    }
    core::Diagnostics problems;
    for (const std::string& element : wanted) {
        const auto covers = [&](const DataSpec::Column& column) {
            return column.name == element || isClassOf(element, column.name) || ((column.type == "time" || column.type == "ordered") && element.starts_with(column.name + " ("));
        };
        const std::string name = element.substr(0, std::min(element.find('='), element.find(" (")));
        if (std::ranges::none_of(columns, covers) && (problems.empty() || !problems.back().message.ends_with("“" + name + "”.")))
            problems.push_back(error("input.column", inFile(file, 1), "The network was trained with a column that this table lacks: “" + name + "”.",
                                     core::didYouMean(name, header, "Add the column.")));
    }
    if (!problems.empty())
        return problems;
    return columns;
}

/// Writes one column of the table to its places in the samples.
class ColumnWriter {
public:
    ColumnWriter(const InputContext& context, const Table& table, const std::string& file, InputNumbers& target)
        : m_context(context), m_table(table), m_file(file), m_target(target) {}

    core::Status write(const Table::Column& column) {
        const std::string& name = column.use.name;
        if (column.isTime()) {
            for (const CalendarFeature& feature : allCalendarFeatures(name))
                if (holds(m_context.field.columns, feature.name))
                    for (std::int64_t row = 0; row < m_table.rows; ++row) {
                        const double seconds = column.numbers[static_cast<std::size_t>(row)];
                        cell(row, feature.name) = static_cast<float>(std::isnan(seconds) ? seconds : feature.value(seconds));
                    }
            return core::Done{};
        }
        if (!column.isCategory()) {
            const std::string element = column.use.type == "ordered" ? orderedName(name, column.rules.order) : name;
            for (std::int64_t row = 0; row < m_table.rows; ++row)
                cell(row, element) = static_cast<float>(column.numbers[static_cast<std::size_t>(row)]);
            return core::Done{};
        }
        return writeClasses(column);
    }

private:
    core::Status writeClasses(const Table::Column& column) {
        const std::string& name = column.use.name;
        std::vector<std::string> known;
        for (const std::string& element : m_context.field.columns)
            if (isClassOf(element, name))
                known.push_back(element.substr(name.size() + 1));
        std::vector<const std::string*> meant;
        for (const std::string& one : column.classes) {
            meant.push_back(knownClass(known, one));
            if (!meant.back())
                return error("input.class", inFile(m_file), "The column “" + name + "” holds “" + one + "”, which the network has never seen.",
                             core::didYouMean(one, known, "Use one of the classes that it was trained with."));
        }
        for (std::int64_t row = 0; row < m_table.rows; ++row) {
            const std::int32_t code = column.codes[static_cast<std::size_t>(row)];
            for (const std::string& one : known)
                cell(row, name + "=" + one) = code < 0 ? NAN : one == *meant[static_cast<std::size_t>(code)] ? 1.0F : 0.0F;
        }
        return core::Done{};
    }

    float& cell(std::int64_t row, const std::string& element) {
        const auto& elements = m_context.field.columns;
        const auto place = std::ranges::find(elements, element) - elements.begin();
        return m_target.numbers[static_cast<std::size_t>(row) * elements.size() + static_cast<std::size_t>(place)];
    }

    const InputContext& m_context;
    const Table& m_table;
    const std::string& m_file;
    InputNumbers& m_target;
};

/// Only of the columns that the network takes; rows with missing values are kept.
Result<Table> readColumns(const InputContext& context, const TablePlace& place) {
    ReadRules rules{tableOptions(context.spec), false, 0};
    for (const std::string& element : context.field.columns) {
        std::string name = element.substr(0, std::min(element.find('='), element.find(" (")));
        if (!holds(rules.options.expected, name))
            rules.options.expected.push_back(std::move(name));
    }
    const auto reader = openTable(place, rules.options);
    if (!reader)
        return reader.problems();
    const auto columns = columnsFor(context, reader->layout().names, place.name);
    if (!columns && !reader->isEmpty())
        return columns.problems();
    for (const std::string& name : reader->layout().names)
        if (auto order = orderFor(context.field.columns, name); !order.empty())
            rules.orders.emplace(name, std::move(order));
    return readTable(place, rules, reader->isEmpty() ? std::vector<DataSpec::Column>{} : *columns, {});
}

} // namespace

Result<InputNumbers> tableInputs(const InputContext& context, const TablePlace& place) {
    const std::string& name = place.name;
    const auto table = readColumns(context, place);
    if (!table)
        return table.problems();
    InputNumbers inputs;
    inputs.numbers.resize(static_cast<std::size_t>(table->rows * context.field.shape.elements()), 0.0F);
    ColumnWriter writer(context, *table, name, inputs);
    for (const Table::Column& column : table->columns) {
        if (column.missing > 0 && !context.fills)
            return error("input.missing", inFile(name, column.misfits > 0 ? static_cast<int>(column.firstMisfits.front().line) : 0),
                         "The column “" + column.use.name + "” lacks " + grouped(column.missing) + (column.missing == 1 ? " value." : " values."),
                         "Fill them in, or train the network with missing values filled in.");
        if (core::Status written = writer.write(column); !written)
            return written.problems();
    }
    for (std::int64_t row = 0; row < table->rows; ++row)
        inputs.names.push_back(name + ", row " + std::to_string(row + 1));
    return inputs;
}

Result<InputNumbers> seriesInputs(const InputContext& context, const TablePlace& place) {
    const std::string& name = place.name;
    auto table = readColumns(context, place);
    if (!table)
        return table.problems();
    const std::int64_t window = context.field.shape[0];
    if (table->rows < window)
        return error("input.too-short", inFile(name),
                     "The series has " + grouped(table->rows) + " points in time; the network looks at " + grouped(window) + ".",
                     "Give it a longer series.");
    InputNumbers inputs;
    for (Table::Column& column : table->columns)
        closeGaps(column.numbers);
    for (std::int64_t row = table->rows - window; row < table->rows; ++row)
        for (const std::string& element : context.field.columns)
            for (const Table::Column& column : table->columns)
                if (column.use.name == element)
                    inputs.numbers.push_back(static_cast<float>(column.numbers[static_cast<std::size_t>(row)]));
    inputs.names.push_back(name + ", after row " + std::to_string(table->rows));
    return inputs;
}

} // namespace netwright::data
