#include "engine/training/Updater.h"

#include "engine/backend/Vectorised.h"

#include <algorithm>
#include <cmath>

namespace netwright::training {
namespace {

constexpr std::int64_t kParallelFrom = 8; ///< chunks

/// Eight interleaved sums: a fixed order that every instruction set can keep.
NETWRIGHT_LOOP double sumOfSquaresLoop(const float* numbers, std::int64_t count) {
    double lanes[8] = {};
    std::int64_t i = 0;
    for (; i + 8 <= count; i += 8)
        for (int lane = 0; lane < 8; ++lane)
            lanes[lane] += static_cast<double>(numbers[i + lane]) * static_cast<double>(numbers[i + lane]);
    for (; i < count; ++i)
        lanes[0] += static_cast<double>(numbers[i]) * static_cast<double>(numbers[i]);
    double total = 0;
    for (double lane : lanes)
        total += lane;
    return total;
}
constexpr backend::Vectorised<sumOfSquaresLoop> sumOfSquares;

NETWRIGHT_LOOP void addToLoop(float* sum, const float* numbers, std::int64_t count) {
#pragma omp simd
    for (std::int64_t i = 0; i < count; ++i)
        sum[i] += numbers[i];
}
constexpr backend::Vectorised<addToLoop> addTo;

NETWRIGHT_LOOP void limitLoop(float* numbers, std::int64_t count, float most) {
#pragma omp simd
    for (std::int64_t i = 0; i < count; ++i)
        numbers[i] = numbers[i] < -most ? -most : (numbers[i] > most ? most : numbers[i]);
}
constexpr backend::Vectorised<limitLoop> limit;

const Choice& optimizerOf(const TrainingSettings& settings, const Objective& objective) {
    return objective.optimizer ? *objective.optimizer : settings.optimizer;
}

} // namespace

Updater::Updater(backend::ParameterStore& store, const TrainingSettings& settings, const Objective& objective,
                 const compile::Objective& target)
    : m_store(store), m_name((objective.name.empty() ? "" : objective.name + "/") + optimizerOf(settings, objective).type),
      m_optimizer(makeOptimizer(optimizerOf(settings, objective))), m_clipValue(settings.clipValue),
      m_clipNorm(settings.clipNorm), m_maxNorm(settings.maxNorm), m_clipWeights(objective.clipWeights) {
    std::vector<backend::ParameterInfo> trained;
    for (const backend::ParameterInfo& parameter : store.parameters()) {
        m_trains.push_back(parameter.trainable && target.trainsNode(parameter.node));
        if (m_trains.back())
            trained.push_back(parameter);
    }
    m_chunks = divide(trained, settings.l1, settings.l2);
    const std::size_t size = store.values().size();
    for (std::size_t slot = 0; slot < m_optimizer->slotNames().size(); ++slot)
        m_slots.emplace_back(size, 0.0F);
    for (std::vector<float>& slot : m_slots)
        m_slotSpans.emplace_back(slot);
    if (settings.accumulate > 1)
        m_accumulated.assign(size, 0.0F);
    m_partialSums.resize(m_chunks.size());
    if (m_maxNorm > 0) {
        std::int64_t largest = 0;
        for (const backend::ParameterInfo& parameter : store.parameters())
            largest = std::max(largest, parameter.shape.elements());
        m_plain.resize(static_cast<std::size_t>(largest));
    }
}

void Updater::accumulate() {
    const float* gradients = m_store.gradients().data();
    const auto count = static_cast<std::int64_t>(m_chunks.size());
#pragma omp parallel for schedule(static) if (count >= kParallelFrom)
    for (std::int64_t i = 0; i < count; ++i) {
        const Chunk& chunk = m_chunks[static_cast<std::size_t>(i)];
        addTo(m_accumulated.data() + chunk.begin, gradients + chunk.begin, chunk.size);
    }
    ++m_accumulatedBatches;
}

void Updater::discard() {
    if (m_accumulatedBatches > 0)
        std::ranges::fill(m_accumulated, 0.0F);
    m_accumulatedBatches = 0;
}

void Updater::update(double rate) {
    Update update;
    update.values = m_store.values();
    update.gradients = m_store.gradients();
    if (m_accumulatedBatches > 0) {
        update.gradients = m_accumulated;
        update.gradientScale = 1.0 / static_cast<double>(m_accumulatedBatches);
    }
    if (m_clipNorm > 0) {
        const double length = gradientLength(update.gradients, update.gradientScale);
        // The small number is PyTorch's clip_grad_norm_ as well.
        update.gradientScale *= std::min(1.0, m_clipNorm / (length + 1e-6));
    }
    update.clipValue = m_clipValue;
    update.slots = m_slotSpans;
    update.chunks = m_chunks;
    update.rate = rate;
    update.number = ++m_updates;
    m_optimizer->update(update);
    discard();
    if (m_maxNorm > 0)
        limitNorms();
    if (m_clipWeights > 0)
        clipWeights();
}

double Updater::gradientLength(std::span<const float> gradients, double scale) {
    const auto count = static_cast<std::int64_t>(m_chunks.size());
#pragma omp parallel for schedule(static) if (count >= kParallelFrom)
    for (std::int64_t i = 0; i < count; ++i) {
        const Chunk& chunk = m_chunks[static_cast<std::size_t>(i)];
        m_partialSums[static_cast<std::size_t>(i)] = sumOfSquares(gradients.data() + chunk.begin, chunk.size);
    }
    double total = 0;
    for (double partial : m_partialSums)
        total += partial;
    return scale * std::sqrt(total);
}

void Updater::limitNorms() {
    const auto& parameters = m_store.parameters();
    for (std::size_t index = 0; index < parameters.size(); ++index) {
        const backend::ParameterInfo& parameter = parameters[index];
        if (!m_trains[index] || !parameter.decays || parameter.shape.rank() < 2)
            continue;
        const std::span<float> plain = std::span(m_plain).first(static_cast<std::size_t>(parameter.shape.elements()));
        m_store.read(index, plain);
        const std::size_t perOutput = plain.size() / static_cast<std::size_t>(parameter.shape[0]);
        bool changed = false;
        for (std::size_t first = 0; first < plain.size(); first += perOutput) {
            const std::span<float> weights = plain.subspan(first, perOutput);
            const double length = std::sqrt(sumOfSquares(weights.data(), static_cast<std::int64_t>(perOutput)));
            if (length <= m_maxNorm)
                continue;
            changed = true;
            const auto factor = static_cast<float>(m_maxNorm / length);
            for (float& weight : weights)
                weight *= factor;
        }
        if (changed)
            m_store.write(index, plain);
    }
}

void Updater::clipWeights() {
    for (const Chunk& chunk : m_chunks)
        limit(m_store.values().data() + chunk.begin, chunk.size, static_cast<float>(m_clipWeights));
}

std::vector<Updater::NamedArena> Updater::arenas() {
    std::vector<NamedArena> all;
    const std::vector<std::string> names = m_optimizer->slotNames();
    for (std::size_t slot = 0; slot < names.size(); ++slot)
        all.push_back({m_name + "." + names[slot], m_slotSpans[slot]});
    return all;
}

} // namespace netwright::training
