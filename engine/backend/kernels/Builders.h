#pragma once

namespace netwright::backend {
class PlanBuilder;
}

/// Kernel builders that use loops of our own: see operators/Vocabulary.h for what each computes.
namespace netwright::backend::kernels {

void buildOwnEltwise(PlanBuilder& plan); ///< the algorithms that oneDNN does not have
void buildOwnEltwiseBackward(PlanBuilder& plan);
void buildAdd(PlanBuilder& plan);
void buildSub(PlanBuilder& plan);
void buildMul(PlanBuilder& plan);
void buildReshape(PlanBuilder& plan);
void buildStopGradient(PlanBuilder& plan);
void buildPermute(PlanBuilder& plan);
void buildConcat(PlanBuilder& plan);
void buildSlice(PlanBuilder& plan);
void buildSliceBackward(PlanBuilder& plan);
void buildDropout(PlanBuilder& plan);
void buildDropoutBackward(PlanBuilder& plan);
void buildSoftmaxCrossEntropy(PlanBuilder& plan);
void buildSoftmaxCrossEntropyBackward(PlanBuilder& plan);
void buildRegressionLoss(PlanBuilder& plan);
void buildRegressionLossBackward(PlanBuilder& plan);

} // namespace netwright::backend::kernels
