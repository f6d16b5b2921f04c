#include "engine/backend/LoopKernel.h"
#include "engine/backend/Parallel.h"
#include "engine/backend/kernels/Builders.h"
#include "engine/operators/Attributes.h"

#include <algorithm>

/// Sum, mean and maximum over one axis.
namespace netwright::backend::kernels {
namespace {

enum class Fold { Sum, Mean, Max };

/// The tensor as outer × extent × inner, the middle axis being folded.
struct Folding {
    Fold fold = Fold::Sum;
    std::int64_t outer = 1;
    std::int64_t extent = 1;
    std::int64_t inner = 1;

    float scale() const { return fold == Fold::Mean ? 1.0f / static_cast<float>(extent) : 1.0f; }
};

Folding foldingOf(const operators::Op& op, const core::Shape& src) {
    const auto given = static_cast<int>(operators::integerOf(op.attributes, "axis"));
    const int axis = given < 0 ? given + src.rank() : given;
    const std::string& name = operators::textOf(op.attributes, "algorithm");
    return {name == "sum"    ? Fold::Sum
            : name == "mean" ? Fold::Mean
                             : Fold::Max,
            src.elements(0, axis), src[axis], src.elements(axis + 1, src.rank())};
}

void foldOne(const Folding& f, const float* from, float* to) {
    std::copy_n(from, f.inner, to);
    for (std::int64_t k = 1; k < f.extent; ++k) {
        const float* row = from + k * f.inner;
        if (f.fold == Fold::Max)
            for (std::int64_t i = 0; i < f.inner; ++i)
                to[i] = std::max(to[i], row[i]);
        else
            for (std::int64_t i = 0; i < f.inner; ++i)
                to[i] += row[i];
    }
    if (f.fold == Fold::Mean)
        for (std::int64_t i = 0; i < f.inner; ++i)
            to[i] *= f.scale();
}

/// The gradient of a maximum goes to the first element that has it, as in PyTorch.
void spreadMaximum(const Folding& f, const float* src, const float* dst, const float* diffDst, float* diffSrc) {
    for (std::int64_t i = 0; i < f.inner; ++i) {
        bool found = false;
        for (std::int64_t k = 0; k < f.extent; ++k) {
            const bool isFirst = !found && src[k * f.inner + i] == dst[i];
            diffSrc[k * f.inner + i] = isFirst ? diffDst[i] : 0.0f;
            found = found || isFirst;
        }
    }
}

} // namespace

void buildReduce(PlanBuilder& plan) {
    const Folding f = foldingOf(plan.op(), plan.shape(plan.input("src")));
    const BufferId src = plan.plainIn(plan.input("src"));
    addLoop(plan, {src}, {plan.plainOut(plan.output("dst"))}, [=](const LoopContext& loop) {
        parallelFor(f.outer, f.extent * f.inner, [&](std::int64_t first, std::int64_t last) {
            for (std::int64_t i = first; i < last; ++i)
                foldOne(f, loop.in(0) + i * f.extent * f.inner, loop.at(1) + i * f.inner);
        });
    });
}

void buildReduceBackward(PlanBuilder& plan) {
    const Folding f = foldingOf(plan.op(), plan.shape(plan.output("diff_src")));
    std::vector<BufferId> reads{plan.plainIn(plan.input("diff_dst"))};
    if (f.fold == Fold::Max) {
        reads.push_back(plan.plainIn(plan.input("src")));
        reads.push_back(plan.plainIn(plan.input("dst")));
    }
    const std::size_t target = reads.size();
    addLoop(plan, std::move(reads), {plan.plainOut(plan.output("diff_src"))}, [=](const LoopContext& loop) {
        parallelFor(f.outer, f.extent * f.inner, [&](std::int64_t first, std::int64_t last) {
            for (std::int64_t o = first; o < last; ++o) {
                const float* diffDst = loop.in(0) + o * f.inner;
                float* diffSrc = loop.at(target) + o * f.extent * f.inner;
                if (f.fold == Fold::Max) {
                    spreadMaximum(f, loop.in(1) + o * f.extent * f.inner, loop.in(2) + o * f.inner, diffDst, diffSrc);
                    continue;
                }
                for (std::int64_t k = 0; k < f.extent; ++k)
                    for (std::int64_t i = 0; i < f.inner; ++i)
                        diffSrc[k * f.inner + i] = f.scale() * diffDst[i];
            }
        });
    });
}

} // namespace netwright::backend::kernels
