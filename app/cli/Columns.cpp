#include "app/cli/Columns.h"

#include <algorithm>
#include <iomanip>
#include <iostream>

namespace netwright::cli {

Json toJson(const std::vector<data::ColumnReport>& columns) {
    Json list = Json::array();
    for (const data::ColumnReport& column : columns) {
        Json json{{"name", column.name},       {"type", data::nameOf(column.type)}, {"role", column.role}, {"missing", column.missing},
                  {"distinct", column.distinct}, {"why", column.why}};
        if (!column.unit.empty())
            json["unit"] = column.unit;
        if (!column.rules.order.empty() && column.type == data::ColumnType::Ordered)
            json["order"] = column.rules.order;
        list.push_back(std::move(json));
    }
    return list;
}

void printColumns(const std::vector<data::ColumnReport>& columns) {
    constexpr std::size_t kWidest = 32;
    const auto letters = [](const std::string& text) {
        return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
    };
    std::size_t width = 4;
    for (const data::ColumnReport& column : columns)
        width = std::max(width, std::min(kWidest, letters(column.name)));
    const auto padded = [&](const std::string& text, std::size_t to) {
        const std::size_t shown = letters(text);
        return text + std::string(shown < to ? to - shown : 0, ' ');
    };
    std::cout << "  " << padded("name", width) << "  " << padded("type", 10) << "  " << padded("role", 7) << "     missing    distinct  \n";
    for (const data::ColumnReport& column : columns)
        std::cout << "  " << padded(column.name, width) << "  " << padded(data::nameOf(column.type), 10) << "  " << padded(column.role, 7) << std::setw(12)
                  << grouped(column.missing) << std::setw(12) << (column.distinctExact ? "" : "~") + grouped(column.distinct) << "  " << column.why << '\n';
}

core::Diagnostics findingsOf(const std::vector<data::ColumnReport>& columns, const std::string& file) {
    core::Diagnostics findings;
    for (const data::ColumnReport& column : columns) {
        if (column.misfits > 0) {
            std::string shown;
            constexpr std::size_t kMost = 5;
            for (std::size_t i = 0; i < std::min(kMost, column.firstMisfits.size()); ++i)
                shown += (i == 0 ? "" : ", ") + std::string("line ") + std::to_string(column.firstMisfits[i].line) + " “" + column.firstMisfits[i].text + "”";
            findings.push_back(core::warning("table.misfits", core::inFile(file, column.firstMisfits.empty() ? 0 : static_cast<int>(column.firstMisfits[0].line)),
                                             grouped(column.misfits) + " cells of the column “" + column.name + "” are no " +
                                                 (column.type == data::ColumnType::Time ? "time" : "number") + " and count as missing: " + shown + ".",
                                             "Correct the cells, or use the column as a category."));
        }
        if (column.type == data::ColumnType::Time && column.ambiguousDates)
            findings.push_back(core::warning("table.day-order", core::inFile(file),
                                             "The dates of the column “" + column.name + "” can be read in two ways; they were read with the " +
                                                 (column.rules.dayOrder == data::DayOrder::DayFirst ? "day" : "month") + " first.",
                                             "Write the year first: 2024-03-04."));
    }
    return findings;
}

std::string delimiterText(const data::TableDialect& dialect) {
    return dialect.delimiter + (dialect.trimBlanks ? " " : "");
}

std::string delimiterName(const data::TableDialect& dialect) {
    if (dialect.blanks)
        return "blanks";
    if (dialect.delimiter.empty())
        return "nothing";
    return dialect.delimiter == "," ? "commas" : dialect.delimiter == ";" ? "semicolons" : dialect.delimiter == "\t" ? "tabs" : "“" + dialect.delimiter + "”";
}

} // namespace netwright::cli
