#pragma once

#include "engine/data/Dataset.h"
#include "engine/graph/Graph.h"
#include "engine/training/TrainingSettings.h"

#include <filesystem>
#include <string>

/// The project folder: project.json, weights.safetensors, runs/, data/.
namespace netwright::project {

inline constexpr int kFormatVersion = 1;

/// project.json as a value.
struct Project {
    std::string title;
    std::string description; ///< Markdown
    graph::Graph graph;
    data::DataSpec data;
    training::TrainingSettings training;
    bool operator==(const Project&) const = default;
};

/// The bytes of project.json: fixed key order, one node per line-block; same project, same bytes.
std::string toText(const Project& project);

/// Reads project.json's text. All problems, each with its place. A newer format version is refused with both versions in
/// the message ("project.version"); an older one is migrated step by step. `file` is used in messages only.
core::Result<Project> projectFromText(const std::string& text, const std::string& file);

/// `path` is the project folder or the project.json in it.
core::Result<Project> loadProject(const std::filesystem::path& path);
core::Status saveProject(const Project& project, const std::filesystem::path& folder);

std::filesystem::path folderOf(const std::filesystem::path& path); ///< accepts folder or project.json

} // namespace netwright::project
