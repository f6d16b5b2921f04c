#include "engine/data/ImageFile.h"

#include "engine/core/AtomicFile.h"

#include <algorithm>
#include <cmath>
#include <csetjmp>
#include <cstdio>

#include <jpeglib.h>
#include <png.h>

namespace netwright::data {
namespace {

using core::error;
using core::inFile;
using core::Result;

constexpr std::uintmax_t kMaxFileBytes = 256'000'000;
constexpr std::int64_t kMaxPixels = 100'000'000;

core::Diagnostic damaged(const std::string& file) {
    return error("image.damaged", inFile(file), "The picture is damaged or cut off.",
                 "Save it again with another program, or remove it.");
}

core::Diagnostic tooLarge(const std::string& file, std::int64_t width, std::int64_t height) {
    return error("image.size", inFile(file),
                 "The picture announces " + std::to_string(width) + " × " + std::to_string(height) + " pixels.",
                 "Pictures of up to 100 million pixels are accepted.");
}

bool acceptable(std::int64_t width, std::int64_t height) {
    return width > 0 && height > 0 && width <= kMaxPixels && height <= kMaxPixels && width * height <= kMaxPixels;
}

Result<Picture> readPng(const std::string& content, const std::string& file, bool colour) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    if (!png_image_begin_read_from_memory(&image, content.data(), content.size()))
        return damaged(file);
    if (!acceptable(image.width, image.height)) {
        png_image_free(&image);
        return tooLarge(file, image.width, image.height);
    }
    image.format = colour ? PNG_FORMAT_RGB : PNG_FORMAT_GRAY;
    Picture picture{static_cast<int>(image.width), static_cast<int>(image.height), colour ? 3 : 1, {}};
    picture.pixels.resize(PNG_IMAGE_SIZE(image));
    const png_color white{255, 255, 255};
    if (!png_image_finish_read(&image, &white, picture.pixels.data(), 0, nullptr))
        return damaged(file);
    return picture;
}

/// libjpeg leaves through longjmp() when it meets an error, so nothing with a destructor may live in the functions that
/// it leaves: they are given everything from outside.
struct JpegReader {
    jpeg_decompress_struct decoder{};
    jpeg_error_mgr errors{};
    std::jmp_buf escape{};

    JpegReader() {
        decoder.err = jpeg_std_error(&errors);
        decoder.client_data = this;
        errors.error_exit = [](j_common_ptr common) {
            std::longjmp(static_cast<JpegReader*>(common->client_data)->escape, 1);
        };
        errors.output_message = [](j_common_ptr) {};
        jpeg_create_decompress(&decoder);
        decoder.client_data = this;
    }
    ~JpegReader() { jpeg_destroy_decompress(&decoder); }
    JpegReader(const JpegReader&) = delete;
    JpegReader& operator=(const JpegReader&) = delete;

    bool readHeader(const unsigned char* content, std::size_t size, bool colour) {
        if (setjmp(escape))
            return false;
        jpeg_mem_src(&decoder, content, size);
        jpeg_read_header(&decoder, TRUE);
        decoder.out_color_space = colour ? JCS_RGB : JCS_GRAYSCALE;
        return true;
    }

    bool readPixels(std::uint8_t* pixels, std::size_t rowBytes) {
        if (setjmp(escape))
            return false;
        jpeg_start_decompress(&decoder);
        while (decoder.output_scanline < decoder.output_height) {
            JSAMPROW row = pixels + decoder.output_scanline * rowBytes;
            jpeg_read_scanlines(&decoder, &row, 1);
        }
        jpeg_finish_decompress(&decoder);
        return true;
    }
};

Result<Picture> readJpeg(const std::string& content, const std::string& file, bool colour) {
    JpegReader reader;
    const auto* bytes = reinterpret_cast<const unsigned char*>(content.data());
    if (!reader.readHeader(bytes, content.size(), colour))
        return damaged(file);
    const std::int64_t width = reader.decoder.image_width;
    const std::int64_t height = reader.decoder.image_height;
    if (!acceptable(width, height))
        return tooLarge(file, width, height);
    Picture picture{static_cast<int>(width), static_cast<int>(height), colour ? 3 : 1, {}};
    const auto rowBytes = static_cast<std::size_t>(width * picture.channels);
    picture.pixels.resize(rowBytes * static_cast<std::size_t>(height));
    if (!reader.readPixels(picture.pixels.data(), rowBytes))
        return damaged(file);
    return picture;
}

Result<std::pair<int, int>> sizeOfPng(const std::string& content, const std::string& file) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    if (!png_image_begin_read_from_memory(&image, content.data(), content.size()))
        return damaged(file);
    const std::int64_t width = image.width, height = image.height;
    png_image_free(&image);
    if (!acceptable(width, height))
        return tooLarge(file, width, height);
    return std::pair{static_cast<int>(width), static_cast<int>(height)};
}

Result<std::pair<int, int>> sizeOfJpeg(const std::string& content, const std::string& file) {
    JpegReader reader;
    if (!reader.readHeader(reinterpret_cast<const unsigned char*>(content.data()), content.size(), false))
        return damaged(file);
    const std::int64_t width = reader.decoder.image_width, height = reader.decoder.image_height;
    if (!acceptable(width, height))
        return tooLarge(file, width, height);
    return std::pair{static_cast<int>(width), static_cast<int>(height)};
}

core::Diagnostic unknownFormat(const std::string& file) {
    return error("image.format", inFile(file), "This is neither a PNG nor a JPEG picture.", "Convert it, or remove it.");
}

/// Which pixels of one axis a new pixel covers, and how much of each.
struct Cover {
    int first = 0;
    std::vector<double> weights; ///< together 1
};

std::vector<Cover> coversOf(double start, double length, int limit, int target) {
    std::vector<Cover> covers;
    const double each = length / target;
    for (int i = 0; i < target; ++i) {
        const double low = start + each * i;
        const double high = low + each;
        Cover cover;
        cover.first = std::clamp(static_cast<int>(std::floor(low)), 0, limit - 1);
        const int last = std::clamp(static_cast<int>(std::ceil(high)) - 1, cover.first, limit - 1);
        for (int pixel = cover.first; pixel <= last; ++pixel)
            cover.weights.push_back(
                std::max(1e-9, std::min(high, pixel + 1.0) - std::max(low, static_cast<double>(pixel))));
        double sum = 0;
        for (const double weight : cover.weights)
            sum += weight;
        for (double& weight : cover.weights)
            weight /= sum;
        covers.push_back(std::move(cover));
    }
    return covers;
}

} // namespace

bool isPictureName(const std::filesystem::path& path) {
    std::string extension = path.extension().string();
    std::ranges::transform(extension, extension.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return extension == ".png" || extension == ".jpg" || extension == ".jpeg";
}

Result<Picture> readPicture(const std::filesystem::path& path, bool colour) {
    const auto content = core::readFile(path, kMaxFileBytes);
    if (!content)
        return content.problems();
    if (content->starts_with("\x89PNG"))
        return readPng(*content, path.string(), colour);
    if (content->starts_with("\xFF\xD8"))
        return readJpeg(*content, path.string(), colour);
    return unknownFormat(path.string());
}

Result<std::pair<int, int>> pictureSize(const std::filesystem::path& path) {
    const auto content = core::readFile(path, kMaxFileBytes);
    if (!content)
        return content.problems();
    if (content->starts_with("\x89PNG"))
        return sizeOfPng(*content, path.string());
    if (content->starts_with("\xFF\xD8"))
        return sizeOfJpeg(*content, path.string());
    return unknownFormat(path.string());
}

Picture resized(const Picture& picture, int width, int height, bool crop) {
    double cropWidth = picture.width;
    double cropHeight = picture.height;
    if (crop) {
        const double proportion = static_cast<double>(width) / height;
        cropWidth = std::min(cropWidth, cropHeight * proportion);
        cropHeight = std::min(cropHeight, cropWidth / proportion);
    }
    const auto columns = coversOf((picture.width - cropWidth) / 2, cropWidth, picture.width, width);
    const auto rows = coversOf((picture.height - cropHeight) / 2, cropHeight, picture.height, height);
    Picture result{width, height, picture.channels, {}};
    result.pixels.reserve(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) *
                          static_cast<std::size_t>(picture.channels));
    for (const Cover& row : rows)
        for (const Cover& column : columns)
            for (int channel = 0; channel < picture.channels; ++channel) {
                double sum = 0;
                for (std::size_t y = 0; y < row.weights.size(); ++y)
                    for (std::size_t x = 0; x < column.weights.size(); ++x) {
                        const std::size_t pixel =
                            (static_cast<std::size_t>(row.first) + y) * static_cast<std::size_t>(picture.width) +
                            static_cast<std::size_t>(column.first) + x;
                        sum += row.weights[y] * column.weights[x] *
                               picture.pixels[pixel * static_cast<std::size_t>(picture.channels) +
                                              static_cast<std::size_t>(channel)];
                    }
                result.pixels.push_back(static_cast<std::uint8_t>(std::lround(std::clamp(sum, 0.0, 255.0))));
            }
    return result;
}

} // namespace netwright::data
