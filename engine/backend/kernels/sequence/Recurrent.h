#pragma once

#include <cstdint>

/// RNN, LSTM and GRU over whole sequences, as PyTorch defines them (torch.nn.RNN, LSTM, GRU; one layer, one direction,
/// initial state zero). The input's part of the gates is one matrix product for the whole sequence; so are the weight
/// gradients; only the recurrent part goes step by step.
///
/// Memory is row-major f32. N samples, T steps, I inputs, H units; G·H gate rows with G = 4 (LSTM: input, forget, cell,
/// output), 3 (GRU: reset, update, new), 1 (RNN). Where the mask is 0 a step leaves the state as it was, and nothing
/// flows into its input. Called on the trainer thread; loops use its OpenMP team with static schedules, so the same
/// threads give the same bits. Nothing is allocated.
namespace netwright::backend::kernels {

enum class Cell : std::uint8_t { RnnTanh, RnnRelu, Lstm, Gru };

struct RecurrentShape {
    Cell cell = Cell::Lstm;
    std::int64_t batch = 0;  ///< N
    std::int64_t steps = 0;  ///< T
    std::int64_t inputs = 0; ///< I
    std::int64_t units = 0;  ///< H
    bool reverse = false;    ///< from the last step to the first

    std::int64_t gates() const { return cell == Cell::Lstm ? 4 : cell == Cell::Gru ? 3 : 1; }
    /// Floats that the forward pass leaves for the backward pass.
    std::int64_t cacheFloats() const;
    std::int64_t forwardScratchFloats() const;
    std::int64_t backwardScratchFloats(int threads) const;
};

struct RecurrentWeights {
    const float* inputWeight = nullptr;     ///< G·H×I
    const float* recurrentWeight = nullptr; ///< G·H×H
    const float* inputBias = nullptr;       ///< G·H, or nullptr
    const float* recurrentBias = nullptr;   ///< G·H, or nullptr
};

struct RecurrentGradients {
    float* src = nullptr;         ///< N×T×I, or nullptr when not wanted
    float* inputWeight = nullptr; ///< as the weights; all four or none
    float* recurrentWeight = nullptr;
    float* inputBias = nullptr; ///< nullptr without biases
    float* recurrentBias = nullptr;
};

/// dst N×T×H: the hidden state after every step. mask N×T (0 or 1) or nullptr.
void recurrentForward(const RecurrentShape& shape, const float* src, const RecurrentWeights& weights, const float* mask,
                      float* dst, float* cache, float* scratch);

/// `cache` and `dst` as recurrentForward left them. Gradients are overwritten.
void recurrentBackward(const RecurrentShape& shape, const RecurrentWeights& weights, const float* mask,
                       const float* dst, const float* cache, const float* diffDst, const RecurrentGradients& gradients,
                       float* scratch);

} // namespace netwright::backend::kernels
