#include "engine/runs/RunFolder.h"

#include "engine/training/CheckpointFile.h"
#include "engine/training/MetricsLog.h"

#include <array>
#include <cctype>
#include <ctime>
#include <regex>

namespace netwright::runs {
namespace {

std::string timeStamp() {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    std::array<char, 32> text{};
    std::strftime(text.data(), text.size(), "%Y-%m-%dT%H-%M-%S", &local);
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
    constexpr std::size_t kLongest = 96; // a sweep names three settings and the seed
    safe.resize(std::min(safe.size(), kLongest));
    while (!safe.empty() && safe.back() == '-')
        safe.pop_back();
    return safe.empty() ? "run" : safe;
}

} // namespace

std::filesystem::path runsFolderOf(const std::filesystem::path& output) {
    return output / "runs";
}
std::filesystem::path checkpointOf(const std::filesystem::path& run) {
    return run / training::kCheckpointName;
}
std::filesystem::path manifestOf(const std::filesystem::path& run) {
    return run / "run.json";
}
std::filesystem::path metricsOf(const std::filesystem::path& run) {
    return run / training::kMetricsName;
}

core::Result<std::filesystem::path> createRunFolder(const std::filesystem::path& runsFolder, const std::string& name) {
    const std::filesystem::path wish = runsFolder / (timeStamp() + "-" + folderName(name));
    std::filesystem::path path = wish;
    std::error_code failure;
    std::filesystem::create_directories(runsFolder, failure);
    for (int number = 2; !failure && !std::filesystem::create_directory(path, failure) && !failure; ++number)
        path = wish.string() + "-" + std::to_string(number);
    if (failure)
        return core::error("file.write", core::inFile(path.string()),
                           "The folder of the run could not be made: " + failure.message() + ".",
                           "Choose another folder with --output, or make this one writable.");
    return path;
}

core::Result<std::filesystem::path> newestRun(const std::filesystem::path& runsFolder) {
    std::filesystem::path newest;
    std::filesystem::file_time_type newestTime;
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator(runsFolder, ignored)) {
        const std::filesystem::path checkpoint = checkpointOf(entry.path());
        const auto time = std::filesystem::last_write_time(checkpoint, ignored);
        if (std::filesystem::exists(checkpoint, ignored) && (newest.empty() || time > newestTime)) {
            newest = entry.path();
            newestTime = time;
        }
    }
    if (newest.empty())
        return core::error("run.none", core::inFile(runsFolder.string()),
                           "There is no run with a checkpoint to go on with.", "Train without --resume.");
    return newest;
}

std::string titleOf(const std::filesystem::path& run) {
    static const std::regex time(R"(^(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d|\d{8}-\d{6})-(?=.))");
    return std::regex_replace(run.filename().string(), time, "");
}

} // namespace netwright::runs
