#include "engine/backend/ActivatedPackedDense.h"

#include "engine/backend/kernels/gemm/PackedDense.h"
#include "engine/backend/onednn/Builders.h"

namespace netwright::backend {

void buildActivatedPackedDense(PlanBuilder& plan) {
    kernels::buildPackedDense(plan);
    if (!kernels::packedDenseActivates(plan.op().attributes))
        onednn::applyFoldedActivation(plan);
}

} // namespace netwright::backend
