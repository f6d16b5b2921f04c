#pragma once

#include "engine/project/Project.h"
#include "engine/project/templates/Templates.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

/// A project to begin with, made from data and a template: what the window and netwright-cli new make.
namespace netwright::project {

struct NewProject {
    Project project;
    std::optional<core::DataSchema> schema; ///< of the data; none without data or when they cannot be read
    bool fitted = false;                    ///< the network was made for these data
    std::int64_t samples = 0;               ///< about as many, before the split; 0: unknown
};

/// The network of a template (nullptr: none), fitted to the data when it suits them, with settings that train it: see
/// fitSettings(). `folder` is where relative paths of the data start. Data that cannot be read are taken over as they are.
NewProject makeProject(const TemplateSpec* network, data::DataSpec data, const std::filesystem::path& folder);

/// The template for data about which nothing else is known: small-resnet for pictures, mlp for tables, lstm for series,
/// language-model or lstm for texts. nullptr when none fits.
const TemplateSpec* suggestedTemplate(const core::DataSchema& schema);

/// Settings with which a network learns from so many training samples (0: unknown, nothing is changed): a batch of some
/// thirtieth of them, epochs until the validation part no longer improves, and back to the best. Objectives that play against
/// each other have no such figure to watch; they get a number of steps. What a template has set for its own kind is kept.
/// `validated`: there is a validation part.
void fitSettings(training::TrainingSettings& settings, std::int64_t samples, bool validated);

} // namespace netwright::project
