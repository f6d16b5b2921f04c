#pragma once

#include "engine/backend/Model.h"
#include "engine/core/NamedTensor.h"
#include "tests/engine/LayerCases.h"

#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace netwright::gradients {

/// Tensors by key: those of one case, computed by tests/peers/fixtures/generate.py with PyTorch in float64.
using Fixture = std::map<std::string, core::NamedTensor, std::less<>>;

/// One layer as a whole model, through the pipeline that real networks take. Each wire into the layer comes from a probe
/// "x_<port>_<wire>": a trainable parameter "value", so that its gradient is that of the layer's input. (Wires of tokens
/// come from plain data.) Each output port feeds a sink "y_<port>": the mean squared distance from a target, so that an
/// arbitrary gradient comes from above. A layer that is an output itself has no sinks.
class OneLayerModel {
public:
    /// Throws std::runtime_error with the problems when the layer does not compile.
    OneLayerModel(const testing::LayerCase& layerCase, const Fixture& fixture,
                  core::DataType operands = core::DataType::F32);

    /// Writes the fixture's inputs, parameters, buffers and targets.
    void load(const Fixture& fixture);
    /// Fills every gradient with infinity first, so that a missed or doubled write shows.
    double run();

    backend::Model& model() { return *m_model; }
    const std::vector<backend::OutputBinding>& outputs() { return executor().outputs(); }
    std::vector<float> value(std::size_t parameter) const;
    std::vector<float> gradient(std::size_t parameter) const;
    void setValue(std::size_t parameter, std::span<const float> plain);

private:
    backend::Executor& executor() { return m_model->executor(backend::Mode::Train, m_batch); }

    std::unique_ptr<layers::LayerRegistry> m_registry;
    std::unique_ptr<backend::Model> m_model;
    std::int64_t m_batch;
};

} // namespace netwright::gradients
