#include "engine/operators/Attributes.h"
#include "tests/engine/backend/ProgramMaker.h"
#include "tests/support/Check.h"

#include <cmath>
#include <functional>

using namespace netwright;
using namespace netwright::testing;

namespace {

using Reference = std::function<double(const Tensor& prediction, const Tensor& target)>; ///< the batch's loss

/// The mean loss and its gradient, times the weight of the output.
void checkLoss(const std::string& kind, operators::Attributes attributes, const core::Shape& shape,
               const Tensor& target, const core::Shape& targetShape, bool probabilities, const Reference& reference) {
    constexpr double kTolerance = 1e-4;
    constexpr double kWeight = 0.7;
    constexpr double kStep = 1e-5;
    attributes["seed"] = kWeight;
    ProgramMaker maker(shape[0]);
    const auto prediction = maker.parameter("prediction", shape);
    const auto wanted = maker.input("target", targetShape, true);
    std::vector<core::Shape> shapes{{shape[0]}};
    if (probabilities)
        shapes.push_back(shape);
    const auto made = maker.emit("loss." + kind, attributes, {prediction, wanted}, shapes);
    maker.output(prediction, made[0]);
    compile::differentiate(maker.program());
    Runner runner(std::move(maker.program()));
    Tensor values = randomTensor(shape, 4, -2, 2);
    runner.setParameter("prediction", values);
    runner.setInput("target", target);
    runner.run();
    CHECK(std::abs(runner.executor().meanLoss() - reference(values, target)) < kTolerance);
    Tensor expected;
    for (double& value : values) {
        const double middle = value;
        value = middle + kStep;
        const double above = reference(values, target);
        value = middle - kStep;
        expected.push_back(kWeight * (above - reference(values, target)) / (2 * kStep));
        value = middle;
    }
    const double error = relativeError(runner.gradient("prediction"), expected);
    if (!(error < kTolerance))
        fail(__FILE__, __LINE__, describe(("gradient of " + kind).c_str(), error, kTolerance));
}

struct CrossEntropy {
    std::size_t classes = 4;
    double smoothing = 0;
    double ignored = -1;
    Tensor weights = {1, 1, 1, 1};

    /// As PyTorch's documentation of torch.nn.CrossEntropyLoss has it.
    double operator()(const Tensor& x, const Tensor& target) const {
        double sum = 0;
        double total = 0;
        for (std::size_t i = 0; i < target.size(); ++i) {
            if (target[i] == ignored)
                continue;
            const auto y = static_cast<std::size_t>(target[i]);
            double exponentials = 0;
            for (std::size_t k = 0; k < classes; ++k)
                exponentials += std::exp(x[i * classes + k]);
            const auto logOf = [&](std::size_t k) { return x[i * classes + k] - std::log(exponentials); };
            sum -= (1 - smoothing) * weights[y] * logOf(y);
            for (std::size_t k = 0; k < classes; ++k)
                sum -= smoothing / static_cast<double>(classes) * weights[k] * logOf(k);
            total += weights[y];
        }
        return sum / total;
    }
};

} // namespace

TEST(crossEntropyMatchesItsDefinition) {
    const Tensor target{2, 0, 3, 3, 1};
    checkLoss("softmax_cross_entropy", {}, {5, 4}, target, {5}, true, CrossEntropy{});
    CrossEntropy all;
    all.smoothing = 0.2;
    all.weights = {0.5, 2, 1, 0.25};
    checkLoss("softmax_cross_entropy", {{"label_smoothing", 0.2}, {"class_weights", all.weights}}, {5, 4}, target, {5},
              true, all);
}

TEST(crossEntropyPerTokenSkipsWhatIsIgnored) {
    CrossEntropy reference;
    reference.ignored = 1;
    checkLoss("softmax_cross_entropy", {{"ignore_index", std::int64_t{1}}}, {3, 2, 4}, {2, 1, 3, 0, 1, 1}, {3, 2}, true,
              reference);
}

TEST(regressionLossesMatchTheirDefinitions) {
    const auto mean = [](double (*of)(double)) {
        return [of](const Tensor& x, const Tensor& y) {
            double sum = 0;
            for (std::size_t i = 0; i < x.size(); ++i)
                sum += of(x[i] - y[i]);
            return sum / static_cast<double>(x.size());
        };
    };
    const Tensor target = randomTensor({4, 3}, 8, -2, 2);
    checkLoss("mse", {}, {4, 3}, target, {4, 3}, false, mean([](double e) { return e * e; }));
    checkLoss("mae", {}, {4, 3}, target, {4, 3}, false, mean([](double e) { return std::abs(e); }));
    checkLoss("huber", {{"delta", 0.5}}, {4, 3}, target, {4, 3}, false,
              mean([](double e) { return std::abs(e) <= 0.5 ? 0.5 * e * e : 0.5 * (std::abs(e) - 0.25); }));
}
