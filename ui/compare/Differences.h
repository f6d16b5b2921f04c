#pragma once

#include "engine/core/Result.h"
#include "engine/graph/GraphDiff.h"
#include "engine/layers/LayerSpec.h"
#include "engine/project/Project.h"
#include "ui/canvas/VersionMarks.h"

#include <filesystem>

namespace netwright::compare {

/// One difference in words, and where to look for it.
struct Difference {
    QString text; ///< "conv1: Filters 16 → 32"
    QString node; ///< "group/node", in the older version when `onlyBefore`
    bool onlyBefore = false;
};

/// What differs between two versions, as the canvas and a list show it.
struct Differences {
    graph::GraphDiff diff;
    canvas::VersionMarks before, after;
    std::vector<Difference> list;

    QString summary() const; ///< "1 layer added, 2 changed, 3 wires"
};

Differences compareVersions(const graph::Graph& before, const graph::Graph& after, const layers::LayerRegistry& registry);

/// A project (folder or project.json), or the network of a run (run.json; with data and settings of `current`).
core::Result<project::Project> readVersion(const std::filesystem::path& path, const project::Project& current);

} // namespace netwright::compare
