#include "tests/engine/backend/OperatorCase.h"

#include "tests/support/Check.h"

#include <algorithm>

namespace netwright::testing {
namespace {

using operators::kNoValue;
using operators::ValueId;

constexpr double kTolerance = 1e-4;

bool contains(const std::vector<std::size_t>& list, std::size_t index) {
    return std::ranges::find(list, index) != list.end();
}

double meanSquare(const Tensor& a, const Tensor& b) {
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += (a[i] - b[i]) * (a[i] - b[i]);
    return sum / static_cast<double>(a.size());
}

/// Derivatives of the loss by one input against the measured ones, at a few dozen places.
double gradientError(const OperatorCase& test, std::vector<Tensor> values, const Tensor& target, std::size_t input,
                     const Tensor& measured) {
    constexpr double kStep = 1e-5;
    constexpr std::size_t kPlaces = 61;
    Tensor expected;
    Tensor sampled;
    const std::size_t count = values[input].size();
    for (std::size_t i = 0; i < count; i += std::max<std::size_t>(1, count / kPlaces)) {
        const double middle = values[input][i];
        values[input][i] = middle + kStep;
        const double above = meanSquare(test.reference(values), target);
        values[input][i] = middle - kStep;
        const double below = meanSquare(test.reference(values), target);
        values[input][i] = middle;
        expected.push_back((above - below) / (2 * kStep));
        sampled.push_back(measured[i]);
    }
    return relativeError(sampled, expected);
}

struct Built {
    ProgramMaker maker;
    std::vector<Tensor> values;
    Tensor target;
};

Built build(const OperatorCase& test) {
    const core::Shape& shape = test.outputs.front();
    Built built{ProgramMaker(shape[0]), {}, randomTensor(shape, 5)};
    std::vector<ValueId> ids;
    for (std::size_t i = 0; i < test.inputs.size(); ++i) {
        const std::string name = "in" + std::to_string(i);
        built.values.push_back(i < test.values.size() && !test.values[i].empty()
                                   ? test.values[i]
                                   : randomTensor(test.inputs[i], 100 + i, test.low, test.high));
        if (contains(test.absent, i))
            ids.push_back(kNoValue);
        else if (contains(test.constant, i))
            ids.push_back(built.maker.input(name, test.inputs[i]));
        else
            ids.push_back(built.maker.parameter(name, test.inputs[i], !contains(test.state, i)));
    }
    const ValueId dst = built.maker.emit(test.kind, test.attributes, ids, test.outputs).front();
    const ValueId target = built.maker.input("target", shape, true);
    const ValueId loss = built.maker.emitOne("loss.mse", {}, {dst, target}, {shape[0]});
    built.maker.output(dst, loss);
    compile::differentiate(built.maker.program());
    return built;
}

} // namespace

void checkOperator(const OperatorCase& test) {
    Built built = build(test);
    Runner runner(std::move(built.maker.program()));
    for (std::size_t i = 0; i < test.inputs.size(); ++i) {
        const std::string name = "in" + std::to_string(i);
        if (contains(test.constant, i))
            runner.setInput(name, built.values[i]);
        else if (!contains(test.absent, i))
            runner.setParameter(name, built.values[i]);
    }
    runner.setInput("target", built.target);
    runner.run();
    const auto prediction = runner.executor().outputs().front().prediction;
    const double forwardError = relativeError({prediction.begin(), prediction.end()}, test.reference(built.values));
    if (!(forwardError < kTolerance))
        fail(__FILE__, __LINE__,
             describe((test.kind + ": forward error < tolerance").c_str(), forwardError, kTolerance));
    for (std::size_t i = 0; i < test.inputs.size(); ++i) {
        if (contains(test.constant, i) || contains(test.absent, i) || contains(test.state, i))
            continue;
        const Tensor measured = runner.gradient("in" + std::to_string(i));
        const double error = gradientError(test, built.values, built.target, i, measured);
        if (!(error < kTolerance))
            fail(__FILE__, __LINE__,
                 describe((test.kind + ": gradient of input " + std::to_string(i)).c_str(), error, kTolerance));
    }
}

} // namespace netwright::testing
