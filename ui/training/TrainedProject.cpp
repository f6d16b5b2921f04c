#include "ui/training/TrainedProject.h"

#include "engine/exchange/Weights.h"
#include "ui/document/ProjectDocument.h"
#include "ui/training/RunController.h"

namespace netwright::training_ui {

std::shared_ptr<const project::Project> trainedProject(const document::ProjectDocument& document, const RunController& run) {
    auto project = std::make_shared<project::Project>(document.project());
    const graph::Graph& trained = *run.trainedGraph();
    if (exchange::graphHash(project->graph) != exchange::graphHash(trained))
        project->graph = trained;
    project->training = run.settings();
    return project;
}

} // namespace netwright::training_ui
