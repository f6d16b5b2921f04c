#include "engine/operators/Families.h"

namespace netwright::operators {
namespace {

/// Which values the backward form of a loss reads besides its attributes. It knows the weight of the output (attribute
/// seed) and the batch size, so no gradient comes in from above.
enum class Reads {
    InputAndTarget,         ///< prediction, target
    ProbabilitiesAndTarget, ///< what the forward form leaves, target
    Both,                   ///< two inputs with a gradient each
    InputAndProbabilities,  ///< one input and what the forward form leaves
    Input,
};

std::vector<ValueId> readBy(const Op& op, Reads reads) {
    switch (reads) {
    case Reads::ProbabilitiesAndTarget: return {op.outputs[1], op.inputs[1]};
    case Reads::InputAndProbabilities: return {op.inputs[0], op.outputs[1]};
    case Reads::Input: return {op.inputs[0]};
    case Reads::InputAndTarget:
    case Reads::Both: break;
    }
    return {op.inputs[0], op.inputs[1]};
}

void lossGradient(GradientContext& context, Reads reads) {
    const Op op = context.op();
    const std::string kind = op.kind + ".backward";
    if (reads != Reads::Both) {
        context.setGradient(0, context.emit(kind, op.attributes, readBy(op, reads), context.value(op.inputs[0]).shape));
        return;
    }
    const std::vector<bool> wanted{context.needsGradient(0), context.needsGradient(1)};
    const auto gradients = context.emitMany(kind, op.attributes, readBy(op, reads),
                                            {context.value(op.inputs[0]).shape, context.value(op.inputs[1]).shape}, wanted);
    for (std::size_t i = 0; i < wanted.size(); ++i)
        if (wanted[i])
            context.setGradient(i, gradients[i]);
}

} // namespace

std::vector<OperatorSchema> lossOperators() {
    struct Loss {
        const char* name;
        Reads reads;
        double flops; ///< for each number that comes in
    };
    std::vector<OperatorSchema> schemas;
    for (const Loss loss : {Loss{"softmax_cross_entropy", Reads::ProbabilitiesAndTarget, 6},
                            Loss{"focal", Reads::ProbabilitiesAndTarget, 8},
                            Loss{"multi_margin", Reads::InputAndTarget, 3},
                            Loss{"binary_cross_entropy", Reads::ProbabilitiesAndTarget, 5},
                            Loss{"mse", Reads::InputAndTarget, 3},
                            Loss{"mae", Reads::InputAndTarget, 3},
                            Loss{"huber", Reads::InputAndTarget, 3},
                            Loss{"kl_normal", Reads::Both, 5},
                            Loss{"cosine", Reads::Both, 6},
                            Loss{"nt_xent", Reads::InputAndProbabilities, 6},
                            Loss{"adversarial", Reads::Input, 3}}) {
        const std::string kind = std::string("loss.") + loss.name;
        schemas.push_back({kind, [reads = loss.reads](GradientContext& context) { lossGradient(context, reads); }, perInputElement(loss.flops)});
        schemas.push_back({kind + ".backward", {}, perInputElement(loss.flops)});
    }
    return schemas;
}

} // namespace netwright::operators
