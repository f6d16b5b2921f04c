#pragma once

#include <cstdint>
#include <string>
#include <zlib.h>

namespace netwright::testing {

inline std::string bigEndian(std::uint32_t number) {
    std::string bytes;
    for (int shift = 24; shift >= 0; shift -= 8)
        bytes += static_cast<char>(static_cast<unsigned char>(number >> shift));
    return bytes;
}

inline std::string pngChunk(const std::string& type, const std::string& data) {
    const std::string body = type + data;
    const auto crc = crc32(0, reinterpret_cast<const Bytef*>(body.data()), static_cast<uInt>(body.size()));
    return bigEndian(static_cast<std::uint32_t>(data.size())) + body + bigEndian(static_cast<std::uint32_t>(crc));
}

/// The bytes of a PNG file. colourType 0: grey, 2: red, green, blue, 6: with transparency.
inline std::string png(std::uint32_t width, std::uint32_t height, char colourType, const std::string& pixels) {
    const std::size_t rowBytes = height ? pixels.size() / height : 0;
    std::string rows;
    for (std::uint32_t row = 0; row < height && rowBytes; ++row)
        rows += '\0' + pixels.substr(row * rowBytes, rowBytes);
    uLongf size = compressBound(static_cast<uLong>(rows.size()));
    std::string packed(size, '\0');
    compress(reinterpret_cast<Bytef*>(packed.data()), &size, reinterpret_cast<const Bytef*>(rows.data()),
             static_cast<uLong>(rows.size()));
    packed.resize(size);
    return "\x89PNG\r\n\x1a\n" +
           pngChunk("IHDR", bigEndian(width) + bigEndian(height) + std::string{8, colourType, 0, 0, 0}) +
           pngChunk("IDAT", packed) + pngChunk("IEND", "");
}

} // namespace netwright::testing
