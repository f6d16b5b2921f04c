#pragma once

#include "engine/telemetry/Events.h"

#include <memory>
#include <string>

namespace netwright::cli {

/// What a finished run left behind, for the last words.
struct TrainResult {
    telemetry::RunState state = telemetry::RunState::Finished;
    std::string reason;
    std::string weights;   ///< path; empty when none were written
    std::string runFolder;
    std::string curves;    ///< path; empty without a picture
    std::string resume;    ///< the command that goes on after a stop
};

/// Tells a training as it goes on.
class TrainReport {
public:
    virtual ~TrainReport() = default;
    virtual void event(const telemetry::Event& event) = 0;
    virtual void done(const TrainResult& result) = 0;
    virtual void warned(const core::Diagnostics& problems) = 0;
    virtual void failed(const core::Diagnostics& problems) = 0;
};

/// For people: a progress bar that renews itself on a terminal, one line an epoch everywhere.
std::unique_ptr<TrainReport> makeTextReport();

/// For scripts: one object a line on standard output, its kind in "event":
///   {"event":"warning","diagnostics":[…]}, before the run
///   {"event":"step","step","steps","epoch","epochs","loss","metrics":{…},"learning_rate","samples_per_second","seconds_left"}
///   {"event":"epoch","epoch","step","loss","metrics":{…},"validation":{"loss","metrics":{…}},"learning_rate","seconds",
///    "units":{…} of metrics that are counted in what is predicted,"best"}
///   {"event":"marker","step","text"}
///   {"event":"done","state","reason","epoch","step","loss","metrics","validation","weights","run","curves"}
///   {"event":"error","diagnostics":[…]}
/// "validation" is there when the epoch ended with a validation; in "done" the figures are those of the last epoch.
std::unique_ptr<TrainReport> makeJsonReport();

} // namespace netwright::cli
