#include "engine/layers/pooling/Pool1d.h"

#include "engine/layers/Window.h"
#include "engine/layers/shape/Steps.h"

namespace netwright::layers {

LayerSpec pool1dLayer(const std::string& type, const std::string& algorithm) {
    LayerSpec spec;
    spec.type = spec.title = type;
    spec.category = Category::Pooling;
    spec.inputs = {inPort("A sequence: steps × features.")};
    spec.outputs = {outPort("The shorter sequence, with the same features.")};
    spec.params = stepWindowParams(2, 2, "valid", false);
    spec.infer = [type](const InferContext& context) -> Inferred {
        const TensorType& in = context.input("in");
        if (auto problem = needsRank(type, in, 2))
            return *problem;
        const auto window = placeStepWindow(type, context.params, in.shape[0], true);
        if (!window)
            return window.problems();
        return yields(reshaped(in, {window->output[1], in.shape[1]}));
    };
    spec.lower = [type, algorithm](LowerContext& context) {
        const operators::ValueId image = stepsToImage(context, context.input("in"));
        const core::Shape in = context.shape(image);
        const Window window = placeStepWindow(type, context.params(), in[3], true).value();
        operators::Attributes attributes = window.attributes();
        attributes["algorithm"] = algorithm;
        const core::Shape out{in[0], in[1], 1, window.output[1]};
        context.output("out", imageToSteps(context, context.emitMany("pool", std::move(attributes), {image}, {out, out}).front()));
    };
    return spec;
}

} // namespace netwright::layers
