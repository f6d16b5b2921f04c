#include "engine/core/TextEncoding.h"

#include "engine/core/AtomicFile.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace netwright::core {
namespace {

constexpr std::array<std::uint16_t, 32> kWindows1252{
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
    0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

void append(std::uint32_t code, std::string& text) {
    if (code < 0x80) {
        text += static_cast<char>(code);
    } else if (code < 0x800) {
        text += static_cast<char>(0xC0 | (code >> 6));
        text += static_cast<char>(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        text += static_cast<char>(0xE0 | (code >> 12));
        text += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
        text += static_cast<char>(0x80 | (code & 0x3F));
    } else {
        text += static_cast<char>(0xF0 | (code >> 18));
        text += static_cast<char>(0x80 | ((code >> 12) & 0x3F));
        text += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
        text += static_cast<char>(0x80 | (code & 0x3F));
    }
}

void appendWindows1252(unsigned char byte, std::string& text) {
    append(byte >= 0x80 && byte < 0xA0 ? kWindows1252[byte - 0x80U] : byte, text);
}

/// Whether there is nothing but ASCII without NUL in the bytes: nearly all of most files, at the speed of memory.
bool isPlain(std::string_view bytes) {
    constexpr std::uint64_t kHigh = 0x8080808080808080U;
    constexpr std::uint64_t kOnes = 0x0101010101010101U;
    std::uint64_t high = 0;
    std::uint64_t zero = 0;
    std::size_t at = 0;
    for (; at + 8 <= bytes.size(); at += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes.data() + at, 8);
        high |= word;
        zero |= (word - kOnes) & ~word;
    }
    for (; at < bytes.size(); ++at) {
        high |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[at])) << 56;
        zero |= bytes[at] == 0 ? kHigh : 0;
    }
    return (high & kHigh) == 0 && (zero & kHigh) == 0;
}

/// The length of the character at the front (1–4), 0 when the bytes are none, or -1 when more bytes are needed.
int characterLength(std::string_view bytes) {
    const auto at = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
    const unsigned char first = at(0);
    if (first < 0x80)
        return 1;
    const int length = first >= 0xC2 && first <= 0xDF ? 2 : first >= 0xE0 && first <= 0xEF ? 3 : first >= 0xF0 && first <= 0xF4 ? 4 : 0;
    for (int i = 1; i < length; ++i) {
        if (static_cast<std::size_t>(i) >= bytes.size())
            return -1;
        const unsigned char next = at(static_cast<std::size_t>(i));
        if ((next & 0xC0) != 0x80)
            return 0;
        if (i == 1 && ((first == 0xE0 && next < 0xA0) || (first == 0xED && next > 0x9F) || (first == 0xF0 && next < 0x90) ||
                       (first == 0xF4 && next > 0x8F)))
            return 0;
    }
    return length;
}

std::size_t decodeUtf8(std::string_view bytes, bool last, std::string& text, DecodingNotes& notes) {
    constexpr std::size_t kPiece = 4096;
    std::size_t used = 0;
    while (used < bytes.size()) {
        if (const std::string_view piece = bytes.substr(used, kPiece); isPlain(piece)) {
            text += piece;
            used += piece.size();
            continue;
        }
        for (const std::size_t end = std::min(used + kPiece, bytes.size()); used < end;) {
            if (bytes[used] == 0) {
                ++notes.zeros;
                ++used;
                continue;
            }
            const int length = characterLength(bytes.substr(used));
            if (length < 0 && !last)
                return used;
            if (length > 0) {
                text.append(bytes, used, static_cast<std::size_t>(length));
                used += static_cast<std::size_t>(length);
            } else {
                ++notes.strange;
                appendWindows1252(static_cast<unsigned char>(bytes[used++]), text);
            }
        }
    }
    return used;
}

std::size_t decodeUtf16(std::string_view bytes, bool big, bool last, std::string& text, DecodingNotes& notes) {
    const auto unit = [&](std::size_t at) {
        const auto first = static_cast<unsigned char>(bytes[at]);
        const auto second = static_cast<unsigned char>(bytes[at + 1]);
        return static_cast<std::uint32_t>(big ? first << 8 | second : second << 8 | first);
    };
    constexpr std::uint32_t kReplacement = 0xFFFD;
    std::size_t used = 0;
    while (used + 2 <= bytes.size()) {
        std::uint32_t code = unit(used);
        std::size_t length = 2;
        if (code >= 0xD800 && code < 0xDC00) {
            if (used + 4 > bytes.size() && !last)
                return used;
            const std::uint32_t low = used + 4 <= bytes.size() ? unit(used + 2) : 0;
            const bool pair = low >= 0xDC00 && low < 0xE000;
            code = pair ? 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00) : kReplacement;
            length = pair ? 4 : 2;
        } else if (code >= 0xDC00 && code < 0xE000) {
            code = kReplacement;
        }
        if (code == 0)
            ++notes.zeros;
        else
            append(code, text);
        used += length;
    }
    return last ? bytes.size() : used;
}

bool looksLikeUtf16(std::string_view bytes, bool big) {
    constexpr std::size_t kLook = 4096;
    bytes = bytes.substr(0, kLook & ~std::size_t{1});
    std::size_t zeros = 0;
    std::size_t others = 0;
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
        zeros += bytes[at + (big ? 0 : 1)] == 0 ? 1 : 0;
        others += bytes[at + (big ? 1 : 0)] == 0 ? 1 : 0;
    }
    return bytes.size() >= 4 && zeros * 2 > bytes.size() / 2 && others * 20 < bytes.size() / 2;
}

} // namespace

const char* nameOf(Encoding encoding) {
    switch (encoding) {
    case Encoding::Utf16Little: return "UTF-16LE";
    case Encoding::Utf16Big: return "UTF-16BE";
    case Encoding::Windows1252: return "Windows-1252";
    case Encoding::Utf8: break;
    }
    return "UTF-8";
}

Encoding detectEncoding(std::string_view beginning) {
    if (beginning.starts_with("\xEF\xBB\xBF"))
        return Encoding::Utf8;
    if (beginning.starts_with("\xFF\xFE"))
        return Encoding::Utf16Little;
    if (beginning.starts_with("\xFE\xFF"))
        return Encoding::Utf16Big;
    if (looksLikeUtf16(beginning, false))
        return Encoding::Utf16Little;
    if (looksLikeUtf16(beginning, true))
        return Encoding::Utf16Big;
    std::size_t strange = 0;
    std::size_t proper = 0;
    for (std::size_t at = 0; at < beginning.size();) {
        const int length = characterLength(beginning.substr(at));
        strange += length == 0 ? 1 : 0;
        proper += length > 1 ? 1 : 0;
        at += length > 0 ? static_cast<std::size_t>(length) : 1;
    }
    return strange > proper ? Encoding::Windows1252 : Encoding::Utf8;
}

std::size_t markLength(std::string_view beginning, Encoding encoding) {
    if (encoding == Encoding::Utf8)
        return beginning.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    if (encoding == Encoding::Utf16Little)
        return beginning.starts_with("\xFF\xFE") ? 2 : 0;
    if (encoding == Encoding::Utf16Big)
        return beginning.starts_with("\xFE\xFF") ? 2 : 0;
    return 0;
}

std::size_t decode(std::string_view bytes, Encoding encoding, bool last, std::string& text, DecodingNotes& notes) {
    switch (encoding) {
    case Encoding::Utf8: return decodeUtf8(bytes, last, text, notes);
    case Encoding::Utf16Little: return decodeUtf16(bytes, false, last, text, notes);
    case Encoding::Utf16Big: return decodeUtf16(bytes, true, last, text, notes);
    case Encoding::Windows1252: break;
    }
    for (const char byte : bytes) {
        if (byte == 0)
            ++notes.zeros;
        else
            appendWindows1252(static_cast<unsigned char>(byte), text);
    }
    return bytes.size();
}

DecodedText toUtf8(std::string_view bytes) {
    DecodedText decoded;
    decoded.encoding = detectEncoding(bytes);
    bytes.remove_prefix(markLength(bytes, decoded.encoding));
    decoded.text.reserve(bytes.size());
    decode(bytes, decoded.encoding, /*last=*/true, decoded.text, decoded.notes);
    return decoded;
}

bool isUtf8(std::string_view bytes) {
    for (std::size_t at = 0; at < bytes.size();) {
        const int length = characterLength(bytes.substr(at));
        if (length <= 0)
            return false;
        at += static_cast<std::size_t>(length);
    }
    return true;
}

std::string validText(std::string_view name) {
    if (isUtf8(name))
        return std::string(name);
    std::string text;
    DecodingNotes notes;
    decode(name, detectEncoding(name), /*last=*/true, text, notes);
    return text;
}

std::string_view beginningOf(std::string_view text, std::size_t bytes) {
    if (text.size() <= bytes)
        return text;
    while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0) == 0x80)
        --bytes;
    return text.substr(0, bytes);
}

std::optional<Diagnostic> encodingNote(Encoding encoding, const DecodingNotes& notes, const std::string& file) {
    Diagnostic note;
    note.severity = Severity::Note;
    note.where = inFile(file);
    if (encoding == Encoding::Windows1252) {
        note.code = "text.encoding";
        note.message = "The text is not UTF-8; it was read as Windows-1252 (Western European).";
        note.fix = "If accented letters look wrong, save the file as UTF-8.";
        return note;
    }
    if (notes.strange == 0 && notes.zeros == 0)
        return std::nullopt;
    note.severity = Severity::Warning;
    note.code = "text.damaged";
    note.message = notes.strange > 0 ? "Some bytes of the text are not UTF-8; they were read as Windows-1252."
                                     : "The text contains zero characters; they were left out.";
    note.fix = "Check that this is the right file, or save it as UTF-8.";
    return note;
}

Result<std::string> readTextFile(const std::filesystem::path& path, std::uintmax_t maxBytes, Diagnostics* notes) {
    const Result<std::string> bytes = readFile(path, maxBytes);
    if (!bytes)
        return bytes.problems();
    DecodedText decoded = toUtf8(*bytes);
    if (notes)
        if (auto note = encodingNote(decoded.encoding, decoded.notes, path.string()))
            notes->push_back(*std::move(note));
    return std::move(decoded.text);
}

} // namespace netwright::core
