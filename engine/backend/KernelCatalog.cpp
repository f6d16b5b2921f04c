#include "engine/backend/KernelCatalog.h"

#include "engine/backend/kernels/Builders.h"
#include "engine/backend/onednn/Builders.h"

#include <algorithm>

namespace netwright::backend {
namespace {

struct Entry {
    std::string_view kind;
    KernelBuilder builder;
};

using namespace kernels;
using namespace onednn;

constexpr Entry kEntries[] = {
    {"conv", buildConv},
    {"conv.backward_data", buildConvBackwardData},
    {"conv.backward_weights", buildConvBackwardWeights},
    {"deconv", buildDeconv},
    {"deconv.backward_data", buildDeconvBackwardData},
    {"deconv.backward_weights", buildDeconvBackwardWeights},
    {"matmul", buildMatmul},
    {"dense", buildDense},
    {"dense.backward_data", buildDenseBackwardData},
    {"dense.backward_weights", buildDenseBackwardWeights},
    {"eltwise", buildEltwise},
    {"eltwise.backward", buildEltwiseBackward},
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
    {"pool", buildPool},
    {"pool.backward", buildPoolBackward},
    {"batch_norm", buildBatchNorm},
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

KernelBuilder findKernelBuilder(std::string_view kind) {
    const auto* found = std::ranges::find(kEntries, kind, &Entry::kind);
    return found == std::end(kEntries) ? nullptr : found->builder;
}

std::vector<std::string_view> knownKinds() {
    std::vector<std::string_view> kinds;
    for (const Entry& entry : kEntries)
        kinds.push_back(entry.kind);
    return kinds;
}

} // namespace netwright::backend
