#pragma once

#include "engine/backend/AlignedMemory.h"
#include "engine/backend/ParameterStore.h"
#include "engine/backend/PlanBuilder.h"
#include "engine/compile/Program.h"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

namespace netwright::backend {

/// The parameter store of this backend: one arena for values, one for gradients, one for buffers.
class ArenaStore final : public ParameterStore {
public:
    /// `layouts`: per parameter of the program, as its layouts pass chose them.
    ArenaStore(Device& device, const compile::Program& program, const ParameterLayouts& layouts);

    const std::vector<ParameterInfo>& parameters() const override { return m_infos; }
    std::span<float> values() override { return m_values.floats(); }
    std::span<float> gradients() override { return m_gradients.floats(); }
    void read(std::size_t index, std::span<float> plain) const override;
    void write(std::size_t index, std::span<const float> plain) override;
    void readGradient(std::size_t index, std::span<float> plain) const override;
    void readFrom(std::span<const float> arena, std::size_t index, std::span<float> plain) const override;
    void writeTo(std::span<float> arena, std::size_t index, std::span<const float> plain) const override;
    void initialise(std::uint64_t seed) override;

    /// The layouts of another program's parameters, which must all be in the store.
    ParameterLayouts layoutsFor(const std::vector<compile::Program::Parameter>& parameters) const;
    std::byte* valueOf(const compile::Program::Parameter& parameter) const;
    std::byte* gradientOf(const compile::Program::Parameter& parameter) const;
    /// Running statistics, to be put back after a run that must leave no trace.
    std::vector<float> copyBuffers() const { return {m_buffers.floats().begin(), m_buffers.floats().end()}; }
    void restoreBuffers(std::span<const float> copy) const { std::ranges::copy(copy, m_buffers.floats().begin()); }

private:
    float* place(std::size_t index) const; ///< of the value, in values or buffers
    std::size_t indexOf(const compile::Program::Parameter& parameter) const;

    Device& m_device;
    std::vector<ParameterInfo> m_infos;
    std::vector<Layout> m_layouts;
    std::vector<layers::Initialiser> m_initialisers;
    std::map<std::string, std::size_t> m_index;
    AlignedMemory m_values;
    AlignedMemory m_gradients;
    AlignedMemory m_buffers;
};

} // namespace netwright::backend
