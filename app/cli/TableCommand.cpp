#include "app/cli/Command.h"
#include "app/cli/Report.h"

#include "engine/data/tables/Table.h"

#include <iostream>
#include <memory>

namespace netwright::cli {

namespace {

struct Options {
    std::string file;
    std::string sheet;
    bool csv = false;
};

/// A header only where the file has one, so that what is printed is read as the same table again.
int runTable(const Options& options) {
    data::TableOptions how;
    how.sheet = options.sheet;
    auto table = data::openTable(data::TablePlace::file(options.file), how);
    if (!table)
        return fail(table.problems(), false);
    std::ios::sync_with_stdio(false);
    std::vector<data::Cell> names;
    for (const std::string& name : table->layout().names)
        names.push_back({name, false});
    if (table->layout().headerRows > 0)
        std::cout << data::csvLine(names);
    data::Record row;
    while (table->next(row) && std::cout)
        std::cout << data::csvLine(row.cells);
    std::cout.flush();
    reportProblems(table->findings(), false);
    return std::cout ? kDone : kWrong;
}

} // namespace

void addTableCommand(CLI::App& program, Action& chosen) {
    const auto options = std::make_shared<Options>();
    CLI::App* command = program.add_subcommand("table", "Prints a table as it was read.");
    command->add_option("file", options->file, "The table")->required();
    command->add_flag("--csv", options->csv, "As comma-separated text (RFC 4180), which is what is printed in any case");
    command->add_option("--sheet", options->sheet, "Sheet of a workbook, table or query of a data base; the first one otherwise");
    command->footer("Examples:\n  netwright-cli table export.txt --csv\n"
                    "The header comes first, unless the table has none. What was noticed while reading goes to standard error.");
    command->callback([&chosen, options] { chosen = [options] { return runTable(*options); }; });
}

} // namespace netwright::cli
