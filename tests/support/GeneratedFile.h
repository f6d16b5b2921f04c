#pragma once

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

namespace netwright::testing {

/// For pages of the documentation that a test writes from what the code declares. Whether the file below the source
/// folder holds `text`; with NETWRIGHT_WRITE=1 in the environment it is written first, otherwise a difference is told.
inline bool generatedFileHolds(const std::string& path, const std::string& text) {
    const std::string full = std::string(NETWRIGHT_SOURCE_DIR "/") + path;
    const char* write = std::getenv("NETWRIGHT_WRITE");
    if (write != nullptr && write[0] == '1')
        std::ofstream(full) << text;
    std::ifstream file(full);
    if (std::string(std::istreambuf_iterator<char>(file), {}) == text)
        return true;
    std::cout << "  " << path << " is stale: run this test with NETWRIGHT_WRITE=1 and look at the change\n";
    return false;
}

} // namespace netwright::testing
