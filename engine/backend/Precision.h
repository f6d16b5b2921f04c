#pragma once

#include "engine/backend/CpuFeatures.h"
#include "engine/core/DataType.h"
#include "engine/core/Diagnostic.h"

#include <string>
#include <string_view>
#include <vector>

/// The number formats in which training can be asked to compute.
namespace netwright::backend {

struct PrecisionSpec {
    std::string_view name;  ///< as stored: "f32", "bf16"
    std::string_view label; ///< as shown
};
const std::vector<PrecisionSpec>& precisions(); ///< the first is the one that every machine has
std::vector<std::string> precisionNames();

/// In which numbers training of this precision multiplies on such a processor: ModelOptions::operands.
core::DataType operandsOf(std::string_view name, const CpuFeatures& cpu = cpuFeatures());

/// "precision.fallback", a warning that says why training will compute in f32 although `name` asks for something else;
/// nothing when it will do as asked.
core::Diagnostics checkPrecision(std::string_view name, const CpuFeatures& cpu = cpuFeatures());

} // namespace netwright::backend
