#pragma once

#include "engine/backend/AlignedMemory.h"
#include "engine/backend/ArenaStore.h"
#include "engine/backend/Executor.h"
#include "engine/backend/MemoryPlan.h"
#include "engine/backend/Plan.h"
#include "engine/compile/Program.h"

#include <vector>

namespace netwright::backend {

/// The executor of this backend: the steps of a plan, each bound to its memory.
class ProgramExecutor final : public Executor {
public:
    /// `plan` must have been made for `program` with the store's layouts.
    ProgramExecutor(Device& device, const ArenaStore& store, compile::Program program, Plan plan, Mode mode,
                    std::uint64_t seed);

    Mode mode() const override { return m_mode; }
    std::int64_t batch() const override { return m_program.batch; }
    std::vector<InputBinding>& inputs() override { return m_inputs; }
    const std::vector<OutputBinding>& outputs() const override { return m_outputs; }
    bool run(std::uint64_t step, const std::atomic<bool>& cancel) override;
    double meanLoss() const override;
    Reading read(std::string_view node, std::string_view port) const override;
    std::string firstNonFinite() override;
    std::vector<OperatorTime> profile(int repetitions) override;
    std::int64_t memoryBytes() const override { return m_arena.size() + m_scratch.size(); }

    const compile::Program& program() const { return m_program; }
    std::string layoutsText() const;
    std::string memoryText() const { return toText(m_memory, m_plan); }
    /// Fills everything that a run must write with NaN, so that tests see what it forgets.
    void poison();

private:
    std::byte* address(BufferId buffer) const;
    void bindSteps();
    void bindInputs();
    void bindOutputs();
    bool isFinite(BufferId buffer) const;

    Device& m_device;
    const ArenaStore& m_store;
    compile::Program m_program;
    Plan m_plan;
    MemoryPlan m_memory;
    Mode m_mode;
    std::uint64_t m_seed;
    std::uint64_t m_lastStep = 0;
    AlignedMemory m_arena;
    AlignedMemory m_scratch;
    std::vector<InputBinding> m_inputs;
    std::vector<OutputBinding> m_outputs;
};

} // namespace netwright::backend
