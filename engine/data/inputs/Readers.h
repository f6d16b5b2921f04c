#pragma once

#include "engine/data/Dataset.h"
#include "engine/data/tables/Table.h"

#include <string>
#include <string_view>
#include <vector>

/// How the files of new samples are read, one function for each kind. Internal to engine/data.
namespace netwright::data {

/// The raw numbers of some samples of one field, sample by sample.
struct InputNumbers {
    std::vector<float> numbers;
    std::vector<std::string> names; ///< of each sample
};

struct InputContext {
    const DataSpec& spec;
    const core::Field& field; ///< of the network's input, as in training
    bool fills = false;       ///< whether missing numbers are filled in
};

core::Result<InputNumbers> tableInputs(const InputContext& context, const TablePlace& place);
core::Result<InputNumbers> seriesInputs(const InputContext& context, const TablePlace& place);
core::Result<InputNumbers> textInputs(const InputContext& context, std::string_view text, const std::string& name);
core::Result<InputNumbers> pictureInputs(const InputContext& context, const std::filesystem::path& path);
core::Result<InputNumbers> arrayInputs(const InputContext& context, const std::filesystem::path& path);

} // namespace netwright::data
