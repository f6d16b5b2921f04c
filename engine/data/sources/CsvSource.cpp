#include "engine/core/AtomicFile.h"
#include "engine/core/Text.h"
#include "engine/data/CsvTable.h"
#include "engine/data/Source.h"

#include <algorithm>
#include <fstream>
#include <limits>

/// Tables: columns become the field "features" and one field for each target.
namespace netwright::data {
namespace {

using core::error;
using core::Result;

constexpr std::uintmax_t kMaxFileBytes = std::uintmax_t{2} << 30;
constexpr std::size_t kPeekBytes = 4'000'000;
constexpr char kFeatures[] = "features";

CsvOptions optionsOf(const core::ParamReader& options) {
    CsvOptions csv;
    const std::string& delimiter = options.text("delimiter");
    csv.delimiter = delimiter == "comma" ? ',' : delimiter == "semicolon" ? ';' : delimiter == "tab" ? '\t' : '\0';
    csv.header = options.boolean("header");
    csv.dropMissing = options.text("missing") == "drop";
    return csv;
}

std::optional<FillRule> fillRule(const core::ParamReader& options) {
    const std::string& missing = options.text("missing");
    return missing == "mean"     ? std::optional(FillRule::Mean)
           : missing == "median" ? std::optional(FillRule::Median)
           : missing == "zero"   ? std::optional(FillRule::Zero)
                                 : std::nullopt;
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
        check(column.name, "type", column.type, {"number", "category"});
    }
    const auto isFeature = [](const DataSpec::Column& column) { return column.role == "feature"; };
    if (std::ranges::none_of(columns, isFeature))
        problems.push_back(error("csv.no-features", {}, "No column of the table is used as a feature.",
                                 "Give at least one column the role “feature”."));
    for (const DataSpec::Column& column : columns)
        if (column.role == "target" && column.name == kFeatures)
            problems.push_back(error("csv.column", {}, "A target column cannot be called “features”.",
                                     "Rename the column in the file."));
    return problems;
}

Result<CsvTable> parse(const LoadContext& context, std::string_view text, const std::string& file) {
    const CsvOptions options = optionsOf(context.options);
    std::vector<DataSpec::Column> use = context.spec.columns;
    if (use.empty()) {
        auto guessed = guessColumns(text, options, file);
        if (!guessed)
            return guessed.problems();
        use = *std::move(guessed);
    }
    if (core::Diagnostics problems = checkColumns(use); !problems.empty()) {
        for (core::Diagnostic& problem : problems)
            problem.where.file = file;
        return problems;
    }
    return readTable(text, options, use, file, context.progress);
}

/// Names of the elements of "features"; a category has one for each of its classes.
core::Field featuresOf(const CsvTable& table) {
    core::Field field;
    field.name = kFeatures;
    field.kind = core::FieldKind::Features;
    for (const CsvTable::Column& column : table.columns) {
        if (column.isTarget())
            continue;
        if (!column.isCategory())
            field.columns.push_back(column.use.name);
        for (const std::string& name : column.classes)
            field.columns.push_back(column.use.name + "=" + name);
    }
    field.shape = {static_cast<std::int64_t>(field.columns.size())};
    return field;
}

core::Field targetOf(const CsvTable::Column& column) {
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

/// Row by row, categories as one number for each class: 1 for the class of the row, 0 for the others.
RawField featureValues(const CsvTable& table, core::Field field, std::optional<FillRule> fill) {
    RawField raw;
    raw.field = std::move(field);
    const auto width = static_cast<std::size_t>(raw.elements());
    raw.stride = raw.elements();
    raw.numbers = std::make_shared<std::vector<float>>(width * static_cast<std::size_t>(table.rows), 0.0f);
    raw.fill = fill;
    raw.indicators.assign(width, false);
    std::size_t place = 0;
    for (const CsvTable::Column& column : table.columns) {
        if (column.isTarget())
            continue;
        const std::size_t columnWidth = column.isCategory() ? column.classes.size() : 1;
        raw.missing.insert(raw.missing.end(), columnWidth, column.missing);
        for (std::size_t row = 0; row < static_cast<std::size_t>(table.rows); ++row) {
            float* cell = raw.numbers->data() + row * width + place;
            if (!column.isCategory())
                *cell = column.numbers[row];
            else if (column.codes[row] >= 0)
                cell[column.codes[row]] = 1;
            else
                std::fill_n(cell, columnWidth, std::numeric_limits<float>::quiet_NaN());
        }
        if (column.isCategory())
            std::fill_n(raw.indicators.begin() + static_cast<std::ptrdiff_t>(place), columnWidth, true);
        place += columnWidth;
    }
    return raw;
}

RawField targetValues(const CsvTable::Column& column) {
    RawField raw;
    raw.field = targetOf(column);
    raw.stride = 1;
    raw.missing = {column.missing};
    raw.numbers = std::make_shared<std::vector<float>>(column.numbers);
    if (column.isCategory())
        raw.numbers->assign(column.codes.begin(), column.codes.end());
    return raw;
}

Result<RawData> load(const LoadContext& context) {
    const std::filesystem::path path = context.path("file");
    const auto text = core::readFile(path, kMaxFileBytes);
    if (!text)
        return text.problems();
    auto table = parse(context, *text, path.string());
    if (!table)
        return table.problems();
    core::Field features = featuresOf(*table);
    if (auto problem = checkMemory(table->rows, features.shape.elements(), sizeof(float), path.string()))
        return *problem;
    RawData data;
    data.samples = table->rows;
    data.fields.push_back(featureValues(*table, std::move(features), fillRule(context.options)));
    for (const CsvTable::Column& column : table->columns)
        if (column.isTarget())
            data.fields.push_back(targetValues(column));
    data.sourceIndex = std::move(table->sourceRow);
    if (const std::int64_t dropped = table->droppedRows; dropped > 0)
        data.notes.push_back({core::Severity::Note, "csv.dropped", core::inFile(path.string()),
                              (dropped == 1 ? "1 row with missing values was left out."
                                            : grouped(dropped) + " rows with missing values were left out."),
                              ""});
    return data;
}

/// The file, or as many whole lines of a large one as are enough to know its columns.
Result<std::string> beginningOf(const std::filesystem::path& path) {
    std::error_code ignored;
    if (const auto size = std::filesystem::file_size(path, ignored); ignored || size <= kPeekBytes)
        return core::readFile(path, kPeekBytes);
    std::ifstream stream(path, std::ios::binary);
    std::string text(kPeekBytes, '\0');
    stream.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(stream.gcount()));
    text.resize(std::min(text.size(), text.rfind('\n') + 1));
    return text;
}

Result<core::DataSchema> peek(const LoadContext& context) {
    const std::filesystem::path path = context.path("file");
    const auto text = beginningOf(path);
    if (!text)
        return text.problems();
    const auto table = parse(context, *text, path.string());
    if (!table)
        return table.problems();
    core::DataSchema schema;
    schema.fields.push_back(featuresOf(*table));
    for (const CsvTable::Column& column : table->columns)
        if (column.isTarget())
            schema.fields.push_back(targetOf(column));
    return schema;
}

} // namespace

Source csvSource() {
    StageSpec spec;
    spec.type = "csv";
    spec.title = "Table (CSV)";
    spec.help = "A table in a text file, one sample a row. Columns with numbers or categories become the features; "
                "others are what the network learns to predict.";
    spec.params = {
        core::fileParam("file", "File", "The table."),
        core::choiceParam("delimiter", "Cells are separated by", "auto",
                          {{"auto", "Find out"}, {"comma", "Comma"}, {"semicolon", "Semicolon"}, {"tab", "Tab"}},
                          "What stands between two cells of a row."),
        core::booleanParam("header", "First row holds the names", true,
                           "Whether the first row names the columns; otherwise it is data already."),
        core::choiceParam(
            "missing", "Missing values", "drop",
            {{"drop", "Leave the row out"}, {"mean", "Fill in the mean"}, {"median", "Fill in the median"}, {"zero", "Fill in zero"}},
            "What happens to rows with an empty cell, NA, NaN, null or a question mark. Mean and median are those of "
            "the training part; of a category they are the shares of its classes. Rows without their target are always "
            "left out."),
    };
    return {std::move(spec), {"file"}, load, peek};
}

Result<DataSpec> suggestForTable(const std::filesystem::path& file) {
    const auto text = beginningOf(file);
    if (!text)
        return text.problems();
    auto columns = guessColumns(*text, {}, file.string());
    if (!columns)
        return columns.problems();
    DataSpec spec;
    spec.source = "csv";
    spec.options["file"] = file.string();
    spec.columns = *std::move(columns);
    spec.steps = {{"standardize", {}}};
    spec.testShare = 0.2;
    spec.stratify = std::ranges::any_of(spec.columns, [](const DataSpec::Column& column) {
        return column.role == "target" && column.type == "category";
    });
    return spec;
}

} // namespace netwright::data
