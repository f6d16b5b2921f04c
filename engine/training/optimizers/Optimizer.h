#pragma once

#include "engine/backend/ParameterStore.h"
#include "engine/training/TrainingSettings.h"

#include <array>
#include <cstdint>
#include <limits>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace netwright::training {

/// A stretch of the arenas that belongs to one parameter, short enough to be dealt to one thread.
struct Chunk {
    std::int64_t begin = 0;
    std::int64_t size = 0;
    float l1 = 0;
    float l2 = 0;
    bool decays = true; ///< decoupled weight decay applies
};

/// Divides the arenas of the trainable parameters. Penalties are those of the settings plus the parameter's own, and only
/// where the parameter decays. The division does not depend on the number of threads, so neither do sums made along it.
std::vector<Chunk> divide(std::span<const backend::ParameterInfo> parameters, double l1, double l2);

/// What an optimizer sees of one chunk.
struct Piece {
    float* value = nullptr;
    const float* gradient = nullptr;
    std::array<float*, 3> slots{};
    std::int64_t size = 0;
    float scale = 1; ///< of the gradient, before clipping
    float clip = std::numeric_limits<float>::infinity();
    float l1 = 0;
    float l2 = 0;
    float decay = 1; ///< 1 where decoupled weight decay applies, otherwise 0

    /// The gradient with clipping and penalties, for element i.
    float penalised(std::int64_t i) const {
        const float w = value[i];
        const float g = gradient[i] * scale;
        const float limited = g < -clip ? -clip : (g > clip ? clip : g);
        const float sign = static_cast<float>(w > 0.0F) - static_cast<float>(w < 0.0F);
        return limited + l2 * w + l1 * sign;
    }
};

/// One update of all parameters.
struct Update {
    std::span<float> values;
    std::span<const float> gradients;
    std::span<const std::span<float>> slots; ///< as many as slotNames()
    std::span<const Chunk> chunks;
    double rate = 0;
    std::int64_t number = 1; ///< 1-based count of the updates so far, for bias correction
    double gradientScale = 1;
    double clipValue = 0; ///< 0: off
};

/// The rule of an optimizer, elementwise. State lives in slots: arenas of zeros at the start, with the same offsets as
/// the parameters. Elements with value, gradient and slots 0 stay 0 (padding).
class Optimizer {
public:
    virtual ~Optimizer() = default;

    virtual std::vector<std::string> slotNames() const = 0; ///< at most three; names as in PyTorch's state

    /// One fused loop over all chunks, with the OpenMP team of the calling thread.
    void update(const Update& update);

protected:
    virtual void begin(double rate, std::int64_t number) = 0; ///< computes the constants of this update
    virtual void apply(const Piece& piece) const = 0;
};

/// Requires that checkSettings() accepts the choice.
std::unique_ptr<Optimizer> makeOptimizer(const Choice& choice);

/// Declarations and makers, one file each.
struct OptimizerDefinition {
    ChoiceSpec spec;
    std::unique_ptr<Optimizer> (*make)(const core::ParamReader& params);
};
OptimizerDefinition sgd();
OptimizerDefinition adam();
OptimizerDefinition adamW();
OptimizerDefinition rmsProp();
OptimizerDefinition adagrad();
OptimizerDefinition lion();

} // namespace netwright::training
