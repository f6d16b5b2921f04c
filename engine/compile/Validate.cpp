#include "engine/compile/Program.h"

#include "engine/operators/OperatorSchema.h"

#include <stdexcept>

namespace netwright::compile {

void validate(const Program& program, std::string_view pass) {
    for (const operators::Op& op : program.ops)
        if (const std::string wrong = operators::violationOf(op); !wrong.empty())
            throw std::logic_error("after the pass " + std::string(pass) + " the operator " + op.kind + " of " +
                                   op.node + " is " + wrong);
}

} // namespace netwright::compile
