#include "engine/layers/Activations.h"

#include "engine/layers/Rules.h"

#include <array>

namespace netwright::layers {
namespace {

struct Activation {
    const char* choice;
    const char* label;
    const char* algorithm;
    double alpha;
    double beta;
};

constexpr std::array<Activation, 9> kActivations{{{"none", "None", "", 0, 0},
                                                  {"relu", "ReLU", "relu", 0, 0},
                                                  {"leaky_relu", "Leaky ReLU (0.01)", "leaky_relu", 0.01, 0},
                                                  {"elu", "ELU", "elu", 1, 0},
                                                  {"gelu", "GELU", "gelu_erf", 0, 0},
                                                  {"silu", "SiLU", "silu", 1, 0},
                                                  {"sigmoid", "Sigmoid", "sigmoid", 0, 0},
                                                  {"tanh", "Tanh", "tanh", 0, 0},
                                                  {"softplus", "Softplus", "softplus", 1, 0}}};

} // namespace

core::ParamSpec activationParam() {
    std::vector<core::ParamChoice> choices;
    for (const Activation& activation : kActivations)
        choices.push_back({activation.choice, activation.label});
    return core::choiceParam("activation", "Activation", "none", std::move(choices),
                             "A function applied to the result right away; the same as a separate activation layer behind.");
}

operators::ValueId emitEltwise(LowerContext& context, const std::string& algorithm, double alpha, double beta,
                               operators::ValueId value) {
    return context.emit("eltwise", {{"algorithm", algorithm}, {"alpha", alpha}, {"beta", beta}}, {value},
                        context.shape(value));
}

operators::ValueId applyActivation(LowerContext& context, const std::string& choice, operators::ValueId value) {
    for (const Activation& activation : kActivations)
        if (choice == activation.choice && activation.algorithm[0] != '\0')
            return emitEltwise(context, activation.algorithm, activation.alpha, activation.beta, value);
    return value;
}

LayerSpec eltwiseLayer(std::string type, std::string algorithm, double alpha, double beta) {
    LayerSpec spec;
    spec.title = type;
    spec.category = Category::Activation;
    spec.inputs = {inPort("Any numbers; the function is applied to each of them.")};
    spec.outputs = {outPort("The same shape.")};
    spec.infer = sameShape(type);
    spec.lower = [algorithm = std::move(algorithm), alpha, beta](LowerContext& context) {
        context.output("out", emitEltwise(context, algorithm, alpha, beta, context.input("in")));
    };
    spec.type = std::move(type);
    return spec;
}

} // namespace netwright::layers
