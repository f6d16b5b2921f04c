#include "engine/layers/Builtin.h"
#include "engine/layers/output/OutputRules.h"

namespace netwright::layers {
namespace {

/// Images and the like are what an autoencoder restores.
const std::vector<core::FieldKind> kKinds{core::FieldKind::Number, core::FieldKind::Image, core::FieldKind::Features,
                                          core::FieldKind::Sequence};

Inferred infer(const InferContext& context) {
    const TensorType& in = context.input("in");
    if (auto problem = needsReal("Regression", in))
        return *problem;
    if (auto problem = needsOneView("Regression", in))
        return *problem;
    const auto field = targetField(kKinds, context);
    if (!field)
        return field.problems();
    if (*field == nullptr || (*field)->shape.elements() == in.shape.elements())
        return std::vector<TensorType>{};
    const bool image = (*field)->shape.rank() > 1;
    return shapeError("output.target-size",
                      "“" + (*field)->name + "” has " + describe({(*field)->shape, false, 1}) + " per sample, but " + describe(in) +
                          " arrives here.",
                      image ? "Bring the prediction to " + (*field)->shape.toString() + "."
                            : howToGetOutputs(context, (*field)->shape.elements()));
}

void lower(LowerContext& context) {
    const operators::ValueId prediction = context.input("in");
    const core::Shape shape = context.shape(prediction);
    const double weight = context.params().real("weight");
    const operators::ValueId target = context.target(shape);
    if (target == operators::kNoValue)
        return context.result(prediction, operators::kNoValue, weight);
    operators::Attributes attributes{{"seed", weight}};
    const std::string& loss = context.params().text("loss");
    if (loss == "huber")
        attributes["delta"] = context.params().real("delta");
    context.result(prediction, context.emit("loss." + loss, std::move(attributes), {prediction, target}, {shape[0]}), weight);
}

} // namespace

LayerSpec regressionLayer() {
    LayerSpec spec = outputLayer("Regression", kKinds);
    spec.stem = "output";
    spec.summary = "The network predicts numbers.";
    spec.help = "Compares the prediction y with the target t, averaged over the numbers of a sample. Mean squared error, (y − t)², is the "
                "standard; mean absolute error, |y − t|, is not thrown off by outliers; Huber is squared near zero and absolute "
                "beyond δ. Reports the mean absolute error and the root of the mean squared error. With an image as target it trains "
                "an autoencoder.";
    spec.keywords = {"output", "loss", "mse", "mae", "l1 loss", "l2 loss", "huber", "rmse", "number", "predict", "autoencoder"};
    spec.inputs = {inPort("The prediction, as many numbers as the target has.")};
    spec.params = {targetParam("The field of the data that is to be predicted. Empty: the only field of numbers to predict."),
                   core::choiceParam("loss", "Loss", "mse",
                                     {{"mse", "Mean squared error"}, {"mae", "Mean absolute error"}, {"huber", "Huber"}},
                                     "How a deviation from the target counts."),
                   core::realParam("delta", "Delta", 1, 1e-6, 1e6, "Deviation at which Huber turns from squared to absolute."),
                   lossWeightParam()};
    spec.params[2].visibleWhen = core::ParamSpec::Condition{"loss", {std::string("huber")}};
    spec.infer = infer;
    spec.lower = lower;
    return spec;
}

} // namespace netwright::layers
