#include "engine/core/Shape.h"

#include <algorithm>
#include <cassert>
#include <limits>

namespace netwright::core {

Shape::Shape(std::initializer_list<std::int64_t> extents) : Shape(std::span(extents.begin(), extents.size())) {}

Shape::Shape(std::span<const std::int64_t> extents) : m_rank(static_cast<int>(extents.size())) {
    assert(m_rank <= kMaxRank);
    std::copy(extents.begin(), extents.end(), m_extents.begin());
}

std::int64_t Shape::elements() const { return elements(0, m_rank); }

std::int64_t Shape::elements(int first, int last) const {
    std::int64_t product = 1;
    for (int axis = first; axis < last; ++axis) {
        if (__builtin_mul_overflow(product, (*this)[axis], &product))
            return std::numeric_limits<std::int64_t>::max();
    }
    return product;
}

Shape Shape::withBatch(std::int64_t batch) const {
    assert(m_rank < kMaxRank);
    Shape result;
    result.m_rank = m_rank + 1;
    result.m_extents[0] = batch;
    std::copy_n(m_extents.begin(), m_rank, result.m_extents.begin() + 1);
    return result;
}

Shape Shape::withoutBatch() const {
    assert(m_rank > 0);
    return Shape(extents().subspan(1));
}

Shape Shape::append(std::int64_t extent) const {
    assert(m_rank < kMaxRank);
    Shape result = *this;
    result.m_extents[static_cast<std::size_t>(result.m_rank++)] = extent;
    return result;
}

std::string Shape::toString() const {
    if (isScalar())
        return "scalar";
    std::string text;
    for (std::int64_t extent : extents()) {
        if (!text.empty())
            text += " × ";
        text += std::to_string(extent);
    }
    return text;
}

bool operator==(const Shape& a, const Shape& b) { return std::ranges::equal(a.extents(), b.extents()); }

} // namespace netwright::core
