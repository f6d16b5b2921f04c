#include "engine/layers/Weights.h"

#include <algorithm>
#include <cmath>

namespace netwright::layers {

namespace {

core::ParamSpec constantParam() {
    core::ParamSpec spec = core::realParam("initial_value", "Initial value", 0.1, -1e6, 1e6, "What every weight begins with.");
    spec.visibleWhen = core::ParamSpec::Condition{"initialiser", {std::string("constant")}};
    return spec;
}

} // namespace

std::vector<core::ParamSpec> weightParams() {
    return {core::choiceParam("initialiser", "Initial weights", "default",
                              {{"default", "Default (as PyTorch)"},
                               {"he_uniform", "He, uniform"},
                               {"he_normal", "He, normal"},
                               {"xavier_uniform", "Xavier, uniform"},
                               {"xavier_normal", "Xavier, normal"},
                               {"orthogonal", "Orthogonal"},
                               {"truncated_normal", "Truncated normal (0.02)"},
                               {"zeros", "Zeros"},
                               {"constant", "Constant"}},
                              "How the weights are drawn before training. Default: uniform in ±1/√inputs, as in PyTorch. He "
                              "suits ReLU, Xavier suits tanh and sigmoid."),
            constantParam(),
            core::realParam("l1", "L1 penalty", 0, 0, 1000,
                            "Adds this factor times the sum of the absolute weights to the loss; drives weights to exactly zero."),
            core::realParam("l2", "L2 penalty", 0, 0, 1000,
                            "Adds half this factor times the sum of the squared weights to the loss, on top of the one in the "
                            "training settings; keeps weights small.")};
}

Initialiser weightInitialiser(const core::ParamReader& params, std::int64_t fanIn, std::int64_t fanOut) {
    using Kind = Initialiser::Kind;
    const double in = static_cast<double>(std::max<std::int64_t>(1, fanIn));
    const double out = static_cast<double>(std::max<std::int64_t>(1, fanOut));
    const std::string& choice = params.text("initialiser");
    if (choice == "he_uniform") return {Kind::Uniform, std::sqrt(6 / in)};
    if (choice == "he_normal") return {Kind::Normal, std::sqrt(2 / in)};
    if (choice == "xavier_uniform") return {Kind::Uniform, std::sqrt(6 / (in + out))};
    if (choice == "xavier_normal") return {Kind::Normal, std::sqrt(2 / (in + out))};
    if (choice == "orthogonal") return {Kind::Orthogonal, 1};
    if (choice == "truncated_normal") return {Kind::TruncatedNormal, 0.02};
    if (choice == "zeros") return {Kind::Zeros, 0};
    if (choice == "constant") return {Kind::Constant, params.real("initial_value")};
    return {Kind::Uniform, 1 / std::sqrt(in)};
}

Initialiser biasInitialiser(const core::ParamReader& params, std::int64_t fanIn) {
    if (params.text("initialiser") != "default")
        return {Initialiser::Kind::Zeros, 0};
    return {Initialiser::Kind::Uniform, 1 / std::sqrt(static_cast<double>(std::max<std::int64_t>(1, fanIn)))};
}

} // namespace netwright::layers
