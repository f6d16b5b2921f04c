#include "engine/layers/activation/SoftmaxRule.h"

#include "engine/layers/LowerContext.h"
#include "engine/layers/Rules.h"
#include "engine/layers/shape/Axes.h"

namespace netwright::layers {

LayerSpec softmaxLike(const std::string& type, bool logarithm) {
    LayerSpec spec;
    spec.type = spec.title = type;
    spec.category = Category::Activation;
    spec.inputs = {inPort("Scores, one per class.")};
    spec.outputs = {outPort("The same shape.")};
    spec.params = {axisParam(-1, "The axis along which the values are compared: −1 is the last one; 0 are the channels of an image.")};
    spec.infer = [type](const InferContext& context) -> Inferred {
        const TensorType& in = context.input("in");
        if (auto problem = needsReal(type, in))
            return *problem;
        if (auto problem = checkAxis(context.params.integer("axis"), in))
            return *problem;
        return yields(in);
    };
    spec.lower = [logarithm](LowerContext& context) {
        const operators::ValueId src = context.input("in");
        const std::int64_t axis = batchAxis(context.params().integer("axis"), context.shape(src));
        context.output("out", context.emit("softmax", {{"axis", axis}, {"log", logarithm}}, {src}, context.shape(src)));
    };
    return spec;
}

} // namespace netwright::layers
