#pragma once

#include "engine/backend/Plan.h"
#include "engine/backend/onednn/Device.h"
#include "engine/compile/Program.h"
#include "engine/operators/OperatorSchema.h"

#include <functional>
#include <map>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace netwright::backend {

/// An operator that this backend cannot run as asked; becomes a Diagnostic at the edge of the backend.
struct UnsupportedOperator : std::runtime_error {
    UnsupportedOperator(std::string nodeId, const std::string& what)
        : std::runtime_error(what), node(std::move(nodeId)) {}
    std::string node;
};

/// The layouts of the parameters, by index into Program::parameters. What is still open is taken from the first
/// operator that reads the parameter.
using ParameterLayouts = std::vector<Layout>;

struct PlanOptions {
    bool keepAll = false; ///< every value stays readable after a run, nothing is computed in place
    core::DataType operands = core::DataType::F32; ///< of products: ModelOptions::operands
};

/// The layouts pass. Walks the program in order and lets each operator's kernel builder say in which layouts it takes
/// and yields its tensors; puts a reorder where they do not meet.
class PlanBuilder {
public:
    PlanBuilder(const compile::Program& program, Device& device, ParameterLayouts& parameters, PlanOptions options = {});

    Plan build();

    // What a kernel builder asks and says.
    Device& device() const { return m_device; }
    core::DataType operands() const { return m_options.operands; }
    const compile::Program& program() const { return m_program; }
    const operators::Value& value(operators::ValueId id) const;
    const core::Shape& shape(operators::ValueId id) const { return value(id).shape; }
    const operators::Op& op() const { return *m_op; }
    /// By the names of its schema; kNoValue where the operator has none.
    operators::ValueId input(std::string_view name) const { return operators::inputOf(*m_op, name); }
    operators::ValueId output(std::string_view name) const { return operators::outputOf(*m_op, name); }
    /// The first operator of that description; nothing when there is none. For what a backward form shares with its
    /// forward form.
    const operators::Op* findOp(const std::function<bool(const operators::Op&)>& isIt) const;
    /// The operator that reads the value, when there is just one and the value is needed for nothing else.
    const operators::Op* onlyReader(operators::ValueId id) const;
    [[noreturn]] void unsupported(const std::string& what) const;

    /// The layout in which the value was made; plain for a parameter that is still open.
    Layout layout(operators::ValueId id) const;
    bool isOpen(operators::ValueId id) const { return m_plan.valueBuffers[static_cast<std::size_t>(id)].empty(); }
    /// The value in the wanted layout, reordered when it does not exist so yet. A parameter that is still open is stored
    /// in this layout from now on, or plain when the layout is one of bf16: parameters stay f32.
    BufferId in(operators::ValueId id, const Layout& wanted);
    /// The value as it was made.
    BufferId in(operators::ValueId id);
    /// Row-major with the value's own shape.
    BufferId plainIn(operators::ValueId id);
    /// The layout that operators which do not care should work in: that of the first input that is not plain, else that
    /// of the first. Always dense.
    Layout commonLayout(std::span<const operators::ValueId> ids) const;
    /// The common layout of two values of one shape, or blocks of channels where images come plain: few kernels are
    /// fast there.
    Layout blockedLayout(operators::ValueId id, operators::ValueId other) const;

    /// A new value in this layout. A gradient whose parameter is stored otherwise is reordered after the current step.
    BufferId out(operators::ValueId id, const Layout& layout);
    BufferId plainOut(operators::ValueId id);
    /// The value is another view of a buffer's memory.
    void alias(operators::ValueId id, BufferId buffer, const Layout& layout);
    /// Memory of the kernel's own, living from the first to the last step that names it.
    BufferId temporary(const Layout& layout);

    void add(Step step); ///< node and kind are filled in when empty

    /// A gradient that stays as the max pooling by 2×2 without overlap got it: its one reader spreads it as it reads,
    /// which saves writing and reading images of which three quarters are zeros.
    struct PooledGradient {
        BufferId gradient = kNoBuffer; ///< N×C/8×H/2×W/2×8
        BufferId argmax = kNoBuffer;   ///< likewise, bytes: which of the four values was the largest, row by row
    };
    /// Whether the kernel of the value's only reader takes it in that form (KernelCandidate::takesPooledGradient).
    bool readerTakesPooledGradient(operators::ValueId id) const;
    void setPooledGradient(operators::ValueId id, PooledGradient gradient) { m_pooledGradients[id] = gradient; }
    const PooledGradient* pooledGradient(operators::ValueId id) const; ///< nothing: the value is there as usual

private:
    bool isMade(const operators::Op& op) const;
    void addInputsAndParameters();
    void keepOutputs();
    BufferId newBuffer(Buffer buffer);
    BufferId parameterBuffer(operators::ValueId id, const Layout& layout);
    BufferId reorder(BufferId from, const Layout& wanted);
    void copy(BufferId from, BufferId to);
    void moveGradients();
    const Layout& layoutOf(BufferId buffer) const { return m_plan.buffers[static_cast<std::size_t>(buffer)].layout; }
    BufferId reshaped(BufferId buffer, const core::Shape& shape);
    std::vector<BufferId>& buffersOf(operators::ValueId id) {
        return m_plan.valueBuffers[static_cast<std::size_t>(id)];
    }

    const compile::Program& m_program;
    Device& m_device;
    ParameterLayouts& m_parameters;
    PlanOptions m_options;
    Plan m_plan;
    const operators::Op* m_op = nullptr;
    std::map<operators::ValueId, std::size_t> m_parameterOf; ///< values and gradients
    std::map<BufferId, BufferId> m_gradientHomes; ///< gradients made in another layout than their parameter's
    std::map<operators::ValueId, PooledGradient> m_pooledGradients;
};

} // namespace netwright::backend
