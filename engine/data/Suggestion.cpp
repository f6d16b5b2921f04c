#include "engine/data/Suggestion.h"

#include "engine/data/ImageFile.h"
#include "engine/data/SampleCount.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <optional>

namespace netwright::data {
namespace {

namespace fs = std::filesystem;

constexpr double kTestShare = 0.1; ///< where the data brings no test part of its own
/// Of few samples the usual tenth would be too small to tell whether training still helps.
constexpr std::int64_t kFew = 5000;
constexpr double kValidationOfFew = 0.2;

std::string lower(std::string text) {
    std::ranges::transform(text, text.begin(), [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    return text;
}

std::string endingOf(const fs::path& path) { return lower(path.extension().string()); }

bool isPicture(const fs::path& path) {
    const std::string ending = endingOf(path);
    return ending == ".png" || ending == ".jpg" || ending == ".jpeg";
}

bool isTable(const fs::path& path) {
    static const std::array<const char*, 13> kEndings{".csv", ".tsv", ".tab", ".data", ".csv.gz", ".tsv.gz", ".xlsx",
                                                         ".ods", ".jsonl", ".ndjson", ".db", ".sqlite", ".sqlite3"};
    const std::string name = lower(path.filename().string());
    return std::ranges::any_of(kEndings, [&](const char* ending) { return name.ends_with(ending); });
}

bool isIdx(const fs::path& path) {
    const std::string name = lower(path.filename().string());
    return name.find("-ubyte") != std::string::npos || name.find(".idx") != std::string::npos;
}

std::vector<fs::path> entriesOf(const fs::path& folder) {
    std::vector<fs::path> entries;
    std::error_code problem;
    for (const auto& entry : fs::directory_iterator(folder, problem))
        entries.push_back(entry.path());
    std::ranges::sort(entries);
    return entries;
}

bool isFolder(const fs::path& path) {
    std::error_code problem;
    return fs::is_directory(path, problem);
}

/// The first of the files whose name contains all the words.
std::string named(const std::vector<fs::path>& files, std::initializer_list<const char*> words) {
    for (const fs::path& file : files) {
        const std::string name = lower(file.filename().string());
        if (std::ranges::all_of(words, [&name](const char* word) { return name.find(word) != std::string::npos; }))
            return file.string();
    }
    return {};
}

std::optional<DataSpec> idxIn(const fs::path& folder) {
    std::vector<fs::path> files = entriesOf(folder);
    std::erase_if(files, [](const fs::path& file) { return !isIdx(file); });
    DataSpec spec;
    spec.source = "idx";
    spec.steps = {{"scale", {}}};
    const std::string images = named(files, {"train", "image"}), labels = named(files, {"train", "label"});
    if (images.empty() || labels.empty())
        return std::nullopt;
    spec.options = {{"trainImages", images}, {"trainLabels", labels}};
    for (const char* part : {"t10k", "test"}) {
        const std::string testImages = named(files, {part, "image"}), testLabels = named(files, {part, "label"});
        if (!testImages.empty() && !testLabels.empty()) {
            spec.options["testImages"] = testImages;
            spec.options["testLabels"] = testLabels;
            return spec;
        }
    }
    spec.testShare = kTestShare;
    return spec;
}

/// Stops at the first one: there may be a million.
bool holdsAPicture(const fs::path& folder) {
    std::error_code problem;
    for (const auto& entry : fs::directory_iterator(folder, problem))
        if (isPicture(entry.path()))
            return true;
    return false;
}

/// Whether the folder holds at least two folders with pictures: the classes.
bool holdsClasses(const fs::path& folder) {
    int classes = 0;
    std::error_code problem;
    for (const auto& entry : fs::directory_iterator(folder, problem))
        if (isFolder(entry.path()) && holdsAPicture(entry.path()) && ++classes == 2)
            return true;
    return false;
}

/// Sides of some pictures of every class, as their headers announce them; damaged ones are passed over.
std::vector<std::pair<int, int>> sizesIn(const fs::path& folder) {
    constexpr std::size_t kClasses = 16, kOfEach = 4; // a few say as much as all, and a folder may hold a million
    std::vector<std::pair<int, int>> sizes;
    std::vector<fs::path> classes = entriesOf(folder);
    std::erase_if(classes, [](const fs::path& entry) { return !isFolder(entry); });
    classes.resize(std::min(classes.size(), kClasses));
    for (const fs::path& one : classes) {
        std::vector<fs::path> pictures = entriesOf(one);
        std::erase_if(pictures, [](const fs::path& file) { return !isPicture(file); });
        const std::size_t stride = std::max<std::size_t>(1, pictures.size() / kOfEach);
        for (std::size_t i = stride / 2; i < pictures.size(); i += stride)
            if (const auto size = pictureSize(pictures[i]))
                sizes.push_back(*size);
    }
    return sizes;
}

/// Side of the network's input: that of the pictures where all are equal squares of a side that halves well, otherwise the
/// usual one nearest to their shorter sides. More than 128 has to be asked for, as it costs so much; 0: no picture was read.
int usualSide(const std::vector<std::pair<int, int>>& sizes) {
    if (sizes.empty())
        return 0;
    constexpr int kLargestOwn = 224;
    const auto [width, height] = sizes.front();
    if (width == height && width % 4 == 0 && width <= kLargestOwn &&
        std::ranges::all_of(sizes, [&](const auto& size) { return size == sizes.front(); }))
        return width;
    std::vector<int> shorter;
    for (const auto& size : sizes)
        shorter.push_back(std::min(size.first, size.second));
    const auto middle = shorter.begin() + static_cast<std::ptrdiff_t>(shorter.size() / 2);
    std::ranges::nth_element(shorter, middle);
    constexpr std::array kUsual{32, 64, 96, 128};
    return *std::ranges::min_element(kUsual, {}, [&](int side) { return std::abs(std::log(static_cast<double>(side) / *middle)); });
}

std::optional<DataSpec> pictureFolders(const fs::path& folder) {
    DataSpec spec;
    spec.source = "images";
    spec.steps = {{"scale", {}}};
    spec.stratify = true;
    for (const char* name : {"train", "training"})
        if (holdsClasses(folder / name)) {
            spec.options["folder"] = (folder / name).string();
            spec.testShare = kTestShare;
            for (const char* test : {"test", "val", "validation"})
                if (holdsClasses(folder / test)) {
                    spec.options["testFolder"] = (folder / test).string();
                    spec.testShare = 0;
                    break;
                }
            return spec;
        }
    if (!holdsClasses(folder))
        return std::nullopt;
    spec.options["folder"] = folder.string();
    spec.testShare = kTestShare;
    return spec;
}

std::optional<DataSpec> picturesIn(const fs::path& folder) {
    std::optional<DataSpec> spec = pictureFolders(folder);
    if (!spec)
        return spec;
    if (const std::int64_t side = usualSide(sizesIn(std::get<std::string>(spec->options["folder"]))); side > 0)
        spec->options["width"] = spec->options["height"] = side;
    return spec;
}

/// Inputs and targets by their names: "x_train.npy" and "y_train.npy", "inputs.npy" and "labels.npy".
std::optional<DataSpec> arraysIn(const fs::path& folder) {
    std::vector<fs::path> files = entriesOf(folder);
    std::erase_if(files, [](const fs::path& file) { return endingOf(file) != ".npy"; });
    const auto first = [&files](const std::vector<std::string>& beginnings) -> std::string {
        for (const std::string& beginning : beginnings)
            for (const fs::path& file : files)
                if (lower(file.filename().string()).starts_with(beginning))
                    return file.string();
        return {};
    };
    const std::string inputs = first({"x", "input", "feature", "image", "data"});
    const std::string targets = first({"y", "target", "label", "output"});
    if (inputs.empty() || targets.empty())
        return std::nullopt;
    DataSpec spec;
    spec.source = "numpy";
    spec.options = {{"inputs", inputs}, {"targets", targets}};
    spec.steps = {{"standardize", {}}};
    spec.testShare = kTestShare;
    return spec;
}

core::Result<DataSpec> table(const fs::path& file) {
    core::Result<DataSpec> spec = suggestForTable(file);
    if (spec)
        spec->options["file"] = file.string();
    return spec;
}

std::optional<core::Result<DataSpec>> forFolder(const fs::path& folder) {
    for (const auto find : {idxIn, picturesIn, arraysIn})
        if (auto spec = find(folder))
            return std::move(*spec);
    std::vector<fs::path> tables = entriesOf(folder);
    std::erase_if(tables, [](const fs::path& file) { return !isTable(file); });
    if (tables.size() == 1)
        return table(tables.front());
    return std::nullopt;
}

std::optional<core::Result<DataSpec>> forFile(const fs::path& file) {
    const std::string ending = endingOf(file);
    if (isTable(file) || ending == ".json")
        return table(file);
    if (ending == ".txt" || ending == ".md") {
        DataSpec spec;
        spec.source = "text";
        spec.options = {{"file", file.string()}};
        spec.testShare = kTestShare;
        return spec;
    }
    std::optional<DataSpec> spec;
    if (isIdx(file))
        spec = idxIn(file.parent_path());
    else if (ending == ".npy")
        spec = arraysIn(file.parent_path());
    else if (isPicture(file))
        spec = picturesIn(file.parent_path().parent_path());
    return spec ? std::optional(core::Result<DataSpec>(std::move(*spec))) : std::nullopt;
}

} // namespace

core::Result<DataSpec> suggestFor(const fs::path& path) {
    const fs::path whole = fs::absolute(path).lexically_normal();
    if (auto found = isFolder(whole) ? forFolder(whole) : forFile(whole)) {
        if (*found && roughSampleCount(**found, {}) < kFew)
            (*found)->validationShare = kValidationOfFew;
        return std::move(*found);
    }
    return core::error("data.unknown-kind", core::inFile(path.string()), "It is not clear what kind of data this is.",
                       "Choose a table (.csv), a text (.txt), NumPy arrays named x….npy and y….npy, IDX files, or a folder "
                       "with one folder of pictures for each class; or choose the kind of source in the Data workspace.");
}

} // namespace netwright::data
