#pragma once

#include "engine/data/Augmentation.h"
#include "engine/data/Source.h"
#include "engine/data/SplitRows.h"

namespace netwright::data {

/// A dataset whose samples are in memory: images as bytes, everything else as floats. Prepared numbers are computed
/// when they are read.
class MemoryDataset : public Dataset {
public:
    /// `preparations` and `augmentations` in the order of `data.fields`.
    MemoryDataset(RawData data, SplitRows split, std::vector<Preparation> preparations, std::vector<Augmentation> augmentations);

    const core::DataSchema& schema() const override { return m_schema; }
    std::int64_t size(Split split) const override { return static_cast<std::int64_t>(m_split.of(split).size()); }
    void read(Split split, std::int64_t index, std::string_view field, std::span<float> out) const override;
    void readRaw(Split split, std::int64_t index, std::string_view field, std::span<float> out) const override;
    void readAugmented(Split split, std::int64_t index, std::string_view field, std::span<float> out,
                       std::uint64_t draw) const override;
    Preparation preprocessing(std::string_view field) const override;
    std::vector<std::int64_t> missingValues(std::string_view field) const override {
        return m_data.fields[place(field)].missing;
    }
    const core::Diagnostics& notes() const override { return m_data.notes; }
    std::int64_t sourceIndex(Split split, std::int64_t index) const override;

private:
    std::size_t place(std::string_view field) const;
    std::int64_t row(Split split, std::int64_t index) const {
        return m_split.of(split)[static_cast<std::size_t>(index)];
    }

    RawData m_data;
    SplitRows m_split;
    std::vector<Preparation> m_preparations;
    std::vector<Augmentation> m_augmentations;
    core::DataSchema m_schema;
};

} // namespace netwright::data
