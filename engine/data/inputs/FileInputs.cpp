#include "engine/data/ImageFile.h"
#include "engine/data/NumpyArray.h"
#include "engine/data/Source.h"
#include "engine/data/inputs/Readers.h"

#include <algorithm>

namespace netwright::data {
namespace {

using core::error;
using core::inFile;
using core::Result;

/// Whether pictures of other proportions were cut to their middle in training.
bool cropsPictures(const DataSpec& spec) {
    const auto fit = spec.options.find("fit");
    return fit == spec.options.end() || std::get<std::string>(fit->second) == "crop";
}

core::Status addPicture(const InputContext& context, const std::filesystem::path& path, InputNumbers& inputs) {
    const core::Shape& shape = context.field.shape;
    if (shape[0] != 1 && shape[0] != 3)
        return error("input.kind", inFile(path.string()), "The network takes images with " + std::to_string(shape[0]) + " channels; pictures have 1 or 3.",
                     "Save the samples as a NumPy array.");
    auto picture = readPicture(path, shape[0] == 3);
    if (!picture)
        return picture.problems();
    const auto height = static_cast<int>(shape[1]);
    const auto width = static_cast<int>(shape[2]);
    if (picture->width != width || picture->height != height)
        *picture = resized(*picture, width, height, cropsPictures(context.spec));
    const auto channels = static_cast<std::size_t>(picture->channels);
    for (std::size_t channel = 0; channel < channels; ++channel)
        for (std::size_t pixel = channel; pixel < picture->pixels.size(); pixel += channels)
            inputs.numbers.push_back(static_cast<float>(picture->pixels[pixel]));
    inputs.names.push_back(path.string());
    return core::Done{};
}

/// The pictures of a folder and of the folders in it, sorted.
std::vector<std::filesystem::path> picturesIn(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> found;
    std::error_code ignored;
    for (std::filesystem::recursive_directory_iterator entry(folder, ignored), end; !ignored && entry != end; entry.increment(ignored)) {
        const std::string name = entry->path().filename().string();
        if (name.starts_with('.') || name == "__MACOSX") // as in training: what systems and programs put beside the files
            entry.disable_recursion_pending();
        else if (isPictureName(entry->path()))
            found.push_back(entry->path());
    }
    std::ranges::sort(found);
    return found;
}

} // namespace

Result<InputNumbers> pictureInputs(const InputContext& context, const std::filesystem::path& path) {
    InputNumbers inputs;
    std::error_code ignored;
    std::vector<std::filesystem::path> pictures{path};
    if (std::filesystem::is_directory(path, ignored))
        pictures = picturesIn(path);
    if (pictures.empty())
        return error("images.empty", inFile(path.string()), "There are no PNG or JPEG pictures in this folder.", "Choose another folder.");
    core::Diagnostics problems;
    for (const std::filesystem::path& picture : pictures)
        if (const core::Status added = addPicture(context, picture, inputs); !added)
            problems.insert(problems.end(), added.problems().begin(), added.problems().end());
    if (!problems.empty())
        return problems;
    return inputs;
}

Result<InputNumbers> arrayInputs(const InputContext& context, const std::filesystem::path& path) {
    auto array = readNumpyArray(path, true);
    if (!array)
        return array.problems();
    const core::Shape& sample = context.field.shape;
    const bool one = array->shape == sample; // a single sample without an axis for several
    if (!one && array->shape.withoutBatch() != sample)
        return error("input.shape", inFile(path.string()),
                     "The array is " + array->shape.toString() + "; the network takes N × " + sample.toString() + ", N samples.",
                     "Bring the array to that shape with reshape().");
    InputNumbers inputs;
    const std::int64_t samples = one ? 1 : array->shape[0];
    inputs.numbers = std::move(array->values);
    for (std::int64_t i = 0; i < samples; ++i)
        inputs.names.push_back(path.string() + ", entry " + std::to_string(i));
    return inputs;
}

} // namespace netwright::data
