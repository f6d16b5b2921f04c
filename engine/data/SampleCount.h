#pragma once

#include "engine/data/Dataset.h"

#include <cstdint>
#include <filesystem>

namespace netwright::data {

/// About how many samples the data have before they are split: what batch size and number of epochs are chosen by. Pictures are
/// counted by their names and IDX files by their headers; of everything else that is read at once the exact number, of larger
/// files a guess of the right magnitude. 0 when the data cannot be read. Takes tens of milliseconds. Any thread.
std::int64_t roughSampleCount(const DataSpec& spec, const std::filesystem::path& folder);

} // namespace netwright::data
