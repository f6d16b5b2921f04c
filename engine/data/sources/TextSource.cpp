#include "engine/core/TextEncoding.h"
#include "engine/data/Source.h"
#include "engine/data/Tokens.h"

#include <algorithm>
#include <unordered_map>

/// Language modelling: a text is cut into stretches of characters or words; at each place the network predicts the
/// next.
namespace netwright::data {
namespace {

using core::error;
using core::inFile;
using core::Result;

constexpr std::uintmax_t kMaxFileBytes = std::uintmax_t{256} << 20;

/// The most frequent tokens, ties in the order of their bytes; if some are left out, entry 0 stands for all of those.
std::vector<std::string> vocabularyOf(const std::vector<std::string_view>& tokens, std::int64_t largest) {
    std::unordered_map<std::string_view, std::int64_t> counts;
    for (const std::string_view token : tokens)
        ++counts[token];
    std::vector<std::pair<std::int64_t, std::string_view>> ranked;
    for (const auto& [token, count] : counts)
        ranked.emplace_back(-count, token);
    std::ranges::sort(ranked);
    std::vector<std::string> vocabulary;
    if (static_cast<std::int64_t>(ranked.size()) > largest) {
        ranked.resize(static_cast<std::size_t>(largest) - 1);
        vocabulary.emplace_back(kUnknownToken);
    }
    for (const auto& [count, token] : ranked)
        vocabulary.emplace_back(token);
    return vocabulary;
}

struct Text {
    std::vector<float> codes;
    std::vector<std::string> vocabulary;
    core::Diagnostics notes; ///< of its encoding
};

Result<Text> readText(const LoadContext& context) {
    const std::filesystem::path path = context.path("file");
    core::Diagnostics notes;
    auto content = core::readTextFile(path, kMaxFileBytes, &notes);
    if (!content)
        return content.problems();
    *content = plainText(*content, context.options.boolean("lowercase"));
    const auto tokens = tokensOf(*content, context.options.text("unit") == "word");
    const std::int64_t needed = context.options.integer("length") + 1;
    if (static_cast<std::int64_t>(tokens.size()) < needed)
        return error("text.too-short", inFile(path.string()),
                     "The text has " + grouped(static_cast<std::int64_t>(tokens.size())) +
                         " tokens, but one sample takes " + grouped(needed) + ".",
                     "Choose a longer text, or a shorter length.");
    Text text;
    text.notes = std::move(notes);
    text.vocabulary = vocabularyOf(tokens, context.options.integer("vocabulary"));
    text.codes = codesOf(tokens, text.vocabulary);
    return text;
}

core::DataSchema schemaOf(const Text& text, const core::ParamReader& options) {
    core::Field tokens{"tokens", core::FieldKind::Tokens, {options.integer("length")}, text.vocabulary, 0, {}};
    tokens.vocabulary = static_cast<std::int64_t>(text.vocabulary.size());
    core::Field next = tokens;
    next.name = "next";
    return {{std::move(tokens), std::move(next)}};
}

Result<RawData> load(const LoadContext& context) {
    auto text = readText(context);
    if (!text)
        return text.problems();
    const core::DataSchema schema = schemaOf(*text, context.options);
    const std::int64_t step = context.options.integer("step");
    RawData data;
    data.chronological = true;
    data.samples = (static_cast<std::int64_t>(text->codes.size()) - context.options.integer("length") - 1) / step + 1;
    RawField tokens;
    tokens.field = schema.fields[0];
    tokens.numbers = std::make_shared<std::vector<float>>(std::move(text->codes));
    tokens.stride = step;
    RawField next = tokens;
    next.field = schema.fields[1];
    next.start = 1;
    data.fields = {std::move(tokens), std::move(next)};
    data.notes = std::move(text->notes);
    return data;
}

Result<core::DataSchema> peek(const LoadContext& context) {
    const auto text = readText(context);
    if (!text)
        return text.problems();
    return schemaOf(*text, context.options);
}

} // namespace

Source textSource() {
    StageSpec spec;
    spec.type = "text";
    spec.title = "Text";
    spec.help = "A text, cut into stretches of characters or words. At each place the network is to predict what comes "
                "next: that is "
                "how language models learn. The end of the text is kept for validation and test.";
    spec.params = {
        core::fileParam("file", "File", "The text. UTF-8 and UTF-16 are recognised; anything else is read as Windows-1252."),
        core::choiceParam("unit", "Unit", "character", {{"character", "Character"}, {"word", "Word"}},
                          "What one token is."),
        core::integerParam("length", "Length", 64, 1, 10'000, "Tokens in one sample."),
        core::integerParam("step", "Step", 32, 1, 10'000, "How far the next sample begins behind the last one."),
        core::integerParam("vocabulary", "Vocabulary", 128, 2, 100'000,
                           "The most frequent tokens that are told apart; all others count as one."),
        core::booleanParam("lowercase", "Lower case", false, "Reads A–Z as a–z.")};
    return {std::move(spec), {"file"}, load, peek};
}

} // namespace netwright::data
