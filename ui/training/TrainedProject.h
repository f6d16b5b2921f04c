#pragma once

#include "engine/project/Project.h"

#include <memory>

namespace netwright::document {
class ProjectDocument;
}

namespace netwright::training_ui {

class RunController;

/// The open project as the run's parameters belong to it: with the network and the settings that the run was started with.
/// What was only renamed, moved or marked as a result since then is taken from the project. Requires a session.
std::shared_ptr<const project::Project> trainedProject(const document::ProjectDocument& document, const RunController& run);

} // namespace netwright::training_ui
