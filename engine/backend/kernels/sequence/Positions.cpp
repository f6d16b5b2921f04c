#include "engine/backend/LoopKernel.h"
#include "engine/backend/Parallel.h"
#include "engine/backend/kernels/Builders.h"
#include "engine/operators/Attributes.h"

#include <cmath>
#include <memory>

namespace netwright::backend::kernels {
namespace {

/// T×F: sin(t / 10000^(2i/F)) at feature 2i and the cosine of the same at 2i+1 (Vaswani et al. 2017).
std::vector<float> positionTable(std::int64_t steps, std::int64_t features) {
    std::vector<float> table(static_cast<std::size_t>(steps * features));
    for (std::int64_t t = 0; t < steps; ++t) {
        for (std::int64_t f = 0; f < features; ++f) {
            const double exponent = static_cast<double>(f / 2 * 2) / static_cast<double>(features);
            const double angle = static_cast<double>(t) / std::pow(10000.0, exponent);
            table[static_cast<std::size_t>(t * features + f)] =
                static_cast<float>(f % 2 == 0 ? std::sin(angle) : std::cos(angle));
        }
    }
    return table;
}

} // namespace

void buildPositional(PlanBuilder& plan) {
    const core::Shape& shape = plan.shape(plan.input("src"));
    const std::int64_t samples = shape[0];
    const std::int64_t size = shape[1] * shape[2];
    const auto table = std::make_shared<const std::vector<float>>(positionTable(shape[1], shape[2]));
    const std::vector<BufferId> reads{plan.plainIn(plan.input("src"))};
    addLoop(plan, reads, {plan.plainOut(plan.output("dst"))},
            [=](const LoopContext& loop) {
                parallelFor(samples, size, [&](std::int64_t first, std::int64_t last) {
                    for (std::int64_t n = first; n < last; ++n)
                        for (std::int64_t i = 0; i < size; ++i)
                            loop.at(1)[n * size + i] = loop.in(0)[n * size + i] + (*table)[static_cast<std::size_t>(i)];
                });
            },
            {{0, 0}});
}

void buildPaddingMask(PlanBuilder& plan) {
    const std::int64_t count = plan.shape(plan.input("tokens")).elements();
    const auto padding = static_cast<float>(operators::integerOf(plan.op().attributes, "padding", 0));
    const std::vector<BufferId> reads{plan.plainIn(plan.input("tokens"))};
    addLoop(plan, reads, {plan.plainOut(plan.output("dst"))}, [=](const LoopContext& loop) {
        for (std::int64_t i = 0; i < count; ++i)
            loop.at(1)[i] = loop.in(0)[i] == padding ? 0.0f : 1.0f;
    });
}

} // namespace netwright::backend::kernels
