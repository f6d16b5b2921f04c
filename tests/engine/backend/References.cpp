#include "tests/engine/backend/References.h"

#include <limits>

namespace netwright::testing {

Image WindowCase::outputOf(const Image& src, std::int64_t channels) const {
    const auto extent = [](std::int64_t in, std::int64_t before, std::int64_t after, std::int64_t kernel,
                           std::int64_t dilation, std::int64_t stride) {
        return (in + before + after - (kernel - 1) * dilation - 1) / stride + 1;
    };
    return {src.n, channels, extent(src.h, top, bottom, kernelH, dilationH, strideH),
            extent(src.w, left, right, kernelW, dilationW, strideW)};
}

operators::Attributes WindowCase::attributes() const {
    return {{"stride", std::vector<std::int64_t>{strideH, strideW}},
            {"padding", std::vector<std::int64_t>{top, left, bottom, right}},
            {"dilation", std::vector<std::int64_t>{dilationH, dilationW}}};
}

Tensor convReference(const Image& src, const WindowCase& k, std::int64_t outputs, const std::vector<Tensor>& v) {
    const Image dst = k.outputOf(src, outputs);
    const std::int64_t perGroup = src.c / k.groups;
    Tensor y(static_cast<std::size_t>(dst.shape().elements()));
    for (std::int64_t n = 0; n < dst.n; ++n)
        for (std::int64_t o = 0; o < dst.c; ++o)
            for (std::int64_t oh = 0; oh < dst.h; ++oh)
                for (std::int64_t ow = 0; ow < dst.w; ++ow) {
                    double sum = v.size() > 2 && !v[2].empty() ? v[2][static_cast<std::size_t>(o)] : 0;
                    const std::int64_t first = o / (outputs / k.groups) * perGroup;
                    for (std::int64_t i = 0; i < perGroup; ++i)
                        for (std::int64_t kh = 0; kh < k.kernelH; ++kh)
                            for (std::int64_t kw = 0; kw < k.kernelW; ++kw) {
                                const std::int64_t h = oh * k.strideH - k.top + kh * k.dilationH;
                                const std::int64_t w = ow * k.strideW - k.left + kw * k.dilationW;
                                if (h < 0 || w < 0 || h >= src.h || w >= src.w)
                                    continue;
                                const auto weight =
                                    static_cast<std::size_t>(((o * perGroup + i) * k.kernelH + kh) * k.kernelW + kw);
                                sum += v[0][src.at(n, first + i, h, w)] * v[1][weight];
                            }
                    y[dst.at(n, o, oh, ow)] = sum;
                }
    return y;
}

Tensor poolReference(const Image& src, const WindowCase& k, const std::string& algorithm, const Tensor& x) {
    const Image dst = k.outputOf(src, src.c);
    Tensor y(static_cast<std::size_t>(dst.shape().elements()));
    for (std::int64_t n = 0; n < dst.n; ++n)
        for (std::int64_t c = 0; c < dst.c; ++c)
            for (std::int64_t oh = 0; oh < dst.h; ++oh)
                for (std::int64_t ow = 0; ow < dst.w; ++ow) {
                    double sum = 0;
                    double top = -std::numeric_limits<double>::infinity();
                    std::int64_t count = 0;
                    for (std::int64_t kh = 0; kh < k.kernelH; ++kh)
                        for (std::int64_t kw = 0; kw < k.kernelW; ++kw) {
                            const std::int64_t h = oh * k.strideH - k.top + kh * k.dilationH;
                            const std::int64_t w = ow * k.strideW - k.left + kw * k.dilationW;
                            if (h < 0 || w < 0 || h >= src.h || w >= src.w)
                                continue;
                            sum += x[src.at(n, c, h, w)];
                            top = std::max(top, x[src.at(n, c, h, w)]);
                            ++count;
                        }
                    const std::int64_t divisor = algorithm == "avg" ? count : k.kernelH * k.kernelW;
                    y[dst.at(n, c, oh, ow)] = algorithm == "max" ? top : sum / static_cast<double>(divisor);
                }
    return y;
}

Tensor denseReference(std::int64_t in, std::int64_t out, const std::vector<Tensor>& v) {
    const auto inputs = static_cast<std::size_t>(in);
    const auto outputs = static_cast<std::size_t>(out);
    const std::size_t rows = v[0].size() / inputs;
    Tensor y(rows * outputs);
    for (std::size_t r = 0; r < rows; ++r)
        for (std::size_t o = 0; o < outputs; ++o) {
            double sum = v.size() > 2 && !v[2].empty() ? v[2][o] : 0;
            for (std::size_t i = 0; i < inputs; ++i)
                sum += v[0][r * inputs + i] * v[1][o * inputs + i];
            y[r * outputs + o] = sum;
        }
    return y;
}

} // namespace netwright::testing
