#include "engine/data/tables/TextStream.h"

#include <zlib.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>

namespace netwright::data {

/// Where the bytes come from.
class TextStream::Bytes {
public:
    virtual ~Bytes() = default;
    virtual std::size_t read(char* to, std::size_t room) = 0; ///< 0 at the end
    virtual void rewind() = 0;
    virtual double progress() const = 0;
};

class TextStream::MemoryBytes : public TextStream::Bytes {
public:
    explicit MemoryBytes(std::string_view bytes) : m_bytes(bytes) {}
    std::size_t read(char* to, std::size_t room) override {
        const std::size_t count = m_bytes.copy(to, room, m_at);
        m_at += count;
        return count;
    }
    void rewind() override { m_at = 0; }
    double progress() const override { return m_bytes.empty() ? 1 : static_cast<double>(m_at) / static_cast<double>(m_bytes.size()); }

private:
    std::string_view m_bytes;
    std::size_t m_at = 0;
};

class TextStream::FileBytes : public TextStream::Bytes {
public:
    explicit FileBytes(const std::filesystem::path& path) : m_stream(path, std::ios::binary) {
        std::error_code ignored;
        m_size = std::filesystem::file_size(path, ignored);
        if (ignored)
            m_size = 0; // a pipe
    }
    bool ok() const { return m_stream.is_open() && m_stream.good(); }
    std::size_t read(char* to, std::size_t room) override {
        m_stream.read(to, static_cast<std::streamsize>(room));
        const auto count = static_cast<std::size_t>(m_stream.gcount());
        m_at += count;
        return count;
    }
    void rewind() override {
        m_stream.clear();
        m_stream.seekg(0);
        m_at = 0;
    }
    double progress() const override { return m_size == 0 ? 0 : std::min(1.0, static_cast<double>(m_at) / static_cast<double>(m_size)); }

private:
    std::ifstream m_stream;
    std::uintmax_t m_size = 0;
    std::uintmax_t m_at = 0;
};

class TextStream::GzipBytes : public TextStream::Bytes {
public:
    explicit GzipBytes(const std::filesystem::path& path) : m_file(gzopen(path.c_str(), "rb")) {
        std::error_code ignored;
        m_size = std::filesystem::file_size(path, ignored);
    }
    ~GzipBytes() override {
        if (m_file)
            gzclose(m_file);
    }
    GzipBytes(const GzipBytes&) = delete;
    GzipBytes& operator=(const GzipBytes&) = delete;
    bool ok() const { return m_file != nullptr; }
    std::size_t read(char* to, std::size_t room) override {
        constexpr std::size_t kMost = std::size_t{1} << 30;
        const int count = gzread(m_file, to, static_cast<unsigned>(std::min(room, kMost)));
        return count > 0 ? static_cast<std::size_t>(count) : 0; // a damaged file ends where the damage is
    }
    void rewind() override { gzrewind(m_file); }
    double progress() const override {
        return m_size == 0 ? 0 : std::min(1.0, static_cast<double>(gzoffset(m_file)) / static_cast<double>(m_size));
    }

private:
    gzFile m_file;
    std::uintmax_t m_size = 0;
};

TextStream::TextStream(std::unique_ptr<Bytes> bytes, std::optional<core::Encoding> encoding) : m_bytes(std::move(bytes)) {
    constexpr std::size_t kLook = std::size_t{1} << 18;
    m_raw.resize(kLook);
    std::size_t count = 0;
    while (count < kLook) {
        const std::size_t more = m_bytes->read(m_raw.data() + count, kLook - count);
        if (more == 0)
            break;
        count += more;
    }
    m_raw.resize(count);
    m_encoding = encoding ? *encoding : core::detectEncoding(m_raw);
    m_raw.erase(0, core::markLength(m_raw, m_encoding));
}

TextStream::TextStream(TextStream&&) noexcept = default;
TextStream& TextStream::operator=(TextStream&&) noexcept = default;
TextStream::~TextStream() = default;

core::Result<TextStream> TextStream::open(const std::filesystem::path& path, std::optional<core::Encoding> encoding) {
    std::error_code problem;
    if (!std::filesystem::exists(path, problem))
        return core::error("file.missing", core::inFile(path.string()), "The file does not exist.", "Choose another file.");
    if (std::filesystem::is_directory(path, problem))
        return core::error("file.read", core::inFile(path.string()), "This is a folder, not a file.", "Choose a file.");
    auto plain = std::make_unique<FileBytes>(path);
    if (!plain->ok())
        return core::error("file.read", core::inFile(path.string()), std::string("The file cannot be read: ") + std::strerror(errno) + ".",
                           "Check its permissions.");
    char magic[2] = {};
    const bool gzip = plain->read(magic, 2) == 2 && magic[0] == '\x1f' && magic[1] == '\x8b';
    if (gzip)
        if (auto packed = std::make_unique<GzipBytes>(path); packed->ok())
            return TextStream(std::move(packed), encoding);
    plain->rewind();
    return TextStream(std::move(plain), encoding);
}

TextStream TextStream::of(std::string_view bytes, std::optional<core::Encoding> encoding) {
    return TextStream(std::make_unique<MemoryBytes>(bytes), encoding);
}

bool TextStream::read(std::string& text, std::size_t bytes) {
    const std::size_t before = text.size();
    while (text.size() - before < bytes && !m_ended) {
        if (m_raw.size() < bytes) {
            const std::size_t kept = m_raw.size();
            m_raw.resize(bytes);
            const std::size_t count = m_bytes->read(m_raw.data() + kept, bytes - kept);
            m_raw.resize(kept + count);
            m_ended = count == 0;
        }
        m_raw.erase(0, core::decode(m_raw, m_encoding, m_ended, text, m_notes));
    }
    return text.size() > before;
}

void TextStream::rewind() {
    m_bytes->rewind();
    m_notes = {};
    m_ended = false;
    m_raw.resize(4);
    m_raw.resize(m_bytes->read(m_raw.data(), m_raw.size()));
    m_raw.erase(0, core::markLength(m_raw, m_encoding));
}

double TextStream::progress() const { return m_bytes->progress(); }

} // namespace netwright::data
