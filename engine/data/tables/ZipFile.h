#pragma once

#include "engine/core/Result.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>

namespace netwright::data {

/// The files in a zip archive (stored or deflated, up to 4 GB each, not encrypted), each read as a stream.
class ZipFile {
public:
    /// Errors: "table.unreadable" when it is no zip archive, or a damaged one.
    static core::Result<std::shared_ptr<const ZipFile>> open(const std::filesystem::path& path);

    bool holds(const std::string& name) const { return m_entries.contains(name); }

    /// Reads one file from its beginning to its end.
    class Stream {
    public:
        ~Stream();
        Stream(const Stream&) = delete;
        Stream& operator=(const Stream&) = delete;
        /// Up to `room` more bytes; 0 at the end, or where the archive is damaged.
        std::size_t read(char* to, std::size_t room);
        bool failed() const { return m_failed; }

    private:
        friend class ZipFile;
        struct State;
        Stream();
        std::unique_ptr<State> m_state;
        bool m_failed = false;
    };
    std::unique_ptr<Stream> stream(const std::string& name) const; ///< null: there is no such file

    /// A whole small file; empty when there is none, it is damaged, or longer than `maxBytes`.
    std::string text(const std::string& name, std::size_t maxBytes) const;

private:
    struct Entry {
        std::uint64_t offset = 0;
        std::uint64_t packed = 0;
        std::uint16_t method = 0;
    };
    std::filesystem::path m_path;
    std::map<std::string, Entry> m_entries;
};

} // namespace netwright::data
