#include "engine/compile/Program.h"

namespace netwright::compile {
namespace {

using operators::kNoValue;
using operators::ValueId;

std::string reference(const Program& program, ValueId id) {
    if (id == kNoValue)
        return "–";
    const operators::Value& value = program.values[static_cast<std::size_t>(id)];
    return "%" + std::to_string(id) + ":" + value.shape.toString();
}

std::string list(const Program& program, const std::vector<ValueId>& ids) {
    std::string text;
    for (const ValueId id : ids)
        text += (text.empty() ? "" : ", ") + reference(program, id);
    return text;
}

} // namespace

std::string Program::toText() const {
    std::string text = std::string(training ? "training" : "evaluation") + " program, batch " + std::to_string(batch) + "\n";
    for (const Input& input : inputs)
        text += (input.target ? "target    " : "input     ") + reference(*this, input.value) + "  " + input.node + " ← " +
                (input.field.empty() ? "generated" : input.field) + "\n";
    for (const Parameter& parameter : parameters) {
        text += (parameter.trainable ? "parameter " : "buffer    ") + reference(*this, parameter.value) + "  " + parameter.node + "." + parameter.name;
        text += parameter.gradient == kNoValue ? "\n" : "  gradient " + reference(*this, parameter.gradient) + "\n";
    }
    for (const operators::Op& op : ops) {
        text += list(*this, op.outputs) + " = " + op.kind + "(" + list(*this, op.inputs) + ")";
        for (const auto& [name, value] : op.attributes)
            text += " " + name + "=" + core::toString(value);
        text += (op.recomputed ? " recomputed" : "") + std::string("  # ") + op.node + "\n";
    }
    for (const Output& output : outputs)
        text += "output    " + reference(*this, output.prediction) + "  loss " + reference(*this, output.loss) + "  " + output.node + "\n";
    return text;
}

} // namespace netwright::compile
