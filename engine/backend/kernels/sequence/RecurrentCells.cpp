#include "engine/backend/kernels/sequence/RecurrentCells.h"

#include "engine/backend/Vectorised.h"
#include "engine/backend/kernels/VectorMath.h"

#include <algorithm>

namespace netwright::backend::kernels {
namespace {

bool isPadding(const float* mask, std::int64_t stride, std::int64_t row) {
    return mask && mask[row * stride] == 0.0f;
}

/// The state goes on unchanged.
void carry(const CellStep& step, std::int64_t row) {
    const std::int64_t h = step.units;
    const float* previous = step.previous + row * h;
    std::copy_n(previous, h, step.dst + row * step.dstStride);
    if (step.next)
        std::copy_n(previous, h, step.next + row * h);
}

/// The gradient passes by, nothing enters the gates.
void passBy(const CellGradientStep& step, std::int64_t row, std::int64_t gates) {
    const std::int64_t h = step.units;
    float* diffHidden = step.diffHidden + row * h;
    const float* diffDst = step.diffDst + row * step.dstStride;
    for (std::int64_t j = 0; j < h; ++j)
        diffHidden[j] += diffDst[j];
    std::fill_n(step.diffGates + row * gates * h, gates * h, 0.0f);
    std::fill_n(step.diffRecurrent + row * gates * h, gates * h, 0.0f);
}

NETWRIGHT_LOOP void lstmRowLoop(std::int64_t h, const float* __restrict bias, float* __restrict gates,
                                const float* __restrict cellBefore, float* __restrict cell, float* __restrict dst) {
    float* in = gates;
    float* forget = gates + h;
    float* candidate = gates + 2 * h;
    float* out = gates + 3 * h;
#pragma omp simd
    for (std::int64_t j = 0; j < h; ++j) {
        const float i = vectorSigmoid(in[j] + bias[j]);
        const float f = vectorSigmoid(forget[j] + bias[h + j]);
        const float g = vectorTanh(candidate[j] + bias[2 * h + j]);
        const float o = vectorSigmoid(out[j] + bias[3 * h + j]);
        const float c = f * cellBefore[j] + i * g;
        in[j] = i;
        forget[j] = f;
        candidate[j] = g;
        out[j] = o;
        cell[j] = c;
        dst[j] = o * vectorTanh(c);
    }
}
constexpr Vectorised<lstmRowLoop> lstmRow;

NETWRIGHT_LOOP void lstmFirstRowLoop(std::int64_t h, const float* __restrict bias, float* __restrict gates,
                                     float* __restrict cell, float* __restrict dst) {
    // Before the first step the cell state is zero: the forget gate has nothing to keep.
#pragma omp simd
    for (std::int64_t j = 0; j < h; ++j) {
        const float i = vectorSigmoid(gates[j] + bias[j]);
        const float f = vectorSigmoid(gates[h + j] + bias[h + j]);
        const float g = vectorTanh(gates[2 * h + j] + bias[2 * h + j]);
        const float o = vectorSigmoid(gates[3 * h + j] + bias[3 * h + j]);
        const float c = i * g;
        gates[j] = i;
        gates[h + j] = f;
        gates[2 * h + j] = g;
        gates[3 * h + j] = o;
        cell[j] = c;
        dst[j] = o * vectorTanh(c);
    }
}
constexpr Vectorised<lstmFirstRowLoop> lstmFirstRow;

NETWRIGHT_LOOP void lstmGradientRowLoop(std::int64_t h, const float* __restrict gates, const float* __restrict cell,
                                        const float* __restrict cellBefore, const float* __restrict diffDst,
                                        float* __restrict diffHidden, float* __restrict diffCell,
                                        float* __restrict diffGates) {
#pragma omp simd
    for (std::int64_t j = 0; j < h; ++j) {
        const float i = gates[j];
        const float f = gates[h + j];
        const float g = gates[2 * h + j];
        const float o = gates[3 * h + j];
        const float before = cellBefore ? cellBefore[j] : 0.0f;
        const float dh = diffHidden[j] + diffDst[j];
        const float tanhCell = vectorTanh(cell[j]);
        const float dc = diffCell[j] + dh * o * (1.0f - tanhCell * tanhCell);
        diffGates[j] = dc * g * i * (1.0f - i);
        diffGates[h + j] = dc * before * f * (1.0f - f);
        diffGates[2 * h + j] = dc * i * (1.0f - g * g);
        diffGates[3 * h + j] = dh * tanhCell * o * (1.0f - o);
        diffCell[j] = dc * f;
        diffHidden[j] = 0.0f;
    }
}
constexpr Vectorised<lstmGradientRowLoop> lstmGradientRow;

NETWRIGHT_LOOP void gruRowLoop(std::int64_t h, const float* __restrict bias, const float* __restrict newBias,
                               float* __restrict gates, const float* __restrict recurrent,
                               const float* __restrict previous, float* __restrict recurrentNew,
                               float* __restrict dst) {
#pragma omp simd
    for (std::int64_t j = 0; j < h; ++j) {
        const float r = vectorSigmoid(gates[j] + bias[j] + recurrent[j]);
        const float z = vectorSigmoid(gates[h + j] + bias[h + j] + recurrent[h + j]);
        const float q = recurrent[2 * h + j] + (newBias ? newBias[j] : 0.0f);
        const float n = vectorTanh(gates[2 * h + j] + bias[2 * h + j] + r * q);
        gates[j] = r;
        gates[h + j] = z;
        gates[2 * h + j] = n;
        recurrentNew[j] = q;
        dst[j] = (1.0f - z) * n + z * previous[j];
    }
}
constexpr Vectorised<gruRowLoop> gruRow;

NETWRIGHT_LOOP void gruGradientRowLoop(std::int64_t h, const float* __restrict gates,
                                       const float* __restrict recurrentNew, const float* __restrict previous,
                                       const float* __restrict diffDst, float* __restrict diffHidden,
                                       float* __restrict diffGates, float* __restrict diffRecurrent) {
#pragma omp simd
    for (std::int64_t j = 0; j < h; ++j) {
        const float r = gates[j];
        const float z = gates[h + j];
        const float n = gates[2 * h + j];
        const float dh = diffHidden[j] + diffDst[j];
        const float dn = dh * (1.0f - z) * (1.0f - n * n);
        const float dz = dh * (previous[j] - n) * z * (1.0f - z);
        const float dr = dn * recurrentNew[j] * r * (1.0f - r);
        diffGates[j] = dr;
        diffGates[h + j] = dz;
        diffGates[2 * h + j] = dn;
        diffRecurrent[j] = dr;
        diffRecurrent[h + j] = dz;
        diffRecurrent[2 * h + j] = dn * r;
        diffHidden[j] = dh * z;
    }
}
constexpr Vectorised<gruGradientRowLoop> gruGradientRow;

NETWRIGHT_LOOP void rnnTanhRowLoop(std::int64_t h, const float* __restrict bias, const float* __restrict sums,
                                   float* __restrict dst) {
#pragma omp simd
    for (std::int64_t j = 0; j < h; ++j)
        dst[j] = vectorTanh(sums[j] + bias[j]);
}
constexpr Vectorised<rnnTanhRowLoop> rnnTanhRow;

} // namespace

void lstmForward(const CellStep& step, std::int64_t row) {
    const std::int64_t h = step.units;
    float* cell = step.extra + row * h;
    if (isPadding(step.mask, step.maskStride, row)) {
        carry(step, row);
        if (step.extraBefore)
            std::copy_n(step.extraBefore + row * h, h, cell);
        else
            std::fill_n(cell, h, 0.0f);
        return;
    }
    float* dst = step.dst + row * step.dstStride;
    if (step.extraBefore)
        lstmRow(h, step.bias, step.gates + row * 4 * h, step.extraBefore + row * h, cell, dst);
    else
        lstmFirstRow(h, step.bias, step.gates + row * 4 * h, cell, dst);
    if (step.next)
        std::copy_n(dst, h, step.next + row * h);
}

void lstmBackward(const CellGradientStep& step, std::int64_t row) {
    if (isPadding(step.mask, step.maskStride, row))
        return passBy(step, row, 4);
    const std::int64_t h = step.units;
    lstmGradientRow(h, step.gates + row * 4 * h, step.extra + row * h,
                    step.extraBefore ? step.extraBefore + row * h : nullptr, step.diffDst + row * step.dstStride,
                    step.diffHidden + row * h, step.diffCell + row * h, step.diffGates + row * 4 * h);
}

void gruForward(const CellStep& step, std::int64_t row) {
    if (isPadding(step.mask, step.maskStride, row))
        return carry(step, row);
    const std::int64_t h = step.units;
    float* dst = step.dst + row * step.dstStride;
    gruRow(h, step.bias, step.recurrentNewBias, step.gates + row * 3 * h, step.recurrent + row * 3 * h,
           step.previous + row * h, step.extra + row * h, dst);
    if (step.next)
        std::copy_n(dst, h, step.next + row * h);
}

void gruBackward(const CellGradientStep& step, std::int64_t row) {
    if (isPadding(step.mask, step.maskStride, row))
        return passBy(step, row, 3);
    const std::int64_t h = step.units;
    gruGradientRow(h, step.gates + row * 3 * h, step.extra + row * h, step.previous + row * h,
                   step.diffDst + row * step.dstStride, step.diffHidden + row * h, step.diffGates + row * 3 * h,
                   step.diffRecurrent + row * 3 * h);
}

void rnnTanhForward(const CellStep& step, std::int64_t row) {
    if (isPadding(step.mask, step.maskStride, row))
        return carry(step, row);
    const std::int64_t h = step.units;
    float* dst = step.dst + row * step.dstStride;
    rnnTanhRow(h, step.bias, step.gates + row * h, dst);
    if (step.next)
        std::copy_n(dst, h, step.next + row * h);
}

void rnnReluForward(const CellStep& step, std::int64_t row) {
    if (isPadding(step.mask, step.maskStride, row))
        return carry(step, row);
    const std::int64_t h = step.units;
    const float* sums = step.gates + row * h;
    float* dst = step.dst + row * step.dstStride;
    for (std::int64_t j = 0; j < h; ++j)
        dst[j] = std::max(0.0f, sums[j] + step.bias[j]);
    if (step.next)
        std::copy_n(dst, h, step.next + row * h);
}

void rnnTanhBackward(const CellGradientStep& step, std::int64_t row) {
    if (isPadding(step.mask, step.maskStride, row))
        return passBy(step, row, 1);
    const std::int64_t h = step.units;
    const float* dst = step.dst + row * step.dstStride;
    const float* diffDst = step.diffDst + row * step.dstStride;
    for (std::int64_t j = 0; j < h; ++j) {
        step.diffGates[row * h + j] = (step.diffHidden[row * h + j] + diffDst[j]) * (1.0f - dst[j] * dst[j]);
        step.diffHidden[row * h + j] = 0.0f;
    }
}

void rnnReluBackward(const CellGradientStep& step, std::int64_t row) {
    if (isPadding(step.mask, step.maskStride, row))
        return passBy(step, row, 1);
    const std::int64_t h = step.units;
    const float* dst = step.dst + row * step.dstStride;
    const float* diffDst = step.diffDst + row * step.dstStride;
    for (std::int64_t j = 0; j < h; ++j) {
        step.diffGates[row * h + j] = dst[j] > 0.0f ? step.diffHidden[row * h + j] + diffDst[j] : 0.0f;
        step.diffHidden[row * h + j] = 0.0f;
    }
}

} // namespace netwright::backend::kernels
