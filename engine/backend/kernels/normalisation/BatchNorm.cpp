#include "engine/backend/kernels/normalisation/BatchNorm.h"

#include "engine/backend/Parallel.h"
#include "engine/backend/Vectorised.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace netwright::backend::kernels {
namespace {

constexpr std::int64_t kWide = 32;        ///< sums side by side, so that no addition waits for the one before
constexpr std::int64_t kRowsInFloat = 16; ///< so many rows are added up in f32, the rest in double
using Wide = std::array<float, kWide>;

/// The run of one row that a group owns: `count` floats every `stride`, `rows` times.
struct Runs {
    std::int64_t rows = 0;
    std::int64_t stride = 0;
    std::int64_t count = 0;
};

// Eight floats where they lie; four of them are kWide. Written out, since the sums would not stay in registers
// otherwise.
using Eight = float __attribute__((vector_size(32), aligned(4), may_alias));

NETWRIGHT_LOOP void addUpLoop(const Runs& runs, const float* src, float* __restrict sums) {
    auto* const to = reinterpret_cast<Eight*>(sums);
    Eight a = to[0], b = to[1], c = to[2], d = to[3];
    const std::int64_t whole = runs.count / kWide * kWide;
    for (std::int64_t row = 0; row < runs.rows; ++row)
        for (std::int64_t i = 0; i < whole; i += kWide) {
            const auto* const x = reinterpret_cast<const Eight*>(src + row * runs.stride + i);
            a += x[0], b += x[1], c += x[2], d += x[3];
        }
    to[0] = a, to[1] = b, to[2] = c, to[3] = d;
    for (std::int64_t row = 0; row < runs.rows; ++row)
        for (std::int64_t i = whole; i < runs.count; ++i)
            sums[i - whole] += src[row * runs.stride + i];
}
constexpr Vectorised<addUpLoop> addUp;

NETWRIGHT_LOOP void addSquaresLoop(const Runs& runs, const float* src, const float* __restrict mean,
                                   float* __restrict sums) {
    auto* const to = reinterpret_cast<Eight*>(sums);
    const auto* const m = reinterpret_cast<const Eight*>(mean);
    Eight a = to[0], b = to[1], c = to[2], d = to[3];
    const std::int64_t whole = runs.count / kWide * kWide;
    for (std::int64_t row = 0; row < runs.rows; ++row)
        for (std::int64_t i = 0; i < whole; i += kWide) {
            const auto* const x = reinterpret_cast<const Eight*>(src + row * runs.stride + i);
            a += (x[0] - m[0]) * (x[0] - m[0]), b += (x[1] - m[1]) * (x[1] - m[1]);
            c += (x[2] - m[2]) * (x[2] - m[2]), d += (x[3] - m[3]) * (x[3] - m[3]);
        }
    to[0] = a, to[1] = b, to[2] = c, to[3] = d;
    for (std::int64_t row = 0; row < runs.rows; ++row)
        for (std::int64_t i = whole, j = 0; i < runs.count; ++i, ++j) {
            const float x = src[row * runs.stride + i] - mean[j];
            sums[j] += x * x;
        }
}
constexpr Vectorised<addSquaresLoop> addSquares;

/// Not __restrict: dst may be src.
NETWRIGHT_LOOP void normaliseLoop(const Runs& runs, const float* src, const float* __restrict mean,
                                  const float* __restrict factor, const float* __restrict shift, float* dst) {
    for (std::int64_t row = 0; row < runs.rows; ++row, src += runs.stride, dst += runs.stride) {
        std::int64_t i = 0;
        for (; i + kWide <= runs.count; i += kWide)
#pragma omp simd
            for (std::int64_t j = 0; j < kWide; ++j)
                dst[i + j] = (src[i + j] - mean[j]) * factor[j] + shift[j];
        for (std::int64_t j = 0; i + j < runs.count; ++j)
            dst[i + j] = (src[i + j] - mean[j]) * factor[j] + shift[j];
    }
}
constexpr Vectorised<normaliseLoop> normalise;

NETWRIGHT_LOOP void addGradientsLoop(const Runs& runs, const float* src, const float* diffDst,
                                     const float* __restrict mean, float* __restrict products, float* __restrict sums) {
    const auto* const m = reinterpret_cast<const Eight*>(mean);
    auto* const toProducts = reinterpret_cast<Eight*>(products);
    auto* const toSums = reinterpret_cast<Eight*>(sums);
    Eight a = toProducts[0], b = toProducts[1], c = toProducts[2], d = toProducts[3];
    Eight e = toSums[0], f = toSums[1], g = toSums[2], h = toSums[3];
    const std::int64_t whole = runs.count / kWide * kWide;
    for (std::int64_t row = 0; row < runs.rows; ++row)
        for (std::int64_t i = 0; i < whole; i += kWide) {
            const auto* const x = reinterpret_cast<const Eight*>(src + row * runs.stride + i);
            const auto* const y = reinterpret_cast<const Eight*>(diffDst + row * runs.stride + i);
            a += y[0] * (x[0] - m[0]), b += y[1] * (x[1] - m[1]), c += y[2] * (x[2] - m[2]), d += y[3] * (x[3] - m[3]);
            e += y[0], f += y[1], g += y[2], h += y[3];
        }
    toProducts[0] = a, toProducts[1] = b, toProducts[2] = c, toProducts[3] = d;
    toSums[0] = e, toSums[1] = f, toSums[2] = g, toSums[3] = h;
    for (std::int64_t row = 0; row < runs.rows; ++row)
        for (std::int64_t i = whole, j = 0; i < runs.count; ++i, ++j) {
            const float y = diffDst[row * runs.stride + i];
            products[j] += y * (src[row * runs.stride + i] - mean[j]);
            sums[j] += y;
        }
}
constexpr Vectorised<addGradientsLoop> addGradients;

/// diffSrc = factor · diffDst − (src − mean) · slope − level. Not __restrict: diffSrc may be diffDst.
NETWRIGHT_LOOP void passBackLoop(const Runs& runs, const float* src, const float* diffDst, const float* __restrict mean,
                                 const float* __restrict factor, const float* __restrict slope,
                                 const float* __restrict level, float* diffSrc) {
    for (std::int64_t row = 0; row < runs.rows;
         ++row, src += runs.stride, diffDst += runs.stride, diffSrc += runs.stride) {
        std::int64_t i = 0;
        for (; i + kWide <= runs.count; i += kWide)
#pragma omp simd
            for (std::int64_t j = 0; j < kWide; ++j)
                diffSrc[i + j] = factor[j] * diffDst[i + j] - (src[i + j] - mean[j]) * slope[j] - level[j];
        for (std::int64_t j = 0; i + j < runs.count; ++j)
            diffSrc[i + j] = factor[j] * diffDst[i + j] - (src[i + j] - mean[j]) * slope[j] - level[j];
    }
}
constexpr Vectorised<passBackLoop> passBack;

/// One group of channels, in one part of the batch.
class Piece {
public:
    Piece(const BatchNormShape& shape, std::int64_t item)
        : m_shape(shape), m_group(item / shape.parts), m_part(item % shape.parts),
          m_width(std::min(shape.lanes, shape.channels - m_group * shape.lanes)) {}

    std::int64_t channel() const { return m_group * m_shape.lanes; }
    std::int64_t width() const { return m_width; } ///< channels, without those that only fill up
    float* own(float* scratch) const { return scratch + 2 * (m_group * m_shape.parts + m_part) * m_shape.lanes; }

    /// Calls body(runs, offset into the rows) for a few rows at a time.
    template <typename Body> void forRows(const Body& body) const {
        const std::int64_t count = m_shape.area * (m_shape.filledUp ? m_shape.lanes : m_width);
        const std::int64_t end = m_shape.batch * (m_part + 1) / m_shape.parts;
        for (std::int64_t row = m_shape.batch * m_part / m_shape.parts; row < end; row += kRowsInFloat)
            body(Runs{std::min(kRowsInFloat, end - row), m_shape.rowFloats, count},
                 row * m_shape.rowFloats + m_group * m_shape.area * m_shape.lanes);
    }

    /// A value of each channel, repeated over kWide; zero for lanes that only fill up, so that they stay zero.
    template <typename Value> Wide wide(const Value& value) const {
        Wide result{};
        for (std::int64_t j = 0; j < kWide; ++j)
            if (const std::int64_t lane = j % m_shape.lanes; lane < m_width)
                result[static_cast<std::size_t>(j)] = value(channel() + lane);
        return result;
    }

private:
    const BatchNormShape& m_shape;
    std::int64_t m_group, m_part, m_width;
};

/// Adds what lies side by side to the channel's total.
void fold(const Wide& sums, std::int64_t lanes, std::array<double, kWide>& totals) {
    for (std::int64_t j = 0; j < kWide; ++j)
        totals[static_cast<std::size_t>(j % lanes)] += static_cast<double>(sums[static_cast<std::size_t>(j)]);
}

void store(const std::array<double, kWide>& totals, std::int64_t lanes, float* to) {
    for (std::int64_t lane = 0; lane < lanes; ++lane)
        to[lane] = static_cast<float>(totals[static_cast<std::size_t>(lane)]);
}

/// Totals of one piece, stored at `to`, from what add(runs, offset, sums) adds up.
template <typename Add> void totalUp(const BatchNormShape& s, const Piece& piece, float* to, const Add& add) {
    std::array<double, kWide> totals{};
    piece.forRows([&](const Runs& runs, std::int64_t offset) {
        Wide sums{};
        add(runs, offset, sums.data());
        fold(sums, s.lanes, totals);
    });
    store(totals, s.lanes, to);
}

/// The same channel's totals of all parts, in their order.
float combined(const BatchNormShape& s, const float* scratch, std::int64_t channel, std::int64_t which) {
    const std::int64_t group = channel / s.lanes;
    double total = 0;
    for (std::int64_t part = 0; part < s.parts; ++part)
        total += static_cast<double>(scratch[(2 * (group * s.parts + part) + which) * s.lanes + channel % s.lanes]);
    return static_cast<float>(total);
}

/// Calls stage(piece) for every piece, one stage after the other: at once where a piece is its whole group, else with
/// all threads meeting in between to put the parts together.
template <typename... Stages> void inStages(const BatchNormShape& s, std::int64_t cost, const Stages&... stages) {
    const std::int64_t items = s.groups() * s.parts;
    const std::int64_t itemCost = std::max<std::int64_t>(1, cost / items);
    if (s.parts == 1)
        parallelItems(items, itemCost, [&](std::int64_t item) {
            const Piece piece(s, item);
            (stages(piece), ...);
        });
    else
        (parallelItems(items, itemCost, [&](std::int64_t item) { stages(Piece(s, item)); }), ...);
}

} // namespace

void batchNormForward(const BatchNormShape& s, const float* src, const float* scale, const float* shift, float* dst,
                      float* mean, float* variance, float* scratch) {
    const auto count = static_cast<float>(s.batch * s.area);
    const auto meanOf = [&](std::int64_t c) { return combined(s, scratch, c, 0) / count; };
    const auto varianceOf = [&](std::int64_t c) { return combined(s, scratch, c, 1) / count; };
    inStages(
        s, s.batch * s.area * s.channels,
        [&](const Piece& piece) {
            totalUp(s, piece, piece.own(scratch),
                    [&](const Runs& runs, std::int64_t at, float* sums) { addUp(runs, src + at, sums); });
        },
        [&](const Piece& piece) {
            const Wide middle = piece.wide(meanOf);
            totalUp(s, piece, piece.own(scratch) + s.lanes, [&](const Runs& runs, std::int64_t at, float* sums) {
                addSquares(runs, src + at, middle.data(), sums);
            });
        },
        [&](const Piece& piece) {
            const Wide middle = piece.wide(meanOf);
            const Wide factor =
                piece.wide([&](std::int64_t c) { return scale[c] / std::sqrt(varianceOf(c) + s.epsilon); });
            const Wide level = piece.wide([&](std::int64_t c) { return shift[c]; });
            piece.forRows([&](const Runs& runs, std::int64_t at) {
                normalise(runs, src + at, middle.data(), factor.data(), level.data(), dst + at);
            });
        });
    for (std::int64_t c = 0; c < s.channels; ++c) {
        mean[c] = meanOf(c);
        variance[c] = varianceOf(c);
    }
}

void batchNormBackward(const BatchNormShape& s, const float* src, const float* diffDst, const float* mean,
                       const float* variance, const float* scale, float* diffSrc, float* diffScale, float* diffShift,
                       float* scratch) {
    const auto count = static_cast<float>(s.batch * s.area);
    const auto inverse = [&](std::int64_t c) { return 1.0f / std::sqrt(variance[c] + s.epsilon); };
    const auto productOf = [&](std::int64_t c) { return combined(s, scratch, c, 0) * inverse(c); };
    const auto sumOf = [&](std::int64_t c) { return combined(s, scratch, c, 1); };
    inStages(
        s, 2 * s.batch * s.area * s.channels,
        [&](const Piece& piece) {
            const Wide middle = piece.wide([&](std::int64_t c) { return mean[c]; });
            std::array<double, kWide> products{}, sums{};
            piece.forRows([&](const Runs& runs, std::int64_t at) {
                Wide product{}, sum{};
                addGradients(runs, src + at, diffDst + at, middle.data(), product.data(), sum.data());
                fold(product, s.lanes, products);
                fold(sum, s.lanes, sums);
            });
            store(products, s.lanes, piece.own(scratch));
            store(sums, s.lanes, piece.own(scratch) + s.lanes);
        },
        [&](const Piece& piece) {
            const auto factorOf = [&](std::int64_t c) { return scale[c] * inverse(c); };
            const Wide middle = piece.wide([&](std::int64_t c) { return mean[c]; });
            const Wide factor = piece.wide(factorOf);
            const Wide slope =
                piece.wide([&](std::int64_t c) { return factorOf(c) * inverse(c) * productOf(c) / count; });
            const Wide level = piece.wide([&](std::int64_t c) { return factorOf(c) * sumOf(c) / count; });
            piece.forRows([&](const Runs& runs, std::int64_t at) {
                passBack(runs, src + at, diffDst + at, middle.data(), factor.data(), slope.data(), level.data(),
                         diffSrc + at);
            });
        });
    for (std::int64_t c = 0; c < s.channels; ++c) {
        diffScale[c] = productOf(c);
        diffShift[c] = sumOf(c);
    }
}

BatchNormShape batchNormShape(const PlanBuilder& plan, operators::ValueId src, float epsilon) {
    const core::Shape& shape = plan.shape(src);
    BatchNormShape s;
    s.batch = shape[0];
    s.channels = shape[1];
    s.area = shape.elements(2, shape.rank());
    s.lanes = shape.rank() == 2 ? kWide : Layout::channelBlock();
    s.filledUp = shape.rank() > 2;
    s.rowFloats = shape.rank() == 2 ? s.channels : s.groups() * s.area * s.lanes;
    s.epsilon = epsilon;
    const std::int64_t threads = plan.device().threads();
    if (s.groups() < 4 * threads && s.groups() % threads != 0)
        s.parts = std::min(s.batch, 2 * threads);
    return s;
}

} // namespace netwright::backend::kernels
