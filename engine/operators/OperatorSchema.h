#pragma once

#include "engine/operators/Op.h"

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace netwright::operators {

/// What a gradient rule sees and emits. The rule emits backward operators and reports the gradient of an input with
/// setGradient(); it need not compute those for which needsGradient() is false. Operands are named as the schema names
/// them; those of a variadic input by their position.
class GradientContext {
public:
    virtual ~GradientContext() = default;
    virtual const Op& op() const = 0;
    virtual const Value& value(ValueId id) const = 0;
    /// The gradient of an output of op(), or kNoValue when nothing depends on it.
    virtual ValueId diffOutput(std::string_view output) const = 0;
    virtual bool needsGradient(std::size_t input) const = 0;
    /// Emits an operator and returns its output.
    virtual ValueId emit(std::string kind, Attributes attributes, std::vector<ValueId> inputs,
                         const core::Shape& outputShape) = 0;
    /// Emits an operator with several outputs; those not `wanted` become kNoValue.
    virtual std::vector<ValueId> emitMany(std::string kind, Attributes attributes, std::vector<ValueId> inputs,
                                          const std::vector<core::Shape>& outputShapes,
                                          const std::vector<bool>& wanted) = 0;
    virtual void setGradient(std::size_t input, ValueId gradient) = 0;

    bool needsGradient(std::string_view input) const;
    void setGradient(std::string_view input, ValueId gradient);
    ValueId input(std::string_view name) const; ///< of op()
    ValueId output(std::string_view name) const;
    /// Of an input of op(); a scalar's for one that is absent.
    core::Shape shape(std::string_view input) const;
};

struct OperandSpec {
    std::string name;
    std::string shape;     ///< for people: "N×C×H×W"; empty where the description says more
    bool optional = false; ///< kNoValue is allowed
    bool variadic = false; ///< any number of them; the last one of its list
};

enum class AttributeKind : std::uint8_t { Flag, Integer, Integers, Real, Reals, Text };
struct AttributeSpec {
    std::string name;
    AttributeKind kind = AttributeKind::Integer;
    bool optional = false;
};

using CostRule = std::function<double(const Op&, const std::vector<Value>&)>;

/// An operator is declared once: kernels, gradient rules and passes find operands by their names here, every pass is
/// checked against it, and resources/docs/operators.md is written from it.
struct OperatorSchema {
    std::string kind;
    std::vector<OperandSpec> inputs;
    std::vector<OperandSpec> outputs;
    std::vector<AttributeSpec> attributes;
    std::string description; ///< what it computes, as far as the signature does not tell; may be empty
    /// Empty: the operator has no gradient (its inputs get none).
    std::function<void(GradientContext&)> gradient;
    /// Multiply-adds count 2. Empty: none worth counting.
    CostRule flops;

    bool foldsActivation = false; ///< the fuse pass may add the attributes post, post_alpha and post_beta
    bool isView = false;          ///< the result is the source's memory
    bool drawsNumbers = false;    ///< random: the lowering numbers its draws (attribute draw)
    bool isLoss = false;          ///< its backward form starts a gradient by itself (attribute seed)
};

/// A declaration as one line of text: `signature` "src N×C×H×W, weight O×I, bias? O -> dst, workspace?" and
/// `attributes` "axis: int, scale: real?, order: ints"; `?` marks what may be absent, `...` a variadic operand
/// ("src..."). A text that cannot be read is a mistake of the program: std::logic_error.
OperatorSchema declare(std::string kind, std::string_view signature, std::string_view attributes = {},
                       std::string description = {});

/// All operators; constant data, built on first use. One file per operator family in this folder.
const std::vector<OperatorSchema>& allOperators();
const OperatorSchema* findOperator(std::string_view kind);
/// Of an operator that some pass emitted; std::logic_error where no schema declares it.
const OperatorSchema& schemaOf(const Op& op);

/// The operand of that name, kNoValue where it is absent. A name that the schema does not have is a mistake of the
/// program: std::logic_error.
ValueId inputOf(const Op& op, std::string_view name);
ValueId outputOf(const Op& op, std::string_view name);
/// Its place in op.inputs or op.outputs, which may be shorter.
std::size_t inputIndex(const Op& op, std::string_view name);
std::size_t outputIndex(const Op& op, std::string_view name);
/// Requires that the operand is not behind the end of the list.
void setInput(Op& op, std::string_view name, ValueId value);
void setOutput(Op& op, std::string_view name, ValueId value);

/// What is wrong with an operator: too many or missing operands, unknown, missing or mistyped attributes. Empty:
/// nothing.
std::string violationOf(const Op& op);

} // namespace netwright::operators
