#include "engine/training/KeptEpochs.h"

#include "engine/training/CheckpointFile.h"

#include <algorithm>
#include <charconv>

namespace netwright::training {
namespace {

constexpr int kFewestKept = 2, kMostKept = 16;

std::filesystem::path folderOf(const std::filesystem::path& runFolder) { return runFolder / "epochs"; }

/// Every how many epochs are kept when `epoch` are done.
int strideAt(int epoch, std::uintmax_t bytes) {
    const auto most = static_cast<int>(std::clamp<std::uintmax_t>(kMostKeptBytes / std::max<std::uintmax_t>(bytes, 1),
                                                                  kFewestKept, kMostKept));
    int stride = 1;
    while (epoch / stride > most)
        stride *= 2;
    return stride;
}

} // namespace

std::filesystem::path keptEpochPath(const std::filesystem::path& runFolder, int epoch) {
    return folderOf(runFolder) / (std::to_string(epoch) + ".nwck");
}

std::vector<int> keptEpochs(const std::filesystem::path& runFolder) {
    std::vector<int> epochs;
    std::error_code problem;
    for (const auto& entry : std::filesystem::directory_iterator(folderOf(runFolder), problem)) {
        const std::string name = entry.path().stem().string();
        int epoch = 0;
        const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), epoch);
        if (error == std::errc() && end == name.data() + name.size() && entry.path() == keptEpochPath(runFolder, epoch))
            epochs.push_back(epoch);
    }
    std::ranges::sort(epochs);
    return epochs;
}

void keepEpoch(const std::filesystem::path& runFolder, int epoch) {
    const std::filesystem::path newest = runFolder / kCheckpointName, kept = keptEpochPath(runFolder, epoch);
    std::error_code problem;
    const std::uintmax_t bytes = std::filesystem::file_size(newest, problem);
    if (problem)
        return;
    const int stride = strideAt(epoch, bytes);
    for (const int other : keptEpochs(runFolder))
        if (other % stride != 0 || other >= epoch)
            std::filesystem::remove(keptEpochPath(runFolder, other), problem);
    if (epoch % stride != 0)
        return;
    std::filesystem::create_directories(folderOf(runFolder), problem);
    std::filesystem::create_hard_link(newest, kept, problem);
}

} // namespace netwright::training
