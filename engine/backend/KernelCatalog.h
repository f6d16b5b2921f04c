#pragma once

#include "engine/operators/Op.h"

#include <span>
#include <string_view>

namespace netwright::backend {

class PlanBuilder;

/// Adds the steps of the builder's current operator to the plan.
using KernelBuilder = void (*)(PlanBuilder& plan);
/// Whether the kernel runs `op`, which need not be the current one: processor, layout, size, settings.
using KernelCondition = bool (*)(const PlanBuilder& plan, const operators::Op& op);

/// One implementation of an operator.
struct KernelCandidate {
    std::string_view kind;
    KernelBuilder build = nullptr;
    KernelCondition accepts = nullptr; ///< none: always
    bool takesPooledGradient = false;  ///< reads diff_dst as PlanBuilder::PooledGradient where it comes so
};

/// The first of the operator's kind that accepts it; nullptr when this backend does not know the kind.
const KernelCandidate* chooseKernel(const PlanBuilder& plan, const operators::Op& op);

/// All of them, in the order of preference. The last one of a kind has no condition.
std::span<const KernelCandidate> kernelCandidates();

} // namespace netwright::backend
