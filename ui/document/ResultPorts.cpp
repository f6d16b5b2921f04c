#include "ui/document/ResultPorts.h"

#include "engine/graph/Results.h"
#include "engine/layers/Ports.h"

namespace netwright::document {

std::vector<std::string> portsForResults(const graph::Node& node, const layers::LayerRegistry& registry) {
    const layers::LayerSpec* spec = layers::specOf(node, registry);
    if (spec && spec->category == layers::Category::Output)
        return {graph::kPrediction};
    std::vector<std::string> names;
    if (node.type != layers::kGroupInput && node.type != layers::kGroupOutput)
        for (const layers::PortSpec& port : layers::outputPorts(node, registry))
            names.push_back(port.name);
    return names;
}

} // namespace netwright::document
