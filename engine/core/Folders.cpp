#include "engine/core/Folders.h"

namespace netwright::core {

Status makeFolder(const std::filesystem::path& path) {
    if (path.empty())
        return Done{};
    std::error_code failure;
    std::filesystem::create_directories(path, failure);
    if (!failure && std::filesystem::is_directory(path, failure))
        return Done{};
    const bool fileInPlace = !failure || failure == std::errc::not_a_directory || failure == std::errc::file_exists;
    return error("file.write", inFile(path.string()),
                 "The folder cannot be made: " + (fileInPlace ? std::string("there is a file of that name") : failure.message()) + ".",
                 "Choose another place.");
}

Status makeFolderOf(const std::filesystem::path& file) { return makeFolder(file.parent_path()); }

} // namespace netwright::core
