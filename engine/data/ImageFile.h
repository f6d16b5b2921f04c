#pragma once

#include "engine/core/Result.h"

#include <cstdint>
#include <filesystem>
#include <utility>
#include <vector>

namespace netwright::data {

/// An image as bytes, row by row, the channels of a pixel side by side (H×W×C).
struct Picture {
    int width = 0;
    int height = 0;
    int channels = 1; ///< 1: grey, 3: red, green, blue
    std::vector<std::uint8_t> pixels;
};

/// Whether the name of the file ends like that of a picture that readPicture() understands (png, jpg, jpeg).
bool isPictureName(const std::filesystem::path& path);

/// Reads a PNG or JPEG file, by its content, as grey or as colour; transparent parts become white. Sizes are checked
/// before memory is taken. Errors: "file.missing", "file.too-large", "image.format", "image.damaged", "image.size".
core::Result<Picture> readPicture(const std::filesystem::path& path, bool colour);

/// Width and height as the header of the file announces them, without decoding the picture. Errors as of readPicture().
core::Result<std::pair<int, int>> pictureSize(const std::filesystem::path& path);

/// The picture in another size: every new pixel is the mean of the area that it covers. With `crop` the middle of the
/// picture is cut to the new proportions first, otherwise it is stretched.
Picture resized(const Picture& picture, int width, int height, bool crop);

} // namespace netwright::data
