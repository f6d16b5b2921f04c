#pragma once

namespace netwright::backend {
class PlanBuilder;
}

/// Kernel builders that use loops of our own: what each computes: resources/docs/operators.md.
namespace netwright::backend::kernels {

void buildScalarFunction(PlanBuilder& plan); ///< the algorithms that oneDNN does not have
void buildScalarFunctionBackward(PlanBuilder& plan);
void buildAdd(PlanBuilder& plan);
void buildSub(PlanBuilder& plan);
void buildMul(PlanBuilder& plan);
void buildReshape(PlanBuilder& plan);
void buildStopGradient(PlanBuilder& plan);
void buildPermute(PlanBuilder& plan);
void buildConcat(PlanBuilder& plan);
void buildSlice(PlanBuilder& plan);
void buildSliceBackward(PlanBuilder& plan);
void buildPad(PlanBuilder& plan);
void buildFill(PlanBuilder& plan);
void buildBroadcast(PlanBuilder& plan);
void buildBroadcastBackward(PlanBuilder& plan);
void buildReduce(PlanBuilder& plan);
void buildReduceBackward(PlanBuilder& plan);
void buildPrelu(PlanBuilder& plan);
void buildPreluBackward(PlanBuilder& plan);
void buildNoise(PlanBuilder& plan);
void buildRandom(PlanBuilder& plan);
void buildDropout(PlanBuilder& plan);
void buildDropoutBackward(PlanBuilder& plan);
void buildSoftmaxCrossEntropy(PlanBuilder& plan);
void buildSoftmaxCrossEntropyBackward(PlanBuilder& plan);
void buildRegressionLoss(PlanBuilder& plan);
void buildRegressionLossBackward(PlanBuilder& plan);
void buildRecurrent(PlanBuilder& plan); ///< lstm, gru, rnn
void buildRecurrentBackward(PlanBuilder& plan);
void buildAttention(PlanBuilder& plan);
void buildAttentionBackward(PlanBuilder& plan);
void buildEmbedding(PlanBuilder& plan);
void buildEmbeddingBackward(PlanBuilder& plan);
void buildLayerNorm(PlanBuilder& plan);
void buildLayerNormBackward(PlanBuilder& plan);
void buildGroupNorm(PlanBuilder& plan);
void buildGroupNormBackward(PlanBuilder& plan);
void buildUpsample(PlanBuilder& plan);
void buildUpsampleBackward(PlanBuilder& plan);
void buildFocal(PlanBuilder& plan);
void buildFocalBackward(PlanBuilder& plan);
void buildMultiMargin(PlanBuilder& plan);
void buildMultiMarginBackward(PlanBuilder& plan);
void buildBinaryCrossEntropy(PlanBuilder& plan);
void buildBinaryCrossEntropyBackward(PlanBuilder& plan);
void buildKlNormal(PlanBuilder& plan);
void buildKlNormalBackward(PlanBuilder& plan);
void buildCosine(PlanBuilder& plan);
void buildCosineBackward(PlanBuilder& plan);
void buildNtXent(PlanBuilder& plan);
void buildNtXentBackward(PlanBuilder& plan);
void buildAdversarial(PlanBuilder& plan);
void buildAdversarialBackward(PlanBuilder& plan);
void buildPositional(PlanBuilder& plan);
void buildPaddingMask(PlanBuilder& plan);

} // namespace netwright::backend::kernels
