#include "engine/backend/KernelCatalog.h"

#include "engine/backend/ActivatedPackedDense.h"
#include "engine/backend/kernels/Builders.h"
#include "engine/backend/kernels/convolution/ConvWeightsGradient.h"
#include "engine/backend/kernels/convolution/FusedConvMaxPool.h"
#include "engine/backend/kernels/convolution/MaxPool.h"
#include "engine/backend/kernels/convolution/SmallChannelConv.h"
#include "engine/backend/kernels/gemm/PackedDense.h"
#include "engine/backend/kernels/normalisation/BatchNorm.h"
#include "engine/backend/onednn/Builders.h"

#include <algorithm>

namespace netwright::backend {
namespace {

using namespace kernels;
using namespace onednn;

/// Of one kind in the order of preference: the first that accepts the operator runs it.
constexpr KernelCandidate kCandidates[] = {
    {"conv", buildFusedConvMaxPool, supportsFusedConvMaxPool},
    {"conv", buildConv},
    {"conv.backward_data", buildConvBackwardData},
    {"conv.backward_weights", buildSmallChannelConvBackwardWeights, supportsSmallChannelConv, true},
    {"conv.backward_weights", buildConvWeightsGradient, supportsConvWeightsGradient},
    {"conv.backward_weights", buildConvBackwardWeights},
    {"deconv", buildDeconv},
    {"deconv.backward_data", buildDeconvBackwardData},
    {"deconv.backward_weights", buildDeconvBackwardWeights},
    {"matmul", buildMatmul},
    {"dense", buildActivatedPackedDense, supportsPackedDense},
    {"dense", buildDense},
    {"dense.backward_data", buildPackedDenseBackwardData, supportsPackedDense},
    {"dense.backward_data", buildDenseBackwardData},
    {"dense.backward_weights", buildPackedDenseBackwardWeights, supportsPackedDenseWeights},
    {"dense.backward_weights", buildDenseBackwardWeights},
    {"eltwise", onednn::buildEltwise, supportsEltwise},
    {"eltwise", buildScalarFunction},
    {"eltwise.backward", onednn::buildEltwiseBackward, supportsEltwise},
    {"eltwise.backward", buildScalarFunctionBackward},
    {"add", buildAdd},
    {"sub", buildSub},
    {"mul", buildMul},
    {"reshape", buildReshape},
    {"stop_gradient", buildStopGradient},
    {"permute", buildPermute},
    {"concat", buildConcat},
    {"slice", buildSlice},
    {"slice.backward", buildSliceBackward},
    {"pad", buildPad},
    {"fill", buildFill},
    {"broadcast", buildBroadcast},
    {"broadcast.backward", buildBroadcastBackward},
    {"reduce", buildReduce},
    {"reduce.backward", buildReduceBackward},
    {"prelu", buildPrelu},
    {"prelu.backward", buildPreluBackward},
    {"noise", buildNoise},
    {"random", buildRandom},
    {"pool", buildMaxPool, supportsMaxPool},
    {"pool", buildPool},
    {"pool.backward", buildKeptPooledGradient, supportsKeptPooledGradient},
    {"pool.backward", buildMaxPoolBackward, supportsMaxPool},
    {"pool.backward", buildPoolBackward},
    {"batch_norm", buildBatchNormLoops, supportsBatchNorm},
    {"batch_norm", buildBatchNorm},
    {"batch_norm.backward", buildBatchNormLoopsBackward, supportsBatchNorm},
    {"batch_norm.backward", buildBatchNormBackward},
    {"softmax", buildSoftmax},
    {"softmax.backward", buildSoftmaxBackward},
    {"dropout", buildDropout},
    {"dropout.backward", buildDropoutBackward},
    {"loss.softmax_cross_entropy", buildSoftmaxCrossEntropy},
    {"loss.softmax_cross_entropy.backward", buildSoftmaxCrossEntropyBackward},
    {"loss.mse", buildRegressionLoss},
    {"loss.mse.backward", buildRegressionLossBackward},
    {"loss.mae", buildRegressionLoss},
    {"loss.mae.backward", buildRegressionLossBackward},
    {"loss.huber", buildRegressionLoss},
    {"loss.huber.backward", buildRegressionLossBackward},
    {"lstm", buildRecurrent},
    {"lstm.backward", buildRecurrentBackward},
    {"gru", buildRecurrent},
    {"gru.backward", buildRecurrentBackward},
    {"rnn", buildRecurrent},
    {"rnn.backward", buildRecurrentBackward},
    {"attention", buildAttention},
    {"attention.backward", buildAttentionBackward},
    {"embedding", buildEmbedding},
    {"embedding.backward", buildEmbeddingBackward},
    {"layer_norm", buildLayerNorm},
    {"layer_norm.backward", buildLayerNormBackward},
    {"group_norm", buildGroupNorm},
    {"group_norm.backward", buildGroupNormBackward},
    {"upsample", buildUpsample},
    {"upsample.backward", buildUpsampleBackward},
    {"loss.focal", buildFocal},
    {"loss.focal.backward", buildFocalBackward},
    {"loss.multi_margin", buildMultiMargin},
    {"loss.multi_margin.backward", buildMultiMarginBackward},
    {"loss.binary_cross_entropy", buildBinaryCrossEntropy},
    {"loss.binary_cross_entropy.backward", buildBinaryCrossEntropyBackward},
    {"loss.kl_normal", buildKlNormal},
    {"loss.kl_normal.backward", buildKlNormalBackward},
    {"loss.cosine", buildCosine},
    {"loss.cosine.backward", buildCosineBackward},
    {"loss.nt_xent", buildNtXent},
    {"loss.nt_xent.backward", buildNtXentBackward},
    {"loss.adversarial", buildAdversarial},
    {"loss.adversarial.backward", buildAdversarialBackward},
    {"positional", buildPositional},
    {"padding_mask", buildPaddingMask},
};

} // namespace

const KernelCandidate* chooseKernel(const PlanBuilder& plan, const operators::Op& op) {
    const auto* found = std::ranges::find_if(kCandidates, [&](const KernelCandidate& candidate) {
        return candidate.kind == op.kind && (!candidate.accepts || candidate.accepts(plan, op));
    });
    return found == std::end(kCandidates) ? nullptr : found;
}

std::span<const KernelCandidate> kernelCandidates() {
    return kCandidates;
}

} // namespace netwright::backend
