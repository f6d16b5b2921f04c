#include "engine/project/Project.h"

#include "engine/core/AtomicFile.h"
#include "engine/core/Json.h"
#include "engine/core/JsonObject.h"
#include "engine/core/JsonText.h"
#include "engine/core/TextEncoding.h"
#include "engine/graph/GraphJson.h"
#include "engine/project/Migrations.h"
#include "engine/project/ReadablePart.h"
#include "engine/project/SettingsJson.h"

#include <nlohmann/json.hpp>

namespace netwright::project {
namespace {

using core::JsonObject;
using Json = nlohmann::ordered_json;
using Need = core::JsonObject::Need;

constexpr char kFormatName[] = "netwright-project";
constexpr char kFileName[] = "project.json";
constexpr std::uintmax_t kMaxFileBytes = 64'000'000;
constexpr std::size_t kMaxDescription = 1'000'000;

core::Diagnostic atPath(core::Diagnostic problem, const char* path) {
    problem.where.path = path;
    return problem;
}

/// The version of a project file, or why it cannot be opened at all.
core::Result<int> versionOf(const Json& json) {
    if (!json.is_object() || !json.contains("format") || json["format"] != kFormatName)
        return atPath(core::error("project.format", {}, "This is not a Netwright project.",
                                  "A project.json says \"format\": \"netwright-project\"."),
                      json.is_object() && json.contains("format") ? "format" : "");
    if (!json.contains("version") || !json["version"].is_number_integer() || json["version"] < 1)
        return atPath(core::error("project.version", {}, "The file does not say which version of the format it has.",
                                  "Add \"version\": " + std::to_string(kFormatVersion) + "."),
                      json.contains("version") ? "version" : "");
    if (json["version"] > kFormatVersion)
        return atPath(core::error("project.version", {},
                                  "The file has format version " + core::jsonText(json["version"]) +
                                      "; this Netwright reads versions up to " + std::to_string(kFormatVersion) + ".",
                                  "Open it with a newer Netwright."),
                      "version");
    return json["version"].get<int>();
}

ReadablePart read(const Json& json) {
    ReadablePart part;
    Project& project = part.project;
    JsonObject object(json, {}, part.problems);
    object.value("format");
    object.value("version");
    object.text("title", Need::Optional, project.title);
    object.lines("description", Need::Optional, project.description, kMaxDescription);
    if (const Json* graph = object.value("graph"))
        project.graph = graph::readableGraph(*graph, "graph", part.problems);
    else
        object.report("json.missing-key", "", "The key “graph” is missing.", "Add it.");
    object.object("data", Need::Optional, [&](JsonObject& data) { readDataSpec(data, project.data); });
    object.object("training", Need::Optional, [&](JsonObject& training) { readTraining(training, project.training); });
    object.finish();
    return part;
}

core::Result<ReadablePart> readText(const std::string& text, const std::string& file) {
    auto json = core::parseJson(text, file);
    if (!json)
        return json.problems();
    const auto version = versionOf(*json);
    if (!version) {
        core::Diagnostics problems = version.problems();
        core::locateInJson(problems, text, file);
        return problems;
    }
    migrate(*json, *version, migrationSteps());
    ReadablePart part = read(*json);
    core::locateInJson(part.problems, text, file);
    return part;
}

core::Result<std::string> readFileOf(const std::filesystem::path& path, std::filesystem::path& file) {
    std::error_code ignored;
    file = std::filesystem::is_directory(path, ignored) ? path / kFileName : path;
    return core::readTextFile(file, kMaxFileBytes);
}

} // namespace

std::string toText(const Project& project) {
    Json json = Json::object();
    json["format"] = kFormatName;
    json["version"] = kFormatVersion;
    json["title"] = project.title;
    json["description"] = core::linesToJson(project.description);
    json["graph"] = graph::toJson(project.graph);
    json["data"] = toJson(project.data);
    json["training"] = toJson(project.training);
    return core::formatJson(json);
}

core::Result<Project> projectFromText(const std::string& text, const std::string& file) {
    auto part = readText(text, file);
    if (!part)
        return part.problems();
    if (!part->problems.empty())
        return part->problems;
    return std::move(part->project);
}

std::filesystem::path folderOf(const std::filesystem::path& path) {
    if (path.filename() != kFileName)
        return path;
    return path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
}

core::Result<Project> loadProject(const std::filesystem::path& path) {
    std::filesystem::path file;
    const auto text = readFileOf(path, file);
    return text ? projectFromText(*text, file.string()) : core::Result<Project>(text.problems());
}

core::Result<ReadablePart> loadReadablePart(const std::filesystem::path& path) {
    std::filesystem::path file;
    const auto text = readFileOf(path, file);
    return text ? readText(*text, file.string()) : core::Result<ReadablePart>(text.problems());
}

core::Status saveProject(const Project& project, const std::filesystem::path& folder) {
    std::error_code problem;
    std::filesystem::create_directories(folder, problem);
    if (problem)
        return core::error("file.write", core::inFile(folder.string()),
                           "The folder could not be made: " + problem.message() + ".",
                           "Choose a folder that you may write to.");
    return core::writeFileAtomically(folder / kFileName, toText(project));
}

} // namespace netwright::project
