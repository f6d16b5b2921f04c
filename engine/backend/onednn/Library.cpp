#include "engine/backend/Library.h"

#include <dnnl.h>

namespace netwright::backend {

std::string libraryVersion() {
    const dnnl_version_t* version = dnnl_version();
    return "oneDNN " + std::to_string(version->major) + "." + std::to_string(version->minor) + "." + std::to_string(version->patch);
}

} // namespace netwright::backend
