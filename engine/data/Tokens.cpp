#include "engine/data/Tokens.h"

#include <algorithm>
#include <cstddef>
#include <unordered_map>

namespace netwright::data {
namespace {

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

} // namespace

TokenRule tokenRuleOf(const DataSpec& spec) {
    TokenRule rule;
    if (const auto unit = spec.options.find("unit"); unit != spec.options.end())
        rule.words = std::get<std::string>(unit->second) == "word";
    if (const auto lowercase = spec.options.find("lowercase"); lowercase != spec.options.end())
        rule.lowercase = std::get<bool>(lowercase->second);
    return rule;
}

std::string plainText(std::string_view text, bool lowercase) {
    std::string plain(text);
    std::erase(plain, '\r');
    if (lowercase)
        std::ranges::transform(plain, plain.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return plain;
}

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

std::vector<float> codesOf(std::span<const std::string_view> tokens, const std::vector<std::string>& vocabulary) {
    std::unordered_map<std::string_view, float> codes;
    for (std::size_t i = 0; i < vocabulary.size(); ++i)
        codes.emplace(vocabulary[i], static_cast<float>(i));
    std::vector<float> result;
    result.reserve(tokens.size());
    for (const std::string_view token : tokens) {
        const auto found = codes.find(token);
        result.push_back(found == codes.end() ? 0.0F : found->second);
    }
    return result;
}

} // namespace netwright::data
