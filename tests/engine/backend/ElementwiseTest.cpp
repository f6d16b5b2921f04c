#include "tests/engine/backend/OperatorCase.h"
#include "tests/support/Check.h"

#include <cmath>

using namespace netwright;
using namespace netwright::testing;

namespace {

Tensor mapped(const Tensor& x, double (*function)(double)) {
    Tensor y;
    for (const double value : x)
        y.push_back(function(value));
    return y;
}

void checkEltwise(const std::string& algorithm, double (*function)(double), double low, double high,
                  operators::Attributes attributes = {}) {
    attributes["algorithm"] = algorithm;
    for (const core::Shape& shape : {core::Shape{3, 7}, core::Shape{2, 5, 3, 3}}) {
        OperatorCase test{"eltwise", attributes, {shape}, {shape}, [=](const std::vector<Tensor>& v) {
                              return mapped(v[0], function);
                          }};
        test.low = low;
        test.high = high;
        checkOperator(test);
    }
}

double sigmoid(double x) {
    return 1 / (1 + std::exp(-x));
}
double softplus(double x) {
    return std::log1p(std::exp(x));
}

} // namespace

TEST(eltwiseMatchesItsDefinitions) {
    checkEltwise(
        "relu", [](double x) { return x > 0 ? x : 0; }, -2, 2);
    checkEltwise("leaky_relu", [](double x) { return x > 0 ? x : 0.1 * x; }, -2, 2, {{"alpha", 0.1}});
    checkEltwise("elu", [](double x) { return x > 0 ? x : 1.5 * std::expm1(x); }, -2, 2, {{"alpha", 1.5}});
    checkEltwise("sigmoid", sigmoid, -4, 4);
    checkEltwise(
        "tanh", [](double x) { return std::tanh(x); }, -3, 3);
    checkEltwise(
        "gelu_erf", [](double x) { return 0.5 * x * (1 + std::erf(x / std::sqrt(2.0))); }, -3, 3);
    checkEltwise(
        "gelu_tanh",
        [](double x) {
            return 0.5 * x * (1 + std::tanh(std::sqrt(2 / 3.14159265358979) * (x + 0.044715 * x * x * x)));
        },
        -3, 3);
    checkEltwise("silu", [](double x) { return x * sigmoid(x); }, -4, 4, {{"alpha", 1.0}});
    checkEltwise(
        "mish", [](double x) { return x * std::tanh(softplus(x)); }, -4, 4);
    checkEltwise("linear", [](double x) { return 2 * x - 3; }, -2, 2, {{"alpha", 2.0}, {"beta", -3.0}});
}

TEST(eltwiseThatOneDnnDoesNotHave) {
    checkEltwise(
        "selu", [](double x) { return 1.0507009873554805 * (x > 0 ? x : 1.6732632423543772 * std::expm1(x)); }, -3, 3);
    checkEltwise(
        "hard_sigmoid", [](double x) { return std::min(1.0, std::max(0.0, x / 6 + 0.5)); }, -5, 5);
    checkEltwise(
        "hard_swish", [](double x) { return x * std::min(1.0, std::max(0.0, x / 6 + 0.5)); }, -5, 5);
    checkEltwise("softplus", softplus, -4, 4);
}

TEST(eltwiseOfOneVariable) {
    checkEltwise(
        "exp", [](double x) { return std::exp(x); }, -2, 2);
    checkEltwise(
        "log", [](double x) { return std::log(x); }, 0.5, 3);
    checkEltwise(
        "sqrt", [](double x) { return std::sqrt(x); }, 0.5, 3);
    checkEltwise(
        "square", [](double x) { return x * x; }, -2, 2);
    checkEltwise(
        "abs", [](double x) { return std::abs(x); }, -2, 2);
}

TEST(sumsDifferencesAndProducts) {
    const core::Shape shape{3, 5, 2};
    checkOperator({"add", {}, {shape, shape, shape}, {shape}, [](const std::vector<Tensor>& v) {
                       Tensor y = v[0];
                       for (std::size_t i = 0; i < y.size(); ++i)
                           y[i] += v[1][i] + v[2][i];
                       return y;
                   }});
    checkOperator({"sub", {}, {shape, shape}, {shape}, [](const std::vector<Tensor>& v) {
                       Tensor y = v[0];
                       for (std::size_t i = 0; i < y.size(); ++i)
                           y[i] -= v[1][i];
                       return y;
                   }});
    checkOperator({"mul", {}, {shape, shape}, {shape}, [](const std::vector<Tensor>& v) {
                       Tensor y = v[0];
                       for (std::size_t i = 0; i < y.size(); ++i)
                           y[i] *= v[1][i];
                       return y;
                   }});
}

namespace {

Tensor softmaxReference(const Tensor& x, std::size_t width, bool log) {
    Tensor y(x.size());
    for (std::size_t row = 0; row < x.size(); row += width) {
        double sum = 0;
        for (std::size_t k = 0; k < width; ++k)
            sum += std::exp(x[row + k]);
        for (std::size_t k = 0; k < width; ++k)
            y[row + k] = log ? x[row + k] - std::log(sum) : std::exp(x[row + k]) / sum;
    }
    return y;
}

} // namespace

TEST(softmaxMatchesItsDefinition) {
    for (const bool log : {false, true})
        checkOperator({"softmax",
                       {{"axis", std::int64_t{-1}}, {"log", log}},
                       {{3, 4, 7}},
                       {{3, 4, 7}},
                       [=](const std::vector<Tensor>& v) { return softmaxReference(v[0], 7, log); }});
}
