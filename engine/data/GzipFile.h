#pragma once

#include "engine/core/Result.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace netwright::data {

/// Reads a file that may be compressed with gzip or not, from its beginning to its end. Memory grows with the bytes
/// that are really there, never with what a header announces. Errors: "file.missing", "file.read", "gzip.corrupt".
class GzipFile {
public:
    static core::Result<std::unique_ptr<GzipFile>> open(const std::filesystem::path& path);
    ~GzipFile();
    GzipFile(const GzipFile&) = delete;
    GzipFile& operator=(const GzipFile&) = delete;

    /// Up to `count` more bytes; fewer at the end. `progress` gets the share read of `count` and may return false,
    /// which is the error "data.cancelled".
    core::Result<std::vector<std::uint8_t>> read(std::int64_t count, const std::function<bool(double)>& progress = {});

    /// Skips to the end and returns how many bytes there were, but stops counting behind `limit`.
    core::Result<std::int64_t> countRest(std::int64_t limit);

    const std::string& name() const { return m_name; }

private:
    GzipFile(std::string name, void* file) : m_name(std::move(name)), m_file(file) {}
    core::Result<std::size_t> readSome(std::span<std::uint8_t> target);

    std::string m_name;
    void* m_file; ///< zlib's gzFile
};

} // namespace netwright::data
