#include "engine/layers/Builtin.h"
#include "engine/layers/LowerContext.h"
#include "engine/layers/Rules.h"

namespace netwright::layers {
namespace {

Inferred infer(const InferContext& context) {
    const TensorType& a = context.input("in");
    const TensorType& b = context.input("minus");
    for (const auto& [type, port] : {std::pair{&a, "in"}, std::pair{&b, "minus"}})
        if (auto problem = needsReal("Subtract", *type, port))
            return *problem;
    if (!(a.shape == b.shape))
        return shapeError("shape.mismatch", "Subtract needs inputs of the same shape but gets " + a.shape.toString() + " and " + b.shape.toString() + ".",
                          "Bring both to the same shape first.", "minus");
    if (auto problem = needsSameViews("Subtract", {a, b}, "minus"))
        return *problem;
    return yields(a);
}

} // namespace

LayerSpec subtractLayer() {
    LayerSpec spec;
    spec.type = spec.title = "Subtract";
    spec.category = Category::Shape;
    spec.stem = "subtract";
    spec.summary = "Subtracts one input from the other, value by value.";
    spec.help = "y = a − b, for inputs of the same shape. Compares two branches, for example the two sides of a Siamese network.";
    spec.keywords = {"minus", "difference", "compare", "siamese"};
    spec.inputs = {{"in", "Input", "From this one it is subtracted.", false, false}, {"minus", "Minus", "This one is subtracted.", false, false}};
    spec.outputs = {outPort("The difference, of the same shape.")};
    spec.infer = infer;
    spec.lower = [](LowerContext& context) {
        context.output("out", context.emit("sub", {}, {context.input("in"), context.input("minus")}, context.outputShape("out")));
    };
    return spec;
}

} // namespace netwright::layers
