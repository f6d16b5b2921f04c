#include "engine/backend/ProgramExecutor.h"

#include "engine/backend/onednn/Reorder.h"
#include "engine/core/Median.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>
#include <sstream>

namespace netwright::backend {

using operators::kNoValue;
using operators::ValueId;

ProgramExecutor::ProgramExecutor(Device& device, const ArenaStore& store, compile::Program program, Plan plan,
                                 Mode mode, std::uint64_t seed)
    : m_device(device), m_store(store), m_program(std::move(program)), m_plan(std::move(plan)),
      m_memory(planMemory(m_plan)), m_mode(mode), m_seed(seed), m_arena(m_memory.arenaBytes),
      m_scratch(m_memory.scratchBytes) {
    bindSteps();
    bindInputs();
    bindOutputs();
}

std::byte* ProgramExecutor::address(BufferId buffer) const {
    const Buffer& root = m_plan.buffers[static_cast<std::size_t>(m_plan.rootOf(buffer))];
    switch (root.home) {
    case Buffer::Home::Parameter:
        return m_store.valueOf(m_program.parameters[root.parameter]);
    case Buffer::Home::Gradient:
        return m_store.gradientOf(m_program.parameters[root.parameter]);
    case Buffer::Home::Arena:
        break;
    }
    const std::int64_t offset = m_memory.offsets[static_cast<std::size_t>(buffer)];
    return offset < 0 ? nullptr : m_arena.data() + offset;
}

void ProgramExecutor::bindSteps() {
    std::vector<std::byte*> addresses;
    for (Step& step : m_plan.steps) {
        addresses.clear();
        for (const BufferId buffer : step.reads)
            addresses.push_back(address(buffer));
        for (const BufferId buffer : step.writes)
            addresses.push_back(address(buffer));
        step.kernel->bind(addresses, m_scratch.data());
    }
}

void ProgramExecutor::bindInputs() {
    for (const compile::Program::Input& input : m_program.inputs) {
        const core::Shape& shape = m_program.values[static_cast<std::size_t>(input.value)].shape;
        auto* data = reinterpret_cast<float*>(address(m_plan.valueBuffers[static_cast<std::size_t>(input.value)][0]));
        m_inputs.push_back({input.node,
                            input.field,
                            input.kind,
                            input.target,
                            shape,
                            {data, static_cast<std::size_t>(shape.elements())}});
    }
}

void ProgramExecutor::bindOutputs() {
    const auto plain = [this](ValueId id) -> std::span<const float> {
        if (id == kNoValue)
            return {};
        const core::Shape& shape = m_program.values[static_cast<std::size_t>(id)].shape;
        for (const BufferId buffer : m_plan.valueBuffers[static_cast<std::size_t>(id)])
            if (m_plan.buffers[static_cast<std::size_t>(buffer)].layout == Layout::plain(shape))
                return {reinterpret_cast<const float*>(address(buffer)), static_cast<std::size_t>(shape.elements())};
        return {};
    };
    for (const compile::Program::Output& output : m_program.outputs) {
        const core::Shape shape = output.prediction == kNoValue
                                      ? core::Shape{}
                                      : m_program.values[static_cast<std::size_t>(output.prediction)].shape;
        m_outputs.push_back({output.node, output.type, output.field, shape, plain(output.prediction),
                             plain(output.loss), output.weight});
    }
}

bool ProgramExecutor::run(std::uint64_t step, const std::atomic<bool>& cancel) {
    m_device.activate();
    m_lastStep = step;
    const RunContext context{m_seed, step};
    for (Step& next : m_plan.steps) {
        if (cancel.load(std::memory_order_relaxed))
            return false;
        m_device.yieldToOthers();
        next.kernel->run(context);
    }
    return true;
}

double ProgramExecutor::meanLoss() const {
    double total = 0;
    for (const OutputBinding& output : m_outputs) {
        if (output.loss.empty())
            continue;
        double sum = 0;
        for (const float loss : output.loss)
            sum += static_cast<double>(loss);
        total += output.weight * sum / static_cast<double>(output.loss.size());
    }
    return total;
}

Executor::Reading ProgramExecutor::read(std::string_view node, std::string_view port) const {
    const auto found = m_program.ports.find({std::string(node), std::string(port)});
    if (m_mode != Mode::Watch || found == m_program.ports.end() || found->second == kNoValue)
        return {};
    const std::vector<BufferId>& buffers = m_plan.valueBuffers[static_cast<std::size_t>(found->second)];
    if (buffers.empty())
        return {};
    const core::Shape& shape = m_program.values[static_cast<std::size_t>(found->second)].shape;
    Reading reading{shape, std::vector<float>(static_cast<std::size_t>(shape.elements()))};
    const Layout& layout = m_plan.buffers[static_cast<std::size_t>(buffers.front())].layout;
    onednn::copyNow(m_device, layout, address(buffers.front()), Layout::plain(shape), reading.data.data());
    return reading;
}

bool ProgramExecutor::isFinite(BufferId buffer) const {
    const Layout& layout = m_plan.buffers[static_cast<std::size_t>(buffer)].layout;
    if (!layout.isReal() || layout.type() != core::DataType::F32)
        return true;
    const auto* data = reinterpret_cast<const float*>(address(buffer));
    const auto count = static_cast<std::size_t>(layout.byteCount()) / sizeof(float);
    return std::all_of(data, data + count, [](float x) { return std::isfinite(x); });
}

std::string ProgramExecutor::firstNonFinite() {
    m_device.activate();
    const std::vector<float> buffers = m_store.copyBuffers();
    std::string culprit;
    const RunContext context{m_seed, m_lastStep};
    for (Step& step : m_plan.steps) {
        step.kernel->run(context);
        if (!std::ranges::all_of(step.writes, [this](BufferId buffer) { return isFinite(buffer); })) {
            culprit = step.node;
            break;
        }
    }
    m_store.restoreBuffers(buffers);
    return culprit;
}

std::vector<Executor::OperatorTime> ProgramExecutor::profile(int repetitions) {
    using Clock = std::chrono::steady_clock;
    m_device.activate();
    const std::vector<float> buffers = m_store.copyBuffers();
    std::vector<OperatorTime> times;
    for (const Step& step : m_plan.steps) {
        std::int64_t bytes = 0;
        for (const std::vector<BufferId>* list : {&step.reads, &step.writes})
            for (const BufferId buffer : *list)
                bytes += m_plan.buffers[static_cast<std::size_t>(buffer)].layout.byteCount();
        times.push_back({step.node, step.kind, step.kernel->implementation(), 0, step.flops, bytes});
    }
    std::vector<std::vector<double>> seconds(times.size());
    const RunContext context{m_seed, m_lastStep};
    for (int repetition = -1; repetition < repetitions; ++repetition) // the first one warms up
        for (std::size_t i = 0; i < m_plan.steps.size(); ++i) {
            const auto start = Clock::now();
            m_plan.steps[i].kernel->run(context);
            if (repetition >= 0)
                seconds[i].push_back(std::chrono::duration<double>(Clock::now() - start).count());
        }
    for (std::size_t i = 0; i < times.size(); ++i)
        times[i].seconds = core::median(seconds[i]);
    m_store.restoreBuffers(buffers);
    return times;
}

std::string ProgramExecutor::layoutsText() const {
    std::ostringstream text;
    const auto list = [&](const std::vector<BufferId>& buffers) {
        for (std::size_t i = 0; i < buffers.size(); ++i)
            text << (i ? ", " : "") << "[" << m_plan.buffers[static_cast<std::size_t>(buffers[i])].layout.toString()
                 << "]";
    };
    const auto reorders = std::ranges::count(m_plan.steps, "reorder", &Step::kind);
    text << m_plan.steps.size() << " steps, " << reorders << " of them reorders\n";
    for (const Step& step : m_plan.steps) {
        text << "  " << step.node << "  " << step.kind << "  ";
        list(step.reads);
        text << " → ";
        list(step.writes);
        text << "  " << step.kernel->implementation() << "\n";
    }
    return text.str();
}

void ProgramExecutor::poison() {
    constexpr float kPoison = std::numeric_limits<float>::quiet_NaN();
    std::vector<std::pair<float*, std::vector<float>>> inputs;
    for (const InputBinding& input : m_inputs)
        inputs.emplace_back(input.data.data(), std::vector<float>(input.data.begin(), input.data.end()));
    std::ranges::fill(m_arena.floats(), kPoison);
    std::ranges::fill(m_scratch.floats(), kPoison);
    for (const auto& [place, values] : inputs)
        std::ranges::copy(values, place);
}

} // namespace netwright::backend
