#include "engine/data/BatchLoader.h"

#include "engine/core/Rng.h"

#include <algorithm>
#include <cassert>
#include <numeric>

namespace netwright::data {

BatchLoader::BatchLoader(std::shared_ptr<const Dataset> dataset, Split split, std::int64_t batch, std::uint64_t seed,
                         bool shuffle)
    : m_dataset(std::move(dataset)), m_split(split), m_batch(batch), m_seed(seed), m_shuffle(shuffle),
      m_order(static_cast<std::size_t>(m_dataset->size(split))) {
    assert(batch > 0);
    for (const core::Field& field : m_dataset->schema().fields)
        m_elements.push_back(static_cast<std::size_t>(field.shape.elements()));
    shuffleForEpoch();
}

void BatchLoader::shuffleForEpoch() {
    std::iota(m_order.begin(), m_order.end(), std::int64_t{0});
    if (!m_shuffle)
        return;
    core::Rng rng(m_seed, static_cast<std::uint64_t>(m_position.epoch));
    for (std::size_t i = m_order.size(); i > 1; --i)
        std::swap(m_order[i - 1], m_order[rng.below(i)]);
}

void BatchLoader::seek(Position position) {
    const bool sameOrder = position.epoch == m_position.epoch;
    m_position = position;
    if (!sameOrder)
        shuffleForEpoch();
}

std::int64_t BatchLoader::nextSize() const {
    return std::min(m_batch, static_cast<std::int64_t>(m_order.size()) - m_position.sample);
}

std::int64_t BatchLoader::batchesPerEpoch() const {
    return (static_cast<std::int64_t>(m_order.size()) + m_batch - 1) / m_batch;
}

std::int64_t BatchLoader::next(std::span<const BatchSlot> slots) {
    const auto count = static_cast<std::size_t>(nextSize());
    constexpr std::uint64_t kSpread = 0x9E3779B97F4A7C15ull; // neighbouring seeds and epochs must not share draws
    constexpr std::uint64_t kViewSpread = 0xD1B54A32D192ED03ull;
    const std::uint64_t epochDraw = m_seed * kSpread + static_cast<std::uint64_t>(m_position.epoch);
    for (const BatchSlot& slot : slots) {
        const core::Field* field = m_dataset->schema().find(slot.field);
        assert(field && "a slot for a field that the data do not have");
        const std::size_t elements = m_elements[static_cast<std::size_t>(field - m_dataset->schema().fields.data())];
        assert(slot.data.size() >= count * elements);
        const std::uint64_t draw = epochDraw + static_cast<std::uint64_t>(slot.view) * kViewSpread;
        for (std::size_t i = 0; i < count; ++i) {
            const std::int64_t index = m_order[static_cast<std::size_t>(m_position.sample) + i];
            const std::span<float> target = slot.data.subspan(i * elements, elements);
            if (m_shuffle && m_split == Split::Train)
                m_dataset->readAugmented(m_split, index, slot.field, target, draw);
            else
                m_dataset->read(m_split, index, slot.field, target);
        }
    }
    m_position.sample += static_cast<std::int64_t>(count);
    if (m_position.sample >= static_cast<std::int64_t>(m_order.size())) {
        m_position = {m_position.epoch + 1, 0};
        shuffleForEpoch();
    }
    return static_cast<std::int64_t>(count);
}

} // namespace netwright::data
