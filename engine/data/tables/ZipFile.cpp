#include "engine/data/tables/ZipFile.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <string_view>

namespace netwright::data {
namespace {

constexpr std::uint16_t kStored = 0, kDeflated = 8;
constexpr std::size_t kEndRecord = 22, kCentralRecord = 46, kLocalRecord = 30;

std::uint64_t little(std::string_view bytes, std::size_t at, std::size_t count) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < count; ++i)
        value |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[at + i])) << (8 * i);
    return value;
}

std::string bytesAt(std::ifstream& file, std::uint64_t offset, std::size_t count) {
    std::string bytes(count, '\0');
    file.clear();
    file.seekg(static_cast<std::streamoff>(offset));
    file.read(bytes.data(), static_cast<std::streamsize>(count));
    bytes.resize(static_cast<std::size_t>(std::max<std::streamsize>(0, file.gcount())));
    return bytes;
}

core::Diagnostic damaged(const std::filesystem::path& path) {
    return core::error("table.unreadable", core::inFile(path.string()), "The file is a damaged zip archive.", "Save the workbook again, or fetch the file anew.");
}

} // namespace

struct ZipFile::Stream::State {
    std::ifstream file;
    std::uint64_t left = 0; ///< packed bytes that are still to be read
    bool deflated = false;
    z_stream inflater{};
    std::array<char, 65536> packed{};
};

ZipFile::Stream::Stream() : m_state(std::make_unique<State>()) {}

ZipFile::Stream::~Stream() {
    if (m_state->deflated)
        inflateEnd(&m_state->inflater);
}

std::size_t ZipFile::Stream::read(char* to, std::size_t room) {
    State& state = *m_state;
    const auto readPacked = [&](char* target, std::size_t most) {
        state.file.read(target, static_cast<std::streamsize>(std::min<std::uint64_t>(most, state.left)));
        const auto count = static_cast<std::size_t>(state.file.gcount());
        state.left -= count;
        return count;
    };
    if (!state.deflated)
        return readPacked(to, room);
    z_stream& inflater = state.inflater;
    inflater.next_out = reinterpret_cast<Bytef*>(to);
    inflater.avail_out = static_cast<uInt>(room);
    while (inflater.avail_out == room && !m_failed) {
        if (inflater.avail_in == 0) {
            inflater.next_in = reinterpret_cast<Bytef*>(state.packed.data());
            inflater.avail_in = static_cast<uInt>(readPacked(state.packed.data(), state.packed.size()));
        }
        const int status = inflate(&inflater, Z_NO_FLUSH);
        if (status == Z_STREAM_END)
            break;
        // What grows like this is made to fill memory and time, not to hold a table.
        constexpr unsigned long kLarge = 256UL << 20, kRatio = 300;
        m_failed = status != Z_OK || (inflater.total_out > kLarge && inflater.total_out / kRatio > inflater.total_in);
    }
    return room - inflater.avail_out;
}

core::Result<std::shared_ptr<const ZipFile>> ZipFile::open(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::error_code ignored;
    const std::uint64_t size = std::filesystem::file_size(path, ignored);
    if (!file || ignored || size < kEndRecord)
        return damaged(path);
    constexpr std::uint64_t kTail = kEndRecord + 65535; // with the longest comment
    const std::uint64_t tailAt = size > kTail ? size - kTail : 0;
    const std::string tail = bytesAt(file, tailAt, static_cast<std::size_t>(size - tailAt));
    const std::size_t end = tail.rfind("PK\x05\x06");
    if (end == std::string::npos || end + kEndRecord > tail.size())
        return damaged(path);
    const std::uint64_t length = little(tail, end + 12, 4);
    const std::uint64_t offset = little(tail, end + 16, 4);
    constexpr std::uint64_t kLongestDirectory = std::uint64_t{64} << 20;
    if (offset > size || length > size - offset || length > kLongestDirectory)
        return damaged(path);
    const std::string directory = bytesAt(file, offset, static_cast<std::size_t>(length));
    auto zip = std::make_shared<ZipFile>();
    zip->m_path = path;
    for (std::size_t at = 0; at + kCentralRecord <= directory.size() && directory.compare(at, 4, "PK\x01\x02") == 0;) {
        const std::size_t name = little(directory, at + 28, 2), extra = little(directory, at + 30, 2), comment = little(directory, at + 32, 2);
        if (at + kCentralRecord + name > directory.size())
            return damaged(path);
        Entry entry;
        entry.method = static_cast<std::uint16_t>(little(directory, at + 10, 2));
        entry.packed = little(directory, at + 20, 4);
        entry.offset = little(directory, at + 42, 4);
        const bool encrypted = (little(directory, at + 8, 2) & 1U) != 0;
        if (!encrypted && (entry.method == kStored || entry.method == kDeflated))
            zip->m_entries.emplace(directory.substr(at + kCentralRecord, name), entry);
        at += kCentralRecord + name + extra + comment;
    }
    return std::shared_ptr<const ZipFile>(std::move(zip));
}

std::unique_ptr<ZipFile::Stream> ZipFile::stream(const std::string& name) const {
    const auto found = m_entries.find(name);
    if (found == m_entries.end())
        return nullptr;
    std::unique_ptr<Stream> stream(new Stream());
    Stream::State& state = *stream->m_state;
    state.file.open(m_path, std::ios::binary);
    const std::string header = bytesAt(state.file, found->second.offset, kLocalRecord);
    if (header.size() < kLocalRecord || !header.starts_with("PK\x03\x04"))
        return nullptr;
    state.file.seekg(static_cast<std::streamoff>(found->second.offset + kLocalRecord + little(header, 26, 2) + little(header, 28, 2)));
    state.left = found->second.packed;
    state.deflated = found->second.method == kDeflated && inflateInit2(&state.inflater, -MAX_WBITS) == Z_OK;
    if (found->second.method == kDeflated && !state.deflated)
        return nullptr;
    return stream;
}

std::string ZipFile::text(const std::string& name, std::size_t maxBytes) const {
    const auto from = stream(name);
    std::string text;
    if (!from)
        return text;
    std::array<char, 16384> piece{};
    while (const std::size_t count = from->read(piece.data(), piece.size())) {
        text.append(piece.data(), count);
        if (text.size() > maxBytes)
            return {};
    }
    return from->failed() ? std::string() : text;
}

} // namespace netwright::data
