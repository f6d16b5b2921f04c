#include "engine/backend/LoopKernel.h"
#include "engine/backend/Parallel.h"
#include "engine/backend/kernels/Builders.h"
#include "engine/operators/Attributes.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

/// The eltwise algorithms that oneDNN does not have: the definitions are PyTorch's.
namespace netwright::backend::kernels {
namespace {

constexpr bool isInside(float gate) {
    return gate > 0.0f && gate < 1.0f;
}

using Scalar = float (*)(float x, float alpha, float beta);

struct Definition {
    std::string_view name;
    Scalar value;
    Scalar slope;
    double alpha; ///< when the operator does not say
    double beta;
};

constexpr std::array<Definition, 4> kDefinitions{{
    // Klambauer, Unterthiner, Mayr, Hochreiter, "Self-normalizing neural networks", 2017.
    {"selu", [](float x, float alpha, float beta) { return beta * (x > 0 ? x : alpha * std::expm1(x)); },
     [](float x, float alpha, float beta) { return beta * (x > 0 ? 1.0f : alpha * std::exp(x)); }, 1.6732632423543772,
     1.0507009873554805},
    {"hard_sigmoid", [](float x, float alpha, float beta) { return std::clamp(alpha * x + beta, 0.0f, 1.0f); },
     [](float x, float alpha, float beta) { return isInside(alpha * x + beta) ? alpha : 0.0f; }, 1.0 / 6, 0.5},
    {"hard_swish", [](float x, float alpha, float beta) { return x * std::clamp(alpha * x + beta, 0.0f, 1.0f); },
     [](float x, float alpha, float beta) {
         const float gate = alpha * x + beta;
         return isInside(gate) ? gate + alpha * x : std::clamp(gate, 0.0f, 1.0f);
     },
     1.0 / 6, 0.5},
    {"softplus",
     [](float x, float alpha, float) { return alpha * x > 20.0f ? x : std::log1p(std::exp(alpha * x)) / alpha; },
     [](float x, float alpha, float) { return 1.0f / (1.0f + std::exp(-alpha * x)); }, 1, 0},
}};

struct Function {
    Scalar value;
    Scalar slope;
    float alpha;
    float beta;
};

Function functionOf(const PlanBuilder& plan) {
    const operators::Attributes& attributes = plan.op().attributes;
    const std::string& name = operators::textOf(attributes, "algorithm");
    for (const Definition& definition : kDefinitions)
        if (definition.name == name)
            return {definition.value, definition.slope,
                    static_cast<float>(operators::realOf(attributes, "alpha", definition.alpha)),
                    static_cast<float>(operators::realOf(attributes, "beta", definition.beta))};
    plan.unsupported("does not know the algorithm " + name);
}

constexpr std::int64_t kCost = 8;

/// Padding must stay zero, and not all of these map zero to zero.
Layout unpadded(PlanBuilder& plan, std::span<const operators::ValueId> ids) {
    const Layout common = plan.commonLayout(ids);
    return common.isPadded() ? Layout::plain(plan.shape(ids.front())) : common;
}

} // namespace

void buildScalarFunction(PlanBuilder& plan) {
    const operators::Op& op = plan.op();
    const Function function = functionOf(plan);
    const Layout layout = unpadded(plan, op.inputs);
    const BufferId src = plan.in(plan.input("src"), layout);
    const BufferId dst = plan.out(plan.output("dst"), layout);
    const std::int64_t count = layout.storedElements();
    addLoop(plan, {src}, {dst},
            [=](const LoopContext& loop) {
                parallelFor(count, kCost, [&](std::int64_t first, std::int64_t last) {
                    for (std::int64_t i = first; i < last; ++i)
                        loop.at(1)[i] = function.value(loop.in(0)[i], function.alpha, function.beta);
                });
            },
            {{0, 0}});
}

void buildScalarFunctionBackward(PlanBuilder& plan) {
    const Function function = functionOf(plan);
    const std::array<operators::ValueId, 2> both{plan.input("src"), plan.input("diff_dst")};
    const Layout layout = unpadded(plan, both);
    const BufferId src = plan.in(both[0], layout);
    const BufferId diffDst = plan.in(both[1], layout);
    const BufferId diffSrc = plan.out(plan.output("diff_src"), layout);
    const std::int64_t count = layout.storedElements();
    addLoop(plan, {src, diffDst}, {diffSrc},
            [=](const LoopContext& loop) {
                parallelFor(count, kCost, [&](std::int64_t first, std::int64_t last) {
                    for (std::int64_t i = first; i < last; ++i)
                        loop.at(2)[i] = function.slope(loop.in(0)[i], function.alpha, function.beta) * loop.in(1)[i];
                });
            },
            {{1, 0}});
}

} // namespace netwright::backend::kernels
