#include "engine/backend/onednn/Primitive.h"

#include <stdexcept>

namespace netwright::backend::onednn {

PrimitiveKernel::PrimitiveKernel(const Device& device, dnnl::primitive primitive, std::string implementation,
                                 const Desc& scratchpad, std::vector<Argument> arguments)
    : m_device(device), m_primitive(std::move(primitive)), m_implementation(std::move(implementation)),
      m_scratchpad(scratchpad), m_arguments(std::move(arguments)) {}

void PrimitiveKernel::bind(std::span<std::byte* const> buffers, std::byte* scratch) {
    const dnnl::engine& engine = m_device.handles().engine;
    m_memories.clear();
    m_bound.clear();
    m_memories.reserve(m_arguments.size() + 1);
    for (std::size_t i = 0; i < m_arguments.size(); ++i) {
        m_memories.emplace_back(m_arguments[i].desc, engine, buffers[i]);
        m_bound.push_back({m_arguments[i].id, m_memories.back().get()});
    }
    if (m_scratchpad.get_size() == 0)
        return;
    m_memories.emplace_back(m_scratchpad, engine, scratch);
    m_bound.push_back({DNNL_ARG_SCRATCHPAD, m_memories.back().get()});
}

void PrimitiveKernel::run(const RunContext&) {
    const dnnl_status_t status = dnnl_primitive_execute(m_primitive.get(), m_device.handles().stream.get(),
                                                        static_cast<int>(m_bound.size()), m_bound.data());
    if (status != dnnl_success)
        throw std::runtime_error("oneDNN could not run " + m_implementation);
}

dnnl::primitive_attr sharedScratch() {
    dnnl::primitive_attr attr;
    attr.set_scratchpad_mode(dnnl::scratchpad_mode::user);
    return attr;
}

Step primitiveStep(const Device& device, dnnl::primitive primitive, std::string implementation, const Desc& scratchpad,
                   std::vector<PrimitiveKernel::Argument> arguments, const std::vector<std::pair<int, int>>& inPlace) {
    Step step;
    const auto bufferOf = [&arguments](int id) {
        for (const PrimitiveKernel::Argument& argument : arguments)
            if (argument.id == id)
                return argument.buffer;
        return kNoBuffer;
    };
    for (const PrimitiveKernel::Argument& argument : arguments)
        (argument.written ? step.writes : step.reads).push_back(argument.buffer);
    for (const auto& [from, to] : inPlace)
        step.inPlace.emplace_back(bufferOf(from), bufferOf(to));
    step.kernel = std::make_unique<PrimitiveKernel>(device, std::move(primitive), std::move(implementation), scratchpad,
                                                    std::move(arguments));
    return step;
}

} // namespace netwright::backend::onednn
