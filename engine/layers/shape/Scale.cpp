#include "engine/layers/Activations.h"
#include "engine/layers/Builtin.h"
#include "engine/layers/LowerContext.h"

namespace netwright::layers {

LayerSpec scaleLayer() {
    LayerSpec spec = eltwiseLayer("Scale", "linear");
    spec.category = Category::Shape;
    spec.stem = "scale";
    spec.summary = "Multiplies by a fixed number and adds another.";
    spec.help = "y = factor · x + offset, with two numbers that you give and that are not learned. Brings values into another range, for example from "
                "−1 … 1 to 0 … 1 with factor 0.5 and offset 0.5, or weakens a branch before it is added.";
    spec.keywords = {"multiply", "rescale", "constant", "offset", "shift", "linear", "normalise"};
    spec.params = {core::realParam("factor", "Factor", 1, -1e6, 1e6, "Every value is multiplied by it."),
                   core::realParam("offset", "Offset", 0, -1e6, 1e6, "Added to every value afterwards.")};
    spec.lower = [](LowerContext& context) {
        context.output("out", emitEltwise(context, "linear", context.params().real("factor"), context.params().real("offset"), context.input("in")));
    };
    return spec;
}

} // namespace netwright::layers
