#include "engine/layers/Builtin.h"
#include "engine/layers/LowerContext.h"
#include "engine/layers/Rules.h"

namespace netwright::layers {

LayerSpec flattenLayer() {
    LayerSpec spec;
    spec.type = spec.title = "Flatten";
    spec.category = Category::Shape;
    spec.stem = "flatten";
    spec.summary = "Lines up all values of an image or sequence in one list.";
    spec.help = "C × H × W values become a list of C · H · W values, row by row; nothing is computed. Needed between "
                "convolutions and Dense. GlobalAvgPool2d is an alternative that keeps far fewer values.";
    spec.keywords = {"reshape", "vector", "ravel", "unroll"};
    spec.inputs = {inPort("Anything.")};
    spec.outputs = {outPort("The same values as one list.")};
    spec.infer = [](const InferContext& context) -> Inferred {
        const TensorType& in = context.input("in");
        return yields(reshaped(in, {in.shape.elements()}));
    };
    spec.lower = [](LowerContext& context) {
        context.output("out", context.emit("reshape", {}, {context.input("in")}, context.outputShape("out")));
    };
    return spec;
}

} // namespace netwright::layers
