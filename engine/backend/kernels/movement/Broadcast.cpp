#include "engine/backend/LoopKernel.h"
#include "engine/backend/Parallel.h"
#include "engine/backend/kernels/Builders.h"

#include <algorithm>
#include <array>

/// Repetition along axes as NumPy does it, and the sums that are its gradient.
namespace netwright::backend::kernels {
namespace {

constexpr auto kMaxRank = static_cast<std::size_t>(core::Shape::kMaxRank);

/// Axes from the outermost in; those of the smaller tensor that are repeated have stride 0 there.
struct Repetition {
    std::size_t rank = 1;
    std::array<std::int64_t, kMaxRank> extents{};
    std::array<std::int64_t, kMaxRank> strides{}; ///< in the smaller tensor

    std::int64_t width() const { return extents[rank - 1]; } ///< a row: the last axis
    bool repeatsRow() const { return strides[rank - 1] == 0; }
    std::int64_t rows() const {
        std::int64_t count = 1;
        for (std::size_t i = 0; i + 1 < rank; ++i)
            count *= extents[i];
        return count;
    }
    /// Where the row of the larger tensor starts in the smaller one.
    std::int64_t offsetOf(std::int64_t row) const {
        std::int64_t offset = 0;
        for (std::size_t i = rank - 1; i-- > 0;) {
            offset += row % extents[i] * strides[i];
            row /= extents[i];
        }
        return offset;
    }
};

Repetition repetitionOf(const core::Shape& small, const core::Shape& large) {
    Repetition repetition;
    repetition.rank = static_cast<std::size_t>(std::max(1, large.rank()));
    repetition.extents[0] = 1;
    std::int64_t stride = 1;
    for (int back = 1; back <= large.rank(); ++back) {
        const auto axis = static_cast<std::size_t>(large.rank() - back);
        const std::int64_t extent = back <= small.rank() ? small[-back] : 1;
        repetition.extents[axis] = large[-back];
        repetition.strides[axis] = extent == 1 ? 0 : stride;
        stride *= extent;
    }
    return repetition;
}

/// The same with only the axes that are repeated (`repeated`) or only the others; the last axis is left out.
Repetition outerAxes(const Repetition& all, bool repeated) {
    Repetition part;
    part.rank = 0;
    for (std::size_t i = 0; i + 1 < all.rank; ++i)
        if ((all.strides[i] == 0) == repeated) {
            part.extents[part.rank] = all.extents[i];
            std::int64_t stride = 1;
            for (std::size_t k = i + 1; k < all.rank; ++k)
                stride *= all.extents[k];
            part.strides[part.rank++] = stride;
        }
    part.extents[part.rank] = 1; // so that offsetOf() counts all of them
    part.strides[part.rank++] = 0;
    return part;
}

/// Adds up the rows of the larger tensor that belong to one row of the smaller, in a fixed order.
void sumRows(const Repetition& all, const Repetition& repeated, const float* from, float* to) {
    const std::int64_t width = all.width();
    const std::int64_t count = repeated.rows();
    if (all.repeatsRow()) {
        double sum = 0;
        for (std::int64_t r = 0; r < count; ++r)
            for (std::int64_t i = 0; i < width; ++i)
                sum += static_cast<double>(from[repeated.offsetOf(r) + i]);
        *to = static_cast<float>(sum);
        return;
    }
    std::fill_n(to, width, 0.0f);
    for (std::int64_t r = 0; r < count; ++r) {
        const float* row = from + repeated.offsetOf(r);
        for (std::int64_t i = 0; i < width; ++i)
            to[i] += row[i];
    }
}

} // namespace

void buildBroadcast(PlanBuilder& plan) {
    const Repetition repetition = repetitionOf(plan.shape(plan.input("src")), plan.shape(plan.output("dst")));
    const BufferId src = plan.plainIn(plan.input("src"));
    addLoop(plan, {src}, {plan.plainOut(plan.output("dst"))}, [=](const LoopContext& loop) {
        const std::int64_t width = repetition.width();
        parallelFor(repetition.rows(), width, [&](std::int64_t first, std::int64_t last) {
            for (std::int64_t row = first; row < last; ++row) {
                const float* from = loop.in(0) + repetition.offsetOf(row);
                float* to = loop.at(1) + row * width;
                if (repetition.repeatsRow())
                    std::fill_n(to, width, *from);
                else
                    std::copy_n(from, width, to);
            }
        });
    });
}

void buildBroadcastBackward(PlanBuilder& plan) {
    const Repetition all = repetitionOf(plan.shape(plan.output("diff_src")), plan.shape(plan.input("diff_dst")));
    const Repetition repeated = outerAxes(all, true);
    const Repetition kept = outerAxes(all, false);
    const BufferId diffDst = plan.plainIn(plan.input("diff_dst"));
    const std::int64_t step = all.repeatsRow() ? 1 : all.width();
    addLoop(plan, {diffDst}, {plan.plainOut(plan.output("diff_src"))}, [=](const LoopContext& loop) {
        parallelFor(kept.rows(), repeated.rows() * all.width(), [&](std::int64_t first, std::int64_t last) {
            for (std::int64_t row = first; row < last; ++row)
                sumRows(all, repeated, loop.in(0) + kept.offsetOf(row), loop.at(1) + row * step);
        });
    });
}

} // namespace netwright::backend::kernels
