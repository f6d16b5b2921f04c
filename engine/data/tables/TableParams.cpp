#include "engine/data/tables/TableParams.h"

#include "engine/data/Source.h"
#include "engine/data/tables/CellText.h"

#include <algorithm>

namespace netwright::data {
namespace {

constexpr char kAuto[] = "auto";

/// A list in a text: “-999, n.d.”.
std::vector<std::string> listIn(std::string_view text) {
    std::vector<std::string> list;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(','), text.size());
        if (const std::string_view one = trimmed(text.substr(0, end)); !one.empty())
            list.emplace_back(one);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return list;
}

} // namespace

std::vector<core::ParamSpec> tableParams() {
    std::vector<core::ParamSpec> params{
        core::choiceParam("delimiter", "Cells are separated by", kAuto,
                          {{kAuto, "Find out"},
                           {"comma", "Comma"},
                           {"semicolon", "Semicolon"},
                           {"tab", "Tab"},
                           {"pipe", "Vertical bar"},
                           {"blanks", "Blanks"},
                           {"other", "Something else"}},
                          "What stands between two cells of a row."),
        core::textParam("delimiterText", "Delimiter", "", "The characters between two cells of a row."),
        core::choiceParam("header", "Rows with names", kAuto, {{kAuto, "Find out"}, {"0", "None"}, {"1", "1"}, {"2", "2"}, {"3", "3"}},
                          "How many rows at the top name the columns. Names in several rows are joined."),
        core::integerParam("skip", "Rows to skip", -1, -1, 1'000'000, "Rows above the table that do not belong to it; −1: find out."),
        core::choiceParam("encoding", "Encoding", kAuto,
                          {{kAuto, "Find out"},
                           {"UTF-8", "UTF-8"},
                           {"UTF-16LE", "UTF-16, little-endian"},
                           {"UTF-16BE", "UTF-16, big-endian"},
                           {"Windows-1252", "Windows-1252"}},
                          "How letters are stored in the file."),
        core::choiceParam("quote", "Quotation mark", kAuto, {{kAuto, "Find out"}, {"double", "\""}, {"single", "'"}, {"none", "None"}},
                          "What stands around cells that contain the delimiter."),
        core::textParam("sheet", "Sheet", "", "Of a workbook; of a data base a table, or a query. Empty: the first one."),
        core::textParam("missingMarks", "Marks for missing", "",
                        "Texts that stand for a missing value, separated by commas, beside empty cells, NA, NaN, null and the like."),
    };
    params[1].visibleWhen = core::ParamSpec::Condition{"delimiter", {std::string("other")}};
    return params;
}

TableOptions tableOptions(const core::ParamReader& options) {
    TableOptions table;
    const std::string& delimiter = options.text("delimiter");
    if (delimiter == "other" && !options.text("delimiterText").empty())
        table.delimiter = options.text("delimiterText");
    else if (delimiter != kAuto && delimiter != "other")
        table.delimiter.emplace(1, delimiter == "comma" ? ',' : delimiter == "semicolon" ? ';' : delimiter == "tab" ? '\t' : delimiter == "pipe" ? '|' : ' ');
    if (options.text("header") != kAuto)
        table.headerRows = std::stoi(options.text("header"));
    if (options.integer("skip") >= 0)
        table.skipRecords = options.integer("skip");
    if (options.text("encoding") != kAuto)
        table.encoding = options.text("encoding");
    const std::string& quote = options.text("quote");
    if (quote != kAuto)
        table.quote = quote == "double" ? '"' : quote == "single" ? '\'' : '\0';
    table.sheet = options.text("sheet");
    table.missing = listIn(options.text("missingMarks"));
    return table;
}

TableOptions tableOptions(const DataSpec& spec) {
    static const std::vector<core::ParamSpec> kParams = tableParams();
    core::ParamMap known;
    for (const auto& [name, value] : spec.options)
        if (core::findParam(kParams, name))
            known.emplace(name, value);
    if (!core::checkParams(kParams, known, {}).empty())
        return {};
    return tableOptions(core::ParamReader(kParams, known));
}

} // namespace netwright::data
