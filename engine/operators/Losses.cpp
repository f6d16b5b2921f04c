#include "engine/operators/Families.h"

namespace netwright::operators {
namespace {

/// The backward form of a loss reads what the forward one leaves (probabilities) or the prediction itself, and the
/// target. It knows the weight of the output and the batch size, so no gradient comes in from above.
OperatorSchema loss(const std::string& name, bool fromProbabilities) {
    OperatorSchema schema;
    schema.kind = "loss." + name;
    schema.gradient = [fromProbabilities](GradientContext& context) {
        const Op& op = context.op();
        const ValueId source = fromProbabilities ? op.outputs[1] : op.inputs[0];
        context.setGradient(0, context.emit(op.kind + ".backward", op.attributes, {source, op.inputs[1]},
                                            context.value(op.inputs[0]).shape));
    };
    schema.flops = perInputElement(fromProbabilities ? 6 : 3);
    return schema;
}

} // namespace

std::vector<OperatorSchema> lossOperators() {
    std::vector<OperatorSchema> schemas;
    const auto add = [&schemas](const std::string& name, bool fromProbabilities) {
        schemas.push_back(loss(name, fromProbabilities));
        schemas.push_back({"loss." + name + ".backward", {}, perOutputElement(3)});
    };
    add("softmax_cross_entropy", true);
    for (const char* name : {"mse", "mae", "huber"})
        add(name, false);
    return schemas;
}

} // namespace netwright::operators
