#pragma once

#include "engine/data/Dataset.h"

#include <map>

namespace netwright::testing {

/// A dataset without samples: what exporters need to know of the data.
class SchemaDataset : public data::Dataset {
public:
    explicit SchemaDataset(core::DataSchema schema, std::map<std::string, data::Preparation, std::less<>> preprocessing = {})
        : m_schema(std::move(schema)), m_preprocessing(std::move(preprocessing)) {}

    const core::DataSchema& schema() const override { return m_schema; }
    std::int64_t size(data::Split) const override { return 0; }
    void read(data::Split, std::int64_t, std::string_view, std::span<float>) const override {}
    void readRaw(data::Split, std::int64_t, std::string_view, std::span<float>) const override {}
    data::Preparation preprocessing(std::string_view field) const override {
        const auto found = m_preprocessing.find(field);
        return found == m_preprocessing.end() ? data::Preparation{} : found->second;
    }
    const core::Diagnostics& notes() const override { return m_notes; }
    std::int64_t sourceIndex(data::Split, std::int64_t index) const override { return index; }

private:
    core::DataSchema m_schema;
    std::map<std::string, data::Preparation, std::less<>> m_preprocessing;
    core::Diagnostics m_notes;
};

} // namespace netwright::testing
