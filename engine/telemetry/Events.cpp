#include "engine/telemetry/Events.h"

namespace netwright::telemetry {

const char* nameOf(RunState state) {
    switch (state) {
    case RunState::Idle: return "idle";
    case RunState::Preparing: return "preparing";
    case RunState::Running: return "running";
    case RunState::Paused: return "paused";
    case RunState::Finished: return "finished";
    case RunState::Stopped: return "stopped";
    case RunState::Failed: return "failed";
    }
    return "";
}

} // namespace netwright::telemetry
