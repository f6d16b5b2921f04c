#include "engine/data/Source.h"
#include "engine/data/Tokens.h"
#include "engine/data/inputs/Readers.h"

#include <algorithm>

namespace netwright::data {

core::Result<InputNumbers> textInputs(const InputContext& context, std::string_view text, const std::string& name) {
    const TokenRule rule = tokenRuleOf(context.spec);
    const std::string content = plainText(text, rule.lowercase);
    const std::vector<std::string_view> tokens = tokensOf(content, rule.words);
    const auto length = static_cast<std::size_t>(context.field.shape[0]);
    if (tokens.size() < length)
        return core::error("input.too-short", core::inFile(name),
                           "The text has " + grouped(static_cast<std::int64_t>(tokens.size())) + " tokens; the network reads " +
                               grouped(context.field.shape[0]) + ".",
                           "Give it a longer text.");
    InputNumbers inputs;
    inputs.numbers = codesOf(std::span(tokens).last(length), context.field.classes);
    inputs.names.push_back(name);
    return inputs;
}

} // namespace netwright::data
