#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace netwright::data {

/// How a delimited text is written. Every member was either found out or given by the user.
struct TableDialect {
    std::string encoding = "UTF-8"; ///< "UTF-8", "UTF-16LE", "UTF-16BE", "Windows-1252"
    std::string delimiter = ",";    ///< between cells, one character or several; empty: there is one column
    bool blanks = false;            ///< cells are separated by any number of blanks and tabs
    bool trimBlanks = false;        ///< blanks that follow a delimiter do not belong to the cell (“a, b, c”)
    char quote = '"';               ///< around cells that contain the delimiter or line breaks; 0: none
    char escape = '"';              ///< before a quote within such a cell; equal to `quote`: doubled
    std::string comment;            ///< lines that begin with it do not belong to the table; empty: none
    std::int64_t skipLines = 0;     ///< at the beginning: a “sep=” line

    bool operator==(const TableDialect&) const = default;
};

/// Where the table lies within the records.
struct TableLayout {
    std::int64_t preamble = 0;         ///< records before the header
    int headerRows = 1;                ///< 0: the columns have no names
    bool units = false;                ///< a row of units follows the header
    std::size_t width = 0;             ///< columns
    bool trailingDelimiter = false;    ///< each row ends with a delimiter that separates nothing
    std::vector<std::string> names;    ///< of the columns, unique, never empty
    std::vector<std::string> unitsOf;  ///< of each column, where there is a row of units

    bool operator==(const TableLayout&) const = default;
};

/// What the user knows better. Whatever is not given is found out.
struct TableOptions {
    std::optional<std::string> encoding;
    std::optional<std::string> delimiter; ///< " ": any number of blanks
    std::optional<char> quote;            ///< 0: none
    std::optional<char> escape;
    std::optional<std::string> comment;
    std::optional<std::int64_t> skipRecords; ///< before the header
    std::optional<int> headerRows;
    std::string sheet; ///< of a workbook, table of a data base; empty: the first
    std::vector<std::string> expected; ///< names of columns; a row that holds half of them is the header
    std::vector<std::string> missing;  ///< marks for missing values beside the usual ones

    bool operator==(const TableOptions&) const = default;
};

} // namespace netwright::data
