#include "engine/backend/CpuFeatures.h"

#include <algorithm>
#include <cstdlib>
#include <dnnl.hpp>
#include <optional>
#include <string>

namespace netwright::backend {
namespace {

/// By level. oneDNN knows more steps between them.
constexpr std::array<dnnl::cpu_isa, kCpuLevelNames.size()> kIsaOfLevel{
    dnnl::cpu_isa::sse41, dnnl::cpu_isa::avx2, dnnl::cpu_isa::avx512_core, dnnl::cpu_isa::avx512_core_bf16,
    dnnl::cpu_isa::avx512_core_amx};

std::string_view limitName() {
    const char* text = std::getenv(kCpuLimitVariable);
    return text ? text : "";
}

std::optional<CpuLevel> levelOf(std::string_view name) {
    const auto* found = std::ranges::find(kCpuLevelNames, name);
    if (found == kCpuLevelNames.end())
        return std::nullopt;
    return static_cast<CpuLevel>(found - kCpuLevelNames.begin());
}

CpuLevel effectiveLevel() {
    // The values of cpu_isa are sets of bits: every richer instruction set has the bits of those that it includes.
    const auto has = static_cast<unsigned>(dnnl::get_effective_cpu_isa());
    std::size_t level = 0;
    for (std::size_t i = 1; i < kIsaOfLevel.size(); ++i)
        if (const auto wanted = static_cast<unsigned>(kIsaOfLevel[i]); (has & wanted) == wanted)
            level = i;
    return static_cast<CpuLevel>(level);
}

CpuFeatures detect() {
    if (const auto limit = levelOf(limitName()))
        dnnl_set_max_cpu_isa(static_cast<dnnl_cpu_isa_t>(kIsaOfLevel[static_cast<std::size_t>(*limit)]));
    return {effectiveLevel()};
}

std::string listOfLevels() {
    std::string all;
    for (const std::string_view name : kCpuLevelNames)
        all += (all.empty() ? "" : ", ") + std::string(name);
    return all;
}

} // namespace

const CpuFeatures& cpuFeatures() {
    static const CpuFeatures features = detect();
    return features;
}

core::Diagnostics checkCpuLimit() {
    const std::string_view name = limitName();
    if (name.empty())
        return {};
    const std::string setting = std::string(kCpuLimitVariable) + "=" + std::string(name);
    const auto limit = levelOf(name);
    if (!limit)
        return {core::warning("cpu.limit.unknown", {}, setting + " names no processor level and limits nothing.",
                              "Use one of " + listOfLevels() + ".")};
    if (!cpuFeatures().has(*limit))
        return {
            core::warning("cpu.limit.lacking", {},
                          setting + " limits nothing: this processor has " + std::string(cpuFeatures().name()) + ".",
                          "Nothing has to be done.")};
    return {};
}

} // namespace netwright::backend
