#pragma once

#include "engine/core/Result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

/// Bytes from outside to UTF-8, in one place: whatever is a text in this program is valid UTF-8 from the moment it was
/// read. Any thread; nothing here throws or fails but the reading of a file.
namespace netwright::core {

enum class Encoding { Utf8, Utf16Little, Utf16Big, Windows1252 };
const char* nameOf(Encoding encoding); ///< "UTF-8", "UTF-16LE", "UTF-16BE", "Windows-1252"

/// The encoding of a text by its first bytes: a byte order mark, zeros in every second place (UTF-16 without a mark), or
/// whether more of it is UTF-8 than not; otherwise Windows-1252, which contains Latin-1. A sequence that the end cuts off
/// is no mistake, so the beginning of a large file will do.
Encoding detectEncoding(std::string_view beginning);

/// Bytes of the byte order mark that stands at the beginning; 0: there is none.
std::size_t markLength(std::string_view beginning, Encoding encoding);

/// What decoding came upon.
struct DecodingNotes {
    std::size_t strange = 0; ///< bytes that are no UTF-8 in a text that is: read as Windows-1252
    std::size_t zeros = 0;   ///< NUL characters, left out
};

/// Appends `bytes` to `text` as UTF-8, piece by piece for files that are larger than memory. Returns how many bytes were
/// used; the rest (at most 3) is the beginning of a character: give it again before the next piece. With `last`,
/// everything is used. A byte order mark is a character like others: skip markLength() bytes first.
std::size_t decode(std::string_view bytes, Encoding encoding, bool last, std::string& text, DecodingNotes& notes);

struct DecodedText {
    std::string text; ///< valid UTF-8 without byte order mark and NUL
    Encoding encoding = Encoding::Utf8;
    DecodingNotes notes;
};

/// A whole text.
DecodedText toUtf8(std::string_view bytes);

bool isUtf8(std::string_view bytes);

/// A name as it is shown and stored: itself where it is UTF-8 (a file name on Linux may be any bytes), otherwise read as
/// Windows-1252. Keep the bytes beside it where the file has to be found again.
std::string validText(std::string_view name);

/// The beginning of a valid text, at most `bytes` long and cut between two characters.
std::string_view beginningOf(std::string_view text, std::size_t bytes);

/// What to tell of a text that was not plain UTF-8 or UTF-16: the note "text.encoding" (Windows-1252) or the warning
/// "text.damaged" (bytes that are no UTF-8, zero characters); nothing otherwise.
std::optional<Diagnostic> encodingNote(Encoding encoding, const DecodingNotes& notes, const std::string& file);

/// readFile() and toUtf8(); appends the encodingNote() to `notes`. Errors: those of readFile().
Result<std::string> readTextFile(const std::filesystem::path& path, std::uintmax_t maxBytes, Diagnostics* notes = nullptr);

} // namespace netwright::core
