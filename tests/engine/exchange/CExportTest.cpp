#include "engine/backend/Model.h"
#include "engine/core/AtomicFile.h"
#include "engine/exchange/c/CExport.h"
#include "engine/exchange/c/CHelpers.h"
#include "engine/exchange/c/CNode.h"
#include "tests/engine/exchange/ExportCase.h"
#include "tests/support/Check.h"
#include "tests/support/Files.h"

#include <atomic>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <regex>

using namespace netwright;
using namespace netwright::testing;

namespace {

constexpr double kBound = 2e-5; ///< relative to the largest number of an output, or to 1
constexpr int kCasesPerLayer = 2;

struct Argument {
    std::string name; ///< of the node
    bool isOutput;
    std::size_t size;
};

/// What model_predict takes, in its order, read from the header as a user would.
std::vector<Argument> argumentsIn(const std::string& header) {
    std::map<std::string, std::size_t> sizes;
    const std::regex size("#define MODEL_(\\w+)_SIZE (\\d+)");
    for (std::sregex_iterator found(header.begin(), header.end(), size), end; found != end; ++found)
        sizes[(*found)[1]] = std::stoul((*found)[2]);
    std::vector<Argument> arguments;
    const std::regex pointer("(const )?float \\*(in|out)_(\\w+)");
    for (std::sregex_iterator found(header.begin(), header.end(), pointer), end; found != end; ++found) {
        std::string upper = (*found)[2].str() + "_" + (*found)[3].str();
        for (char& letter : upper)
            letter = static_cast<char>(std::toupper(letter));
        arguments.push_back({(*found)[3], (*found)[2] == "out", sizes.at(upper)});
    }
    return arguments;
}

/// A program that reads samples from a file and writes what the model makes of them.
std::string mainFor(const std::vector<Argument>& arguments) {
    std::string text = "#include \"model.h\"\n#include <stdio.h>\nint main(int argc, char **argv) {\n"
                       "    FILE *in = fopen(argv[argc - 2], \"rb\"), *out = fopen(argv[argc - 1], \"wb\");\n    int more = in && out;\n";
    for (std::size_t i = 0; i < arguments.size(); ++i)
        text += "    static float a" + std::to_string(i) + "[" + std::to_string(arguments[i].size) + "];\n";
    text += "    while (more) {\n";
    for (std::size_t i = 0; i < arguments.size(); ++i)
        if (!arguments[i].isOutput)
            text += "        more = more && fread(a" + std::to_string(i) + ", 4, " + std::to_string(arguments[i].size) + ", in) == " + std::to_string(arguments[i].size) + ";\n";
    text += "        if (!more)\n            break;\n        model_predict(";
    for (std::size_t i = 0; i < arguments.size(); ++i)
        text += (i > 0 ? ", a" : "a") + std::to_string(i);
    text += ");\n";
    for (std::size_t i = 0; i < arguments.size(); ++i)
        if (arguments[i].isOutput)
            text += "        fwrite(a" + std::to_string(i) + ", 4, " + std::to_string(arguments[i].size) + ", out);\n";
    return text + "    }\n    return out ? fclose(out) : 1;\n}\n";
}

void fill(backend::InputBinding& binding, const core::DataSchema& schema, core::Rng& rng) {
    const core::Field* field = schema.find(binding.field);
    const bool whole = binding.kind == core::FieldKind::Tokens || binding.kind == core::FieldKind::Category;
    const std::int64_t bound = !field ? 1 : std::max<std::int64_t>({1, field->vocabulary, static_cast<std::int64_t>(field->classes.size())});
    for (float& number : binding.data)
        number = whole ? static_cast<float>(rng.below(static_cast<std::uint64_t>(bound))) : static_cast<float>(rng.normal());
}

/// Compiles the program, lets it predict the batch, and compares. A text that says what is wrong; empty: nothing.
std::string differenceOf(const LayerCase& one, const ExportCase& made, const exchange::ExportedFiles& files) {
    const TemporaryFolder folder;
    for (const exchange::ExportedFile& file : files)
        folder.write(file.name, file.bytes);
    const std::vector<Argument> arguments = argumentsIn(files[0].bytes);
    folder.write("main.c", mainFor(arguments));
    const std::string at = folder.path().string() + "/";
    if (std::system(("cc -std=c99 -O1 -Wall -Wextra -Werror -o " + at + "model " + at + "model.c " + at + "main.c -lm").c_str()) != 0)
        return "does not compile";

    backend::ModelOptions options;
    options.threads = 1;
    auto model = backend::Model::build(made.project.graph, layers::builtinLayers(), made.dataset.schema(), options);
    REQUIRE(model.ok());
    exchange::loadParameters(made.parameters, (*model)->parameters(), one.label());
    backend::Executor& executor = (*model)->executor(backend::Mode::Evaluate, one.batch);
    core::Rng rng(static_cast<std::uint64_t>(one.index) + 1);
    for (backend::InputBinding& binding : executor.inputs())
        fill(binding, made.dataset.schema(), rng);
    const std::atomic<bool> never = false;
    executor.run(0, never);

    std::string samples;
    std::vector<float> expected;
    for (std::size_t row = 0; row < static_cast<std::size_t>(one.batch); ++row)
        for (const Argument& argument : arguments) {
            std::span<const float> values;
            if (argument.isOutput) {
                for (const backend::OutputBinding& output : executor.outputs())
                    if (output.node == argument.name)
                        values = output.prediction;
            } else {
                for (const backend::InputBinding& input : executor.inputs())
                    if (input.node == argument.name && !input.target)
                        values = input.data;
            }
            const std::vector<float> unread(argument.size, 0.5F); // what no output needs in use, the model has no place for
            if (!argument.isOutput && values.empty()) {
                samples.append(reinterpret_cast<const char*>(unread.data()), std::span(unread).size_bytes());
                continue;
            }
            if (values.size() < (row + 1) * argument.size)
                return "an argument that the network lacks: " + argument.name;
            const std::span<const float> sample = values.subspan(row * argument.size, argument.size);
            if (argument.isOutput)
                expected.insert(expected.end(), sample.begin(), sample.end());
            else
                samples.append(reinterpret_cast<const char*>(sample.data()), sample.size_bytes());
        }
    folder.write("in", samples);
    if (std::system((at + "model " + at + "in " + at + "out").c_str()) != 0)
        return "does not run";
    const auto bytes = core::readFile(folder.path() / "out", 1U << 30);
    REQUIRE(bytes.ok());
    if (bytes->size() != expected.size() * sizeof(float))
        return "wrote " + std::to_string(bytes->size()) + " bytes";
    double largest = 0;
    double scale = 1;
    for (std::size_t i = 0; i < expected.size(); ++i) {
        float value = 0;
        std::memcpy(&value, bytes->data() + i * sizeof value, sizeof value);
        const double difference = std::abs(static_cast<double>(value) - static_cast<double>(expected[i]));
        largest = std::isfinite(difference) ? std::max(largest, difference) : INFINITY;
        scale = std::max(scale, std::abs(static_cast<double>(expected[i])));
    }
    return largest <= kBound * scale ? "" : "differs by " + std::to_string(largest) + " of " + std::to_string(scale);
}

} // namespace

TEST(c_table_has_a_row_for_every_layer) {
    for (const layers::LayerSpec& layer : layers::builtinLayers().all()) {
        const exchange::CRow* row = exchange::cRows().find(layer.type);
        if (layer.lower && (!row || (!row->write && row->notExportableBecause.empty())))
            fail(__FILE__, __LINE__, layer.type + " has neither a row in the C table nor a reason");
    }
}

TEST(c_programs_predict_what_the_network_predicts) {
    std::map<std::string, int> compared;
    for (const LayerCase& one : layerCases()) {
        if (compared[one.layer] >= kCasesPerLayer || one.layer == "Noise" || !canRun(one))
            continue;
        const ExportCase made = exportCase(one);
        const exchange::TensorFile weights{made.parameters, {}};
        const auto files = exchange::toC({made.project, layers::builtinLayers(), made.dataset, weights});
        if (!files) {
            if (files.problems().front().code != "c.layer")
                fail(__FILE__, __LINE__, one.label() + ": " + files.problems().front().message);
            continue;
        }
        ++compared[one.layer];
        if (const std::string problem = differenceOf(one, made, *files); !problem.empty())
            fail(__FILE__, __LINE__, one.label() + " " + problem);
    }
    int layers = 0;
    for (const auto& [layer, count] : compared)
        layers += count > 0 ? 1 : 0;
    std::printf("%d layers compared\n", layers);
    CHECK(layers > 55);
}
