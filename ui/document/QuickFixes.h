#pragma once

#include "ui/document/ProjectDocument.h"

#include <functional>
#include <vector>

namespace netwright::document {

/// A change that makes a problem go away. Works on the project as it was when the fix was made.
struct QuickFix {
    QString text; ///< "Insert Flatten", as a button says it
    std::function<void(project::Project&)> apply;
};

/// What could be done about a problem, the most likely first, at most four. Each suggestion was tried on a copy: the problem
/// goes and no new one comes. Costs a check of the graph per idea, so ask for what is being looked at.
std::vector<QuickFix> fixesFor(const core::Diagnostic& problem, const ProjectDocument& document);

/// Carries a fix out as one undo step.
void applyFix(const QuickFix& fix, ProjectDocument& document);

} // namespace netwright::document
