#include "engine/layers/Builtin.h"
#include "engine/layers/LowerContext.h"
#include "engine/layers/Rules.h"

namespace netwright::layers {

LayerSpec spatialDropoutLayer() {
    LayerSpec spec;
    spec.type = spec.title = "SpatialDropout";
    spec.category = Category::Normalisation;
    spec.stem = "spatialdrop";
    spec.summary = "Sets whole channels to zero while training, against overfitting.";
    spec.help = "As Dropout, but a whole feature map is dropped at once: y[c] = x[c] · mask[c] / (1 − p). Neighbouring pixels are so alike "
                "that dropping single ones hides little; between convolutions this is the better choice. Outside of training it "
                "does nothing.";
    spec.keywords = {"dropout2d", "regularisation", "regularization", "overfitting", "channel"};
    spec.inputs = {inPort("An image: channels × height × width.")};
    spec.outputs = {outPort("The same shape.")};
    spec.params = {core::realParam("rate", "Rate", 0.2, 0, 0.99, "Share of the channels that become zero.")};
    spec.infer = [](const InferContext& context) -> Inferred {
        if (auto problem = needsRank("SpatialDropout", context.input("in"), 3))
            return *problem;
        return yields(context.input("in"));
    };
    spec.lower = [](LowerContext& context) {
        const operators::ValueId src = context.input("in");
        const double rate = context.params().real("rate");
        context.output("out", context.training() && rate > 0
                                  ? context.emit("dropout", {{"rate", rate}, {"granularity", std::string("channel")}}, {src},
                                                 context.shape(src))
                                  : src);
    };
    return spec;
}

} // namespace netwright::layers
