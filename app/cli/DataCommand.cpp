#include "app/cli/Columns.h"
#include "app/cli/Command.h"
#include "app/cli/Report.h"

#include <iostream>
#include <memory>

namespace netwright::cli {

namespace {

struct Options {
    std::string file;
    bool json = false;
};

std::string headerText(const data::TableLayout& layout) {
    return layout.headerRows == 0 ? "none" : layout.headerRows == 1 ? "1 row" : std::to_string(layout.headerRows) + " rows";
}

Json reportJson(const Options& options, const data::TableReport& report) {
    Json json{{"file", options.file},
              {"kind", report.kind},
              {"encoding", report.dialect.encoding},
              {"delimiter", delimiterText(report.dialect)},
              {"header", report.layout.headerRows > 0},
              {"rows", report.counts.rows},
              {"columns", toJson(report.columns)},
              {"findings", Json::array()}};
    for (const core::Diagnostic& finding : report.findings)
        json["findings"].push_back({{"code", finding.code}, {"where", finding.where.toString()}, {"message", finding.message}, {"fix", finding.fix}});
    return json;
}

int runData(const Options& options) {
    auto report = data::reportTable(data::TablePlace::file(options.file), {}, 0);
    if (!report)
        return fail(report.problems(), options.json);
    const core::Diagnostics about = findingsOf(report->columns, options.file);
    report->findings.insert(report->findings.end(), about.begin(), about.end());
    if (options.json) {
        printLine(reportJson(options, *report));
        return kDone;
    }
    std::cout << options.file << ": " << grouped(report->counts.rows) << " rows, " << report->columns.size() << " columns, " << report->dialect.encoding;
    if (report->kind == "text")
        std::cout << ", separated by " << delimiterName(report->dialect) << ", header: " << headerText(report->layout);
    std::cout << '\n';
    printColumns(report->columns);
    for (const core::Diagnostic& finding : report->findings)
        std::cout << finding.toString() << '\n';
    return kDone;
}

} // namespace

void addDataCommand(CLI::App& program, Action& chosen) {
    const auto options = std::make_shared<Options>();
    CLI::App* command = program.add_subcommand("data", "Says what is in a table: its columns, how it is written, and what is odd about it.");
    command->add_option("file", options->file, "The table")->required();
    command->add_flag("--json", options->json,
                      R"(Print {"file", "encoding", "delimiter", "header", "rows", "columns": [{"name", "type", "role", "missing", "distinct", "why"}], "findings": [{"code", "where", "message", "fix"}]})");
    command->footer("Examples:\n  netwright-cli data projects/penguins/data/penguins.csv\n  netwright-cli data table.csv --json");
    command->callback([&chosen, options] { chosen = [options] { return runData(*options); }; });
}

} // namespace netwright::cli
