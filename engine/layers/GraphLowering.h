#pragma once

#include "engine/layers/InferGraph.h"
#include "engine/layers/LowerContext.h"

#include <cstdint>
#include <string>
#include <vector>

namespace netwright::layers {

/// Runs the lowering rules of a flat graph and records values and operators. What parameters, data inputs and targets
/// are is up to the derived class: counting them (checks) or giving them a place (compilation).
class GraphLowering : public LowerContext {
public:
    GraphLowering(const FlatGraph& flat, const InferredGraph& inferred, std::int64_t batch, bool training);

    /// Lowers one layer; those it reads from must have been lowered before and its outputs must be inferred.
    void lowerNode(std::size_t index);
    /// The value of a port; kNoValue before its layer is lowered.
    operators::ValueId valueOf(const FlatSource& source) const;

    const core::ParamReader& params() const final { return *m_params; }
    bool training() const final { return m_training; }
    std::int64_t batch() const final { return m_batch; }
    bool has(std::string_view port) const final;
    operators::ValueId input(std::string_view port) const final;
    std::vector<operators::ValueId> inputs(std::string_view port) const final;
    const core::Shape& shape(operators::ValueId value) const final;
    const TensorType& inputType(std::string_view port) const final;
    core::Shape outputShape(std::string_view port) const final;
    operators::ValueId emit(std::string kind, operators::Attributes attributes, std::vector<operators::ValueId> inputs,
                            const core::Shape& outputShape) final;
    std::vector<operators::ValueId> emitMany(std::string kind, operators::Attributes attributes,
                                             std::vector<operators::ValueId> inputs,
                                             const std::vector<core::Shape>& outputShapes) final;
    void output(std::string_view port, operators::ValueId value) final;

protected:
    operators::ValueId addValue(std::string name, const core::Shape& shape, operators::ValueRole role);
    const FlatNode& node() const { return m_flat.nodes[m_current]; }

    std::vector<operators::Value> m_values;
    std::vector<operators::Op> m_ops;

private:
    const std::vector<FlatSource>& wires(std::string_view port) const;

    const FlatGraph& m_flat;
    const InferredGraph& m_inferred;
    std::int64_t m_batch;
    bool m_training;
    std::size_t m_current = 0;
    const core::ParamReader* m_params = nullptr;
    std::vector<std::vector<operators::ValueId>> m_ports; ///< per flat node and output port
};

} // namespace netwright::layers
