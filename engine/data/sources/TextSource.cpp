#include "engine/core/AtomicFile.h"
#include "engine/data/Source.h"

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
constexpr char kUnknown[] = "�";

/// Bytes of the UTF-8 character that begins here; 1 for a byte that begins none.
std::size_t characterLength(std::string_view text, std::size_t at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const std::size_t length = byte < 0x80                   ? 1
                               : byte >= 0xF0 && byte < 0xF8 ? 4
                               : byte >= 0xE0                ? 3
                               : byte >= 0xC0                ? 2
                                                             : 1;
    for (std::size_t i = 1; i < length; ++i)
        if (at + i >= text.size() || (static_cast<unsigned char>(text[at + i]) & 0xC0) != 0x80)
            return 1;
    return length;
}

bool isWordByte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '\'' ||
           static_cast<unsigned char>(c) >= 0x80;
}

/// The tokens of a text: its characters; or its words, with each punctuation mark by itself and blanks left out.
std::vector<std::string_view> tokensOf(std::string_view text, bool words) {
    std::vector<std::string_view> tokens;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t length = words ? 0 : characterLength(text, at);
        if (words)
            while (at + length < text.size() && isWordByte(text[at + length]))
                ++length;
        length = std::max<std::size_t>(length, 1);
        const bool blank = words && static_cast<unsigned char>(text[at]) <= ' ';
        if (!blank)
            tokens.push_back(text.substr(at, length));
        at += length;
    }
    return tokens;
}

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
        vocabulary.emplace_back(kUnknown);
    }
    for (const auto& [count, token] : ranked)
        vocabulary.emplace_back(token);
    return vocabulary;
}

struct Text {
    std::vector<float> codes;
    std::vector<std::string> vocabulary;
};

Result<Text> readText(const LoadContext& context) {
    const std::filesystem::path path = context.path("file");
    auto content = core::readFile(path, kMaxFileBytes);
    if (!content)
        return content.problems();
    std::erase(*content, '\r');
    if (context.options.boolean("lowercase"))
        std::ranges::transform(*content, content->begin(),
                               [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    const auto tokens = tokensOf(*content, context.options.text("unit") == "word");
    const std::int64_t needed = context.options.integer("length") + 1;
    if (static_cast<std::int64_t>(tokens.size()) < needed)
        return error("text.too-short", inFile(path.string()),
                     "The text has " + grouped(static_cast<std::int64_t>(tokens.size())) +
                         " tokens, but one sample takes " + grouped(needed) + ".",
                     "Choose a longer text, or a shorter length.");
    Text text;
    text.vocabulary = vocabularyOf(tokens, context.options.integer("vocabulary"));
    std::unordered_map<std::string_view, float> codes;
    for (std::size_t i = 0; i < text.vocabulary.size(); ++i)
        codes.emplace(text.vocabulary[i], static_cast<float>(i));
    text.codes.reserve(tokens.size());
    for (const std::string_view token : tokens) {
        const auto found = codes.find(token);
        text.codes.push_back(found == codes.end() ? 0.0f : found->second);
    }
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
        core::textParam("file", "File", "", "The text, in UTF-8."),
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
