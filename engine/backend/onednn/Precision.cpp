#include "engine/backend/Precision.h"

#include <dnnl.hpp>

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

bool processorHasBf16() {
    // The values are bit sets: every richer instruction set contains the bits of those it includes.
    const auto has = static_cast<unsigned>(dnnl::get_effective_cpu_isa());
    const auto wanted = static_cast<unsigned>(dnnl::cpu_isa::avx512_core_bf16);
    return (has & wanted) == wanted;
}

core::DataType operandsOf(std::string_view name) {
    return name == "bf16" && processorHasBf16() ? core::DataType::BF16 : core::DataType::F32;
}

core::Diagnostics checkPrecision(std::string_view name) {
    if (name == precisions().front().name || operandsOf(name) != core::DataType::F32)
        return {};
    return {core::warning("precision.fallback", core::atNode({}, {}, "precision"),
                          "bf16 needs a processor with AVX-512 BF16 or AMX, and this one has neither; training runs in f32.",
                          "Nothing has to be done. Choose f32 as precision to be rid of this message.")};
}

} // namespace netwright::backend
