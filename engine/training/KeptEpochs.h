#pragma once

#include <filesystem>
#include <vector>

namespace netwright::training {

/// Checkpoints of past epochs of a run, to branch from: "epochs/3.nwck" in its folder. They are links to checkpoints that
/// were written anyway, so that keeping one takes no time. Few are kept, and fewer of a large network: as the run gets
/// longer every second, fourth, … epoch.
inline constexpr std::uintmax_t kMostKeptBytes = std::uintmax_t{256} << 20;

/// Where the checkpoint after that epoch is, or was.
std::filesystem::path keptEpochPath(const std::filesystem::path& runFolder, int epoch);

/// The epochs whose checkpoints are there, ascending.
std::vector<int> keptEpochs(const std::filesystem::path& runFolder);

/// Keeps the checkpoint that the run folder has now, as that after `epoch`. Where links cannot be made, nothing is kept.
void keepEpoch(const std::filesystem::path& runFolder, int epoch);

} // namespace netwright::training
