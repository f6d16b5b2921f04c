#pragma once

#include "engine/core/Result.h"
#include "engine/core/TextEncoding.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace netwright::data {

/// The text of a file (also of one packed with gzip) or in memory, as UTF-8, piece by piece: it may be larger than memory.
class TextStream {
public:
    /// Errors: "file.missing", "file.read".
    static core::Result<TextStream> open(const std::filesystem::path& path, std::optional<core::Encoding> encoding = {});
    /// The bytes must outlive the stream.
    static TextStream of(std::string_view bytes, std::optional<core::Encoding> encoding = {});

    TextStream(TextStream&&) noexcept;
    TextStream& operator=(TextStream&&) noexcept;
    ~TextStream();

    /// Appends about `bytes` to the text; false when there is nothing more.
    bool read(std::string& text, std::size_t bytes);
    /// Back to the beginning.
    void rewind();

    /// Some bytes as they stand in the file; only before anything was read.
    std::string rawBeginning() const { return m_raw.substr(0, 4096); }
    core::Encoding encoding() const { return m_encoding; }
    const core::DecodingNotes& notes() const { return m_notes; }
    double progress() const; ///< 0…1

private:
    class Bytes;
    class FileBytes;
    class GzipBytes;
    class MemoryBytes;
    TextStream(std::unique_ptr<Bytes> bytes, std::optional<core::Encoding> encoding);

    std::unique_ptr<Bytes> m_bytes;
    std::string m_raw; ///< read, not decoded yet
    core::Encoding m_encoding = core::Encoding::Utf8;
    core::DecodingNotes m_notes;
    bool m_ended = false;
};

} // namespace netwright::data
