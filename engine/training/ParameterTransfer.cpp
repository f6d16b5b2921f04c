#include "engine/training/ParameterTransfer.h"

#include <algorithm>

namespace netwright::training {

core::Diagnostics setParameters(backend::ParameterStore& store, const std::vector<core::NamedTensor>& tensors) {
    core::Diagnostics problems;
    if (tensors.empty())
        return problems;
    std::vector<const core::NamedTensor*> found;
    for (const backend::ParameterInfo& info : store.parameters()) {
        const auto tensor = std::ranges::find(tensors, info.key(), &core::NamedTensor::key);
        const std::string fix = "Use the weights of this network, or train it anew.";
        if (tensor == tensors.end())
            problems.push_back(core::error("weights.missing", core::atNode(info.node, {}, info.name),
                                           "The weights lack “" + info.key() + "”.", fix));
        else if (tensor->shape != info.shape)
            problems.push_back(core::error("weights.shape", core::atNode(info.node, {}, info.name),
                                           "“" + info.key() + "” is " + tensor->shape.toString() +
                                               " in the weights, but " + info.shape.toString() + " in the network.",
                                           fix));
        else
            found.push_back(&*tensor);
    }
    if (problems.empty())
        for (std::size_t i = 0; i < found.size(); ++i)
            store.write(i, found[i]->data);
    return problems;
}

std::vector<std::string> takeOver(backend::ParameterStore& store, const std::vector<core::NamedTensor>& tensors) {
    std::vector<std::string> others;
    for (std::size_t i = 0; i < store.parameters().size(); ++i) {
        const backend::ParameterInfo& info = store.parameters()[i];
        const auto tensor = std::ranges::find(tensors, info.key(), &core::NamedTensor::key);
        if (tensor != tensors.end() && tensor->shape == info.shape)
            store.write(i, tensor->data);
        else
            others.push_back(info.key());
    }
    return others;
}

std::vector<core::NamedTensor> parametersOf(const backend::ParameterStore& store) {
    std::vector<core::NamedTensor> tensors;
    for (std::size_t i = 0; i < store.parameters().size(); ++i) {
        const backend::ParameterInfo& info = store.parameters()[i];
        tensors.push_back({info.key(), info.shape, std::vector<float>(static_cast<std::size_t>(info.shape.elements()))});
        store.read(i, tensors.back().data);
    }
    return tensors;
}

} // namespace netwright::training
