#include "app/cli/RunFolder.h"

#include "engine/training/CheckpointFile.h"

#include <array>
#include <cctype>
#include <ctime>

namespace netwright::cli {

namespace {

constexpr const char* kRunsFolder = "runs";

std::string timeStamp() {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    std::array<char, 32> text{};
    std::strftime(text.data(), text.size(), "%Y%m%d-%H%M%S", &local);
    return text.data();
}

/// "Digits, CNN" → "digits-cnn": safe as part of a folder's name everywhere.
std::string folderName(const std::string& name) {
    std::string safe;
    for (const char letter : name) {
        const auto byte = static_cast<unsigned char>(letter);
        if (std::isalnum(byte) != 0)
            safe += static_cast<char>(std::tolower(byte));
        else if (!safe.empty() && safe.back() != '-')
            safe += '-';
    }
    while (!safe.empty() && safe.back() == '-')
        safe.pop_back();
    constexpr std::size_t kLongest = 96; // a sweep names three settings and the seed
    return safe.empty() ? "run" : safe.substr(0, kLongest);
}

} // namespace

core::Result<RunFolder> createRunFolder(const std::filesystem::path& output, const std::string& name) {
    const std::filesystem::path wish = output / kRunsFolder / (timeStamp() + "-" + folderName(name));
    std::filesystem::path path = wish;
    std::error_code failure;
    std::filesystem::create_directories(wish.parent_path(), failure);
    for (int number = 2; !failure && !std::filesystem::create_directory(path, failure) && !failure; ++number)
        path = wish.string() + "-" + std::to_string(number);
    if (failure)
        return core::error("file.write", core::inFile(path.string()),
                           "The folder of the run cannot be made: " + failure.message() + ".",
                           "Choose another folder with --output, or make this one writable.");
    return RunFolder{path, {}};
}

core::Result<RunFolder> newestRunFolder(const std::filesystem::path& output) {
    RunFolder newest;
    std::filesystem::file_time_type newestTime;
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator(output / kRunsFolder, ignored)) {
        const std::filesystem::path checkpoint = entry.path() / training::kCheckpointName;
        const auto time = std::filesystem::last_write_time(checkpoint, ignored);
        if (std::filesystem::exists(checkpoint, ignored) && (newest.path.empty() || time > newestTime)) {
            newest = {entry.path(), checkpoint};
            newestTime = time;
        }
    }
    if (newest.path.empty())
        return core::error("run.none", core::inFile((output / kRunsFolder).string()),
                           "There is no run with a checkpoint to go on with.", "Train without --resume.");
    return newest;
}

} // namespace netwright::cli
