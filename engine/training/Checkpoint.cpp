#include "engine/training/Checkpoint.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string_view>

namespace netwright::training {
namespace {

constexpr const char* kParameter = "parameter/";
constexpr const char* kBest = "best/";
constexpr const char* kAverage = "average/";

core::NamedTensor empty(const std::string& prefix, const backend::ParameterInfo& info) {
    return {prefix + info.key(), info.shape, std::vector<float>(static_cast<std::size_t>(info.shape.elements()))};
}

using Index = std::map<std::string_view, const core::NamedTensor*>;

Index indexOf(const CheckpointFile& file) {
    Index index;
    for (const core::NamedTensor& tensor : file.tensors)
        index.emplace(tensor.key, &tensor);
    return index;
}

const core::NamedTensor* find(const Index& index, const std::string& prefix, const backend::ParameterInfo& info) {
    const auto found = index.find(prefix + info.key());
    return found != index.end() && found->second->shape == info.shape ? found->second : nullptr;
}

using Chosen = std::function<bool(std::size_t)>; ///< by index of the parameter

/// Whether every chosen parameter is there under the prefix.
bool complete(const Index& index, const std::string& prefix, const backend::ParameterStore& store, const Chosen& chosen) {
    for (std::size_t i = 0; i < store.parameters().size(); ++i)
        if (chosen(i) && !find(index, prefix, store.parameters()[i]))
            return false;
    return true;
}

Chosen trainable(const backend::ParameterStore& store) {
    return [&store](std::size_t i) { return store.parameters()[i].trainable; };
}

Chosen trainedBy(const Pursuit& pursuit) {
    return [&pursuit](std::size_t i) { return pursuit.updater().trains(i); };
}

void gatherParameters(CheckpointFile& file, const std::string& prefix, const backend::ParameterStore& store) {
    for (std::size_t i = 0; i < store.parameters().size(); ++i) {
        core::NamedTensor tensor = empty(prefix, store.parameters()[i]);
        store.read(i, tensor.data);
        file.tensors.push_back(std::move(tensor));
    }
}

void scatterParameters(const Index& index, const std::string& prefix, backend::ParameterStore& store) {
    for (std::size_t i = 0; i < store.parameters().size(); ++i)
        store.write(i, find(index, prefix, store.parameters()[i])->data);
}

/// Numbers laid out as the parameters are, of the chosen ones.
void gatherArena(CheckpointFile& file, const std::string& prefix, std::span<const float> arena,
                 const backend::ParameterStore& store, const Chosen& chosen) {
    for (std::size_t i = 0; i < store.parameters().size(); ++i) {
        if (!chosen(i))
            continue;
        core::NamedTensor tensor = empty(prefix, store.parameters()[i]);
        store.readFrom(arena, i, tensor.data);
        file.tensors.push_back(std::move(tensor));
    }
}

void scatterArena(const Index& index, const std::string& prefix, std::span<float> arena,
                  const backend::ParameterStore& store, const Chosen& chosen) {
    for (std::size_t i = 0; i < store.parameters().size(); ++i)
        if (chosen(i))
            store.writeTo(arena, i, find(index, prefix, store.parameters()[i])->data);
}

/// Back to the state of `updates` steps if the file has all of it.
void scatterUpdater(const Index& index, std::int64_t updates, const backend::ParameterStore& store, Pursuit& pursuit) {
    const Chosen chosen = trainedBy(pursuit);
    const std::vector<Updater::NamedArena> arenas = pursuit.updater().arenas();
    for (const Updater::NamedArena& arena : arenas)
        if (!complete(index, arena.name + "/", store, chosen))
            return;
    for (const Updater::NamedArena& arena : arenas)
        scatterArena(index, arena.name + "/", arena.values, store, chosen);
    pursuit.updater().setUpdates(updates);
}

} // namespace

CheckpointFile gather(const TrainerState& state, backend::ParameterStore& store, std::vector<Pursuit>& pursuits,
                      MovingAverage& average, const std::optional<StoreCopy>& best) {
    CheckpointFile file;
    file.state = toJsonText(state);
    gatherParameters(file, kParameter, store);
    for (Pursuit& pursuit : pursuits)
        for (const Updater::NamedArena& arena : pursuit.updater().arenas())
            gatherArena(file, arena.name + "/", arena.values, store, trainedBy(pursuit));
    if (average.isOn())
        gatherArena(file, kAverage, average.values(), store, trainable(store));
    if (best && best->taken()) {
        StoreCopy current(store, StoreCopy::Scope::Everything);
        current.take();
        best->restore();
        gatherParameters(file, kBest, store);
        current.restore();
    }
    return file;
}

core::Diagnostics mismatches(const CheckpointFile& file, const backend::ParameterStore& store,
                             const std::filesystem::path& path) {
    const std::string fix = "Resume with the network of the original run, or train anew.";
    const Index index = indexOf(file);
    core::Diagnostics problems;
    std::set<std::string> known;
    const auto add = [&](const std::string& node, const std::string& message) {
        core::Location where = core::inFile(path.string());
        where.node = node;
        problems.push_back(core::error("checkpoint.mismatch", where, message, fix));
    };
    for (const backend::ParameterInfo& info : store.parameters()) {
        known.insert(kParameter + info.key());
        const auto found = index.find(kParameter + info.key());
        if (found == index.end())
            add(info.node, "The checkpoint has no “" + info.key() + "”.");
        else if (found->second->shape != info.shape)
            add(info.node, "“" + info.key() + "” is " + found->second->shape.toString() + " in the checkpoint, but " +
                               info.shape.toString() + " in the network.");
    }
    for (const core::NamedTensor& tensor : file.tensors)
        if (tensor.key.starts_with(kParameter) && !known.contains(tensor.key))
            add({}, "The checkpoint has “" + tensor.key.substr(std::string_view(kParameter).size()) +
                        "”, which the network does not have.");
    return problems;
}

void scatter(const CheckpointFile& file, const TrainerState& state, backend::ParameterStore& store,
             std::vector<Pursuit>& pursuits, MovingAverage& average, std::optional<StoreCopy>& best) {
    const Index index = indexOf(file);
    if (best && complete(index, kBest, store, [](std::size_t) { return true; })) {
        scatterParameters(index, kBest, store);
        best->take();
    }
    scatterParameters(index, kParameter, store);
    for (Pursuit& pursuit : pursuits)
        if (const auto one = std::ranges::find(state.pursued, pursuit.name(), &TrainerState::Pursued::name);
            one != state.pursued.end())
            scatterUpdater(index, one->updates, store, pursuit);
    if (average.isOn() && complete(index, kAverage, store, trainable(store)))
        scatterArena(index, kAverage, average.values(), store, trainable(store));
    else if (average.isOn())
        std::ranges::copy(store.values(), average.values().begin());
}

} // namespace netwright::training
