#pragma once

#include "engine/data/Dataset.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace netwright::data {

/// Where a field of the batch goes: N times the field's elements, row-major. Owned by the caller.
struct BatchSlot {
    std::string field;
    std::span<float> data;
    int view = 0; ///< slots of one field with different views see each sample augmented in different ways
};

/// Deals the training samples in a new random order each epoch (Fisher–Yates with Rng(seed, epoch)). The whole state is
/// (epoch, position). Shuffled training samples are augmented, in a new way each epoch. No thread of its own; allocates
/// only in its constructor.
class BatchLoader {
public:
    BatchLoader(std::shared_ptr<const Dataset> dataset, Split split, std::int64_t batch, std::uint64_t seed,
                bool shuffle);

    struct Position {
        int epoch = 0;           ///< 0-based
        std::int64_t sample = 0; ///< samples already dealt in this epoch
        bool operator==(const Position&) const = default;
    };
    Position position() const { return m_position; }
    void seek(Position position);

    /// Size of the next batch: `batch`, or what is left of the epoch.
    std::int64_t nextSize() const;
    /// Fills the slots with the next nextSize() samples and advances; after the last one the next epoch begins.
    /// Slots must have room for at least that many samples. Returns the number of samples.
    std::int64_t next(std::span<const BatchSlot> slots);
    std::int64_t batchesPerEpoch() const;

private:
    void shuffleForEpoch();

    std::shared_ptr<const Dataset> m_dataset;
    Split m_split;
    std::int64_t m_batch;
    std::uint64_t m_seed;
    bool m_shuffle;
    Position m_position;
    std::vector<std::int64_t> m_order;
    std::vector<std::size_t> m_elements; ///< of each field of the schema
};

} // namespace netwright::data
