#include "engine/backend/Vectorised.h"
#include "engine/training/optimizers/Optimizer.h"

#include <cmath>

namespace netwright::training {
namespace {

struct RmsConstants {
    float rate = 0;
    float alpha = 0;
    float rest = 0; ///< 1 − α
    float epsilon = 0;
    float momentum = 0;
};

NETWRIGHT_LOOP void rmsStepLoop(const Piece& piece, const RmsConstants& constants) {
    const Piece p = piece;
    const RmsConstants c = constants;
    float* square = p.slots[0];
#pragma omp simd
    for (std::int64_t i = 0; i < p.size; ++i) {
        const float g = p.penalised(i);
        square[i] = c.alpha * square[i] + c.rest * (g * g);
        p.value[i] -= c.rate * (g / (std::sqrt(square[i]) + c.epsilon));
    }
}
constexpr backend::Vectorised<rmsStepLoop> rmsStep;

NETWRIGHT_LOOP void rmsMomentumStepLoop(const Piece& piece, const RmsConstants& constants) {
    const Piece p = piece;
    const RmsConstants c = constants;
    float* square = p.slots[0];
    float* velocity = p.slots[1];
#pragma omp simd
    for (std::int64_t i = 0; i < p.size; ++i) {
        const float g = p.penalised(i);
        square[i] = c.alpha * square[i] + c.rest * (g * g);
        velocity[i] = c.momentum * velocity[i] + g / (std::sqrt(square[i]) + c.epsilon);
        p.value[i] -= c.rate * velocity[i];
    }
}
constexpr backend::Vectorised<rmsMomentumStepLoop> rmsMomentumStep;

/// Tieleman and Hinton, lecture 6.5, 2012; definition of torch.optim.RMSprop (not centred).
class RmsProp : public Optimizer {
public:
    RmsProp(double alpha, double epsilon, double momentum) {
        m_constants.alpha = static_cast<float>(alpha);
        m_constants.rest = static_cast<float>(1.0 - alpha);
        m_constants.epsilon = static_cast<float>(epsilon);
        m_constants.momentum = static_cast<float>(momentum);
    }

    std::vector<std::string> slotNames() const override {
        return m_constants.momentum > 0 ? std::vector<std::string>{"square_avg", "momentum_buffer"}
                                        : std::vector<std::string>{"square_avg"};
    }

protected:
    void begin(double rate, std::int64_t) override { m_constants.rate = static_cast<float>(rate); }

    void apply(const Piece& piece) const override {
        if (m_constants.momentum > 0)
            rmsMomentumStep(piece, m_constants);
        else
            rmsStep(piece, m_constants);
    }

private:
    RmsConstants m_constants;
};

} // namespace

OptimizerDefinition rmsProp() {
    core::ParamSpec epsilon = core::realParam("epsilon", "Epsilon", 1e-8, 1e-16, 1,
                                              "Keeps the division from growing where gradients are tiny.");
    epsilon.logarithmic = true;
    return {{"rmsprop",
             "RMSprop",
             "Divides each gradient by its recent size. Long used for recurrent networks; start at a learning rate of "
             "0.001.",
             {core::realParam("alpha", "Alpha", 0.99, 0, 0.999999, "How long squared gradients are remembered."),
              core::realParam("momentum", "Momentum", 0, 0, 0.9999, "Share of the previous step that is carried on."),
              std::move(epsilon)}},
            [](const core::ParamReader& params) -> std::unique_ptr<Optimizer> {
                return std::make_unique<RmsProp>(params.real("alpha"), params.real("epsilon"), params.real("momentum"));
            }};
}

} // namespace netwright::training
