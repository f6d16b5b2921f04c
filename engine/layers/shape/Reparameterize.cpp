#include "engine/layers/Activations.h"
#include "engine/layers/Builtin.h"
#include "engine/layers/LowerContext.h"
#include "engine/layers/Rules.h"
#include "engine/layers/output/MeanAndVariance.h"

namespace netwright::layers {
namespace {

void lower(LowerContext& context) {
    const operators::ValueId mean = context.input("mean");
    if (!context.training())
        return context.output("out", mean);
    const core::Shape shape = context.shape(mean);
    auto deviation = emitEltwise(context, "linear", 0.5, 0, context.input("log_variance"));
    deviation = emitEltwise(context, "exp", 0, 0, deviation);
    const auto noise = context.emit("random", {}, {}, shape);
    const auto offset = context.emit("mul", {}, {deviation, noise}, shape);
    context.output("out", context.emit("add", {}, {mean, offset}, shape));
}

} // namespace

LayerSpec reparameterizeLayer() {
    LayerSpec spec;
    spec.type = spec.title = "Reparameterize";
    spec.category = Category::Shape;
    spec.stem = "sample";
    spec.summary = "Draws from a normal distribution whose mean and variance the network gives.";
    spec.help = "While training z = μ + e^(v / 2) · n with n ~ N(0, 1), so that gradients reach both the mean μ and the log variance v; otherwise z = μ. "
                "The joint of a variational autoencoder: two Dense layers yield μ and v, and the KLNormal output keeps both near the standard "
                "normal distribution.";
    spec.keywords = {"variational autoencoder", "vae", "sampling", "latent", "random"};
    spec.inputs = meanAndVariancePorts();
    spec.outputs = {outPort("The sample, of the same shape.")};
    spec.infer = [](const InferContext& context) -> Inferred {
        if (auto problem = checkMeanAndVariance("Reparameterize", context))
            return *problem;
        return yields(context.input("mean"));
    };
    spec.lower = lower;
    return spec;
}

} // namespace netwright::layers
