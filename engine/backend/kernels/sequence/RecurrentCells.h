#pragma once

#include <cstdint>

/// One step of one sample (a row) of a recurrent cell: what remains between the matrix products. Formulas: PyTorch's
/// documentation of torch.nn.RNN, LSTM and GRU. Pointers address row 0 of the step; rows of N×H and N×G·H arrays are
/// contiguous, those of the N×T×H sequence lie dstStride apart.
namespace netwright::backend::kernels {

struct CellStep {
    std::int64_t units = 0;
    const float* bias = nullptr;             ///< G·H
    const float* recurrentNewBias = nullptr; ///< GRU only: H, or nullptr
    float* gates = nullptr;                  ///< in: sums; out: activated
    const float* recurrent = nullptr;        ///< GRU only: N×3·H, the recurrent sums
    const float* previous = nullptr;         ///< hidden state before the step
    float* extra = nullptr;                  ///< LSTM: cell state after the step; GRU: recurrent sum of the new gate
    const float* extraBefore = nullptr;      ///< LSTM: cell state before the step; nullptr at the first: zero
    float* dst = nullptr;
    std::int64_t dstStride = 0;
    float* next = nullptr;       ///< receives the hidden state as the next step's `previous`; nullptr at the last
    const float* mask = nullptr; ///< of row 0, or nullptr
    std::int64_t maskStride = 0;
};

void lstmForward(const CellStep& step, std::int64_t row);
void gruForward(const CellStep& step, std::int64_t row);
void rnnTanhForward(const CellStep& step, std::int64_t row);
void rnnReluForward(const CellStep& step, std::int64_t row);

struct CellGradientStep {
    std::int64_t units = 0;
    const float* gates = nullptr;
    const float* previous = nullptr;
    const float* extra = nullptr;
    const float* extraBefore = nullptr;
    const float* dst = nullptr;
    const float* diffDst = nullptr;
    std::int64_t dstStride = 0;
    float* diffHidden = nullptr;    ///< in: from the step after; out: the part that does not go through the gates
    float* diffCell = nullptr;      ///< LSTM only: in and out
    float* diffGates = nullptr;     ///< of the sums, the input's part
    float* diffRecurrent = nullptr; ///< the recurrent part; the same memory but for GRU
    const float* mask = nullptr;
    std::int64_t maskStride = 0;
};

void lstmBackward(const CellGradientStep& step, std::int64_t row);
void gruBackward(const CellGradientStep& step, std::int64_t row);
void rnnTanhBackward(const CellGradientStep& step, std::int64_t row);
void rnnReluBackward(const CellGradientStep& step, std::int64_t row);

} // namespace netwright::backend::kernels
