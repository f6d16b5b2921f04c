#include "engine/exchange/NodeNames.h"

namespace netwright::exchange {

std::string qualifiedName(const graph::Graph& graph, std::string_view qualifiedId) {
    std::string name;
    const graph::Graph* level = &graph;
    while (true) {
        const std::size_t slash = qualifiedId.find('/');
        const std::string_view part = qualifiedId.substr(0, slash);
        const std::size_t repetition = part.find('#');
        const graph::Node* node = level ? level->find(part.substr(0, repetition)) : nullptr;
        name += node && !node->name.empty() ? node->name : std::string(part.substr(0, repetition));
        if (repetition != std::string_view::npos)
            name += part.substr(repetition);
        if (slash == std::string_view::npos)
            return name;
        name += '/';
        level = node && node->body ? &**node->body : nullptr;
        qualifiedId.remove_prefix(slash + 1);
    }
}

std::vector<core::NamedTensor> namedForExport(const graph::Graph& graph, std::vector<core::NamedTensor> tensors) {
    for (core::NamedTensor& tensor : tensors) {
        const std::size_t dot = tensor.key.rfind('.');
        if (dot != std::string::npos)
            tensor.key = qualifiedName(graph, std::string_view(tensor.key).substr(0, dot)) + tensor.key.substr(dot);
    }
    return tensors;
}

} // namespace netwright::exchange
