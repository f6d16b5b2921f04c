#include "ui/document/QuickFixes.h"

#include "ui/document/FixIdeas.h"

#include <algorithm>

namespace netwright::document {
namespace {

constexpr std::size_t kMostSuggestions = 4;

std::ptrdiff_t errorsIn(const core::Diagnostics& problems) {
    return std::ranges::count(problems, core::Severity::Error, &core::Diagnostic::severity);
}

bool mends(const QuickFix& idea, const core::Diagnostic& problem, const Design& design) {
    graph::Graph trial = design.graph;
    idea.apply(trial);
    const auto info = layers::checkGraph(trial, design.registry, design.schema());
    const bool gone = std::ranges::none_of(info.problems, [&](const core::Diagnostic& left) {
        return left.code == problem.code && left.where.node == problem.where.node && left.where.port == problem.where.port &&
               left.where.parameter == problem.where.parameter;
    });
    return gone && errorsIn(info.problems) <= errorsIn(design.info.problems);
}

} // namespace

std::vector<QuickFix> fixesFor(const core::Diagnostic& problem, const DesignPtr& design) {
    std::vector<QuickFix> fixes;
    for (QuickFix& idea : FixIdeas(problem, design).all()) {
        if (fixes.size() == kMostSuggestions)
            break;
        if (mends(idea, problem, *design))
            fixes.push_back(std::move(idea));
    }
    return fixes;
}

void findFixes(const core::Diagnostic& problem, const ProjectDocument& document, QObject* context,
               const std::function<void(const std::vector<QuickFix>&)>& found) {
    document.consider(context, [problem](const DesignPtr& design) { return fixesFor(problem, design); }, found);
}

void applyFix(const QuickFix& fix, ProjectDocument& document) {
    document.edit(fix.text, [&](project::Project& project) { fix.apply(project.graph); });
}

} // namespace netwright::document
