#include "engine/data/SampleCount.h"

#include "engine/data/GzipFile.h"
#include "engine/data/ImageFile.h"

namespace netwright::data {
namespace {

namespace fs = std::filesystem;

/// Files up to this size are read to count their samples: some tenths of a second.
constexpr std::uintmax_t kSmallBytes = std::uintmax_t{24} << 20;
/// What larger ones are taken for, where it no longer makes a difference.
constexpr std::int64_t kMany = 100'000;

std::string textOf(const DataSpec& spec, const std::string& option) {
    const auto found = spec.options.find(option);
    const auto* text = found == spec.options.end() ? nullptr : std::get_if<std::string>(&found->second);
    return text ? *text : std::string();
}

/// The pictures in the folders of a folder.
std::int64_t picturesBelow(const fs::path& folder) {
    std::int64_t count = 0;
    std::error_code problem;
    for (const auto& entry : fs::directory_iterator(folder, problem)) {
        std::error_code inner;
        for (const auto& picture : fs::directory_iterator(entry.path(), inner))
            count += isPictureName(picture.path()) ? 1 : 0;
    }
    return count;
}

/// The length of the first axis, as the header announces it.
std::int64_t idxCount(const fs::path& file) {
    constexpr std::int64_t kHeader = 8;
    const auto opened = GzipFile::open(file);
    if (!opened)
        return 0;
    const auto header = (*opened)->read(kHeader);
    if (!header || header->size() < kHeader)
        return 0;
    std::int64_t count = 0;
    for (std::size_t i = 4; i < kHeader; ++i)
        count = count * 256 + (*header)[i];
    return count;
}

std::uintmax_t bytesOf(const DataSpec& spec, const fs::path& folder) {
    std::uintmax_t bytes = 0;
    for (const auto& [name, value] : spec.options) {
        std::error_code problem;
        const auto* text = std::get_if<std::string>(&value);
        if (text && !text->empty() && fs::is_regular_file(folder / *text, problem))
            bytes += fs::file_size(folder / *text, problem);
    }
    return bytes;
}

} // namespace

std::int64_t roughSampleCount(const DataSpec& spec, const fs::path& folder) {
    if (spec.source.empty())
        return 0;
    if (spec.source == "images") {
        const std::string test = textOf(spec, "testFolder");
        return picturesBelow(folder / textOf(spec, "folder")) + (test.empty() ? 0 : picturesBelow(folder / test));
    }
    if (spec.source == "idx") {
        const std::string test = textOf(spec, "testImages");
        return idxCount(folder / textOf(spec, "trainImages")) + (test.empty() ? 0 : idxCount(folder / test));
    }
    if (bytesOf(spec, folder) > kSmallBytes)
        return kMany;
    const auto loaded = loadDataset(spec, folder);
    if (!loaded)
        return 0;
    return (*loaded)->size(Split::Train) + (*loaded)->size(Split::Validation) + (*loaded)->size(Split::Test);
}

} // namespace netwright::data
