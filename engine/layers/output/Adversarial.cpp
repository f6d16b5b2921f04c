#include "engine/layers/Builtin.h"
#include "engine/layers/output/OutputRules.h"

namespace netwright::layers {
namespace {

Inferred infer(const InferContext& context) {
    const TensorType& in = context.input("in");
    if (auto problem = needsReal("Adversarial", in))
        return *problem;
    if (auto problem = needsOneView("Adversarial", in))
        return *problem;
    return std::vector<TensorType>{};
}

} // namespace

LayerSpec adversarialLayer() {
    LayerSpec spec = outputLayer("Adversarial", {});
    spec.stem = "adversarial";
    spec.summary = "A judgement of real or generated, for the two players of a GAN.";
    spec.help = "Takes the score x of a discriminator and says what it should have been. Non-saturating: −ln σ(x) for real, −ln(1 − σ(x)) for generated; least "
                "squares: (x − 1)² and x²; Wasserstein: −x and x (clip the weights of the discriminator then). The discriminator trains on two such "
                "outputs, one for real and one for generated pictures; the generator on a third one that calls its pictures real.";
    spec.keywords = {"output", "loss", "gan", "discriminator", "generator", "wasserstein", "least squares", "critic"};
    spec.inputs = {inPort("The score of the discriminator, without activation; several scores are averaged.")};
    spec.params = {core::choiceParam("form", "Form", "non_saturating",
                                     {{"non_saturating", "Non-saturating"}, {"least_squares", "Least squares"}, {"wasserstein", "Wasserstein"}},
                                     "How the score is judged."),
                   core::choiceParam("label", "Should be", "real", {{"real", "Real"}, {"generated", "Generated"}}, "What the score is to say."),
                   lossWeightParam()};
    spec.infer = infer;
    spec.lower = [](LowerContext& context) {
        const double weight = context.params().real("weight");
        const operators::ValueId score = context.input("in");
        const operators::Attributes attributes{{"form", context.params().text("form")},
                                               {"real", context.params().text("label") == "real"},
                                               {"seed", weight}};
        context.result(score, context.emit("loss.adversarial", attributes, {score}, {context.shape(score)[0]}), weight);
    };
    return spec;
}

} // namespace netwright::layers
