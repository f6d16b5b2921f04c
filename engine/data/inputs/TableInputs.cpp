#include "engine/core/Text.h"
#include "engine/data/CsvTable.h"
#include "engine/data/Source.h"
#include "engine/data/inputs/Readers.h"

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

/// How the columns of a new table are used: as in the training table, whose elements the field names.
Result<std::vector<DataSpec::Column>> columnsFor(const InputContext& context, const std::vector<std::string>& header,
                                                 const std::string& file) {
    const std::vector<std::string>& wanted = context.field.columns;
    std::vector<DataSpec::Column> columns;
    for (const std::string& name : header) {
        if (holds(wanted, name))
            columns.push_back({name, "feature", "number"});
        else if (std::ranges::any_of(wanted, [&](const std::string& element) { return isClassOf(element, name); }))
            columns.push_back({name, "feature", "category"});
    }
    core::Diagnostics problems;
    for (const std::string& element : wanted) {
        const auto covers = [&](const DataSpec::Column& column) { return column.name == element || isClassOf(element, column.name); };
        const std::string name = element.substr(0, element.find('='));
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
    ColumnWriter(const InputContext& context, const CsvTable& table, const std::string& file, InputNumbers& target)
        : m_context(context), m_table(table), m_file(file), m_target(target) {}

    core::Status write(const CsvTable::Column& column) {
        const std::string& name = column.use.name;
        if (!column.isCategory()) {
            for (std::int64_t row = 0; row < m_table.rows; ++row)
                cell(row, name) = column.numbers[static_cast<std::size_t>(row)];
            return core::Done{};
        }
        std::vector<std::string> known;
        for (const std::string& element : m_context.field.columns)
            if (isClassOf(element, name))
                known.push_back(element.substr(name.size() + 1));
        for (const std::string& one : column.classes)
            if (!holds(known, one))
                return error("input.class", inFile(m_file), "The column “" + name + "” holds “" + one + "”, which the network has never seen.",
                             core::didYouMean(one, known, "Use one of the classes that it was trained with."));
        for (std::int64_t row = 0; row < m_table.rows; ++row) {
            const std::int32_t code = column.codes[static_cast<std::size_t>(row)];
            for (const std::string& one : known)
                cell(row, name + "=" + one) = code < 0 ? NAN : one == column.classes[static_cast<std::size_t>(code)] ? 1.0F : 0.0F;
        }
        return core::Done{};
    }

private:
    float& cell(std::int64_t row, const std::string& element) {
        const auto& elements = m_context.field.columns;
        const auto place = std::ranges::find(elements, element) - elements.begin();
        return m_target.numbers[static_cast<std::size_t>(row) * elements.size() + static_cast<std::size_t>(place)];
    }

    const InputContext& m_context;
    const CsvTable& m_table;
    const std::string& m_file;
    InputNumbers& m_target;
};

/// Only of the columns that the network takes; rows with missing values are kept.
Result<CsvTable> readColumns(const InputContext& context, std::string_view text, const std::string& file) {
    CsvOptions options = csvOptionsOf(context.spec);
    options.dropMissing = false;
    const auto header = columnNames(text, options, file);
    if (!header)
        return header.problems();
    const auto columns = columnsFor(context, *header, file);
    if (!columns)
        return columns.problems();
    return readTable(text, options, *columns, file, {});
}

} // namespace

CsvOptions csvOptionsOf(const DataSpec& spec) {
    CsvOptions csv;
    const auto text = [&](const char* name) {
        const auto given = spec.options.find(name);
        return given == spec.options.end() ? std::string() : std::get<std::string>(given->second);
    };
    const std::string delimiter = text("delimiter");
    csv.delimiter = delimiter == "comma" ? ',' : delimiter == "semicolon" ? ';' : delimiter == "tab" ? '\t' : '\0';
    if (const auto header = spec.options.find("header"); header != spec.options.end())
        csv.header = std::get<bool>(header->second);
    return csv;
}

Result<InputNumbers> tableInputs(const InputContext& context, std::string_view text, const std::string& name) {
    const auto table = readColumns(context, text, name);
    if (!table)
        return table.problems();
    InputNumbers inputs;
    inputs.numbers.resize(static_cast<std::size_t>(table->rows * context.field.shape.elements()), 0.0F);
    ColumnWriter writer(context, *table, name, inputs);
    for (const CsvTable::Column& column : table->columns) {
        if (column.missing > 0 && !context.fills)
            return error("input.missing", inFile(name),
                         "The column “" + column.use.name + "” lacks " + grouped(column.missing) + (column.missing == 1 ? " value." : " values."),
                         "Fill them in, or train the network with missing values filled in.");
        if (core::Status written = writer.write(column); !written)
            return written.problems();
    }
    for (std::int64_t row = 0; row < table->rows; ++row)
        inputs.names.push_back(name + ", row " + std::to_string(row + 1));
    return inputs;
}

Result<InputNumbers> seriesInputs(const InputContext& context, std::string_view text, const std::string& name) {
    auto table = readColumns(context, text, name);
    if (!table)
        return table.problems();
    const std::int64_t window = context.field.shape[0];
    if (table->rows < window)
        return error("input.too-short", inFile(name),
                     "The series has " + grouped(table->rows) + " points in time; the network looks at " + grouped(window) + ".",
                     "Give it a longer series.");
    InputNumbers inputs;
    for (CsvTable::Column& column : table->columns)
        closeGaps(column.numbers);
    for (std::int64_t row = table->rows - window; row < table->rows; ++row)
        for (const std::string& element : context.field.columns)
            for (const CsvTable::Column& column : table->columns)
                if (column.use.name == element)
                    inputs.numbers.push_back(column.numbers[static_cast<std::size_t>(row)]);
    inputs.names.push_back(name + ", after row " + std::to_string(table->rows));
    return inputs;
}

} // namespace netwright::data
