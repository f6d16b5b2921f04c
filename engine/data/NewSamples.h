#pragma once

#include "engine/data/Dataset.h"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace netwright::data {

/// Samples that a trained network has never seen, without targets, prepared as its training samples were.
struct NewSamples {
    /// All in the part Split::Test; targets read as 0.
    std::shared_ptr<const Dataset> dataset;
    /// Of each sample: its picture, or "table.csv, row 3".
    std::vector<std::string> names;
};

/// Reads files of the kind that the network's input takes: for images PNG and JPEG pictures or folders of them (brought to
/// the size of the training samples), for features a CSV table with the columns of the training table, for series such a
/// table of which the last window counts, for tokens a text whose end counts; NumPy arrays for anything but tokens.
/// `trained` must outlive the result. Errors: those of the files; "input.kind", "input.column", "input.class",
/// "input.missing", "input.shape", "input.too-short".
core::Result<NewSamples> samplesFromFiles(const DataSpec& spec, std::shared_ptr<const Dataset> trained,
                                          const std::vector<std::filesystem::path>& files);

/// The same for a table or a text that is there already, for example from standard input; `name` is for messages.
core::Result<NewSamples> samplesFromText(const DataSpec& spec, std::shared_ptr<const Dataset> trained, std::string_view text,
                                         const std::string& name);

} // namespace netwright::data
