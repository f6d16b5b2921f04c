#pragma once

#include "engine/operators/Op.h"

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace netwright::operators {

/// What a gradient rule sees and emits. `diffOutputs[i]` is the gradient of op.outputs[i], or kNoValue when nothing
/// depends on it. The rule emits backward operators and reports the gradient of an input with setGradient(); it need not
/// compute those for which needsGradient() is false.
class GradientContext {
public:
    virtual ~GradientContext() = default;
    virtual const Op& op() const = 0;
    virtual const Value& value(ValueId id) const = 0;
    virtual ValueId diffOutput(std::size_t index) const = 0;
    virtual bool needsGradient(std::size_t input) const = 0;
    /// Emits an operator and returns its output.
    virtual ValueId emit(std::string kind, Attributes attributes, std::vector<ValueId> inputs,
                         const core::Shape& outputShape) = 0;
    /// Emits an operator with several outputs; those not `wanted` become kNoValue.
    virtual std::vector<ValueId> emitMany(std::string kind, Attributes attributes, std::vector<ValueId> inputs,
                                          const std::vector<core::Shape>& outputShapes,
                                          const std::vector<bool>& wanted) = 0;
    virtual void setGradient(std::size_t input, ValueId gradient) = 0;
};

struct OperatorSchema {
    std::string kind;
    /// Empty: the operator has no gradient (its inputs get none).
    std::function<void(GradientContext&)> gradient;
    /// Multiply-adds count 2. Empty: none worth counting.
    std::function<double(const Op&, const std::vector<Value>&)> flops;
};

/// All operators; constant data, built on first use. One file per operator family in this folder.
const std::vector<OperatorSchema>& allOperators();
const OperatorSchema* findOperator(std::string_view kind);

} // namespace netwright::operators
