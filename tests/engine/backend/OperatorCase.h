#pragma once

#include "tests/engine/backend/ProgramMaker.h"

#include <functional>
#include <string>
#include <vector>

namespace netwright::testing {

/// One operator, checked against its definition written as naive loops in double precision: the result directly, the
/// gradients against central differences of that definition under the loss mean((dst − target)²).
struct OperatorCase {
    std::string kind;
    operators::Attributes attributes;
    std::vector<core::Shape> inputs;  ///< an empty scalar shape at `absent` positions
    std::vector<core::Shape> outputs; ///< the first one is checked
    std::function<Tensor(const std::vector<Tensor>&)> reference;
    std::vector<std::size_t> absent = {};   ///< optional inputs that are left out
    std::vector<std::size_t> constant = {}; ///< inputs without a gradient
    std::vector<std::size_t> state = {};    ///< inputs that are buffers (running statistics)
    std::vector<Tensor> values = {};        ///< instead of random ones; may be shorter than inputs
    double low = -1;
    double high = 1;
};

void checkOperator(const OperatorCase& test);

} // namespace netwright::testing
