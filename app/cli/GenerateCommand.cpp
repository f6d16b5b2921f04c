#include "app/cli/Command.h"
#include "app/cli/Report.h"
#include "app/cli/TrainedModel.h"
#include "engine/core/Rng.h"
#include "engine/data/PngFile.h"
#include "engine/core/TextEncoding.h"
#include "engine/data/Tokens.h"
#include "engine/exchange/Generator.h"

#include <cmath>
#include <iostream>
#include <memory>

namespace netwright::cli {

namespace {

struct Options : TrainedOptions {
    std::string prompt = "The ";
    std::int64_t length = 400;
    double temperature = 0.8;
    std::uint64_t seed = 1;
    std::int64_t samples = 64;
    std::string output; ///< folder of pictures
};

/// A text that grows: the tokens so far, and what the network says comes next.
class Writer {
public:
    Writer(backend::Executor& executor, const core::Field& field, std::vector<float> tokens)
        : m_executor(executor), m_window(static_cast<std::size_t>(field.shape[0])), m_classes(field.classes.size()), m_tokens(std::move(tokens)) {}

    /// Draws the next token: the probabilities to the power of 1 / temperature; at 0 always the most probable one.
    std::size_t next(double temperature, core::Rng& rng) {
        const std::size_t known = std::min(m_tokens.size(), m_window);
        for (backend::InputBinding& input : m_executor.inputs())
            if (!input.target) {
                std::ranges::fill(input.data, 0.0F); // what follows the end is not looked at by a causal network
                std::copy(m_tokens.end() - static_cast<std::ptrdiff_t>(known), m_tokens.end(), input.data.begin());
            }
        const std::atomic<bool> never = false;
        m_executor.run(0, never);
        const auto probabilities = m_executor.outputs().front().prediction.subspan((known - 1) * m_classes, m_classes);
        const std::size_t chosen = draw(probabilities, temperature, rng);
        m_tokens.push_back(static_cast<float>(chosen));
        return chosen;
    }

private:
    static std::size_t draw(std::span<const float> probabilities, double temperature, core::Rng& rng) {
        const auto highest = std::ranges::max_element(probabilities);
        if (temperature <= 0)
            return static_cast<std::size_t>(highest - probabilities.begin());
        std::vector<double> weights;
        double sum = 0;
        for (const float probability : probabilities) {
            weights.push_back(std::pow(static_cast<double>(probability) / static_cast<double>(*highest), 1 / temperature));
            sum += weights.back();
        }
        double left = rng.uniform(0, sum);
        for (std::size_t i = 0; i < weights.size(); ++i)
            if ((left -= weights[i]) < 0)
                return i;
        return weights.size() - 1;
    }

    backend::Executor& m_executor;
    std::size_t m_window;
    std::size_t m_classes;
    std::vector<float> m_tokens;
};

/// The field of a network that reads tokens and predicts the next one at each step.
core::Result<const core::Field*> tokensOf(const OpenProject& opened, const backend::Executor& executor) {
    const core::Field& field = opened.dataset->schema().fields.front();
    const auto& outputs = executor.outputs();
    const bool writes = field.kind == core::FieldKind::Tokens && outputs.size() == 1 && outputs.front().shape.rank() == 3 &&
                        outputs.front().shape[1] == field.shape[0] && outputs.front().shape[2] == static_cast<std::int64_t>(field.classes.size());
    if (writes)
        return &field;
    return core::error("generate.kind", {},
                       "This network generates nothing: it does not predict the next token at each step of a text, and no picture "
                       "that it makes from noise is marked as a result.",
                       "Mark the output that yields the generated picture as a result, or start from projects/digits-gan or projects/moby-dick.");
}

std::string numbered(std::int64_t number, std::int64_t count) {
    const std::string digits = std::to_string(number);
    const std::size_t width = std::max<std::size_t>(4, std::to_string(count).size());
    return std::string(width - std::min(width, digits.size()), '0') + digits + ".png";
}

/// The folder of one result: the chosen one itself, unless there are several.
core::Status writePictures(const std::filesystem::path& folder, const std::vector<data::Picture>& pictures) {
    std::error_code failure;
    std::filesystem::create_directories(folder, failure);
    if (failure)
        return core::error("file.write", core::inFile(folder.string()), "The folder cannot be made: " + failure.message() + ".", "Choose another place.");
    if (core::Status written = data::writePng(exchange::gridOf(pictures), folder / "grid.png"); !written)
        return written;
    const auto count = static_cast<std::int64_t>(pictures.size());
    for (std::int64_t i = 0; i < count; ++i)
        if (core::Status written = data::writePng(pictures[static_cast<std::size_t>(i)], folder / numbered(i + 1, count)); !written)
            return written;
    return core::Done{};
}

int makePictures(const Options& options, const TrainedProject& trained) {
    const exchange::ExportInput input{trained.opened.project, layers::builtinLayers(), *trained.opened.dataset, trained.weights};
    const auto generated = exchange::generatePictures(input, {options.samples, options.seed, options.threads});
    if (!generated)
        return fail(generated.problems(), options.json);
    const std::filesystem::path target = options.output.empty() ? trained.opened.folder / "generated" : std::filesystem::path(options.output);
    for (const exchange::GeneratedPictures& one : *generated) {
        const std::filesystem::path folder = generated->size() == 1 ? target : target / one.node;
        if (core::Status written = writePictures(folder, one.pictures); !written)
            return fail(written.problems(), options.json);
        const data::Picture& first = one.pictures.front();
        const auto count = static_cast<std::int64_t>(one.pictures.size());
        const std::string grid = (folder / "grid.png").string();
        if (options.json)
            printLine({{"result", one.node}, {"folder", folder.string()}, {"grid", grid}, {"samples", count},
                       {"width", first.width}, {"height", first.height}, {"channels", first.channels}, {"seed", options.seed}});
        else
            std::cout << grid << " and " << grouped(count) << " single pictures (" << first.width << " × " << first.height << ", "
                      << (first.channels == 3 ? "colour" : "grey") << ")\n";
    }
    return kDone;
}

int runGenerate(const Options& options) {
    const auto trained = openTrained(options);
    if (!trained)
        return fail(trained.problems(), options.json);
    if (exchange::canGeneratePictures(trained->opened.project.graph, layers::builtinLayers(), trained->opened.dataset->schema()))
        return makePictures(options, *trained);
    const auto model = buildModel(*trained, options);
    if (!model)
        return fail(model.problems(), options.json);
    backend::Executor& executor = (*model)->executor(backend::Mode::Evaluate, 1);
    const auto field = tokensOf(trained->opened, executor);
    if (!field)
        return fail(field.problems(), options.json);
    const data::TokenRule rule = data::tokenRuleOf(trained->opened.project.data);
    const std::string prompt = data::plainText(core::validText(options.prompt), rule.lowercase);
    const auto tokens = data::tokensOf(prompt, rule.words);
    if (tokens.empty())
        return fail({core::error("generate.prompt", {}, "The prompt is empty.", "Give it at least one character with --prompt.")}, options.json);

    Writer writer(executor, **field, data::codesOf(tokens, (*field)->classes));
    core::Rng rng(options.seed, 0);
    std::string text = prompt;
    const char* between = rule.words ? " " : "";
    for (std::int64_t i = 0; i < options.length; ++i)
        text += between + (*field)->classes[writer.next(options.temperature, rng)];
    if (options.json)
        printLine({{"prompt", prompt}, {"text", text}});
    else
        std::cout << text << '\n';
    return kDone;
}

} // namespace

void addGenerateCommand(CLI::App& program, Action& chosen) {
    const auto options = std::make_shared<Options>();
    CLI::App* command = program.add_subcommand("generate", "Makes new samples: pictures of a generative network (GAN, variational autoencoder), or the text "
                                                              "that a language model writes on.");
    addTrainedOptions(*command, *options, R"(Print {"prompt", "text"}, the text with the prompt in front; of pictures {"result", "folder", "grid", "samples", )"
                      R"("width", "height", "channels", "seed"})");
    command->add_option("--samples", options->samples, "How many pictures to make")->check(CLI::Range(1, 100'000))->capture_default_str();
    command->add_option("-o,--output", options->output,
                        "Folder for the pictures: grid.png and 0001.png, 0002.png, … (default: “generated” in the project's folder)")->type_name(kFolder);
    command->add_option("--prompt", options->prompt, "How the text begins")->capture_default_str();
    command->add_option("--length", options->length, "How many characters or words to write")->check(CLI::Range(1, 1'000'000))->capture_default_str();
    command->add_option("--temperature", options->temperature, "Low: what is most probable, 0: always; 1: as probable as the network says")
        ->check(CLI::Range(0.0, 10.0))->capture_default_str();
    command->add_option("--seed", options->seed, "Start of the random numbers")->check(CLI::NonNegativeNumber)->capture_default_str();
    command->footer("Examples:\n  netwright-cli generate projects/digits-gan --samples 64 --seed 1 -o digits\n  netwright-cli generate projects/moby-dick --prompt 'Call me '\n"
                    "  netwright-cli generate projects/moby-dick --temperature 0.5 --length 1000 --seed 7");
    command->callback([&chosen, options] { chosen = [options] { return runGenerate(*options); }; });
}

} // namespace netwright::cli
