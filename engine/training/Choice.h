#pragma once

#include "engine/core/ParamSpec.h"

#include <string>
#include <string_view>
#include <vector>

namespace netwright::training {

/// A kind that the user can choose, with its settings: declared once, read by window, terminal and JSON.
struct ChoiceSpec {
    std::string type;
    std::string title;
    std::string help;
    std::vector<core::ParamSpec> params;
};

const std::vector<ChoiceSpec>& optimizerSpecs(); ///< "sgd", "adam", …
const std::vector<ChoiceSpec>& scheduleSpecs();  ///< "constant", "step", "cosine", …

const ChoiceSpec* findChoice(const std::vector<ChoiceSpec>& specs, std::string_view type);

struct Choice {
    std::string type;
    core::ParamMap params;
    bool operator==(const Choice&) const = default;
};

/// An unknown type ("training.unknown-<name>") and everything wrong with its parameters. `where` is the place of the
/// choice: "optimizer", "objectives.generator.optimizer".
core::Diagnostics checkChoice(const std::vector<ChoiceSpec>& specs, const Choice& choice, const std::string& name,
                              const std::string& where);

} // namespace netwright::training
