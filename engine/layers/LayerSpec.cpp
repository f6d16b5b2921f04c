#include "engine/layers/LayerSpec.h"

#include <algorithm>
#include <cassert>

namespace netwright::layers {

const char* nameOf(Category category) {
    switch (category) {
    case Category::Input: return "input";
    case Category::Convolution: return "convolution";
    case Category::Pooling: return "pooling";
    case Category::Dense: return "dense";
    case Category::Recurrent: return "recurrent";
    case Category::Attention: return "attention";
    case Category::Normalisation: return "normalisation";
    case Category::Activation: return "activation";
    case Category::Shape: return "shape";
    case Category::Output: return "output";
    }
    return "";
}

const char* titleOf(Category category) {
    switch (category) {
    case Category::Input: return "Input";
    case Category::Convolution: return "Convolution";
    case Category::Pooling: return "Pooling";
    case Category::Dense: return "Fully connected";
    case Category::Recurrent: return "Recurrent";
    case Category::Attention: return "Attention";
    case Category::Normalisation: return "Normalisation and noise";
    case Category::Activation: return "Activation";
    case Category::Shape: return "Shape and arithmetic";
    case Category::Output: return "Output";
    }
    return "";
}

std::size_t InferContext::indexOf(std::string_view port) const {
    const auto found = std::ranges::find(m_ports, port, &PortSpec::name);
    assert(found != m_ports.end() && "a port that the declaration does not have");
    return static_cast<std::size_t>(found - m_ports.begin());
}

const std::vector<TensorType>& InferContext::inputs(std::string_view port) const { return m_inputs[indexOf(port)]; }

InferContext::Source InferContext::source(std::string_view port, std::size_t wire) const {
    const std::size_t index = indexOf(port);
    if (index >= m_sources.size() || wire >= m_sources[index].size())
        return {};
    return m_sources[index][wire];
}

const LayerSpec* LayerRegistry::find(std::string_view type) const {
    const auto found = std::ranges::find(m_specs, type, &LayerSpec::type);
    return found == m_specs.end() ? nullptr : &*found;
}

} // namespace netwright::layers
