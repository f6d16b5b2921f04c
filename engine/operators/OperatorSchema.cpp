#include "engine/operators/OperatorSchema.h"

#include "engine/operators/Families.h"

#include <algorithm>
#include <iterator>
#include <stdexcept>
#include <unordered_map>
#include <variant>

namespace netwright::operators {
namespace {

std::size_t indexOf(const std::vector<OperandSpec>& operands, std::string_view name, const Op& op) {
    const auto found = std::ranges::find(operands, name, &OperandSpec::name);
    if (found == operands.end())
        throw std::logic_error("operator " + op.kind + " has no operand " + std::string(name));
    return static_cast<std::size_t>(found - operands.begin());
}

ValueId at(const std::vector<ValueId>& ids, std::size_t index) {
    return index < ids.size() ? ids[index] : kNoValue;
}

std::string violationOf(const std::vector<OperandSpec>& declared, const std::vector<ValueId>& ids, const char* what) {
    const bool open = !declared.empty() && declared.back().variadic;
    if (ids.size() > declared.size() && !open)
        return std::string("more ") + what + "s than declared";
    for (std::size_t i = 0; i < declared.size(); ++i)
        if (!declared[i].optional && at(ids, i) == kNoValue)
            return std::string("without its ") + what + " " + declared[i].name;
    return {};
}

bool holds(const core::ParamValue& value, AttributeKind kind) {
    switch (kind) {
    case AttributeKind::Flag:
        return std::holds_alternative<bool>(value);
    case AttributeKind::Integer:
        return std::holds_alternative<std::int64_t>(value);
    case AttributeKind::Integers:
        return std::holds_alternative<std::vector<std::int64_t>>(value);
    case AttributeKind::Real:
        return std::holds_alternative<double>(value) || std::holds_alternative<std::int64_t>(value);
    case AttributeKind::Reals:
        return std::holds_alternative<std::vector<double>>(value);
    case AttributeKind::Text:
        return std::holds_alternative<std::string>(value);
    }
    return false;
}

} // namespace

CostRule perOutputElement(double each) {
    return [each](const Op& op, const std::vector<Value>& values) {
        for (ValueId id : op.outputs)
            if (id != kNoValue)
                return each * static_cast<double>(values[static_cast<std::size_t>(id)].shape.elements());
        return 0.0;
    };
}

CostRule perInputElement(double each) {
    return [each](const Op& op, const std::vector<Value>& values) {
        for (ValueId id : op.inputs)
            if (id != kNoValue)
                return each * static_cast<double>(values[static_cast<std::size_t>(id)].shape.elements());
        return 0.0;
    };
}

OperatorSchema with(OperatorSchema schema, std::function<void(GradientContext&)> gradient, CostRule flops) {
    schema.gradient = std::move(gradient);
    schema.flops = std::move(flops);
    return schema;
}

OperatorSchema foldingActivations(OperatorSchema schema) {
    schema.foldsActivation = true;
    schema.attributes.push_back({"post", AttributeKind::Text, true});
    schema.attributes.push_back({"post_alpha", AttributeKind::Real, true});
    schema.attributes.push_back({"post_beta", AttributeKind::Real, true});
    return schema;
}

bool GradientContext::needsGradient(std::string_view input) const {
    return needsGradient(inputIndex(op(), input));
}
void GradientContext::setGradient(std::string_view input, ValueId gradient) {
    setGradient(inputIndex(op(), input), gradient);
}
ValueId GradientContext::input(std::string_view name) const {
    return inputOf(op(), name);
}
ValueId GradientContext::output(std::string_view name) const {
    return outputOf(op(), name);
}

core::Shape GradientContext::shape(std::string_view name) const {
    const ValueId id = input(name);
    return id == kNoValue ? core::Shape{} : value(id).shape;
}

const std::vector<OperatorSchema>& allOperators() {
    static const std::vector<OperatorSchema> all = [] {
        std::vector<OperatorSchema> schemas;
        for (auto family : {convolutionOperators, productOperators, elementwiseOperators, shapeOperators,
                            poolingOperators, normalisationOperators, randomOperators, recurrentOperators,
                            attentionOperators, lossOperators}) {
            std::vector<OperatorSchema> part = family();
            std::ranges::move(part, std::back_inserter(schemas));
        }
        return schemas;
    }();
    return all;
}

const OperatorSchema* findOperator(std::string_view kind) {
    static const std::unordered_map<std::string_view, const OperatorSchema*> byKind = [] {
        std::unordered_map<std::string_view, const OperatorSchema*> map;
        for (const OperatorSchema& schema : allOperators())
            map.emplace(schema.kind, &schema);
        return map;
    }();
    const auto found = byKind.find(kind);
    return found == byKind.end() ? nullptr : found->second;
}

const OperatorSchema& schemaOf(const Op& op) {
    if (const OperatorSchema* schema = findOperator(op.kind))
        return *schema;
    throw std::logic_error("no schema declares the operator " + op.kind);
}

std::size_t inputIndex(const Op& op, std::string_view name) {
    return indexOf(schemaOf(op).inputs, name, op);
}
std::size_t outputIndex(const Op& op, std::string_view name) {
    return indexOf(schemaOf(op).outputs, name, op);
}
ValueId inputOf(const Op& op, std::string_view name) {
    return at(op.inputs, inputIndex(op, name));
}
ValueId outputOf(const Op& op, std::string_view name) {
    return at(op.outputs, outputIndex(op, name));
}
void setInput(Op& op, std::string_view name, ValueId value) {
    op.inputs.at(inputIndex(op, name)) = value;
}
void setOutput(Op& op, std::string_view name, ValueId value) {
    op.outputs.at(outputIndex(op, name)) = value;
}

std::string violationOf(const Op& op) {
    const OperatorSchema* schema = findOperator(op.kind);
    if (!schema)
        return "not declared";
    if (std::string wrong = violationOf(schema->inputs, op.inputs, "input"); !wrong.empty())
        return wrong;
    if (std::string wrong = violationOf(schema->outputs, op.outputs, "output"); !wrong.empty())
        return wrong;
    for (const AttributeSpec& attribute : schema->attributes)
        if (!attribute.optional && !op.attributes.contains(attribute.name))
            return "without its attribute " + attribute.name;
    for (const auto& [name, value] : op.attributes) {
        const auto declared = std::ranges::find(schema->attributes, name, &AttributeSpec::name);
        if (declared == schema->attributes.end())
            return "with an attribute that is not declared: " + name;
        if (!holds(value, declared->kind))
            return "with an attribute of another type than declared: " + name;
    }
    return {};
}

} // namespace netwright::operators
