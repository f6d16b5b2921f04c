#include "engine/core/TextEncoding.h"
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

/// What macOS puts into zip archives beside the files: their attributes, under the same names.
constexpr const char* kMacArchiveFolder = "__MACOSX";

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
        const std::vector<fs::path> inside = sortedEntries(entry, problem);
        if (entry.filename() == kMacArchiveFolder || std::ranges::none_of(inside, isPictureName)) { // no class
            listing.others += static_cast<std::int64_t>(inside.size());
            continue;
        }
        if (listing.classes.size() == kMaxClasses)
            return error("images.too-many-classes", inFile(name), "The folder holds more than 256 folders.",
                         "Use one folder for each class, at most 256.");
        for (const fs::path& picture : inside) {
            if (isPictureName(picture))
                listing.pictures.emplace_back(picture, static_cast<std::uint8_t>(listing.classes.size()));
            else
                ++listing.others;
        }
        listing.classes.push_back(core::validText(entry.filename().string()));
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

/// The first picture that can be read; with all of them damaged, what is wrong with the first.
Result<std::pair<int, int>> firstSize(const Listing& listing) {
    constexpr std::size_t kTries = 100;
    const auto first = pictureSize(listing.pictures.front().first);
    for (std::size_t i = 1; !first && i < std::min(listing.pictures.size(), kTries); ++i)
        if (auto size = pictureSize(listing.pictures[i].first))
            return size;
    return first;
}

/// Width and height of all samples: as chosen, or those of the first picture.
Result<std::pair<int, int>> sizeOf(const LoadContext& context, const Listing& listing) {
    std::pair<int, int> size{static_cast<int>(context.options.integer("width")),
                             static_cast<int>(context.options.integer("height"))};
    if (size.first > 0 && size.second > 0)
        return size;
    const auto first = firstSize(listing);
    if (!first)
        return first.problems();
    constexpr int kLargestSide = 4096;
    if (first->first > kLargestSide || first->second > kLargestSide)
        return error("images.size", inFile(listing.pictures.front().first.string()),
                     "The first picture has " + std::to_string(first->first) + " × " + std::to_string(first->second) +
                         " pixels.",
                     "Choose a width and a height to which all pictures are brought.");
    return std::pair{size.first > 0 ? size.first : first->first, size.second > 0 ? size.second : first->second};
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

/// What is left when the damaged pictures are left out.
struct Readable {
    std::vector<std::uint8_t> pixels;
    std::vector<std::uint8_t> labels;
    std::vector<std::int64_t> places; ///< in the listing
    core::Diagnostics damaged;        ///< up to a sensible number
    std::int64_t leftOut = 0;
    bool cancelled = false;
};

Readable readAll(const LoadContext& context, const Listing& listing, std::pair<int, int> size) {
    constexpr std::size_t kMaxProblems = 20;
    Readable all;
    const bool crop = context.options.text("fit") == "crop";
    for (std::size_t i = 0; i < listing.pictures.size() && !all.cancelled; ++i) {
        const auto picture = readPicture(listing.pictures[i].first, colourWanted(context));
        if (picture) {
            if (picture->width == size.first && picture->height == size.second)
                appendPlanes(*picture, all.pixels);
            else
                appendPlanes(resized(*picture, size.first, size.second, crop), all.pixels);
            all.labels.push_back(listing.pictures[i].second);
            all.places.push_back(static_cast<std::int64_t>(i));
        } else {
            ++all.leftOut;
            if (all.damaged.size() < kMaxProblems)
                all.damaged.push_back(picture.problems().front());
        }
        all.cancelled = !context.progress(static_cast<double>(i + 1) / static_cast<double>(listing.pictures.size()));
    }
    return all;
}

/// One sentence for all of them, then each: pictures that are left out, or, where that is not wanted, errors.
core::Diagnostics tellDamaged(const LoadContext& context, const Readable& read, std::size_t all) {
    if (read.damaged.empty())
        return {};
    const bool errors = context.options.text("damaged") == "error" || read.places.empty();
    const core::Severity severity = errors ? core::Severity::Error : core::Severity::Warning;
    const std::string some = grouped(read.leftOut), count = grouped(static_cast<std::int64_t>(all));
    core::Diagnostics problems;
    core::Location where = inFile(context.path("folder").string());
    where.parameter = "damaged";
    if (errors)
        problems.push_back(error("images.damaged", where, some + " of " + count + " pictures cannot be read.",
                                 "Save them again with another program, remove them, or let damaged pictures be left out."));
    else
        problems.push_back(core::warning("images.left-out", where, some + " of " + count + " pictures cannot be read and were left out.",
                                         "Save them again with another program, or remove them."));
    for (core::Diagnostic problem : read.damaged) {
        problem.severity = severity;
        problems.push_back(std::move(problem));
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
    Readable read = readAll(context, *listing, *size);
    if (read.cancelled)
        return cancelled();
    core::Diagnostics damaged = tellDamaged(context, read, listing->pictures.size());
    if (core::hasErrors(damaged))
        return damaged;
    data.notes.insert(data.notes.end(), damaged.begin(), damaged.end());
    data.samples = static_cast<std::int64_t>(read.places.size());
    if (data.testStart)
        data.testStart = std::ranges::lower_bound(read.places, *data.testStart) - read.places.begin();
    const auto shared = [](std::vector<std::uint8_t>& bytes) { return std::make_shared<std::vector<std::uint8_t>>(std::move(bytes)); };
    data.fields = {rawField(schema.fields[0], shared(read.pixels)), rawField(schema.fields[1], shared(read.labels))};
    data.sourceIndex = std::move(read.places);
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
                          "What happens to pictures of other proportions."),
        core::choiceParam("damaged", "Damaged pictures", "leave-out", {{"leave-out", "Leave out"}, {"error", "Stop"}},
                          "What happens when a picture cannot be read: it is left out and named, or nothing is loaded.")};
    return {std::move(spec), {"folder"}, load, peek};
}

} // namespace netwright::data
