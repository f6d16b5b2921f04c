#include "engine/backend/Precision.h"

namespace netwright::backend {

const std::vector<PrecisionSpec>& precisions() {
    static const std::vector<PrecisionSpec> kAll{{"f32", "32 bits (f32)"}, {"bf16", "16 bits (bf16)"}};
    return kAll;
}

std::vector<std::string> precisionNames() {
    std::vector<std::string> names;
    for (const PrecisionSpec& one : precisions())
        names.emplace_back(one.name);
    return names;
}

core::DataType operandsOf(std::string_view name, const CpuFeatures& cpu) {
    return name == "bf16" && cpu.has(CpuLevel::Bf16) ? core::DataType::BF16 : core::DataType::F32;
}

core::Diagnostics checkPrecision(std::string_view name, const CpuFeatures& cpu) {
    if (name == precisions().front().name || operandsOf(name, cpu) != core::DataType::F32)
        return {};
    return {core::warning(
        "precision.fallback", core::atNode({}, {}, "precision"),
        "bf16 needs a processor with AVX-512 BF16 or AMX, and this one has neither; training runs in f32.",
        "Nothing has to be done. Choose f32 as precision to be rid of this message.")};
}

} // namespace netwright::backend
