#pragma once

#include "app/cli/Report.h"
#include "engine/project/Project.h"

#include <cstdint>
#include <string>
#include <vector>

namespace netwright::cli {

/// One setting of a sweep and the values it is tried with: "training.learningRate=0.001,0.003", "hidden.outputs=64,128",
/// or with a random search a range, "training.learningRate=1e-4..1e-2" (drawn evenly in factors where both ends are
/// positive, whole numbers where both ends are).
struct SweepAxis {
    std::string setting;
    std::vector<Json> values; ///< empty: a range
    double low = 0;
    double high = 0;
    bool whole = false;
};

/// Error "sweep.setting" for a text that is none.
core::Result<SweepAxis> parseAxis(const std::string& text);

/// One point of the sweep: a value for each axis, in their order.
using SweepPoint = std::vector<Json>;

/// Every combination, the first axis changing slowest. Error "sweep.range" when an axis is a range.
core::Result<std::vector<SweepPoint>> grid(const std::vector<SweepAxis>& axes);
/// Random points, the same for the same seed.
std::vector<SweepPoint> randomPoints(const std::vector<SweepAxis>& axes, int count, std::uint64_t seed);

/// The project with the values of a point. A setting is a place in project.json ("training.optimizer.type", "data.seed") or
/// a parameter of a node ("hidden.outputs", "group/conv1.filters"). Errors: "sweep.setting", those of the project's text.
core::Result<project::Project> applied(const std::string& projectText, const std::vector<SweepAxis>& axes, const SweepPoint& point);

/// "learningRate=0.001 hidden.outputs=64"
std::string labelOf(const std::vector<SweepAxis>& axes, const SweepPoint& point);

} // namespace netwright::cli
