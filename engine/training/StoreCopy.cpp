#include "engine/training/StoreCopy.h"

#include <algorithm>

namespace netwright::training {

StoreCopy::StoreCopy(backend::ParameterStore& store, Scope scope) : m_store(store) {
    if (scope == Scope::Everything)
        m_values.resize(store.values().size());
    const auto& parameters = store.parameters();
    for (std::size_t index = 0; index < parameters.size(); ++index)
        if (!parameters[index].trainable)
            m_buffers.push_back(
                {index, std::vector<float>(static_cast<std::size_t>(parameters[index].shape.elements()))});
}

void StoreCopy::take() {
    if (!m_values.empty())
        std::ranges::copy(m_store.values(), m_values.begin());
    for (Buffer& buffer : m_buffers)
        m_store.read(buffer.index, buffer.plain);
    m_taken = true;
}

void StoreCopy::restore() const {
    std::ranges::copy(m_values, m_store.values().begin());
    for (const Buffer& buffer : m_buffers)
        m_store.write(buffer.index, buffer.plain);
}

} // namespace netwright::training
