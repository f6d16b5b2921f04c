#pragma once

#include "engine/core/DataSchema.h"
#include "engine/core/ParamSpec.h"
#include "engine/core/Result.h"
#include "engine/data/Preparation.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// From files on disk to numbers for the network. Knows nothing of graphs.
namespace netwright::data {

enum class Split { Train, Validation, Test };
const char* nameOf(Split split); ///< "train", "validation", "test"

/// The "data" part of project.json, as a plain value.
struct DataSpec {
    std::string source;     ///< SourceSpec::type: "idx", "csv"; empty: no data chosen yet
    core::ParamMap options; ///< the source's own settings: paths (relative to the project), delimiter, …
    struct Column {         ///< CSV: how each column is used
        std::string name;
        std::string role; ///< "feature", "target", "ignore"
        std::string type; ///< "number", "category"
        bool operator==(const Column&) const = default;
    };
    std::vector<Column> columns;
    struct Step {              ///< preprocessing, in order, fitted on the training part only
        std::string type;      ///< "scale", "standardize", "log", "clip"
        core::ParamMap params; ///< e.g. field
        bool operator==(const Step&) const = default;
    };
    std::vector<Step> steps;
    /// Random changes of the training samples, new in every epoch: "shift", "noise", …
    std::vector<Step> augmentation;
    double validationShare = 0.1; ///< of the samples that are not test samples
    double testShare = 0;         ///< 0 when the source brings a test part of its own
    bool stratify = false;        ///< keep the share of each class
    std::uint64_t seed = 1;       ///< of the split
    bool operator==(const DataSpec&) const = default;
};

/// Loaded, split, preprocessing fitted. Immutable; readable from any thread.
class Dataset {
public:
    virtual ~Dataset() = default;

    virtual const core::DataSchema& schema() const = 0;
    virtual std::int64_t size(Split split) const = 0;
    /// Writes a preprocessed sample of a field (shape as in the schema, row-major; 1 number for a Category).
    virtual void read(Split split, std::int64_t index, std::string_view field, std::span<float> out) const = 0;
    /// The same before preprocessing: pixel values 0–255, table numbers as in the file, NaN where one is missing.
    virtual void readRaw(Split split, std::int64_t index, std::string_view field, std::span<float> out) const = 0;
    /// A preprocessed sample, changed at random as the specification wants for training. The same `draw` gives the same
    /// numbers; fields of one sample are changed alike.
    virtual void readAugmented(Split split, std::int64_t index, std::string_view field, std::span<float> out,
                               std::uint64_t draw) const {
        static_cast<void>(draw);
        read(split, index, field, out);
    }
    /// What read() does to the raw numbers of a field; empty for the identity.
    virtual Preparation preprocessing(std::string_view field) const = 0;
    /// How many values of each element of a field were missing in the source, those of rows that were left out
    /// included; empty: none.
    virtual std::vector<std::int64_t> missingValues(std::string_view field) const {
        static_cast<void>(field);
        return {};
    }
    /// What was noticed while loading and is no error ("3 rows with missing values were left out").
    virtual const core::Diagnostics& notes() const = 0;
    /// Index of the sample in the source (row of the table, number of the image).
    virtual std::int64_t sourceIndex(Split split, std::int64_t index) const = 0;
};

/// Reads the files. `folder` is the project's: relative paths start there. `progress` gets 0…1 now and then and may
/// return false to cancel (error "data.cancelled"). Sizes announced in files are checked against the file before memory
/// is taken. Any thread.
core::Result<std::shared_ptr<const Dataset>> loadDataset(const DataSpec& spec, const std::filesystem::path& folder,
                                                         const std::function<bool(double)>& progress = {});

/// Looks only at headers and the first rows: the schema the data will have, quickly (milliseconds), for the canvas.
core::Result<core::DataSchema> peekSchema(const DataSpec& spec, const std::filesystem::path& folder);

/// A kind of source, preprocessing step or augmentation that the user can choose; declared once, read by window and
/// terminal.
struct StageSpec {
    std::string type;
    std::string title;
    std::string help;
    std::vector<core::ParamSpec> params;
};
const std::vector<StageSpec>& sourceSpecs();
const std::vector<StageSpec>& stepSpecs();
const std::vector<StageSpec>& augmentationSpecs();

/// Suggests columns for a table: the types found, the last category (or the last column) as the target.
core::Result<DataSpec> suggestForTable(const std::filesystem::path& file);

} // namespace netwright::data
