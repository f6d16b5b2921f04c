#include "engine/core/Text.h"
#include "engine/data/Source.h"
#include "engine/data/tables/Calendar.h"
#include "engine/data/tables/Table.h"
#include "engine/data/tables/TableParams.h"

#include <algorithm>
#include <cmath>
#include <limits>

/// Tables: columns become the field "features" and one field for each target.
namespace netwright::data {
namespace {

using core::error;
using core::Result;

constexpr std::int64_t kPeekRows = 20'000; ///< enough to know the columns
constexpr char kFeatures[] = "features";

ReadRules rulesOf(const core::ParamReader& options) { return {tableOptions(options), options.text("missing") == "drop"}; }

std::optional<FillRule> fillRule(const core::ParamReader& options) {
    const std::string& missing = options.text("missing");
    return missing == "mean"     ? std::optional(FillRule::Mean)
           : missing == "median" ? std::optional(FillRule::Median)
           : missing == "zero"   ? std::optional(FillRule::Zero)
                                 : std::nullopt;
}

const std::vector<std::string> kTypes{"number", "category",   "ordered",  "boolean", "time",
                                      "text",   "identifier", "constant", "counter", "empty"};

core::Diagnostic noFeatures(const std::string& file) {
    return error("csv.no-features", core::inFile(file), "No column of the table is used as a feature.", "Give at least one column the role “feature”.");
}

core::Diagnostics checkColumns(const std::vector<DataSpec::Column>& columns) {
    core::Diagnostics problems;
    const auto check = [&](const std::string& column, const char* what, const std::string& value,
                           const std::vector<std::string>& known) {
        if (std::ranges::find(known, value) == known.end())
            problems.push_back(error("csv.column", {},
                                     "The column “" + column + "” has the " + what + " “" + value + "”.",
                                     core::didYouMean(value, known, "Choose “" + known.front() + "” or another one.")));
    };
    for (const DataSpec::Column& column : columns) {
        check(column.name, "role", column.role, {"feature", "target", "ignore"});
        check(column.name, "type", column.type, kTypes);
    }
    const auto isFeature = [](const DataSpec::Column& column) { return column.role == "feature"; };
    if (std::ranges::none_of(columns, isFeature))
        problems.push_back(noFeatures({}));
    for (const DataSpec::Column& column : columns)
        if (column.role == "target" && column.type == "time")
            problems.push_back(error("csv.column", {}, "The column “" + column.name + "” holds times, which cannot be predicted.",
                                     "Ignore the column, or choose another target."));
    for (const DataSpec::Column& column : columns)
        if (column.role == "target" && column.name == kFeatures)
            problems.push_back(error("csv.column", {}, "A target column cannot be called “features”.",
                                     "Rename the column in the file."));
    return problems;
}

/// The table with its columns as the project uses them, or as they are found. `mostRows` 0: all.
Result<Table> parse(const LoadContext& context, const std::filesystem::path& path, std::int64_t mostRows) {
    const TablePlace place = TablePlace::file(path);
    ReadRules rules = rulesOf(context.options);
    rules.mostRows = mostRows;
    std::vector<DataSpec::Column> use = context.spec.columns;
    if (use.empty()) {
        const auto report = reportTable(place, rules.options, kPeekRows);
        if (!report)
            return report.problems();
        use = columnsOf(*report);
    }
    if (core::Diagnostics problems = checkColumns(use); !problems.empty()) {
        for (core::Diagnostic& problem : problems)
            problem.where.file = path.string();
        return problems;
    }
    return readTable(place, rules, use, context.progress);
}

/// Names of the elements of "features"; a category has one for each of its classes.
core::Field featuresOf(const Table& table) {
    core::Field field;
    field.name = kFeatures;
    field.kind = core::FieldKind::Features;
    for (const Table::Column& column : table.columns) {
        if (column.isTarget())
            continue;
        if (column.isTime())
            for (const CalendarFeature& feature : calendarFeatures(column))
                field.columns.push_back(feature.name);
        else if (!column.isCategory())
            field.columns.push_back(column.use.type == "ordered" ? orderedName(column.use.name, column.rules.order) : column.use.name);
        for (const std::string& name : column.classes)
            field.columns.push_back(column.use.name + "=" + name);
    }
    field.shape = {static_cast<std::int64_t>(field.columns.size())};
    return field;
}

core::Field targetOf(const Table::Column& column) {
    core::Field field;
    field.name = column.use.name;
    field.kind = column.isCategory() ? core::FieldKind::Category : core::FieldKind::Number;
    field.classes = column.classes;
    if (!column.isCategory()) {
        field.shape = {1};
        field.columns = {column.use.name};
    }
    return field;
}

/// Writes the numbers of one column into rows of `width`, from `place` on; returns how many there are.
std::size_t writeFeature(const Table::Column& column, std::int64_t rows, std::size_t width, std::size_t place, std::vector<float>& numbers) {
    const auto each = [&](auto rule) {
        for (std::size_t row = 0; row < static_cast<std::size_t>(rows); ++row)
            rule(numbers.data() + row * width + place, row);
    };
    if (column.isTime()) {
        const auto features = calendarFeatures(column);
        each([&](float* cell, std::size_t row) {
            const double seconds = column.numbers[row];
            for (std::size_t i = 0; i < features.size(); ++i)
                cell[i] = static_cast<float>(std::isnan(seconds) ? seconds : features[i].value(seconds));
        });
        return features.size();
    }
    if (!column.isCategory()) {
        each([&](float* cell, std::size_t row) { *cell = static_cast<float>(column.numbers[row]); });
        return 1;
    }
    const std::size_t classes = column.classes.size();
    each([&](float* cell, std::size_t row) {
        if (column.codes[row] >= 0)
            cell[column.codes[row]] = 1;
        else
            std::fill_n(cell, classes, std::numeric_limits<float>::quiet_NaN());
    });
    return classes;
}

/// Row by row, categories as one number for each class: 1 for the class of the row, 0 for the others.
RawField featureValues(const Table& table, core::Field field, std::optional<FillRule> fill) {
    RawField raw;
    raw.field = std::move(field);
    const auto width = static_cast<std::size_t>(raw.elements());
    raw.stride = raw.elements();
    raw.numbers = std::make_shared<std::vector<float>>(width * static_cast<std::size_t>(table.rows), 0.0f);
    raw.fill = fill;
    for (const Table::Column& column : table.columns) {
        if (column.isTarget())
            continue;
        const std::size_t count = writeFeature(column, table.rows, width, raw.missing.size(), *raw.numbers);
        raw.missing.insert(raw.missing.end(), count, column.missing);
        raw.indicators.insert(raw.indicators.end(), count, column.isCategory() || column.isTime());
    }
    return raw;
}

RawField targetValues(const Table::Column& column) {
    RawField raw;
    raw.field = targetOf(column);
    raw.stride = 1;
    raw.missing = {column.missing};
    raw.numbers = std::make_shared<std::vector<float>>(column.numbers.begin(), column.numbers.end());
    if (column.isCategory())
        raw.numbers->assign(column.codes.begin(), column.codes.end());
    return raw;
}

/// What stands in the way of learning a target.
void noteTarget(const Table::Column& column, const DataSpec& spec, const std::string& file, core::Diagnostics& notes) {
    if (column.isCategory()) {
        if (column.classes.size() == 1)
            notes.push_back(core::warning("csv.one-class", core::inFile(file), "The target “" + column.use.name + "” has only one class, “" + column.classes[0] + "”.",
                                          "Choose another target, or add rows of other classes."));
        return;
    }
    const bool scaled = std::ranges::any_of(spec.steps, [&](const DataSpec::Step& step) {
        const auto field = step.params.find("field");
        return field != step.params.end() && std::get<std::string>(field->second) == column.use.name;
    });
    double largest = 0;
    for (const double value : column.numbers)
        largest = std::max(largest, std::abs(value));
    constexpr double kLarge = 100;
    if (!scaled && largest > kLarge)
        notes.push_back(core::warning("csv.target-scale", core::inFile(file), "The numbers of the target “" + column.use.name + "” are large, and no step scales them.",
                                      "Add the step Standardize for the field of the target."));
}

Result<RawData> load(const LoadContext& context) {
    const std::filesystem::path path = context.path("file");
    auto table = parse(context, path, 0);
    if (!table)
        return table.problems();
    core::Field features = featuresOf(*table);
    if (features.columns.empty())
        return noFeatures(path.string());
    if (auto problem = checkMemory(table->rows, features.shape.elements(), sizeof(float), path.string()))
        return *problem;
    RawData data;
    data.samples = table->rows;
    data.fields.push_back(featureValues(*table, std::move(features), fillRule(context.options)));
    data.notes = std::move(table->findings);
    for (const Table::Column& column : table->columns)
        if (column.isTarget()) {
            data.fields.push_back(targetValues(column));
            noteTarget(column, context.spec, path.string(), data.notes);
        }
    data.sourceIndex = std::move(table->sourceRow);
    if (const std::int64_t dropped = table->droppedRows; dropped > 0)
        data.notes.push_back({core::Severity::Note, "csv.dropped", core::inFile(path.string()),
                              (dropped == 1 ? "1 row with missing values was left out."
                                            : grouped(dropped) + " rows with missing values were left out."),
                              ""});
    return data;
}

Result<core::DataSchema> peek(const LoadContext& context) {
    const std::filesystem::path path = context.path("file");
    const auto table = parse(context, path, kPeekRows);
    if (!table)
        return table.problems();
    core::DataSchema schema;
    schema.fields.push_back(featuresOf(*table));
    if (schema.fields.front().columns.empty())
        return noFeatures(path.string());
    for (const Table::Column& column : table->columns)
        if (column.isTarget())
            schema.fields.push_back(targetOf(column));
    return schema;
}

} // namespace

Source csvSource() {
    StageSpec spec;
    spec.type = "csv";
    spec.title = "Table";
    spec.help = "A table, one sample a row: delimited text, a workbook (.xlsx, .ods), JSON lines or an SQLite data base. Columns with "
                "numbers, times or categories become the features; others are what the network learns to predict.";
    spec.params = {core::fileParam("file", "File", "The table.")};
    std::ranges::move(tableParams(), std::back_inserter(spec.params));
    spec.params.push_back(core::choiceParam(
        "missing", "Missing values", "drop",
        {{"drop", "Leave the row out"}, {"mean", "Fill in the mean"}, {"median", "Fill in the median"}, {"zero", "Fill in zero"}},
        "What happens to rows with an empty cell, NA, NaN, null or a question mark. Mean and median are those of "
        "the training part; of a category they are the shares of its classes. Rows without their target are always "
        "left out."));
    return {std::move(spec), {"file"}, load, peek};
}

Result<DataSpec> suggestForTable(const std::filesystem::path& file) {
    const auto report = reportTable(TablePlace::file(file), {}, kPeekRows);
    if (!report)
        return report.problems();
    DataSpec spec;
    spec.source = "csv";
    spec.options["file"] = file.string();
    spec.columns = columnsOf(*report);
    spec.steps = {{"standardize", {}}};
    spec.testShare = 0.2;
    spec.stratify = std::ranges::any_of(spec.columns, [](const DataSpec::Column& column) {
        return column.role == "target" && (column.type == "category" || column.type == "boolean" || column.type == "ordered");
    });
    return spec;
}

} // namespace netwright::data
