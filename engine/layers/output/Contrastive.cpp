#include "engine/layers/Builtin.h"
#include "engine/layers/output/OutputRules.h"

namespace netwright::layers {
namespace {

Inferred infer(const InferContext& context) {
    const TensorType& in = context.input("in");
    if (auto problem = needsRank("Contrastive", in, 1))
        return *problem;
    if (in.views != 2)
        return shapeError("shape.views", "Contrastive compares two views of each sample, but " + std::to_string(in.views) + (in.views == 1 ? " arrives." : " arrive."),
                          "Join two views of the data with Concat along the batch, in front of the shared layers.");
    return std::vector<TensorType>{};
}

} // namespace

LayerSpec contrastiveLayer() {
    LayerSpec spec = outputLayer("Contrastive", {});
    spec.stem = "contrastive";
    spec.summary = "Two views of one sample come together, those of different samples are driven apart.";
    spec.help = "The NT-Xent loss of SimCLR: for each view, loss = −ln (e^(s / τ) / Σ e^(s' / τ)), where s is the cosine similarity to the other view of the same "
                "sample and the sum runs over all other views of the batch. Learns useful representations without labels; larger batches "
                "help. Make the two views by noise or augmentation and stack them with Concat along the batch.";
    spec.keywords = {"output", "loss", "nt-xent", "simclr", "self-supervised", "embedding", "representation", "pre-training"};
    spec.inputs = {inPort("One list of numbers per view, two views stacked along the batch.")};
    spec.params = {core::realParam("temperature", "Temperature", 0.5, 0.01, 100, "Divides the similarities; small values look at the nearest neighbours only."),
                   lossWeightParam()};
    spec.infer = infer;
    spec.lower = [](LowerContext& context) {
        const double weight = context.params().real("weight");
        const operators::ValueId in = context.input("in");
        const std::int64_t rows = context.shape(in)[0];
        const auto values = context.emitMany("loss.nt_xent", {{"temperature", context.params().real("temperature")}, {"seed", weight}}, {in},
                                             {{rows / 2}, {rows, rows}});
        context.result(in, values[0], weight);
    };
    return spec;
}

} // namespace netwright::layers
