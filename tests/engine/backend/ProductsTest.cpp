#include "tests/engine/backend/OperatorCase.h"
#include "tests/engine/backend/References.h"
#include "tests/support/Check.h"

#include <array>

using namespace netwright;
using namespace netwright::testing;

TEST(denseMatchesItsDefinition) {
    for (const auto& [rows, in, out] : {std::array<std::int64_t, 3>{3, 5, 7}, {1, 1, 1}, {17, 33, 10}, {4, 64, 48}})
        checkOperator({"dense", {}, {{rows, in}, {out, in}, {out}}, {{rows, out}}, [=](const std::vector<Tensor>& v) {
                           return denseReference(in, out, v);
                       }});
}

TEST(denseWithoutBiasOnTheLastOfThreeAxes) {
    OperatorCase test{"dense", {}, {{2, 5, 6}, {9, 6}, {9}}, {{2, 5, 9}}, [](const std::vector<Tensor>& v) {
                          return denseReference(6, 9, {v[0], v[1]});
                      }};
    test.absent = {2};
    checkOperator(test);
}

namespace {

void checkConv(const Image& src, WindowCase window, std::int64_t outputs, bool bias) {
    operators::Attributes attributes = window.attributes();
    attributes["groups"] = window.groups;
    OperatorCase test{"conv",
                      attributes,
                      {src.shape(), {outputs, src.c / window.groups, window.kernelH, window.kernelW}, {outputs}},
                      {window.outputOf(src, outputs).shape()},
                      [=](const std::vector<Tensor>& v) {
                          return convReference(src, window, outputs, bias ? v : std::vector<Tensor>{v[0], v[1]});
                      }};
    if (!bias)
        test.absent = {2};
    checkOperator(test);
}

} // namespace

TEST(convMatchesItsDefinition) {
    checkConv({2, 3, 7, 9}, {}, 5, true);
    checkConv({1, 1, 8, 8}, {}, 4, true);
    checkConv({3, 16, 6, 6}, {.top = 1, .left = 1, .bottom = 1, .right = 1}, 32, true);
    checkConv({2, 17, 5, 6}, {.kernelH = 1, .kernelW = 1}, 19, false);
}

TEST(convWithStridePaddingAndDilation) {
    checkConv({2, 4, 9, 11}, {.strideH = 2, .strideW = 3, .top = 2, .left = 1, .bottom = 0, .right = 3}, 6, true);
    checkConv({2, 3, 11, 10}, {.kernelW = 2, .top = 1, .bottom = 1, .dilationH = 2, .dilationW = 3}, 5, true);
}

TEST(convInGroupsAndDepthwise) {
    checkConv({2, 6, 6, 5}, {.groups = 2}, 8, true);
    checkConv({2, 32, 6, 6}, {.top = 1, .left = 1, .bottom = 1, .right = 1, .groups = 32}, 32, true);
    checkConv({1, 5, 6, 6}, {.groups = 5}, 10, false);
}

namespace {

/// Each input value spreads over the window that it would be gathered from by a convolution the other way.
Tensor deconvReference(const Image& src, const WindowCase& k, const Image& dst, const std::vector<Tensor>& v) {
    const std::int64_t perGroup = dst.c / k.groups;
    Tensor y(static_cast<std::size_t>(dst.shape().elements()));
    for (std::size_t i = 0; i < y.size(); ++i)
        y[i] = v[2][i / static_cast<std::size_t>(dst.h * dst.w) % static_cast<std::size_t>(dst.c)];
    for (std::int64_t n = 0; n < src.n; ++n)
        for (std::int64_t c = 0; c < src.c; ++c)
            for (std::int64_t o = 0; o < perGroup; ++o)
                for (std::int64_t ih = 0; ih < src.h; ++ih)
                    for (std::int64_t iw = 0; iw < src.w; ++iw)
                        for (std::int64_t kh = 0; kh < k.kernelH; ++kh)
                            for (std::int64_t kw = 0; kw < k.kernelW; ++kw) {
                                const std::int64_t h = ih * k.strideH - k.top + kh * k.dilationH;
                                const std::int64_t w = iw * k.strideW - k.left + kw * k.dilationW;
                                if (h < 0 || w < 0 || h >= dst.h || w >= dst.w)
                                    continue;
                                const std::int64_t channel = c / (src.c / k.groups) * perGroup + o;
                                const auto weight =
                                    static_cast<std::size_t>(((c * perGroup + o) * k.kernelH + kh) * k.kernelW + kw);
                                y[dst.at(n, channel, h, w)] += v[0][src.at(n, c, ih, iw)] * v[1][weight];
                            }
    return y;
}

void checkDeconv(const Image& src, const WindowCase& k, std::int64_t outputs, std::int64_t extra) {
    operators::Attributes attributes = k.attributes();
    attributes["groups"] = k.groups;
    attributes["output_padding"] = std::vector<std::int64_t>{extra, extra};
    const Image dst{src.n, outputs,
                    (src.h - 1) * k.strideH - k.top - k.bottom + k.dilationH * (k.kernelH - 1) + extra + 1,
                    (src.w - 1) * k.strideW - k.left - k.right + k.dilationW * (k.kernelW - 1) + extra + 1};
    checkOperator({"deconv",
                   attributes,
                   {src.shape(), {src.c, outputs / k.groups, k.kernelH, k.kernelW}, {outputs}},
                   {dst.shape()},
                   [=](const std::vector<Tensor>& v) { return deconvReference(src, k, dst, v); }});
}

Tensor matmulReference(std::int64_t m, std::int64_t k, std::int64_t n, bool ta, bool tb, double scale,
                       const std::vector<Tensor>& v) {
    const std::int64_t batch = static_cast<std::int64_t>(v[0].size()) / (m * k);
    Tensor y;
    for (std::int64_t b = 0; b < batch; ++b)
        for (std::int64_t i = 0; i < m; ++i)
            for (std::int64_t j = 0; j < n; ++j) {
                double sum = 0;
                for (std::int64_t l = 0; l < k; ++l)
                    sum += v[0][static_cast<std::size_t>(b * m * k + (ta ? l * m + i : i * k + l))] *
                           v[1][static_cast<std::size_t>(b * k * n + (tb ? j * k + l : l * n + j))];
                y.push_back(scale * sum);
            }
    return y;
}

} // namespace

TEST(deconvMatchesItsDefinition) {
    checkDeconv({2, 3, 4, 5}, {}, 4, 0);
    checkDeconv({2, 17, 4, 3}, {.strideH = 2, .strideW = 2, .top = 1, .left = 1, .bottom = 1, .right = 1}, 19, 1);
    checkDeconv({1, 4, 5, 4}, {.kernelH = 2, .strideH = 3, .strideW = 2, .dilationH = 2}, 6, 0);
    checkDeconv({2, 4, 4, 4}, {.strideH = 2, .strideW = 2, .groups = 2}, 6, 0);
}

TEST(matmulMatchesItsDefinition) {
    for (const bool ta : {false, true})
        for (const bool tb : {false, true}) {
            const core::Shape a = ta ? core::Shape{2, 3, 7, 5} : core::Shape{2, 3, 5, 7};
            const core::Shape b = tb ? core::Shape{2, 3, 4, 7} : core::Shape{2, 3, 7, 4};
            checkOperator({"matmul",
                           {{"transpose_a", ta}, {"transpose_b", tb}, {"scale", 0.5}},
                           {a, b},
                           {{2, 3, 5, 4}},
                           [=](const std::vector<Tensor>& v) { return matmulReference(5, 7, 4, ta, tb, 0.5, v); }});
        }
}
