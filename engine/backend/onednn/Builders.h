#pragma once

namespace netwright::operators {
struct Op;
}
namespace netwright::backend {
class PlanBuilder;
}

/// Kernel builders that use oneDNN primitives; what each computes: resources/docs/operators.md.
namespace netwright::backend::onednn {

void buildConv(PlanBuilder& plan);
void buildConvBackwardData(PlanBuilder& plan);
void buildConvBackwardWeights(PlanBuilder& plan);
void buildDeconv(PlanBuilder& plan);
void buildDeconvBackwardData(PlanBuilder& plan);
void buildDeconvBackwardWeights(PlanBuilder& plan);
void buildDense(PlanBuilder& plan);
void buildDenseBackwardData(PlanBuilder& plan);
void buildDenseBackwardWeights(PlanBuilder& plan);
void buildMatmul(PlanBuilder& plan);
void buildEltwise(PlanBuilder& plan);
void buildEltwiseBackward(PlanBuilder& plan);
bool supportsEltwise(const PlanBuilder& plan, const operators::Op& op); ///< oneDNN lacks some algorithms
/// The activation that was folded into the current operator, over its result, row-major, in place. Nothing where none
/// was.
void applyFoldedActivation(PlanBuilder& plan);
void buildPool(PlanBuilder& plan);
void buildPoolBackward(PlanBuilder& plan);
void buildBatchNorm(PlanBuilder& plan);
void buildBatchNormBackward(PlanBuilder& plan);
void buildSoftmax(PlanBuilder& plan);
void buildSoftmaxBackward(PlanBuilder& plan);

} // namespace netwright::backend::onednn
