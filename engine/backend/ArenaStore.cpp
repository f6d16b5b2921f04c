#include "engine/backend/ArenaStore.h"

#include "engine/backend/Initialise.h"
#include "engine/backend/onednn/Reorder.h"

#include <algorithm>
#include <cassert>

namespace netwright::backend {
namespace {

using Parameters = std::vector<compile::Program::Parameter>;

constexpr std::int64_t kFloatsPerLine = 16;

std::string keyOf(const compile::Program::Parameter& parameter) {
    return parameter.node + "." + parameter.name;
}

std::int64_t inLines(std::int64_t floats) {
    return (floats + kFloatsPerLine - 1) / kFloatsPerLine * kFloatsPerLine;
}

std::int64_t bytesFor(const std::vector<ParameterInfo>& infos, bool trainable) {
    std::int64_t floats = 0;
    for (const ParameterInfo& info : infos)
        if (info.trainable == trainable)
            floats = std::max(floats, info.offset + inLines(info.stored));
    return floats * static_cast<std::int64_t>(sizeof(float));
}

std::vector<std::size_t> trainableFirst(const Parameters& parameters) {
    std::vector<std::size_t> order;
    for (const bool trainable : {true, false})
        for (std::size_t i = 0; i < parameters.size(); ++i)
            if (parameters[i].trainable == trainable)
                order.push_back(i);
    return order;
}

std::vector<ParameterInfo> infosOf(const compile::Program& program, const ParameterLayouts& layouts) {
    std::vector<ParameterInfo> infos;
    std::int64_t next[2] = {0, 0};
    for (const std::size_t i : trainableFirst(program.parameters)) {
        const compile::Program::Parameter& p = program.parameters[i];
        const core::Shape& shape = program.values[static_cast<std::size_t>(p.value)].shape;
        const std::int64_t stored = layouts[i].byteCount() / static_cast<std::int64_t>(sizeof(float));
        std::int64_t& offset = next[p.trainable ? 0 : 1];
        infos.push_back({p.node, p.name, shape, p.trainable, p.decays, p.l1, p.l2, offset, stored});
        offset += inLines(stored);
    }
    return infos;
}

} // namespace

ArenaStore::ArenaStore(Device& device, const compile::Program& program, const ParameterLayouts& layouts)
    : m_device(device), m_infos(infosOf(program, layouts)), m_values(bytesFor(m_infos, true)),
      m_gradients(bytesFor(m_infos, true)), m_buffers(bytesFor(m_infos, false)) {
    for (const std::size_t i : trainableFirst(program.parameters)) {
        m_index[keyOf(program.parameters[i])] = m_layouts.size();
        m_layouts.push_back(layouts[i]);
        m_initialisers.push_back(program.parameters[i].initialiser);
    }
}

std::size_t ArenaStore::indexOf(const compile::Program::Parameter& parameter) const {
    const auto found = m_index.find(keyOf(parameter));
    assert(found != m_index.end() && "every program of a model has the same parameters");
    return found->second;
}

float* ArenaStore::place(std::size_t index) const {
    const ParameterInfo& info = m_infos[index];
    return (info.trainable ? m_values : m_buffers).floats().data() + info.offset;
}

std::byte* ArenaStore::valueOf(const compile::Program::Parameter& parameter) const {
    return reinterpret_cast<std::byte*>(place(indexOf(parameter)));
}

std::byte* ArenaStore::gradientOf(const compile::Program::Parameter& parameter) const {
    const ParameterInfo& info = m_infos[indexOf(parameter)];
    assert(info.trainable);
    return reinterpret_cast<std::byte*>(m_gradients.floats().data() + info.offset);
}

ParameterLayouts ArenaStore::layoutsFor(const Parameters& parameters) const {
    ParameterLayouts layouts;
    for (const compile::Program::Parameter& parameter : parameters)
        layouts.push_back(m_layouts[indexOf(parameter)]);
    return layouts;
}

void ArenaStore::read(std::size_t index, std::span<float> plain) const {
    onednn::copyNow(m_device, m_layouts[index], place(index), Layout::plain(m_infos[index].shape), plain.data());
}

void ArenaStore::write(std::size_t index, std::span<const float> plain) {
    onednn::copyNow(m_device, Layout::plain(m_infos[index].shape), plain.data(), m_layouts[index], place(index));
}

void ArenaStore::readGradient(std::size_t index, std::span<float> plain) const {
    readFrom(m_gradients.floats(), index, plain);
}

void ArenaStore::readFrom(std::span<const float> arena, std::size_t index, std::span<float> plain) const {
    assert(m_infos[index].trainable);
    onednn::copyNow(m_device, m_layouts[index], arena.data() + m_infos[index].offset,
                    Layout::plain(m_infos[index].shape), plain.data());
}

void ArenaStore::writeTo(std::span<float> arena, std::size_t index, std::span<const float> plain) const {
    assert(m_infos[index].trainable);
    onednn::copyNow(m_device, Layout::plain(m_infos[index].shape), plain.data(), m_layouts[index],
                    arena.data() + m_infos[index].offset);
}

void ArenaStore::initialise(std::uint64_t seed) {
    for (std::size_t i = 0; i < m_infos.size(); ++i)
        write(i, initialValues(m_initialisers[i], m_infos[i].shape, seed, m_infos[i].key()));
}

} // namespace netwright::backend
