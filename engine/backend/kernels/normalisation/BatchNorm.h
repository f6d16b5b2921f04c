#pragma once

#include "engine/backend/PlanBuilder.h"

#include <cstdint>

/// Batch normalisation with the statistics of the batch (Ioffe, Szegedy 2015): y = (x - mean) / sqrt(variance +
/// epsilon) · scale
/// + shift over all samples and places of a channel, with the biased variance. Own loops because the threads of
/// oneDNN's meet in the middle and spin there without end: beside another program that wants their processors they take
/// twenty times as long. f32; deterministic for a given number of threads; trainer thread.
namespace netwright::backend::kernels {

/// Rows of `groups` × `area` × `lanes` floats: images in blocks of channels, or plain rows of features with area 1, the
/// last group being narrower then.
struct BatchNormShape {
    std::int64_t batch = 0;    ///< N
    std::int64_t channels = 0; ///< C
    std::int64_t area = 1;     ///< S: places of a channel
    std::int64_t lanes = 1;    ///< channels that lie side by side in a group; divides 32
    std::int64_t rowFloats = 0;
    bool filledUp = false;  ///< the last group has all its lanes too, those without a channel zero
    std::int64_t parts = 1; ///< into which the batch is cut where there are too few groups for the threads
    float epsilon = 1e-5f;

    std::int64_t groups() const { return (channels + lanes - 1) / lanes; }
    std::int64_t scratchFloats() const { return 2 * parts * groups() * lanes; }
};

/// mean, variance: C, written. In place if src is dst.
void batchNormForward(const BatchNormShape& shape, const float* src, const float* scale, const float* shift, float* dst,
                      float* mean, float* variance, float* scratch);

/// diffScale, diffShift: C, written. In place if diffDst is diffSrc.
void batchNormBackward(const BatchNormShape& shape, const float* src, const float* diffDst, const float* mean,
                       const float* variance, const float* scale, float* diffSrc, float* diffScale, float* diffShift,
                       float* scratch);

/// With batch statistics, over f32 in plain features or blocks of channels.
bool supportsBatchNorm(const PlanBuilder& plan, const operators::Op& op); ///< batch_norm and batch_norm.backward
void buildBatchNormLoops(PlanBuilder& plan);
void buildBatchNormLoopsBackward(PlanBuilder& plan);
BatchNormShape batchNormShape(const PlanBuilder& plan, operators::ValueId src, float epsilon);

} // namespace netwright::backend::kernels
