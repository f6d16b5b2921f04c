#include "engine/backend/kernels/sequence/Recurrent.h"

#include "engine/backend/Vectorised.h"
#include "engine/backend/kernels/gemm/SmallGemm.h"
#include "engine/backend/kernels/sequence/RecurrentCells.h"
#include "engine/backend/onednn/Device.h"

#include <algorithm>
#include <cstring>
#include <omp.h>

namespace netwright::backend::kernels {
namespace {

/// Where things lie in the cache. All time-major (T×N×…), so that a step's rows are contiguous.
struct Cache {
    Cache(const RecurrentShape& s, float* memory) {
        const std::int64_t rows = s.steps * s.batch;
        src = memory;
        gates = src + rows * s.inputs;
        previous = gates + rows * s.gates() * s.units;
        extra = previous + rows * s.units;
    }
    float* src;      ///< T×N×I: the input, reordered
    float* gates;    ///< T×N×G·H: activated
    float* previous; ///< T×N×H: the hidden state before each step
    float* extra;    ///< T×N×H: LSTM: the cell state after the step; GRU: the recurrent part of the new gate
};

std::int64_t stepAt(const RecurrentShape& s, std::int64_t i) {
    return s.reverse ? s.steps - 1 - i : i;
}

/// N×T×K to T×N×K, or back.
void swapTimeAndBatch(const float* from, float* to, std::int64_t outer, std::int64_t inner, std::int64_t width) {
#pragma omp parallel for schedule(static)
    for (std::int64_t i = 0; i < inner; ++i) {
        for (std::int64_t o = 0; o < outer; ++o)
            std::memcpy(to + (i * outer + o) * width, from + (o * inner + i) * width,
                        static_cast<std::size_t>(width) * sizeof(float));
    }
}

constexpr std::int64_t kSumChunk = 64; ///< columns, whose sums stay in registers

NETWRIGHT_LOOP void sumColumnsLoop(const float* matrix, std::int64_t rows, std::int64_t width, std::int64_t count,
                                   float* result) {
    float sums[kSumChunk] = {};
    if (count == kSumChunk) {
        for (std::int64_t r = 0; r < rows; ++r)
            for (std::int64_t c = 0; c < kSumChunk; ++c)
                sums[c] += matrix[r * width + c];
    } else {
        for (std::int64_t r = 0; r < rows; ++r)
            for (std::int64_t c = 0; c < count; ++c)
                sums[c] += matrix[r * width + c];
    }
    std::copy_n(sums, count, result);
}
constexpr Vectorised<sumColumnsLoop> sumColumns;

/// Sums of the columns of a rows×width matrix, always added from the first row to the last.
void sumRows(const float* matrix, std::int64_t rows, std::int64_t width, float* sums) {
#pragma omp parallel for schedule(static)
    for (std::int64_t first = 0; first < width; first += kSumChunk)
        sumColumns(matrix + first, rows, width, std::min(kSumChunk, width - first), sums + first);
}

/// C = A · Bᵀ, or C += A · Bᵀ; A m×k, B n×k, C m×n.
void timesTransposed(std::int64_t m, std::int64_t n, std::int64_t k, const float* a, const float* b, float beta,
                     float* c) {
    multiply({m, n, k, false, true, k, k, n}, a, b, beta, c);
}

void addBias(const RecurrentShape& s, const RecurrentWeights& weights, float* bias) {
    const std::int64_t width = s.gates() * s.units;
    for (std::int64_t i = 0; i < width; ++i)
        bias[i] = (weights.inputBias ? weights.inputBias[i] : 0.0f) +
                  // The new gate of a GRU multiplies its recurrent bias by the reset gate: that one stays apart.
                  (weights.recurrentBias && (s.cell != Cell::Gru || i < 2 * s.units) ? weights.recurrentBias[i] : 0.0f);
}

/// The samples of the calling thread. They are independent of each other, so that a thread goes through the whole
/// sequence with its own without waiting for the others.
struct OwnRows {
    explicit OwnRows(std::int64_t batch)
        : first(batch * omp_get_thread_num() / omp_get_num_threads()),
          last(batch * (omp_get_thread_num() + 1) / omp_get_num_threads()) {}
    std::int64_t count() const { return last - first; }
    std::int64_t first;
    std::int64_t last;
};

/// h · W_hhᵀ for some rows: N×H to N×G·H.
SmallGemm recurrentProduct(const RecurrentShape& s) {
    const std::int64_t width = s.gates() * s.units;
    return {0, width, s.units, false, true, s.units, s.units, width, s.cell != Cell::Gru};
}

/// diffGates · W_hh, added to the gradient of the state: N×G·H to N×H.
SmallGemm recurrentGradientProduct(const RecurrentShape& s) {
    const std::int64_t width = s.gates() * s.units;
    return {0, s.units, width, false, false, width, s.units, s.units, true};
}

std::int64_t inLines(std::int64_t floats) {
    return (floats + 15) / 16 * 16;
}

/// What the backward pass keeps for itself, but for the products over all steps.
std::int64_t gradientFloats(const RecurrentShape& s) {
    const std::int64_t gateGradients = s.steps * s.batch * s.gates() * s.units;
    return recurrentGradientProduct(s).packFloats() + inLines(gateGradients * (s.cell == Cell::Gru ? 2 : 1) +
                                                              s.steps * s.batch * s.inputs + 2 * s.batch * s.units);
}

void runCellForward(const RecurrentShape& s, const CellStep& step, std::int64_t row) {
    switch (s.cell) {
    case Cell::Lstm:
        return lstmForward(step, row);
    case Cell::Gru:
        return gruForward(step, row);
    case Cell::RnnTanh:
        return rnnTanhForward(step, row);
    case Cell::RnnRelu:
        return rnnReluForward(step, row);
    }
}

void runCellBackward(const RecurrentShape& s, const CellGradientStep& step, std::int64_t row) {
    switch (s.cell) {
    case Cell::Lstm:
        return lstmBackward(step, row);
    case Cell::Gru:
        return gruBackward(step, row);
    case Cell::RnnTanh:
        return rnnTanhBackward(step, row);
    case Cell::RnnRelu:
        return rnnReluBackward(step, row);
    }
}

} // namespace

std::int64_t RecurrentShape::cacheFloats() const {
    return steps * batch * (inputs + gates() * units + units + (cell == Cell::Lstm || cell == Cell::Gru ? units : 0));
}

std::int64_t RecurrentShape::forwardScratchFloats() const {
    return recurrentProduct(*this).packFloats() + inLines(gates() * units) + batch * gates() * units;
}

std::int64_t RecurrentShape::backwardScratchFloats(int threads) const {
    return gradientFloats(*this) + threads * tallScratchFloats(std::max(inputs, units));
}

void recurrentForward(const RecurrentShape& s, const float* src, const RecurrentWeights& weights, const float* mask,
                      float* dst, float* cacheMemory, float* scratch) {
    const Cache cache(s, cacheMemory);
    const std::int64_t width = s.gates() * s.units;
    SmallGemm product = recurrentProduct(s);
    float* pack = scratch;
    float* bias = pack + product.packFloats();
    float* recurrent = bias + inLines(width);
    addBias(s, weights, bias);
    packSmall(product, weights.recurrentWeight, pack);
    swapTimeAndBatch(src, cache.src, s.batch, s.steps, s.inputs);
    timesTransposed(s.steps * s.batch, width, s.inputs, cache.src, weights.inputWeight, 0.0f, cache.gates);

    const std::int64_t state = s.batch * s.units;
    std::fill_n(cache.previous + stepAt(s, 0) * state, state, 0.0f);
#pragma omp parallel firstprivate(product)
    {
        const OwnRows rows(s.batch);
        product.m = rows.count();
        for (std::int64_t i = 0; i < s.steps; ++i) {
            const std::int64_t t = stepAt(s, i);
            float* gates = cache.gates + t * s.batch * width;
            const float* previous = cache.previous + t * state;
            if (i > 0 || s.cell == Cell::Gru)
                multiplyPacked(product, previous + rows.first * s.units, pack,
                               (s.cell == Cell::Gru ? recurrent : gates) + rows.first * width);
            CellStep step;
            step.units = s.units;
            step.bias = bias;
            step.recurrentNewBias =
                s.cell == Cell::Gru && weights.recurrentBias ? weights.recurrentBias + 2 * s.units : nullptr;
            step.gates = gates;
            step.recurrent = recurrent;
            step.previous = previous;
            step.extra = cache.extra + t * state;
            step.extraBefore = i > 0 ? cache.extra + stepAt(s, i - 1) * state : nullptr;
            step.dst = dst + t * s.units;
            step.dstStride = s.steps * s.units;
            step.next = i + 1 < s.steps ? cache.previous + stepAt(s, i + 1) * state : nullptr;
            step.mask = mask ? mask + t : nullptr;
            step.maskStride = s.steps;
            for (std::int64_t n = rows.first; n < rows.last; ++n)
                runCellForward(s, step, n);
        }
    }
}

void recurrentBackward(const RecurrentShape& s, const RecurrentWeights& weights, const float* mask, const float* dst,
                       const float* cacheMemory, const float* diffDst, const RecurrentGradients& gradients,
                       float* scratch) {
    const Cache cache(s, const_cast<float*>(cacheMemory)); // only read below
    const std::int64_t width = s.gates() * s.units;
    const std::int64_t rows = s.steps * s.batch;
    const std::int64_t state = s.batch * s.units;
    SmallGemm product = recurrentGradientProduct(s);
    float* pack = scratch;
    float* diffGates = pack + product.packFloats(); // of the input's part
    float* diffRecurrent = s.cell == Cell::Gru ? diffGates + rows * width : diffGates;
    float* diffSrc = diffRecurrent + rows * width;
    float* diffHidden = diffSrc + rows * s.inputs;
    float* diffCell = diffHidden + state;
    float* tallScratch = scratch + gradientFloats(s);
    packSmall(product, weights.recurrentWeight, pack);
    std::fill_n(diffHidden, 2 * state, 0.0f);

#pragma omp parallel firstprivate(product)
    {
        const OwnRows own(s.batch);
        product.m = own.count();
        for (std::int64_t i = s.steps - 1; i >= 0; --i) {
            const std::int64_t t = stepAt(s, i);
            CellGradientStep step;
            step.units = s.units;
            step.gates = cache.gates + t * s.batch * width;
            step.previous = cache.previous + t * state;
            step.extra = cache.extra + t * state;
            step.extraBefore = i > 0 ? cache.extra + stepAt(s, i - 1) * state : nullptr;
            step.dst = dst + t * s.units;
            step.diffDst = diffDst + t * s.units;
            step.dstStride = s.steps * s.units;
            step.diffHidden = diffHidden;
            step.diffCell = diffCell;
            step.diffGates = diffGates + t * s.batch * width;
            step.diffRecurrent = diffRecurrent + t * s.batch * width;
            step.mask = mask ? mask + t : nullptr;
            step.maskStride = s.steps;
            for (std::int64_t n = own.first; n < own.last; ++n)
                runCellBackward(s, step, n);
            // The rows of diffHidden now hold what bypasses the gates; what passes through them is added. Nobody asks
            // for the gradient of the state before the first step.
            if (i > 0)
                multiplyPacked(product, step.diffRecurrent + own.first * width, pack, diffHidden + own.first * s.units);
        }
    }

    if (gradients.src) {
        multiply({rows, s.inputs, width, false, false, width, s.inputs, s.inputs}, diffGates, weights.inputWeight, 0.0f,
                 diffSrc);
        swapTimeAndBatch(diffSrc, gradients.src, s.steps, s.batch, s.inputs);
    }
    if (gradients.inputWeight) {
        multiplyTall(width, s.inputs, rows, diffGates, cache.src, gradients.inputWeight, tallScratch);
        multiplyTall(width, s.units, rows, diffRecurrent, cache.previous, gradients.recurrentWeight, tallScratch);
    }
    if (gradients.inputBias)
        sumRows(diffGates, rows, width, gradients.inputBias);
    if (gradients.recurrentBias)
        sumRows(diffRecurrent, rows, width, gradients.recurrentBias);
}

} // namespace netwright::backend::kernels
