#include "engine/data/GzipFile.h"

#include "engine/data/Source.h"

#include <zlib.h>

#include <algorithm>

namespace netwright::data {
namespace {

gzFile handleOf(void* file) {
    return static_cast<gzFile>(file);
}

} // namespace

core::Result<std::unique_ptr<GzipFile>> GzipFile::open(const std::filesystem::path& path) {
    const std::string name = path.string();
    std::error_code ignored;
    const auto status = std::filesystem::status(path, ignored);
    if (!std::filesystem::exists(status))
        return core::error("file.missing", core::inFile(name), "There is no such file.",
                           "Check the path; it starts at the project's folder.");
    if (!std::filesystem::is_regular_file(status))
        return core::error("file.read", core::inFile(name), "This is not a file.", "Choose a file.");
    gzFile file = gzopen(name.c_str(), "rb");
    if (!file)
        return core::error("file.read", core::inFile(name), "The file could not be opened.",
                           "Check that you may read it.");
    constexpr unsigned kBuffer = 1u << 18;
    gzbuffer(file, kBuffer);
    return std::unique_ptr<GzipFile>(new GzipFile(name, file));
}

GzipFile::~GzipFile() {
    gzclose(handleOf(m_file));
}

core::Result<std::size_t> GzipFile::readSome(std::span<std::uint8_t> target) {
    const int got = gzread(handleOf(m_file), target.data(), static_cast<unsigned>(target.size()));
    int code = Z_OK;
    static_cast<void>(gzerror(handleOf(m_file), &code)); // its words are for programmers
    if (got < 0 || (code != Z_OK && code != Z_STREAM_END))
        return core::error("gzip.corrupt", core::inFile(m_name),
                           code == Z_BUF_ERROR ? "The compressed file ends too early." : "The compressed file is damaged.",
                           "Download or copy the file again.");
    return static_cast<std::size_t>(got);
}

core::Result<std::vector<std::uint8_t>> GzipFile::read(std::int64_t count,
                                                       const std::function<bool(double)>& progress) {
    constexpr std::int64_t kChunk = std::int64_t{1} << 22;
    std::vector<std::uint8_t> content;
    for (std::int64_t done = 0; done < count;) {
        const std::int64_t wanted = std::min(kChunk, count - done);
        // Doubling by hand, but never beyond what is wanted: half of a large buffer must not be left over.
        if (done + wanted > static_cast<std::int64_t>(content.capacity()))
            content.reserve(static_cast<std::size_t>(std::min(count, std::max(2 * done, done + wanted))));
        content.resize(static_cast<std::size_t>(done + wanted));
        const auto got = readSome(std::span(content).subspan(static_cast<std::size_t>(done)));
        if (!got)
            return got.problems();
        done += static_cast<std::int64_t>(*got);
        content.resize(static_cast<std::size_t>(done));
        if (*got == 0)
            break;
        if (progress && !progress(static_cast<double>(done) / static_cast<double>(count)))
            return cancelled();
    }
    return content;
}

core::Result<std::int64_t> GzipFile::countRest(std::int64_t limit) {
    std::vector<std::uint8_t> buffer(std::size_t{1} << 18);
    std::int64_t total = 0;
    while (total <= limit) {
        const auto got = readSome(buffer);
        if (!got)
            return got.problems();
        if (*got == 0)
            break;
        total += static_cast<std::int64_t>(*got);
    }
    return total;
}

} // namespace netwright::data
