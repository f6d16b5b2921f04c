#include "engine/runs/RunManifest.h"

#include "engine/core/AtomicFile.h"
#include "engine/core/Json.h"
#include "engine/graph/GraphJson.h"
#include "engine/runs/RunFolder.h"

#include <chrono>
#include <ctime>
#include <nlohmann/json.hpp>

namespace netwright::runs {
namespace {

using nlohmann::ordered_json;

constexpr const char* kFormat = "netwright-run";
constexpr int kVersion = 2; // 1 had graph and settings, in a form of their own
constexpr std::uintmax_t kMostBytes = 64'000'000;

std::string timeNow() {
    const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    std::tm utc{};
    gmtime_r(&now, &utc);
    char text[32];
    std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &utc);
    return text;
}

template <typename T> T valueOr(const ordered_json& json, const char* key, T otherwise) {
    const auto found = json.find(key);
    if (found == json.end() || (std::is_same_v<T, std::string> ? !found->is_string() : !found->is_number_integer()))
        return otherwise;
    return found->get<T>();
}

} // namespace

core::Status writeManifest(const std::filesystem::path& run, const project::Project& project, backend::Model& model,
                           const data::Dataset& dataset) {
    std::int64_t trainable = 0;
    for (const backend::ParameterInfo& info : model.parameters().parameters())
        trainable += info.trainable ? info.shape.elements() : 0;
    ordered_json json{{"format", kFormat}, {"version", kVersion}, {"started", timeNow()}};
    json["threads"] = model.threads();
    json["parameters"] = trainable;
    json["samples"] = {{"train", dataset.size(data::Split::Train)},
                       {"validation", dataset.size(data::Split::Validation)},
                       {"test", dataset.size(data::Split::Test)}};
    json["project"] = ordered_json::parse(project::toText(project));
    return core::writeFileAtomically(manifestOf(run), core::formatJson(json));
}

core::Result<RunManifest> readManifest(const std::filesystem::path& run) {
    const std::string file = manifestOf(run).string();
    const auto text = core::readFile(file, kMostBytes);
    if (!text)
        return text.problems();
    const auto json = core::parseJson(*text, file);
    if (!json)
        return json.problems();
    if (!json->is_object() || valueOr<std::string>(*json, "format", "") != kFormat)
        return core::error("run.format", core::inFile(file), "This is not the description of a run.",
                           "Choose another run.");
    if (const auto version = valueOr<std::int64_t>(*json, "version", 1); version > kVersion)
        return core::error("run.version", core::inFile(file),
                           "The run was written in version " + std::to_string(version) +
                               " of the format; this Netwright reads versions up to " + std::to_string(kVersion) + ".",
                           "Open it with a newer Netwright.");
    RunManifest manifest;
    manifest.started = valueOr<std::string>(*json, "started", "");
    manifest.threads = valueOr<std::int64_t>(*json, "threads", 0);
    manifest.parameters = valueOr<std::int64_t>(*json, "parameters", 0);
    if (const auto found = json->find("project"); found != json->end()) {
        auto project = project::projectFromText(found->dump(), file);
        if (!project)
            return project.problems();
        manifest.graph = project->graph;
        manifest.project = *std::move(project);
    } else if (const auto old = json->find("graph"); old != json->end()) {
        auto graph = graph::graphFromJson(*old);
        if (!graph)
            return graph.problems();
        manifest.graph = *std::move(graph);
    }
    return manifest;
}

} // namespace netwright::runs
