#pragma once

namespace netwright::backend {
class PlanBuilder;
}

/// Kernel builders that use oneDNN primitives: see operators/Vocabulary.h for what each computes.
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
void buildPool(PlanBuilder& plan);
void buildPoolBackward(PlanBuilder& plan);
void buildBatchNorm(PlanBuilder& plan);
void buildBatchNormBackward(PlanBuilder& plan);
void buildSoftmax(PlanBuilder& plan);
void buildSoftmaxBackward(PlanBuilder& plan);

} // namespace netwright::backend::onednn
