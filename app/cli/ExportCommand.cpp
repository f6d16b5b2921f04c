#include "app/cli/Command.h"
#include "app/cli/Report.h"
#include "app/cli/TrainedModel.h"
#include "engine/exchange/Exporter.h"

#include <iostream>
#include <memory>

namespace netwright::cli {

namespace {

struct Options : TrainedOptions {
    std::string format = "onnx";
    std::string output;
};

/// Beside the project, called as its folder: projects/iris → projects/iris/iris.onnx.
std::filesystem::path defaultOutput(const std::filesystem::path& folder, const exchange::ExportFormat& format) {
    std::error_code ignored;
    std::filesystem::path whole = std::filesystem::weakly_canonical(folder, ignored);
    if (whole.filename().empty())
        whole = whole.parent_path();
    return folder / (whole.filename().string() + format.extension);
}

int runExport(const Options& options) {
    const auto trained = openTrained(options);
    if (!trained)
        return fail(trained.problems(), options.json);
    const exchange::ExportFormat& format = *exchange::findExportFormat(options.format);
    const std::filesystem::path path =
        options.output.empty() ? defaultOutput(trained->opened.folder, format) : std::filesystem::path(options.output);
    const exchange::ExportInput input{trained->opened.project, layers::builtinLayers(), *trained->opened.dataset,
                                      trained->weights};
    const core::Result<exchange::Exported> written = exchange::exportTo(format, input, path);
    if (!written)
        return fail(written.problems(), options.json);
    if (options.json)
        printLine({{"format", options.format}, {"file", path.string()}, {"bytes", written->bytes},
                   {"checked", written->check.passed}, {"check", written->check.sentence}});
    else
        std::cout << path.string() << " (" << grouped(written->bytes) << " bytes)\n" << written->check.sentence << '\n';
    return kDone;
}

std::string formatHelp() {
    std::string help = "What to write:";
    for (const exchange::ExportFormat& format : exchange::exportFormats())
        help += "\n" + format.type + ": " + format.help;
    return help;
}

} // namespace

void addExportCommand(CLI::App& program, Action& chosen) {
    const auto options = std::make_shared<Options>();
    CLI::App* command = program.add_subcommand("export", "Writes the trained network as a file for other programs.");
    addTrainedOptions(*command, *options, R"(Print {"format", "file", "bytes", "checked", "check"})");
    std::vector<std::string> formats;
    for (const exchange::ExportFormat& format : exchange::exportFormats())
        formats.push_back(format.type);
    command->add_option("--format", options->format, formatHelp())->check(CLI::IsMember(formats))->capture_default_str();
    command->add_option("--output", options->output,
                        "The file, or the folder for pytorch and c; missing folders are made (default: in the project's folder, called like it)")
        ->type_name(kPath);
    command->footer("Examples:\n  netwright-cli export projects/digits-cnn --format onnx --output digits.onnx\n"
                    "  netwright-cli export projects/iris --format safetensors\n"
                    "What you export belongs to you.");
    command->callback([&chosen, options] { chosen = [options] { return runExport(*options); }; });
}

} // namespace netwright::cli
