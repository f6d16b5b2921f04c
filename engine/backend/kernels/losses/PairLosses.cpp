#include "engine/backend/LoopKernel.h"
#include "engine/backend/Parallel.h"
#include "engine/backend/kernels/Builders.h"
#include "engine/operators/Attributes.h"

#include <algorithm>
#include <cmath>

/// Losses that relate two tensors, or the samples of a batch, to each other.
namespace netwright::backend::kernels {
namespace {

using operators::kNoValue;

struct Rows {
    std::int64_t count = 0;
    std::int64_t width = 0;
    double seed = 1; ///< weight of the output

    double gradientScale() const { return seed / static_cast<double>(count); }
};

/// `first`: the operand that comes in.
Rows rowsOf(const PlanBuilder& plan, const char* first) {
    const core::Shape& shape = plan.shape(plan.input(first));
    return {shape[0], shape.elements() / shape[0], operators::realOf(plan.op().attributes, "seed", 1)};
}

BufferId outOrTemporary(PlanBuilder& plan, const char* output, const core::Shape& shape) {
    const operators::ValueId id = plan.output(output);
    return id == kNoValue ? plan.temporary(Layout::plain(shape)) : plan.plainOut(id);
}

double dot(const float* a, const float* b, std::int64_t count) {
    double sum = 0;
    for (std::int64_t i = 0; i < count; ++i)
        sum += static_cast<double>(a[i]) * static_cast<double>(b[i]);
    return sum;
}

constexpr double kSmallestLength = 1e-8; ///< as PyTorch's cosine similarity

/// ∂(a·b / max(|a|·|b|, ε))/∂a, times `scale`.
void cosineSlope(const float* a, const float* b, std::int64_t count, double scale, float* diff) {
    const double squareA = dot(a, a, count);
    const double lengths = std::sqrt(squareA * dot(b, b, count));
    const bool tiny = lengths <= kSmallestLength;
    const double onB = scale / (tiny ? kSmallestLength : lengths);
    const double onA = tiny ? 0 : onB * dot(a, b, count) / squareA;
    for (std::int64_t i = 0; i < count; ++i)
        diff[i] = static_cast<float>(onB * static_cast<double>(b[i]) - onA * static_cast<double>(a[i]));
}

/// Two views of every sample, stacked: row i and row i + N belong together.
struct Views {
    std::int64_t rows = 0; ///< 2N
    std::int64_t width = 0;
    double temperature = 0.5;
    double seed = 1;

    std::int64_t partner(std::int64_t row) const { return (row + rows / 2) % rows; }
};

Views viewsOf(const PlanBuilder& plan) {
    const core::Shape& shape = plan.shape(plan.input("src"));
    return {shape[0], shape[1], operators::realOf(plan.op().attributes, "temperature", 0.5),
            operators::realOf(plan.op().attributes, "seed", 1)};
}

/// Rows of length 1, and their lengths behind them.
void normaliseRows(const Views& v, const float* src, float* unit, float* lengths) {
    for (std::int64_t r = 0; r < v.rows; ++r) {
        const float* row = src + r * v.width;
        lengths[r] = static_cast<float>(std::max(std::sqrt(dot(row, row, v.width)), kSmallestLength));
        for (std::int64_t i = 0; i < v.width; ++i)
            unit[r * v.width + i] = row[i] / lengths[r];
    }
}

/// −ln of the probability that row `r` gives its partner among all other rows; fills the row's probabilities.
double contrast(const Views& v, const float* unit, std::int64_t r, float* probabilities) {
    double largest = -1 / v.temperature;
    for (std::int64_t j = 0; j < v.rows; ++j) {
        probabilities[j] = static_cast<float>(dot(unit + r * v.width, unit + j * v.width, v.width) / v.temperature);
        if (j != r)
            largest = std::max(largest, static_cast<double>(probabilities[j]));
    }
    const double own = static_cast<double>(probabilities[v.partner(r)]) - largest;
    double sum = 0;
    for (std::int64_t j = 0; j < v.rows; ++j) {
        const double part = j == r ? 0 : std::exp(static_cast<double>(probabilities[j]) - largest);
        probabilities[j] = static_cast<float>(part);
        sum += part;
    }
    for (std::int64_t j = 0; j < v.rows; ++j)
        probabilities[j] = static_cast<float>(static_cast<double>(probabilities[j]) / sum);
    return std::log(sum) - own;
}

/// The gradient of one row: through its own similarities and through those of all others with it.
void contrastGradient(const Views& v, const float* unit, const float* lengths, const float* probabilities,
                      std::int64_t r, float* diff) {
    std::fill_n(diff, v.width, 0.0f);
    // A sample's loss is the mean over its two views, the batch's the mean over N samples.
    const double scale = v.seed / (static_cast<double>(v.rows) * v.temperature);
    for (std::int64_t j = 0; j < v.rows; ++j) {
        if (j == r)
            continue;
        const double pair = v.partner(r) == j ? 2 : 0;
        const double slope = scale * (static_cast<double>(probabilities[r * v.rows + j]) +
                                      static_cast<double>(probabilities[j * v.rows + r]) - pair);
        for (std::int64_t i = 0; i < v.width; ++i)
            diff[i] += static_cast<float>(slope * static_cast<double>(unit[j * v.width + i]));
    }
    const float* own = unit + r * v.width;
    const auto along = static_cast<float>(dot(own, diff, v.width));
    for (std::int64_t i = 0; i < v.width; ++i)
        diff[i] = (diff[i] - along * own[i]) / lengths[r];
}

std::int64_t scratchOf(const Views& v) {
    return v.rows * (v.width + 1) * static_cast<std::int64_t>(sizeof(float));
}

} // namespace

void buildKlNormal(PlanBuilder& plan) {
    const Rows rows = rowsOf(plan, "mean");
    const std::vector<BufferId> reads{plan.plainIn(plan.input("mean")), plan.plainIn(plan.input("log_variance"))};
    addLoop(plan, reads, {plan.plainOut(plan.output("loss"))}, [=](const LoopContext& loop) {
        for (std::int64_t n = 0; n < rows.count; ++n) {
            double sum = 0;
            for (std::int64_t i = n * rows.width; i < (n + 1) * rows.width; ++i) {
                const auto mean = static_cast<double>(loop.in(0)[i]);
                const auto variance = static_cast<double>(loop.in(1)[i]);
                sum += 1 + variance - mean * mean - std::exp(variance);
            }
            loop.at(2)[n] = static_cast<float>(-0.5 * sum);
        }
    });
}

void buildKlNormalBackward(PlanBuilder& plan) {
    const Rows rows = rowsOf(plan, "mean");
    const std::vector<BufferId> reads{plan.plainIn(plan.input("mean")), plan.plainIn(plan.input("log_variance"))};
    const core::Shape shape = plan.shape(plan.input("mean"));
    const std::vector<BufferId> writes{outOrTemporary(plan, "diff_mean", shape),
                                       outOrTemporary(plan, "diff_log_variance", shape)};
    addLoop(plan, reads, writes, [=](const LoopContext& loop) {
        const double scale = rows.gradientScale();
        for (std::int64_t i = 0; i < rows.count * rows.width; ++i) {
            loop.at(2)[i] = static_cast<float>(scale * static_cast<double>(loop.in(0)[i]));
            loop.at(3)[i] = static_cast<float>(0.5 * scale * (std::exp(static_cast<double>(loop.in(1)[i])) - 1));
        }
    });
}

void buildCosine(PlanBuilder& plan) {
    const Rows rows = rowsOf(plan, "a");
    const std::vector<BufferId> reads{plan.plainIn(plan.input("a")), plan.plainIn(plan.input("b"))};
    addLoop(plan, reads, {plan.plainOut(plan.output("loss"))}, [=](const LoopContext& loop) {
        for (std::int64_t n = 0; n < rows.count; ++n) {
            const float* a = loop.in(0) + n * rows.width;
            const float* b = loop.in(1) + n * rows.width;
            const double lengths = std::sqrt(dot(a, a, rows.width) * dot(b, b, rows.width));
            loop.at(2)[n] = static_cast<float>(1 - dot(a, b, rows.width) / std::max(lengths, kSmallestLength));
        }
    });
}

void buildCosineBackward(PlanBuilder& plan) {
    const Rows rows = rowsOf(plan, "a");
    const std::vector<BufferId> reads{plan.plainIn(plan.input("a")), plan.plainIn(plan.input("b"))};
    const core::Shape shape = plan.shape(plan.input("a"));
    const std::vector<BufferId> writes{outOrTemporary(plan, "diff_a", shape), outOrTemporary(plan, "diff_b", shape)};
    addLoop(plan, reads, writes, [=](const LoopContext& loop) {
        for (std::int64_t n = 0; n < rows.count; ++n) {
            const std::int64_t first = n * rows.width;
            const float* a = loop.in(0) + first;
            const float* b = loop.in(1) + first;
            cosineSlope(a, b, rows.width, -rows.gradientScale(), loop.at(2) + first);
            cosineSlope(b, a, rows.width, -rows.gradientScale(), loop.at(3) + first);
        }
    });
}

void buildNtXent(PlanBuilder& plan) {
    const Views views = viewsOf(plan);
    const std::vector<BufferId> reads{plan.plainIn(plan.input("src"))};
    const std::vector<BufferId> writes{plan.plainOut(plan.output("loss")),
                                       outOrTemporary(plan, "probabilities", {views.rows, views.rows})};
    addLoop(
        plan, reads, writes,
        [=](const LoopContext& loop) {
            auto* unit = reinterpret_cast<float*>(loop.scratch);
            normaliseRows(views, loop.in(0), unit, unit + views.rows * views.width);
            const std::int64_t samples = views.rows / 2;
            parallelFor(samples, 2 * views.rows * views.width, [&](std::int64_t first, std::int64_t last) {
                for (std::int64_t n = first; n < last; ++n)
                    loop.at(1)[n] = static_cast<float>(
                        0.5 * (contrast(views, unit, n, loop.at(2) + n * views.rows) +
                               contrast(views, unit, n + samples, loop.at(2) + (n + samples) * views.rows)));
            });
        },
        {}, scratchOf(views));
}

void buildNtXentBackward(PlanBuilder& plan) {
    const Views views = viewsOf(plan);
    const std::vector<BufferId> reads{plan.plainIn(plan.input("src")), plan.plainIn(plan.input("probabilities"))};
    addLoop(
        plan, reads, {plan.plainOut(plan.output("diff_src"))},
        [=](const LoopContext& loop) {
            auto* unit = reinterpret_cast<float*>(loop.scratch);
            float* lengths = unit + views.rows * views.width;
            normaliseRows(views, loop.in(0), unit, lengths);
            parallelFor(views.rows, views.rows * views.width, [&](std::int64_t first, std::int64_t last) {
                for (std::int64_t r = first; r < last; ++r)
                    contrastGradient(views, unit, lengths, loop.in(1), r, loop.at(2) + r * views.width);
            });
        },
        {}, scratchOf(views));
}

} // namespace netwright::backend::kernels
