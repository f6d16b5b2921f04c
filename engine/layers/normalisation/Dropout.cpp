#include "engine/layers/Builtin.h"
#include "engine/layers/LowerContext.h"
#include "engine/layers/Rules.h"

namespace netwright::layers {

LayerSpec dropoutLayer() {
    LayerSpec spec;
    spec.type = spec.title = "Dropout";
    spec.category = Category::Normalisation;
    spec.stem = "drop";
    spec.summary = "Sets random values to zero while training, against overfitting.";
    spec.help = "While training each value becomes zero with probability p and is divided by 1 − p otherwise, so that the mean stays "
                "the same: y = x · mask / (1 − p). The network cannot rely on any single value and learns more robust ones. Outside "
                "of training it does nothing. Typical: 0.5 between Dense layers, 0.1 to 0.25 behind convolutions.";
    spec.keywords = {"regularisation", "regularization", "overfitting", "random", "mask"};
    spec.inputs = {inPort("Any numbers.")};
    spec.outputs = {outPort("The same shape.")};
    spec.params = {core::realParam("rate", "Rate", 0.5, 0, 0.99, "Share of the values that become zero.")};
    spec.infer = sameShape("Dropout");
    spec.lower = [](LowerContext& context) {
        const operators::ValueId src = context.input("in");
        const double rate = context.params().real("rate");
        context.output("out", context.training() && rate > 0
                                  ? context.emit("dropout", {{"rate", rate}, {"granularity", std::string("element")}}, {src},
                                                 context.shape(src))
                                  : src);
    };
    return spec;
}

} // namespace netwright::layers
