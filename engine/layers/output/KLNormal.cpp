#include "engine/layers/Builtin.h"
#include "engine/layers/output/MeanAndVariance.h"
#include "engine/layers/output/OutputRules.h"

namespace netwright::layers {

LayerSpec klNormalLayer() {
    LayerSpec spec = outputLayer("KLNormal", {});
    spec.stem = "kl";
    spec.summary = "Keeps a distribution near the standard normal one.";
    spec.help = "The Kullback–Leibler divergence of N(μ, e^v) from N(0, 1), added up over the numbers of a sample: loss = −½ · Σ (1 + v − μ² − e^v). The second "
                "loss of a variational autoencoder, beside the reconstruction; a weight below 1 gives sharper reconstructions, above 1 a tidier "
                "latent space.";
    spec.keywords = {"output", "loss", "kullback-leibler", "divergence", "variational autoencoder", "vae", "latent", "regularisation"};
    spec.inputs = meanAndVariancePorts();
    spec.params = {lossWeightParam()};
    spec.infer = [](const InferContext& context) -> Inferred {
        if (auto problem = checkMeanAndVariance("KLNormal", context))
            return *problem;
        if (auto problem = needsOneView("KLNormal", context.input("mean")))
            return *problem;
        return std::vector<TensorType>{};
    };
    spec.lower = [](LowerContext& context) {
        const double weight = context.params().real("weight");
        const operators::ValueId mean = context.input("mean");
        const auto loss = context.emit("loss.kl_normal", {{"seed", weight}}, {mean, context.input("log_variance")}, {context.shape(mean)[0]});
        context.result(mean, loss, weight);
    };
    return spec;
}

} // namespace netwright::layers
