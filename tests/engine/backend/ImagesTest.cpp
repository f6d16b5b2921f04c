#include "tests/engine/backend/OperatorCase.h"
#include "tests/engine/backend/References.h"
#include "tests/support/Check.h"

#include <cmath>

using namespace netwright;
using namespace netwright::testing;

namespace {

void checkPool(const Image& src, const WindowCase& window, const std::string& algorithm) {
    operators::Attributes attributes = window.attributes();
    attributes["algorithm"] = algorithm;
    attributes["kernel"] = std::vector<std::int64_t>{window.kernelH, window.kernelW};
    const core::Shape dst = window.outputOf(src, src.c).shape();
    checkOperator({"pool", attributes, {src.shape()}, {dst, dst}, [=](const std::vector<Tensor>& v) {
                       return poolReference(src, window, algorithm, v[0]);
                   }});
}

constexpr std::int64_t kChannels = 5;

/// y = (x − mean) / √(variance + ε) · scale + shift over all axes but the second.
Tensor batchNormReference(std::int64_t area, const std::vector<Tensor>& v, double epsilon) {
    const auto inner = static_cast<std::size_t>(area);
    const std::size_t channels = kChannels;
    const std::size_t batch = v[0].size() / channels / inner;
    Tensor y(v[0].size());
    for (std::size_t c = 0; c < channels; ++c) {
        const auto each = [&](auto visit) {
            for (std::size_t n = 0; n < batch; ++n)
                for (std::size_t i = 0; i < inner; ++i)
                    visit((n * channels + c) * inner + i);
        };
        const auto count = static_cast<double>(batch * inner);
        double mean = 0;
        each([&](std::size_t i) { mean += v[0][i] / count; });
        double variance = 0;
        each([&](std::size_t i) { variance += (v[0][i] - mean) * (v[0][i] - mean) / count; });
        each([&](std::size_t i) { y[i] = (v[0][i] - mean) / std::sqrt(variance + epsilon) * v[1][c] + v[2][c]; });
    }
    return y;
}

OperatorCase batchNormCase(const core::Shape& src) {
    const core::Shape channels{kChannels};
    OperatorCase test{"batch_norm",
                      {{"epsilon", 1e-5}, {"momentum", 0.1}, {"training", true}},
                      {src, channels, channels, channels, channels},
                      {src, channels, channels},
                      [area = src.elements(2, src.rank())](const std::vector<Tensor>& v) {
                          return batchNormReference(area, v, 1e-5);
                      }};
    test.state = {3, 4};
    return test;
}

} // namespace

TEST(poolMatchesItsDefinition) {
    for (const char* algorithm : {"max", "avg", "avg_padded"}) {
        checkPool({2, 3, 8, 8}, {.kernelH = 2, .kernelW = 2, .strideH = 2, .strideW = 2}, algorithm);
        checkPool({2, 17, 7, 9}, {.strideH = 2, .strideW = 2, .top = 1, .left = 1, .bottom = 1, .right = 1}, algorithm);
        checkPool({1, 16, 5, 6}, {.kernelH = 5, .kernelW = 6}, algorithm);
    }
}

TEST(batchNormMatchesItsDefinition) {
    checkOperator(batchNormCase({4, kChannels, 3, 5}));
    checkOperator(batchNormCase({9, kChannels}));
}
