#include "engine/layers/MissingData.h"

namespace netwright::layers {

void forgetMissingData(core::Diagnostics& problems) {
    std::erase_if(problems, [](const core::Diagnostic& problem) { return problem.code == "input.no-data"; });
}

} // namespace netwright::layers
