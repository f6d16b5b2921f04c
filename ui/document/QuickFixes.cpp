#include "ui/document/QuickFixes.h"

#include "ui/document/FixIdeas.h"

#include <algorithm>

namespace netwright::document {
namespace {

constexpr std::size_t kMostSuggestions = 4;

std::ptrdiff_t errorsIn(const core::Diagnostics& problems) {
    return std::ranges::count(problems, core::Severity::Error, &core::Diagnostic::severity);
}

bool mends(const QuickFix& idea, const core::Diagnostic& problem, const ProjectDocument& document) {
    project::Project trial = document.project();
    idea.apply(trial);
    const auto info = layers::checkGraph(trial.graph, document.registry(), document.schema());
    const bool gone = std::ranges::none_of(info.problems, [&](const core::Diagnostic& left) {
        return left.code == problem.code && left.where.node == problem.where.node && left.where.port == problem.where.port &&
               left.where.parameter == problem.where.parameter;
    });
    return gone && errorsIn(info.problems) <= errorsIn(document.info().problems);
}

} // namespace

std::vector<QuickFix> fixesFor(const core::Diagnostic& problem, const ProjectDocument& document) {
    std::vector<QuickFix> fixes;
    for (QuickFix& idea : FixIdeas(problem, document).all()) {
        if (fixes.size() == kMostSuggestions)
            break;
        if (mends(idea, problem, document))
            fixes.push_back(std::move(idea));
    }
    return fixes;
}

void applyFix(const QuickFix& fix, ProjectDocument& document) { document.edit(fix.text, fix.apply); }

} // namespace netwright::document
