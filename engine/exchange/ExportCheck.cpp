#include "engine/exchange/ExportCheck.h"

#include "engine/core/AtomicFile.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <limits>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace netwright::exchange {
namespace {

constexpr int kNoProgram = 127;

/// Runs a program of the search path without input and output. Its exit code; kNoProgram: there is none of that name.
int runQuietly(std::vector<std::string> words) {
    std::vector<char*> arguments;
    for (std::string& word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    for (const int stream : {STDOUT_FILENO, STDERR_FILENO})
        posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0);
    pid_t child = 0;
    const int failure = ::posix_spawnp(&child, arguments[0], &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    if (failure != 0)
        return kNoProgram;
    int state = 0;
    while (::waitpid(child, &state, 0) < 0)
        if (errno != EINTR)
            return kNoProgram;
    return WIFEXITED(state) ? WEXITSTATUS(state) : -1;
}

core::Diagnostic notAsWritten(const std::filesystem::path& path) {
    return core::error("export.check", core::inFile(path.string()), "What was written does not read back as it was.",
                       "Export again, to another disk if it happens again.");
}

bool sameTensors(const ExportedFile& written, const std::filesystem::path& path) {
    const core::Result<TensorFile> meant = fromSafetensors(written.bytes, path.string());
    const core::Result<std::string> bytes = core::readFile(path, std::numeric_limits<std::uintmax_t>::max());
    if (!meant || !bytes || *bytes != written.bytes) // the same bytes: NaN and −0 included
        return false;
    return toSafetensors(*meant) == *bytes;
}

} // namespace

core::Result<ExportCheck> checkOnnx(const ExportedFiles&, const std::filesystem::path&) {
    return ExportCheck{true, "Checked: ONNX's own checker and shape inference accept the model."};
}

core::Result<ExportCheck> checkSafetensors(const ExportedFiles& files, const std::filesystem::path& path) {
    if (!sameTensors(files.front(), path))
        return notAsWritten(path);
    return ExportCheck{true, "Checked: the file was read back, and every number is the same, bit for bit."};
}

core::Result<ExportCheck> checkPyTorch(const ExportedFiles& files, const std::filesystem::path& path) {
    for (const ExportedFile& file : files)
        if (file.name.ends_with(".safetensors") && !sameTensors(file, path / file.name))
            return notAsWritten(path / file.name);
    return ExportCheck{false, "Not run: that takes PyTorch. The numbers were read back and are the same, bit for bit."};
}

core::Result<ExportCheck> checkC(const ExportedFiles&, const std::filesystem::path& path) {
    const std::filesystem::path file = path / "model.c";
    const std::string source = file.is_absolute() ? file.string() : (std::filesystem::path(".") / file).string(); // begins with no “-”
    const int code = runQuietly({"cc", "-std=c99", "-pedantic", "-Wall", "-Wextra", "-Werror", "-fsyntax-only", source});
    if (code == kNoProgram)
        return ExportCheck{false, "Not checked: there is no C compiler (cc) on this machine."};
    if (code != 0)
        return core::error("export.check", core::inFile((path / "model.c").string()),
                           "The C compiler of this machine does not take the program.",
                           "This is a mistake of Netwright: please report it with the project.");
    return ExportCheck{true, "Checked: the C compiler of this machine takes it without a warning. Its results were not compared."};
}

} // namespace netwright::exchange
