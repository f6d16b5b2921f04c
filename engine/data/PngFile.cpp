#include "engine/data/PngFile.h"

#include "engine/core/AtomicFile.h"

#include <png.h>

#include <string>

namespace netwright::data {

core::Status writePng(const Picture& picture, const std::filesystem::path& path) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<png_uint_32>(picture.width);
    image.height = static_cast<png_uint_32>(picture.height);
    image.format = picture.channels == 3 ? PNG_FORMAT_RGB : PNG_FORMAT_GRAY;
    png_alloc_size_t size = 0;
    std::string bytes;
    bool encoded = png_image_write_to_memory(&image, nullptr, &size, 0, picture.pixels.data(), 0, nullptr) != 0;
    if (encoded) {
        bytes.resize(size);
        encoded = png_image_write_to_memory(&image, bytes.data(), &size, 0, picture.pixels.data(), 0, nullptr) != 0;
        bytes.resize(size);
    }
    if (!encoded)
        return core::error("file.write", core::inFile(path.string()), "The picture cannot be encoded.", "Choose fewer or smaller pictures.");
    return core::writeFileAtomically(path, bytes);
}

} // namespace netwright::data
