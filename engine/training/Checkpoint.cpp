#include "engine/training/Checkpoint.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

namespace netwright::training {
namespace {

constexpr const char* kParameter = "parameter/";
constexpr const char* kBest = "best/";

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

/// Whether every parameter is there under the prefix.
bool complete(const Index& index, const std::string& prefix, const backend::ParameterStore& store, bool buffersToo) {
    return std::ranges::all_of(store.parameters(), [&](const backend::ParameterInfo& info) {
        return (!info.trainable && !buffersToo) || find(index, prefix, info);
    });
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

void scatterArena(const Index& index, const Updater::NamedArena& arena, const backend::ParameterStore& store) {
    for (std::size_t i = 0; i < store.parameters().size(); ++i)
        if (const backend::ParameterInfo& info = store.parameters()[i]; info.trainable)
            store.writeTo(arena.values, i, find(index, arena.name + "/", info)->data);
}

} // namespace

CheckpointFile gather(const TrainerState& state, backend::ParameterStore& store, Updater& updater,
                      const std::optional<StoreCopy>& best) {
    CheckpointFile file;
    file.state = toJsonText(state);
    gatherParameters(file, kParameter, store);
    for (const Updater::NamedArena& arena : updater.arenas()) {
        for (std::size_t i = 0; i < store.parameters().size(); ++i) {
            if (!store.parameters()[i].trainable)
                continue;
            core::NamedTensor tensor = empty(arena.name + "/", store.parameters()[i]);
            store.readFrom(arena.values, i, tensor.data);
            file.tensors.push_back(std::move(tensor));
        }
    }
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

void scatter(const CheckpointFile& file, std::int64_t updates, backend::ParameterStore& store, Updater& updater,
             std::optional<StoreCopy>& best) {
    const Index index = indexOf(file);
    if (best && complete(index, kBest, store, true)) {
        scatterParameters(index, kBest, store);
        best->take();
    }
    scatterParameters(index, kParameter, store);
    bool sameOptimizer = true;
    for (const Updater::NamedArena& arena : updater.arenas()) {
        const bool there = complete(index, arena.name + "/", store, false);
        if (arena.name == Updater::kAverage && !there)
            std::ranges::copy(store.values(), arena.values.begin());
        else if (!there)
            sameOptimizer = false;
        else
            scatterArena(index, arena, store);
    }
    updater.setUpdates(sameOptimizer ? updates : 0);
}

} // namespace netwright::training
