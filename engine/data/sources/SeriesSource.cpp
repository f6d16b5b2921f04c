#include "engine/data/Source.h"
#include "engine/data/tables/Table.h"
#include "engine/data/tables/TableParams.h"

#include <algorithm>
#include <cmath>

/// Forecasting: a table with one row per point in time is cut into windows that overlap; from each, the network
/// predicts what comes next.
namespace netwright::data {
namespace {

using core::error;
using core::inFile;
using core::Result;

constexpr std::int64_t kRowsToGuess = 20'000;

/// The columns of the series, all numbers: those that the user chose, or every column of numbers that is not a date.
Result<std::vector<DataSpec::Column>> chooseColumns(const LoadContext& context, const TablePlace& place) {
    const std::string& file = place.name;
    std::vector<DataSpec::Column> columns = context.spec.columns;
    if (columns.empty()) {
        const auto report = reportTable(place, tableOptions(context.options), kRowsToGuess);
        if (!report)
            return report.problems();
        for (const ColumnReport& column : report->columns)
            if (column.type == ColumnType::Number || column.type == ColumnType::Constant)
                columns.push_back({column.name, "feature", "number"});
        // Without a column of times, the first one tells the time as a rule.
        const bool times = std::ranges::any_of(report->columns, [](const ColumnReport& column) {
            return column.type == ColumnType::Time || column.type == ColumnType::Counter;
        });
        if (columns.size() > 1 && !times && report->columns.front().rises)
            columns.erase(columns.begin());
        if (!columns.empty())
            columns.back().role = "target";
    }
    const auto isTarget = [](const DataSpec::Column& column) { return column.role == "target"; };
    if (std::ranges::none_of(columns, isTarget))
        return error("series.no-target", inFile(file), "No column of the series is to be predicted.",
                     "Give at least one column the role “target”.");
    for (const DataSpec::Column& column : columns)
        if (column.role != "ignore" && column.type != "number")
            return error("series.category", inFile(file), "The column “" + column.name + "” is a category.",
                         "A series is made of numbers: ignore the column, or use it as a number.");
    return columns;
}

struct Series {
    std::vector<Table::Column> columns;
    std::int64_t length = 0;
    std::int64_t gaps = 0;
    core::Diagnostics findings;
    std::int64_t targets() const { return std::ranges::count_if(columns, &Table::Column::isTarget); }
};

Result<Series> readSeries(const LoadContext& context) {
    const std::filesystem::path path = context.path("file");
    const std::string file = path.string();
    const TablePlace place = TablePlace::file(path);
    const auto columns = chooseColumns(context, place);
    if (!columns)
        return columns.problems();
    // Here a target may have gaps, too: to the table it is a feature like the others.
    std::vector<DataSpec::Column> asFeatures = *columns;
    for (DataSpec::Column& column : asFeatures)
        if (column.role == "target")
            column.role = "feature";
    auto table = readTable(place, {tableOptions(context.options), false, 0}, asFeatures, context.progress);
    if (!table)
        return table.problems();
    Series series;
    series.length = table->rows;
    series.columns = std::move(table->columns);
    series.findings = std::move(table->findings);
    for (Table::Column& column : series.columns) {
        column.use.role = std::ranges::find(*columns, column.use.name, &DataSpec::Column::name)->role;
        series.gaps += closeGaps(column.numbers);
        if (std::isnan(column.numbers.front()))
            return error("csv.all-missing", inFile(file),
                         "The column “" + column.use.name + "” holds no numbers at all.", "Ignore it.");
    }
    const std::int64_t needed = context.options.integer("window") + context.options.integer("horizon");
    if (series.length < needed)
        return error("series.too-short", inFile(file),
                     "The series has " + grouped(series.length) +
                         " points in time, but a window with what follows it takes " + grouped(needed) + ".",
                     "Make the window shorter.");
    return series;
}

core::DataSchema schemaOf(const Series& series, const core::ParamReader& options) {
    core::Field window{"window", core::FieldKind::Sequence, {}, {}, 0, {}};
    core::Field next{"next", core::FieldKind::Number, {}, {}, 0, {}};
    for (const Table::Column& column : series.columns)
        window.columns.push_back(column.use.name);
    const std::int64_t horizon = options.integer("horizon");
    for (std::int64_t step = 1; step <= horizon; ++step)
        for (const Table::Column& column : series.columns)
            if (column.isTarget())
                next.columns.push_back(column.use.name + " +" + std::to_string(step));
    window.shape = {options.integer("window"), static_cast<std::int64_t>(series.columns.size())};
    next.shape = {static_cast<std::int64_t>(next.columns.size())};
    return {{std::move(window), std::move(next)}};
}

/// Time by time, the columns side by side.
RawField interleaved(const Series& series, core::Field field, bool targetsOnly) {
    RawField raw;
    raw.field = std::move(field);
    raw.numbers = std::make_shared<std::vector<float>>();
    for (std::int64_t time = 0; time < series.length; ++time)
        for (const Table::Column& column : series.columns)
            if (!targetsOnly || column.isTarget())
                raw.numbers->push_back(static_cast<float>(column.numbers[static_cast<std::size_t>(time)]));
    raw.stride = static_cast<std::int64_t>(raw.numbers->size()) / series.length;
    return raw;
}

Result<RawData> load(const LoadContext& context) {
    const auto series = readSeries(context);
    if (!series)
        return series.problems();
    core::DataSchema schema = schemaOf(*series, context.options);
    const std::int64_t window = context.options.integer("window");
    RawData data;
    data.chronological = true;
    data.samples = series->length - window - context.options.integer("horizon") + 1;
    data.fields.push_back(interleaved(*series, std::move(schema.fields[0]), false));
    data.fields.push_back(interleaved(*series, std::move(schema.fields[1]), true));
    data.fields[1].start = window * data.fields[1].stride;
    data.notes = series->findings;
    if (series->gaps > 0)
        data.notes.push_back({core::Severity::Note, "series.gaps", inFile(context.path("file").string()),
                              grouped(series->gaps) +
                                  (series->gaps == 1 ? " missing value was" : " missing values were") +
                                  " filled in along a straight line.",
                              ""});
    return data;
}

Result<core::DataSchema> peek(const LoadContext& context) {
    const auto series = readSeries(context);
    if (!series)
        return series.problems();
    return schemaOf(*series, context.options);
}

} // namespace

Source seriesSource() {
    StageSpec spec;
    spec.type = "series";
    spec.title = "Series in time";
    spec.help = "A table with one row per point in time, oldest first. Each sample is a window of it, and what follows "
                "is to be "
                "predicted. The latest part is kept for validation and test. Gaps are filled along a straight line.";
    spec.params = {
        core::fileParam("file", "File", "The table."),
        core::integerParam("window", "Window", 24, 1, 100'000, "How many points in time the network sees."),
        core::integerParam("horizon", "Horizon", 1, 1, 10'000, "How many points in time it predicts.")};
    std::ranges::move(tableParams(), std::back_inserter(spec.params));
    return {std::move(spec), {"file"}, load, peek};
}

} // namespace netwright::data
