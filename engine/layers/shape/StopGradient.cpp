#include "engine/layers/Builtin.h"
#include "engine/layers/LowerContext.h"
#include "engine/layers/Rules.h"

namespace netwright::layers {

LayerSpec stopGradientLayer() {
    LayerSpec spec;
    spec.type = spec.title = "StopGradient";
    spec.category = Category::Shape;
    spec.stem = "stop";
    spec.summary = "Passes values on but lets no gradient back.";
    spec.help = "y = x on the way forward, and a gradient of zero on the way back: what lies in front does not learn from what lies behind. Used for "
                "targets that the network makes itself, in self-supervised learning, and to train one branch without disturbing another.";
    spec.keywords = {"detach", "freeze", "block", "no gradient", "self-supervised"};
    spec.inputs = {inPort("Anything.")};
    spec.outputs = {outPort("The same.")};
    spec.infer = [](const InferContext& context) -> Inferred { return yields(context.input("in")); };
    spec.lower = [](LowerContext& context) {
        const operators::ValueId src = context.input("in");
        context.output("out", context.training() ? context.emit("stop_gradient", {}, {src}, context.shape(src)) : src);
    };
    return spec;
}

} // namespace netwright::layers
