#pragma once

#include "ui/document/ProjectDocument.h"

#include <functional>
#include <vector>

namespace netwright::document {

/// A change that makes a problem go away. Works on the network as it was when the fix was made.
struct QuickFix {
    QString text; ///< "Insert Flatten", as a button says it
    std::function<void(graph::Graph&)> apply;
};

/// What could be done about a problem, the most likely first, at most four. Each suggestion was tried on a copy: the problem
/// goes and no new one comes. Any thread. Costs a check of the network per idea, so ask for what is being looked at, by
/// findFixes() unless the network is tiny.
std::vector<QuickFix> fixesFor(const core::Diagnostic& problem, const DesignPtr& design);

/// The same without keeping the window waiting: ProjectDocument::consider().
void findFixes(const core::Diagnostic& problem, const ProjectDocument& document, QObject* context,
               const std::function<void(const std::vector<QuickFix>&)>& found);

/// Carries a fix out as one undo step.
void applyFix(const QuickFix& fix, ProjectDocument& document);

} // namespace netwright::document
