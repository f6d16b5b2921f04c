#include "engine/backend/KernelCatalog.h"
#include "engine/operators/OperatorSchema.h"
#include "tests/support/Check.h"

#include <algorithm>

using namespace netwright;

namespace {

std::vector<backend::KernelCandidate> candidatesOf(std::string_view kind) {
    std::vector<backend::KernelCandidate> candidates;
    std::ranges::copy_if(backend::kernelCandidates(), std::back_inserter(candidates),
                         [kind](const backend::KernelCandidate& candidate) { return candidate.kind == kind; });
    return candidates;
}

} // namespace

TEST(everyOperatorCanRun) {
    for (const operators::OperatorSchema& schema : operators::allOperators()) {
        const auto candidates = candidatesOf(schema.kind);
        if (schema.kind == "reorder") // inserted as a step, see PlanBuilder
            continue;
        if (candidates.empty() || candidates.back().accepts)
            testing::fail(__FILE__, __LINE__, "no kernel without conditions for " + schema.kind);
    }
}

TEST(everyKernelIsOfADeclaredOperatorAndCanBeReached) {
    for (const backend::KernelCandidate& candidate : backend::kernelCandidates()) {
        CHECK(operators::findOperator(candidate.kind) != nullptr);
        const auto all = candidatesOf(candidate.kind);
        const auto unconditional =
            std::ranges::count_if(all, [](const backend::KernelCandidate& one) { return !one.accepts; });
        if (unconditional != 1)
            testing::fail(__FILE__, __LINE__, std::string(candidate.kind) + " has kernels that nothing reaches");
    }
}
