#include "engine/data/ImageFile.h"
#include "engine/data/Source.h"

#include <algorithm>

/// A folder with one folder of pictures for each class.
namespace netwright::data {
namespace {

namespace fs = std::filesystem;
using core::error;
using core::inFile;
using core::Result;

constexpr std::size_t kMaxPictures = 10'000'000;

struct Listing {
    std::vector<std::string> classes;                        ///< names of the folders, sorted
    std::vector<std::pair<fs::path, std::uint8_t>> pictures; ///< with the class, folder by folder, sorted
    std::int64_t others = 0;                                 ///< files that are no pictures
};

std::vector<fs::path> sortedEntries(const fs::path& folder, std::error_code& problem) {
    std::vector<fs::path> entries;
    for (fs::directory_iterator entry(folder, problem), end; !problem && entry != end && entries.size() < kMaxPictures;
         entry.increment(problem))
        if (!entry->path().filename().string().starts_with('.'))
            entries.push_back(entry->path());
    std::ranges::sort(entries);
    return entries;
}

Result<Listing> listPictures(const fs::path& folder) {
    const std::string name = folder.string();
    std::error_code problem;
    if (!fs::is_directory(folder, problem))
        return error("file.missing", inFile(name), "There is no such folder.",
                     "Check the path; it starts at the project's folder.");
    Listing listing;
    for (const fs::path& entry : sortedEntries(folder, problem)) {
        if (!fs::is_directory(entry, problem)) {
            ++listing.others;
            continue;
        }
        constexpr std::size_t kMaxClasses = 256;
        if (listing.classes.size() == kMaxClasses)
            return error("images.too-many-classes", inFile(name), "The folder holds more than 256 folders.",
                         "Use one folder for each class, at most 256.");
        for (const fs::path& picture : sortedEntries(entry, problem)) {
            if (isPictureName(picture))
                listing.pictures.emplace_back(picture, static_cast<std::uint8_t>(listing.classes.size()));
            else
                ++listing.others;
        }
        listing.classes.push_back(entry.filename().string());
    }
    if (problem)
        return error("file.read", inFile(name), "The folder could not be read: " + problem.message() + ".",
                     "Check that you may read it and the folders in it.");
    if (listing.pictures.empty())
        return error("images.empty", inFile(name), "There are no folders with PNG or JPEG pictures in this folder.",
                     "Make one folder for each class and put its pictures there.");
    return listing;
}

bool colourWanted(const LoadContext& context) {
    return context.options.text("colour") == "colour";
}

/// Width and height of all samples: as chosen, or those of the first picture.
Result<std::pair<int, int>> sizeOf(const LoadContext& context, const Listing& listing) {
    std::pair<int, int> size{static_cast<int>(context.options.integer("width")),
                             static_cast<int>(context.options.integer("height"))};
    if (size.first > 0 && size.second > 0)
        return size;
    const auto first = readPicture(listing.pictures.front().first, false);
    if (!first)
        return first.problems();
    constexpr int kLargestSide = 4096;
    if (first->width > kLargestSide || first->height > kLargestSide)
        return error("images.size", inFile(listing.pictures.front().first.string()),
                     "The first picture has " + std::to_string(first->width) + " × " + std::to_string(first->height) +
                         " pixels.",
                     "Choose a width and a height to which all pictures are brought.");
    return std::pair{size.first > 0 ? size.first : first->width, size.second > 0 ? size.second : first->height};
}

core::DataSchema schemaOf(const LoadContext& context, const Listing& listing, std::pair<int, int> size) {
    const std::int64_t channels = colourWanted(context) ? 3 : 1;
    return {{{"image", core::FieldKind::Image, {channels, size.second, size.first}, {}, 0, {}},
             {"label", core::FieldKind::Category, {}, listing.classes, 0, {}}}};
}

/// From H×W×C to C×H×W.
void appendPlanes(const Picture& picture, std::vector<std::uint8_t>& target) {
    const auto channels = static_cast<std::size_t>(picture.channels);
    for (std::size_t channel = 0; channel < channels; ++channel)
        for (std::size_t pixel = channel; pixel < picture.pixels.size(); pixel += channels)
            target.push_back(picture.pixels[pixel]);
}

/// Reads the pictures into `pixels`. Unreadable ones are reported, up to a sensible number.
core::Diagnostics readAll(const LoadContext& context, const Listing& listing, std::pair<int, int> size,
                          std::vector<std::uint8_t>& pixels) {
    constexpr std::size_t kMaxProblems = 20;
    core::Diagnostics problems;
    const bool crop = context.options.text("fit") == "crop";
    for (std::size_t i = 0; i < listing.pictures.size() && problems.size() < kMaxProblems; ++i) {
        const auto picture = readPicture(listing.pictures[i].first, colourWanted(context));
        if (!picture)
            problems.insert(problems.end(), picture.problems().begin(), picture.problems().end());
        else if (picture->width == size.first && picture->height == size.second)
            appendPlanes(*picture, pixels);
        else
            appendPlanes(resized(*picture, size.first, size.second, crop), pixels);
        if (!context.progress(static_cast<double>(i + 1) / static_cast<double>(listing.pictures.size())))
            return {cancelled()};
    }
    return problems;
}

RawField rawField(core::Field field, std::shared_ptr<std::vector<std::uint8_t>> bytes) {
    RawField raw;
    raw.field = std::move(field);
    raw.stride = raw.elements();
    raw.bytes = std::move(bytes);
    return raw;
}

void noteOthers(const Listing& listing, const fs::path& folder, core::Diagnostics& notes) {
    if (listing.others > 0)
        notes.push_back({core::Severity::Note, "images.others", inFile(folder.string()),
                         grouped(listing.others) +
                             (listing.others == 1 ? " file is no picture and was" : " files are no pictures and were") +
                             " left out.",
                         ""});
}

Result<RawData> load(const LoadContext& context) {
    const fs::path folder = context.path("folder");
    auto listing = listPictures(folder);
    if (!listing)
        return listing.problems();
    RawData data;
    noteOthers(*listing, folder, data.notes);
    if (!context.options.text("testFolder").empty()) {
        const auto test = listPictures(context.path("testFolder"));
        if (!test)
            return test.problems();
        if (test->classes != listing->classes)
            return error("images.classes", inFile(context.path("testFolder").string()),
                         "The test folder does not have the same class folders as the training folder.",
                         "Use the same names in both.");
        data.testStart = static_cast<std::int64_t>(listing->pictures.size());
        listing->pictures.insert(listing->pictures.end(), test->pictures.begin(), test->pictures.end());
        noteOthers(*test, context.path("testFolder"), data.notes);
    }
    const auto size = sizeOf(context, *listing);
    if (!size)
        return size.problems();
    const core::DataSchema schema = schemaOf(context, *listing, *size);
    data.samples = static_cast<std::int64_t>(listing->pictures.size());
    if (auto problem = checkMemory(data.samples, schema.fields[0].shape.elements(), 1, folder.string()))
        return *problem;
    auto pixels = std::make_shared<std::vector<std::uint8_t>>();
    pixels->reserve(static_cast<std::size_t>(data.samples * schema.fields[0].shape.elements()));
    if (core::Diagnostics problems = readAll(context, *listing, *size, *pixels); !problems.empty())
        return problems;
    auto labels = std::make_shared<std::vector<std::uint8_t>>();
    for (const auto& [path, label] : listing->pictures)
        labels->push_back(label);
    data.fields = {rawField(schema.fields[0], std::move(pixels)), rawField(schema.fields[1], std::move(labels))};
    return data;
}

Result<core::DataSchema> peek(const LoadContext& context) {
    const auto listing = listPictures(context.path("folder"));
    if (!listing)
        return listing.problems();
    const auto size = sizeOf(context, *listing);
    if (!size)
        return size.problems();
    return schemaOf(context, *listing, *size);
}

} // namespace

Source imagesSource() {
    StageSpec spec;
    spec.type = "images";
    spec.title = "Folders of pictures";
    spec.help = "A folder that holds one folder for each class, with the PNG and JPEG pictures of that class in it. "
                "All pictures are "
                "brought to the same size.";
    constexpr std::int64_t kLargestSide = 4096;
    spec.params = {
        core::folderParam("folder", "Folder", "The folder that holds the class folders."),
        core::folderParam("testFolder", "Test folder",
                          "Another such folder with pictures that are kept apart for the final test. May be empty."),
        core::integerParam("width", "Width", 0, 0, kLargestSide, "Of every sample; 0: as in the first picture."),
        core::integerParam("height", "Height", 0, 0, kLargestSide, "Of every sample; 0: as in the first picture."),
        core::choiceParam("colour", "Colours", "colour", {{"colour", "Red, green, blue"}, {"grey", "Grey"}},
                          "How many channels a sample has: three or one."),
        core::choiceParam("fit", "Other proportions", "crop", {{"crop", "Cut to the middle"}, {"stretch", "Stretch"}},
                          "What happens to pictures of other proportions.")};
    return {std::move(spec), {"folder"}, load, peek};
}

} // namespace netwright::data
