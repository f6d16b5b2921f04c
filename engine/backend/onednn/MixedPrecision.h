#pragma once

#include "engine/backend/onednn/Primitive.h"

namespace netwright::backend::onednn {

/// What `describe(type)` gives for the type in which the program multiplies; for f32 where oneDNN has no fast primitive
/// of that kind, so that mixed precision never makes a layer slower or impossible.
template <typename Describe> auto describeProduct(const PlanBuilder& plan, const Describe& describe) {
    if (plan.operands() != core::DataType::F32) {
        try {
            auto pd = describe(plan.operands());
            if (!isReference(pd.impl_info_str()))
                return pd;
        } catch (const dnnl::error&) {
            // Not of this type.
        }
    }
    return describe(core::DataType::F32);
}

} // namespace netwright::backend::onednn
