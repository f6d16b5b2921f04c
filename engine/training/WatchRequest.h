#pragma once

#include "engine/data/Dataset.h"

#include <cstdint>
#include <string>
#include <vector>

namespace netwright::training {

struct WatchRequest {
    data::Split split = data::Split::Validation;
    std::int64_t sample = 0;
    struct Item {
        std::string node;
        std::string port; ///< an output port ("out") or a parameter ("weight", "weight.gradient")
        bool operator==(const Item&) const = default;
    };
    std::vector<Item> items;
    double maxPerSecond = 10; ///< the budget: at most 3 % of the training time whatever this says
    bool operator==(const WatchRequest&) const = default;
};

} // namespace netwright::training
