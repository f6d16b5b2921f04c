#pragma once

#include "engine/core/DataType.h"
#include "engine/core/ParamSpec.h"
#include "engine/core/Shape.h"

#include <cstdint>
#include <string>
#include <vector>

/// What the machine runs, independent of who runs it: values (tensors) and operators on them.
namespace netwright::operators {

using ValueId = std::int32_t;
inline constexpr ValueId kNoValue = -1;

/// Settings of an operator ("stride", "epsilon"), in the operator's own words.
using Attributes = core::ParamMap;

enum class ValueRole : std::uint8_t {
    Activation, ///< computed by an operator
    Input,      ///< filled by the caller before a run (data, targets)
    Parameter,  ///< lives in the parameter store
    Gradient,   ///< of a parameter: lives in the gradient arena
    Buffer,     ///< persistent state that is no parameter to train (running mean)
};

struct Value {
    std::string name;  ///< "conv1.out", for messages and dumps
    core::Shape shape; ///< logical, the batch axis first where there is one: N×C×H×W
    core::DataType type = core::DataType::F32;
    ValueRole role = ValueRole::Activation;
};

enum class Phase : std::uint8_t { Forward, Backward };

struct Op {
    std::string kind; ///< OperatorSchema::kind
    Attributes attributes;
    std::vector<ValueId> inputs;  ///< kNoValue where an optional one is absent
    std::vector<ValueId> outputs; ///< kNoValue where nobody needs it
    std::string node;             ///< graph node it comes from
    Phase phase = Phase::Forward;
    bool recomputed = false; ///< a second computation of the same batch: running statistics do not move
};

} // namespace netwright::operators
