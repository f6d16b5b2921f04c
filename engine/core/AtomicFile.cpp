#include "engine/core/AtomicFile.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <sys/stat.h>
#include <unistd.h>

namespace netwright::core {
namespace {

Diagnostic writeError(const std::filesystem::path& path, int reason) {
    const char* fix = reason == ENOSPC   ? "Free some space on the disk, or save somewhere else."
                      : reason == EACCES || reason == EROFS || reason == EPERM
                          ? "Choose a folder that you may write to."
                          : "Check that the folder exists and that the disk is in order, or save somewhere else.";
    return error("file.write", inFile(path.string()),
                 std::string("The file could not be written: ") + std::strerror(reason) + ".", fix);
}

/// Writes everything and flushes it to the disk; returns 0 or the system's error number.
int writeAll(int file, std::string_view content) {
    while (!content.empty()) {
        const ssize_t written = ::write(file, content.data(), content.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return errno;
        content.remove_prefix(static_cast<std::size_t>(written));
    }
    return ::fsync(file) == 0 ? 0 : errno;
}

} // namespace

Status writeFileAtomically(const std::filesystem::path& path, std::string_view content) {
    // A link stays a link: what it points to is replaced.
    std::error_code ignored;
    std::filesystem::path target = path;
    if (std::filesystem::is_symlink(path, ignored))
        target = std::filesystem::canonical(path, ignored);
    const std::string temporary = target.string() + ".part-" + std::to_string(::getpid());

    struct stat existing {};
    const mode_t mode = ::stat(target.c_str(), &existing) == 0 ? existing.st_mode & 07777 : 0666;
    const int file = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode);
    if (file < 0)
        return writeError(path, errno);
    int reason = writeAll(file, content);
    if (::close(file) != 0 && reason == 0)
        reason = errno;
    if (reason == 0 && ::rename(temporary.c_str(), target.c_str()) != 0)
        reason = errno;
    if (reason != 0) {
        ::unlink(temporary.c_str());
        return writeError(path, reason);
    }
    // The rename itself must survive a power cut, too.
    const std::filesystem::path folder = target.has_parent_path() ? target.parent_path() : ".";
    if (const int directory = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); directory >= 0) {
        ::fsync(directory);
        ::close(directory);
    }
    return Done{};
}

Result<std::string> readFile(const std::filesystem::path& path, std::uintmax_t maxBytes) {
    std::error_code problem;
    const auto status = std::filesystem::status(path, problem);
    if (!std::filesystem::exists(status))
        return error("file.missing", inFile(path.string()), "There is no such file.", "Check the path.");
    if (!std::filesystem::is_regular_file(status))
        return error("file.read", inFile(path.string()), "This is not a file.", "Choose a file.");
    const std::uintmax_t size = std::filesystem::file_size(path, problem);
    if (problem)
        return error("file.read", inFile(path.string()), "The file could not be read: " + problem.message() + ".",
                     "Check that you may read it.");
    if (size > maxBytes)
        return error("file.too-large", inFile(path.string()),
                     "The file has " + std::to_string(size) + " bytes; at most " + std::to_string(maxBytes) +
                         " are accepted here.",
                     "Check that this is the right file.");
    std::ifstream stream(path, std::ios::binary);
    std::string content(static_cast<std::size_t>(size), '\0');
    stream.read(content.data(), static_cast<std::streamsize>(size));
    if (!stream || static_cast<std::uintmax_t>(stream.gcount()) != size)
        return error("file.read", inFile(path.string()), "The file could not be read to its end.",
                     "Check that you may read it and that it is not being changed.");
    return content;
}

} // namespace netwright::core
