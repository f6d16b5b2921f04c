#pragma once

#include <string_view>
#include <vector>

namespace netwright::backend {

class PlanBuilder;

/// Adds the steps of the builder's current operator to the plan.
using KernelBuilder = void (*)(PlanBuilder& plan);

/// nullptr when this backend does not know the kind.
KernelBuilder findKernelBuilder(std::string_view kind);
std::vector<std::string_view> knownKinds(); ///< for a test that the whole vocabulary is covered

} // namespace netwright::backend
