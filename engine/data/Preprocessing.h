#pragma once

#include "engine/data/Preparation.h"
#include "engine/data/Source.h"

#include <span>
#include <vector>

namespace netwright::data {

struct FitContext {
    const RawField& field;
    std::span<const std::int64_t> trainingRows;
    const core::ParamReader& params;
};

/// Fits one step on the training samples and puts it behind what is there already.
using FitRule = void (*)(const FitContext& context, Preparation& preparation);

/// A step is declared once: what the user can set, and how it is fitted.
struct Step {
    StageSpec spec;
    FitRule fit;
};

Step scaleStep();
Step standardizeStep();
Step logStep();
Step clipStep();

const std::vector<Step>& steps();

/// Unknown steps ("data.unknown-step"), parameters, fields that do not exist or hold classes ("data.step-field"), and
/// columns that do not exist ("data.step-column").
core::Diagnostics checkSteps(const std::vector<DataSpec::Step>& wanted, const core::DataSchema& schema);

/// Names of columns separated by commas.
std::vector<std::string> columnsIn(std::string_view list);

/// The preparation of each field, in the order of `data.fields`: missing values filled in where the source wants it, then
/// the steps. Requires that checkSteps() found nothing.
std::vector<Preparation> fitSteps(const std::vector<DataSpec::Step>& wanted, const RawData& data,
                                  std::span<const std::int64_t> trainingRows);

} // namespace netwright::data
