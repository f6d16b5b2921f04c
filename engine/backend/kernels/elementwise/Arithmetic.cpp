#include "engine/backend/LoopKernel.h"
#include "engine/backend/Parallel.h"
#include "engine/backend/Vectorised.h"
#include "engine/backend/kernels/Builders.h"

namespace netwright::backend::kernels {
namespace {

NETWRIGHT_LOOP void addRangeLoop(const float* a, const float* b, float* dst, std::int64_t first, std::int64_t last) {
    for (std::int64_t i = first; i < last; ++i)
        dst[i] = a[i] + b[i];
}
constexpr Vectorised<addRangeLoop> addRange;

NETWRIGHT_LOOP void subRangeLoop(const float* a, const float* b, float* dst, std::int64_t first, std::int64_t last) {
    for (std::int64_t i = first; i < last; ++i)
        dst[i] = a[i] - b[i];
}
constexpr Vectorised<subRangeLoop> subRange;

NETWRIGHT_LOOP void mulRangeLoop(const float* a, const float* b, float* dst, std::int64_t first, std::int64_t last) {
    for (std::int64_t i = first; i < last; ++i)
        dst[i] = a[i] * b[i];
}
constexpr Vectorised<mulRangeLoop> mulRange;

using Range = void (*)(const float*, const float*, float*, std::int64_t, std::int64_t);

/// All of these keep zeros as zeros, so that they may run over padding too.
void buildPairwise(PlanBuilder& plan, Range range) {
    const operators::Op& op = plan.op();
    const Layout layout = plan.commonLayout(op.inputs);
    std::vector<BufferId> reads;
    for (const operators::ValueId id : op.inputs)
        reads.push_back(plan.in(id, layout));
    const BufferId dst = plan.out(plan.output("dst"), layout);
    const std::int64_t count = layout.storedElements();
    const std::size_t inputs = reads.size();
    addLoop(plan, std::move(reads), {dst},
            [=](const LoopContext& loop) {
                parallelFor(count, 1, [&](std::int64_t first, std::int64_t last) {
                    range(loop.in(0), loop.in(inputs > 1 ? 1 : 0), loop.at(inputs), first, last);
                    for (std::size_t i = 2; i < inputs; ++i)
                        range(loop.at(inputs), loop.in(i), loop.at(inputs), first, last);
                });
            },
            {{0, 0}});
}

} // namespace

void buildAdd(PlanBuilder& plan) {
    buildPairwise(plan, addRange);
}
void buildSub(PlanBuilder& plan) {
    buildPairwise(plan, subRange);
}
void buildMul(PlanBuilder& plan) {
    buildPairwise(plan, mulRange);
}

} // namespace netwright::backend::kernels
