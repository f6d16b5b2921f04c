#include "engine/training/Watcher.h"

#include "engine/training/Feed.h"

#include <optional>
#include <string_view>

namespace netwright::training {
namespace {

using Tensor = telemetry::Snapshot::Tensor;

constexpr std::string_view kGradient = ".gradient";

std::optional<Tensor> parameter(const backend::ParameterStore& store, const WatchRequest::Item& item) {
    std::string_view name = item.port;
    const bool gradient = name.ends_with(kGradient);
    if (gradient)
        name.remove_suffix(kGradient.size());
    const auto& parameters = store.parameters();
    for (std::size_t index = 0; index < parameters.size(); ++index) {
        const backend::ParameterInfo& info = parameters[index];
        if (info.node != item.node || info.name != name || (gradient && !info.trainable))
            continue;
        Tensor tensor{item.node, item.port, info.shape, std::vector<float>(static_cast<std::size_t>(info.shape.elements()))};
        if (gradient)
            store.readGradient(index, tensor.data);
        else
            store.read(index, tensor.data);
        return tensor;
    }
    return std::nullopt;
}

} // namespace

telemetry::Snapshot watch(backend::Model& model, const data::Dataset& dataset, const WatchRequest& request,
                          std::int64_t step) {
    telemetry::Snapshot snapshot;
    snapshot.step = step;
    snapshot.split = data::nameOf(request.split);
    snapshot.sample = request.sample;

    std::vector<WatchRequest::Item> ports;
    for (const WatchRequest::Item& item : request.items) {
        if (std::optional<Tensor> tensor = parameter(model.parameters(), item))
            snapshot.tensors.push_back(std::move(*tensor));
        else
            ports.push_back(item);
    }
    if (request.sample < 0 || request.sample >= dataset.size(request.split))
        return snapshot;

    backend::Executor& executor = model.executor(backend::Mode::Watch, 1);
    fillRow(executor, dataset, request.split, request.sample, 0);
    // From the data: a program for watching has no losses, and so no buffers for their targets.
    for (const backend::OutputBinding& output : executor.outputs()) {
        if (const core::Field* field = dataset.schema().find(output.field)) {
            std::vector<float>& target = snapshot.targets[output.node];
            target.resize(static_cast<std::size_t>(field->shape.elements()));
            dataset.read(request.split, request.sample, output.field, target);
        }
    }
    if (ports.empty())
        return snapshot;
    const std::atomic<bool> never{false};
    executor.run(static_cast<std::uint64_t>(request.sample), never); // every sample has noise of its own, always the same
    for (const WatchRequest::Item& item : ports) {
        backend::Executor::Reading reading = executor.read(item.node, item.port);
        if (!reading.data.empty())
            snapshot.tensors.push_back({item.node, item.port, reading.shape.withoutBatch(), std::move(reading.data)});
    }
    return snapshot;
}

} // namespace netwright::training
