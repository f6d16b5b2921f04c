#include "engine/operators/OperatorSchema.h"

#include <array>
#include <stdexcept>

namespace netwright::operators {
namespace {

[[noreturn]] void refuse(std::string_view text) {
    throw std::logic_error("the declaration of an operator cannot be read: " + std::string(text));
}

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(' ');
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

std::vector<std::string_view> split(std::string_view text) {
    std::vector<std::string_view> parts;
    while (!trimmed(text).empty()) {
        const std::size_t end = text.find(',');
        parts.push_back(trimmed(text.substr(0, end)));
        text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
    }
    return parts;
}

/// Takes `mark` off the end of `text` when it stands there.
bool take(std::string_view& text, std::string_view mark) {
    if (!text.ends_with(mark))
        return false;
    text.remove_suffix(mark.size());
    return true;
}

std::vector<OperandSpec> operandsOf(std::string_view text) {
    std::vector<OperandSpec> operands;
    for (const std::string_view part : split(text)) {
        const std::size_t blank = part.find(' ');
        std::string_view name = part.substr(0, blank);
        OperandSpec operand;
        operand.optional = take(name, "?");
        operand.variadic = take(name, "...");
        if (name.empty() || (!operands.empty() && operands.back().variadic))
            refuse(text);
        operand.name = name;
        if (blank != std::string_view::npos)
            operand.shape = trimmed(part.substr(blank));
        operands.push_back(std::move(operand));
    }
    return operands;
}

AttributeKind kindOf(std::string_view name) {
    struct Named {
        std::string_view name;
        AttributeKind kind;
    };
    constexpr std::array<Named, 6> kKinds{{{"flag", AttributeKind::Flag},
                                           {"int", AttributeKind::Integer},
                                           {"ints", AttributeKind::Integers},
                                           {"real", AttributeKind::Real},
                                           {"reals", AttributeKind::Reals},
                                           {"text", AttributeKind::Text}}};
    for (const Named& one : kKinds)
        if (one.name == name)
            return one.kind;
    refuse(name);
}

std::vector<AttributeSpec> attributesOf(std::string_view text) {
    std::vector<AttributeSpec> attributes;
    for (const std::string_view part : split(text)) {
        const std::size_t colon = part.find(':');
        if (colon == std::string_view::npos)
            refuse(part);
        std::string_view kind = trimmed(part.substr(colon + 1));
        const bool optional = take(kind, "?");
        attributes.push_back({std::string(part.substr(0, colon)), kindOf(kind), optional});
    }
    return attributes;
}

} // namespace

OperatorSchema declare(std::string kind, std::string_view signature, std::string_view attributes,
                       std::string description) {
    constexpr std::string_view kArrow = "->";
    const std::size_t arrow = signature.find(kArrow);
    if (arrow == std::string_view::npos)
        refuse(signature);
    OperatorSchema schema;
    schema.kind = std::move(kind);
    schema.inputs = operandsOf(signature.substr(0, arrow));
    schema.outputs = operandsOf(signature.substr(arrow + kArrow.size()));
    schema.attributes = attributesOf(attributes);
    schema.description = std::move(description);
    return schema;
}

} // namespace netwright::operators
