#include "engine/backend/Precision.h"

#include <dnnl.hpp>

namespace netwright::backend {
namespace {

// bf16 training needs activations and weights in bf16 beside f32 master weights: kernels that this backend does not have.
constexpr bool kHasBf16Kernels = false;

} // namespace

const std::vector<PrecisionSpec>& precisions() {
    static const std::vector<PrecisionSpec> kAll{{"f32", "32 bits (f32)"}, {"bf16", "16 bits (bf16)"}};
    return kAll;
}

bool processorHasBf16() {
    // The values are bit sets: every richer instruction set contains the bits of those it includes.
    const auto has = static_cast<unsigned>(dnnl::get_effective_cpu_isa());
    const auto wanted = static_cast<unsigned>(dnnl::cpu_isa::avx512_core_bf16);
    return (has & wanted) == wanted;
}

core::Diagnostics checkPrecision(std::string_view name) {
    if (name == precisions().front().name || (kHasBf16Kernels && processorHasBf16()))
        return {};
    const std::string reason =
        processorHasBf16() ? "This version of Netwright computes in 32 bits only"
                           : "bf16 needs a processor with AVX-512 BF16 or AMX, and this one has neither";
    return {core::warning("precision.fallback", core::atNode({}, {}, "precision"), reason + "; training runs in f32.",
                          "Nothing has to be done. Choose f32 as precision to be rid of this message.")};
}

} // namespace netwright::backend
