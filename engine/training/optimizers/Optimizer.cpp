#include "engine/training/optimizers/Optimizer.h"

#include "engine/backend/Parallel.h"

#include <algorithm>
#include <cassert>

namespace netwright::training {
namespace {

constexpr std::int64_t kChunk = 4096;
constexpr std::int64_t kCost = 4096 * 2; ///< of a chunk: four reads and three writes a number

const std::vector<OptimizerDefinition>& definitions() {
    static const std::vector<OptimizerDefinition> all{sgd(), adam(), adamW(), rmsProp(), adagrad(), lion()};
    return all;
}

} // namespace

std::vector<Chunk> divide(std::span<const backend::ParameterInfo> parameters, double l1, double l2) {
    std::vector<Chunk> chunks;
    for (const backend::ParameterInfo& parameter : parameters) {
        if (!parameter.trainable)
            continue;
        for (std::int64_t first = 0; first < parameter.stored; first += kChunk) {
            Chunk chunk;
            chunk.begin = parameter.offset + first;
            chunk.size = std::min(kChunk, parameter.stored - first);
            chunk.decays = parameter.decays;
            if (parameter.decays) {
                chunk.l1 = static_cast<float>(l1 + parameter.l1);
                chunk.l2 = static_cast<float>(l2 + parameter.l2);
            }
            chunks.push_back(chunk);
        }
    }
    return chunks;
}

void Optimizer::update(const Update& update) {
    begin(update.rate, update.number);
    const float clip = update.clipValue > 0 ? static_cast<float>(update.clipValue) : std::numeric_limits<float>::infinity();
    backend::parallelItems(static_cast<std::int64_t>(update.chunks.size()), kCost, [&](std::int64_t i) {
        const Chunk& chunk = update.chunks[static_cast<std::size_t>(i)];
        Piece piece;
        piece.value = update.values.data() + chunk.begin;
        piece.gradient = update.gradients.data() + chunk.begin;
        for (std::size_t slot = 0; slot < update.slots.size(); ++slot)
            piece.slots[slot] = update.slots[slot].data() + chunk.begin;
        piece.size = chunk.size;
        piece.scale = static_cast<float>(update.gradientScale);
        piece.clip = clip;
        piece.l1 = chunk.l1;
        piece.l2 = chunk.l2;
        piece.decay = chunk.decays ? 1.0F : 0.0F;
        apply(piece);
    });
}

const std::vector<ChoiceSpec>& optimizerSpecs() {
    static const std::vector<ChoiceSpec> specs = [] {
        std::vector<ChoiceSpec> all;
        for (const OptimizerDefinition& definition : definitions())
            all.push_back(definition.spec);
        return all;
    }();
    return specs;
}

std::unique_ptr<Optimizer> makeOptimizer(const Choice& choice) {
    const auto found = std::ranges::find_if(definitions(), [&](const auto& d) { return d.spec.type == choice.type; });
    assert(found != definitions().end());
    return found->make(core::ParamReader(found->spec.params, choice.params));
}

} // namespace netwright::training
