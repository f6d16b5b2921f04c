#include "engine/operators/Families.h"

namespace netwright::operators {
namespace {

/// A loss and what its backward form reads of it. That knows the weight of the output (attribute seed) and the batch
/// size, so no gradient comes in from above.
struct Loss {
    const char* name;
    const char* signature;
    const char* backward;
    const char* attributes;
    double flops; ///< for each number that comes in
    const char* description;
};

/// The operand of the forward form that the backward form reads under the same name.
ValueId operandOf(const GradientContext& context, const std::string& name) {
    for (const OperandSpec& input : schemaOf(context.op()).inputs)
        if (input.name == name)
            return context.input(name);
    return context.output(name);
}

/// The outputs of the backward form are the gradients of the forward form's first inputs, in their order.
void lossGradient(GradientContext& context) {
    const std::string kind = context.op().kind + ".backward";
    const OperatorSchema& backward = *findOperator(kind);
    std::vector<ValueId> reads;
    for (const OperandSpec& input : backward.inputs)
        reads.push_back(operandOf(context, input.name));
    std::vector<core::Shape> shapes;
    std::vector<bool> wanted;
    for (std::size_t i = 0; i < backward.outputs.size(); ++i) {
        shapes.push_back(context.value(context.op().inputs[i]).shape);
        wanted.push_back(context.needsGradient(i));
    }
    const auto gradients = context.emitMany(kind, context.op().attributes, reads, shapes, wanted);
    for (std::size_t i = 0; i < wanted.size(); ++i)
        if (wanted[i])
            context.setGradient(i, gradients[i]);
}

constexpr const char* kLogits = "logits N×…×K, target N×… -> loss N, probabilities?";
constexpr const char* kFromProbabilities = "probabilities, target -> diff_logits";
constexpr const char* kPrediction = "prediction N×…, target N×… -> loss N";
constexpr const char* kFromPrediction = "prediction, target -> diff_prediction";
constexpr const char* kMean = "The mean over the elements of a sample.";

constexpr Loss kLosses[] = {
    {"softmax_cross_entropy", kLogits, kFromProbabilities,
     "label_smoothing: real?, ignore_index: int?, class_weights: reals?", 6,
     "Weighted as in PyTorch: the mean of the N losses is Σ w·l / Σ w over all positions of the batch that are not "
     "ignored; label "
     "smoothing gives each class its share with its weight."},
    {"focal", kLogits, kFromProbabilities, "gamma: real, ignore_index: int?, class_weights: reals?", 8,
     "(1 − p)^gamma · (−ln p)."},
    {"multi_margin", "prediction N×K, target N -> loss N", kFromPrediction, "margin: real", 3,
     "Σ over j ≠ t of max(0, margin − x_t + x_j), / K."},
    {"binary_cross_entropy", "logits N×…, target N×… -> loss N, probabilities?", kFromProbabilities, "", 5,
     "Targets from 0 to 1; the mean over the elements of a sample."},
    {"mse", kPrediction, kFromPrediction, "", 3, kMean},
    {"mae", kPrediction, kFromPrediction, "", 3, kMean},
    {"huber", kPrediction, kFromPrediction, "delta: real", 3, kMean},
    {"kl_normal", "mean N×F, log_variance N×F -> loss N", "mean, log_variance -> diff_mean?, diff_log_variance?", "", 5,
     "−½ Σ (1 + v − m² − e^v), to the standard normal distribution."},
    {"cosine", "a N×F, b N×F -> loss N", "a, b -> diff_a?, diff_b?", "", 6, "1 − a·b / max(|a|·|b|, 1e-8)."},
    {"nt_xent", "src 2N×F -> loss N, probabilities? 2N×2N", "src, probabilities -> diff_src", "temperature: real", 6,
     "Rows i and i+N are two views of a sample; softmax over all other rows of the cosine similarities / temperature; "
     "the loss of a "
     "sample is the mean over its two views of −ln p(other view) (Chen et al. 2020)."},
    {"adversarial", "score N×… -> loss N", "score -> diff_score", "form: text, real: flag?", 3,
     "Forms: non_saturating (binary cross-entropy with logits against the label), least_squares ((x − label)²), "
     "wasserstein (real: −x, "
     "fake: x); real: the label is 1, else 0; the mean over the elements of a sample."},
};

} // namespace

std::vector<OperatorSchema> lossOperators() {
    std::vector<OperatorSchema> schemas;
    for (const Loss& loss : kLosses) {
        const std::string kind = std::string("loss.") + loss.name;
        const std::string attributes = std::string(loss.attributes) + (*loss.attributes ? ", " : "") + "seed: real?";
        OperatorSchema forward = with(declare(kind, loss.signature, attributes, loss.description), lossGradient,
                                      perInputElement(loss.flops));
        forward.isLoss = true;
        schemas.push_back(std::move(forward));
        schemas.push_back(
            with(declare(kind + ".backward", loss.backward, attributes), {}, perInputElement(loss.flops)));
    }
    return schemas;
}

} // namespace netwright::operators
