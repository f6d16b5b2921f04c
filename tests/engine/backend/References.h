#pragma once

#include "tests/engine/backend/ProgramMaker.h"

/// The definitions of the operators as naive loops in double precision.
namespace netwright::testing {

struct Image {
    std::int64_t n = 1, c = 1, h = 1, w = 1;
    core::Shape shape() const { return {n, c, h, w}; }
    std::size_t at(std::int64_t in, std::int64_t ic, std::int64_t ih, std::int64_t iw) const {
        return static_cast<std::size_t>(((in * c + ic) * h + ih) * w + iw);
    }
};

struct WindowCase {
    std::int64_t kernelH = 3, kernelW = 3;
    std::int64_t strideH = 1, strideW = 1;
    std::int64_t top = 0, left = 0, bottom = 0, right = 0;
    std::int64_t dilationH = 1, dilationW = 1;
    std::int64_t groups = 1;

    Image outputOf(const Image& src, std::int64_t channels) const;
    operators::Attributes attributes() const; ///< stride, padding, dilation
};

Tensor convReference(const Image& src, const WindowCase& window, std::int64_t outputs, const std::vector<Tensor>& v);
Tensor poolReference(const Image& src, const WindowCase& window, const std::string& algorithm, const Tensor& x);
Tensor denseReference(std::int64_t in, std::int64_t out, const std::vector<Tensor>& v);

} // namespace netwright::testing
