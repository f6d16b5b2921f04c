#pragma once

#include "engine/data/Source.h"

#include <span>
#include <vector>

namespace netwright::data {

/// Fits one step on the training samples and puts it behind what `affine` already does (empty vectors: the identity).
/// `affine` leaves with one number, or with one for each element of the field.
using FitRule = void (*)(const RawField& field, std::span<const std::int64_t> trainingRows,
                         const core::ParamReader& params, Affine& affine);

/// A step is declared once: what the user can set, and how it is fitted.
struct Step {
    StageSpec spec;
    FitRule fit;
};

const std::vector<Step>& steps();

/// Unknown steps ("data.unknown-step"), parameters, and fields that do not exist or hold classes ("data.step-field").
core::Diagnostics checkSteps(const std::vector<DataSpec::Step>& wanted, const core::DataSchema& schema);

/// The preprocessing of each field, in the order of `data.fields`. Requires that checkSteps() found nothing.
std::vector<Affine> fitSteps(const std::vector<DataSpec::Step>& wanted, const RawData& data,
                             std::span<const std::int64_t> trainingRows);

/// Replaces every missing value (NaN) by the mean of its column over the training samples; 0 if all are missing.
void fillMissing(RawField& field, std::int64_t samples, std::span<const std::int64_t> trainingRows);

} // namespace netwright::data
