#pragma once

#include <string>

namespace netwright::backend {

/// The library that computes, with its version: "oneDNN 2.6.3".
std::string libraryVersion();

} // namespace netwright::backend
