#include "engine/layers/Builtin.h"
#include "engine/layers/LowerContext.h"
#include "engine/layers/Ports.h"
#include "engine/layers/Rules.h"

namespace netwright::layers {

LayerSpec rerouteLayer() {
    LayerSpec spec;
    spec.type = kReroute;
    spec.title = "Reroute";
    spec.category = Category::Shape;
    spec.stem = "reroute";
    spec.summary = "A bend in a wire.";
    spec.help = "Passes on what it gets and computes nothing. Use it to lead long wires around other nodes.";
    spec.keywords = {"wire", "bend", "dot", "knot", "pass-through", "identity"};
    spec.inputs = {inPort("Anything.")};
    spec.outputs = {outPort("The same.")};
    spec.infer = [](const InferContext& context) -> Inferred { return yields(context.input("in")); };
    spec.lower = [](LowerContext& context) { context.output("out", context.input("in")); };
    return spec;
}

} // namespace netwright::layers
