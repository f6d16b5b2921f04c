#pragma once

#include "engine/core/Rng.h"
#include "engine/data/Source.h"

#include <optional>
#include <span>
#include <vector>

namespace netwright::data {

/// How the training samples of one field are changed at random each time they are dealt.
struct Augmentation {
    // Images only. A picture is flipped, turned and zoomed about its middle and shifted, all in one resampling
    // (bilinear; beyond the border the nearest pixel counts).
    double shift = 0;              ///< at most so many pixels in each direction
    double angle = 0;              ///< at most so many radians to either side
    double zoom = 0;               ///< scaled by 1 ± at most this
    bool flipHorizontally = false; ///< left and right are swapped in half of the cases
    bool flipVertically = false;
    /// Any field with numbers: standard deviation of what is added to each prepared number.
    double noise = 0;

    bool moves() const { return shift > 0 || angle > 0 || zoom > 0 || flipHorizontally || flipVertically; }
    bool any() const { return moves() || noise > 0; }
};

/// A kind of augmentation is declared once: what the user can set, and what it does to the plan.
struct AugmentationStage {
    StageSpec spec;
    bool imagesOnly;
    void (*apply)(const core::ParamReader& params, Augmentation& plan);
};

const std::vector<AugmentationStage>& augmentationStages();

/// Unknown kinds ("data.unknown-augmentation"), parameters, and fields that do not fit ("data.step-field").
core::Diagnostics checkAugmentation(const std::vector<DataSpec::Step>& wanted, const core::DataSchema& schema);

/// One plan for each field of the schema. Requires that checkAugmentation() found nothing.
std::vector<Augmentation> planAugmentation(const std::vector<DataSpec::Step>& wanted, const core::DataSchema& schema);

/// A sample of an image field (C×H×W), moved as the plan allows. The generator decides how; it draws the same count of
/// numbers in every case.
void readMoved(const RawField& field, std::int64_t row, const Augmentation& plan, core::Rng& rng, std::span<float> out);

} // namespace netwright::data
