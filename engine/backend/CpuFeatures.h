#pragma once

#include "engine/core/Diagnostic.h"

#include <array>
#include <cstdint>
#include <string_view>

/// What the processor can do: the one place that kernels, precisions and tests ask.
namespace netwright::backend {

/// Each level has what those before it have.
enum class CpuLevel : std::uint8_t {
    Baseline, ///< what every supported processor has; on x86-64 SSE4.1
    Avx2,     ///< AVX2 with fused multiply-add
    Avx512,   ///< AVX-512 F, BW, CD, DQ and VL
    Bf16,     ///< AVX-512 BF16: products of bf16 numbers
    Amx       ///< AMX tiles
};
inline constexpr std::array<std::string_view, 5> kCpuLevelNames{"baseline", "avx2", "avx512", "bf16", "amx"};

struct CpuFeatures {
    CpuLevel level = CpuLevel::Baseline;

    bool has(CpuLevel wanted) const { return level >= wanted; }
    std::string_view name() const { return kCpuLevelNames[static_cast<std::size_t>(level)]; }
};

/// The environment variable that keeps Netwright and oneDNN from using more than the level that it names.
inline constexpr const char* kCpuLimitVariable = "NETWRIGHT_CPU";

/// Of this processor, no more than NETWRIGHT_CPU allows. The first call hands that limit to oneDNN, so it has to come
/// before oneDNN is used. Any thread.
const CpuFeatures& cpuFeatures();

/// A warning when NETWRIGHT_CPU names no level ("cpu.limit.unknown") or one that this processor lacks
/// ("cpu.limit.lacking"): then it limits nothing.
core::Diagnostics checkCpuLimit();

} // namespace netwright::backend
