#pragma once

#include "engine/data/Dataset.h"

#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <vector>

/// What a source of data delivers, before it is split and preprocessed. Internal to engine/data.
namespace netwright::data {

/// What stands for a missing number: the mean or the median of its column in the training part, or 0.
enum class FillRule { Mean, Median, Zero };

/// The values of one field for all samples. Sample i has its `field.shape.elements()` numbers from i · stride + start
/// on; a stride below the number of elements makes overlapping windows of one long series without copying it.
struct RawField {
    core::Field field;
    std::shared_ptr<std::vector<std::uint8_t>> bytes; ///< either bytes (images) …
    std::shared_ptr<std::vector<float>> numbers;      ///< … or numbers; NaN: missing
    std::int64_t start = 0;
    std::int64_t stride = 0;
    std::vector<std::int64_t> missing; ///< values that the source lacks, for each element; empty: none
    std::optional<FillRule> fill;      ///< for missing values; without one there are none
    std::vector<bool> indicators;      ///< elements that are 0 or 1 for a category; empty: none. Steps leave them alone

    std::int64_t elements() const { return field.shape.elements(); }
    float at(std::int64_t sample, std::int64_t element) const {
        const auto place = static_cast<std::size_t>(start + sample * stride + element);
        return bytes ? static_cast<float>((*bytes)[place]) : (*numbers)[place];
    }
};

struct RawData {
    std::vector<RawField> fields;
    std::int64_t samples = 0;
    std::optional<std::int64_t> testStart; ///< samples from here on are the source's own test part
    bool chronological = false;            ///< split in order of time: first training, then validation, then test
    std::vector<std::int64_t> sourceIndex; ///< of each sample; empty: its own number
    core::Diagnostics notes;

    core::DataSchema schema() const {
        core::DataSchema all;
        for (const RawField& field : fields)
            all.fields.push_back(field.field);
        return all;
    }
};

struct LoadContext {
    const DataSpec& spec;
    core::ParamReader options; ///< of the source, checked
    std::filesystem::path folder;
    std::function<bool(double)> progress; ///< never empty

    /// The file or folder that a text option names, seen from the project.
    std::filesystem::path path(std::string_view option) const;
};

using LoadRule = core::Result<RawData> (*)(const LoadContext&);
using PeekRule = core::Result<core::DataSchema> (*)(const LoadContext&);

/// A source is declared once: what the user can set, and how it is read.
struct Source {
    StageSpec spec;
    std::vector<std::string> required; ///< options that may not be empty
    LoadRule load;
    PeekRule peek;
};

Source idxSource();
Source csvSource();
Source imagesSource();
Source numpySource();
Source seriesSource();
Source textSource();
Source syntheticSource();

const std::vector<Source>& sources();

/// The most memory that the samples of a project may take.
inline constexpr std::int64_t kMaxDataBytes = std::int64_t{8} << 30;

/// An error when samples · elements floats would exceed kMaxDataBytes.
std::optional<core::Diagnostic> checkMemory(std::int64_t samples, std::int64_t elements, std::int64_t bytesPerElement,
                                            const std::string& file);

core::Diagnostic cancelled();

/// The user has not chosen the file of an option yet.
core::Diagnostic notChosen(const core::ParamSpec& option);

/// "60,000"
std::string grouped(std::int64_t number);

} // namespace netwright::data
