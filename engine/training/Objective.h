#pragma once

#include "engine/training/Choice.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace netwright::training {

/// One of several things a network is trained for: some outputs, whose losses are summed, and what learns from them, with
/// an optimizer and a rhythm of its own. The two players of a GAN are two objectives over one graph; a head on a frozen
/// backbone is one objective that trains the head alone.
struct Objective {
    std::string name;                 ///< unique among the objectives, for people and for files: "discriminator"
    std::vector<std::string> outputs; ///< ids of Output nodes; empty: all
    std::vector<std::string> trains;  ///< ids of nodes, groups and frames; empty: everything
    std::optional<Choice> optimizer;  ///< nothing: that of the training settings
    double rate = 1;                  ///< times the learning rate of the training settings
    std::int64_t every = 1;           ///< steps: 5 means in every fifth step
    double clipWeights = 0;           ///< after an update every number it trains is limited to ± this; 0: off
    bool operator==(const Objective&) const = default;
};

/// The settings that are single values, named as the members above.
const std::vector<core::ParamSpec>& objectiveParams();
core::ParamValue get(const Objective& objective, std::string_view name);
/// Requires that core::checkParams() accepts the value.
void set(Objective& objective, std::string_view name, const core::ParamValue& value);

/// Everything wrong with the list by itself: missing and repeated names, ranges, optimizers, and when none steps every
/// time. What the objectives refer to is checked against the graph by checkObjectives().
core::Diagnostics checkObjectiveSettings(const std::vector<Objective>& objectives);

} // namespace netwright::training
