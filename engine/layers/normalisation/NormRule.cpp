#include "engine/layers/normalisation/NormRule.h"

#include "engine/layers/Rules.h"

namespace netwright::layers {

LayerSpec normLayer(const std::string& type) {
    LayerSpec spec;
    spec.type = spec.title = type;
    spec.category = Category::Normalisation;
    spec.inputs = {inPort("An image, a sequence or numbers.")};
    spec.outputs = {outPort("The same shape.")};
    spec.params = {core::realParam("epsilon", "Epsilon", 1e-5, 1e-12, 1, "A small number that avoids a division by zero.")};
    spec.params.back().logarithmic = true;
    return spec;
}

void lowerNorm(LowerContext& context, const std::string& kind, operators::Attributes attributes,
               const core::Shape& channels, const core::Shape& statistics) {
    const operators::ValueId src = context.input("in");
    const auto scale = context.parameter("weight", channels, {Initialiser::Kind::Ones, 0}, {true, false});
    const auto shift = context.parameter("bias", channels, {Initialiser::Kind::Zeros, 0}, {true, false});
    context.output("out", context.emitMany(kind, std::move(attributes), {src, scale, shift},
                                           {context.outputShape("out"), statistics, statistics}).front());
}

} // namespace netwright::layers
