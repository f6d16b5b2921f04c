#include "engine/operators/OperatorSchema.h"

#include "engine/operators/Families.h"

#include <algorithm>
#include <iterator>
#include <unordered_map>

namespace netwright::operators {

core::Shape shapeOf(const GradientContext& context, ValueId id) {
    return id == kNoValue ? core::Shape{} : context.value(id).shape;
}

std::function<double(const Op&, const std::vector<Value>&)> perOutputElement(double each) {
    return [each](const Op& op, const std::vector<Value>& values) {
        for (ValueId id : op.outputs)
            if (id != kNoValue)
                return each * static_cast<double>(values[static_cast<std::size_t>(id)].shape.elements());
        return 0.0;
    };
}

std::function<double(const Op&, const std::vector<Value>&)> perInputElement(double each) {
    return [each](const Op& op, const std::vector<Value>& values) {
        for (ValueId id : op.inputs)
            if (id != kNoValue)
                return each * static_cast<double>(values[static_cast<std::size_t>(id)].shape.elements());
        return 0.0;
    };
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

} // namespace netwright::operators
