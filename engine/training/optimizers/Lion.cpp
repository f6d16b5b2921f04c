#include "engine/backend/Vectorised.h"
#include "engine/training/optimizers/Optimizer.h"

namespace netwright::training {
namespace {

struct LionConstants {
    float rate = 0;
    float beta1 = 0;
    float beta2 = 0;
    float rest1 = 0; ///< 1 − β₁
    float rest2 = 0;
    float shrink = 0; ///< η · decoupled weight decay
};

NETWRIGHT_LOOP void lionStepLoop(const Piece& piece, const LionConstants& constants) {
    const Piece p = piece;
    const LionConstants c = constants;
    const float keep = 1.0F - c.shrink * p.decay;
    float* mean = p.slots[0];
#pragma omp simd
    for (std::int64_t i = 0; i < p.size; ++i) {
        const float g = p.penalised(i);
        const float direction = c.beta1 * mean[i] + c.rest1 * g;
        const float sign = static_cast<float>(direction > 0.0F) - static_cast<float>(direction < 0.0F);
        p.value[i] = p.value[i] * keep - c.rate * sign;
        mean[i] = c.beta2 * mean[i] + c.rest2 * g;
    }
}
constexpr backend::Vectorised<lionStepLoop> lionStep;

/// Chen et al., "Symbolic discovery of optimization algorithms", 2023, program 1.
class Lion : public Optimizer {
public:
    Lion(double beta1, double beta2, double weightDecay) : m_weightDecay(weightDecay) {
        m_constants.beta1 = static_cast<float>(beta1);
        m_constants.beta2 = static_cast<float>(beta2);
        m_constants.rest1 = static_cast<float>(1.0 - beta1);
        m_constants.rest2 = static_cast<float>(1.0 - beta2);
    }

    std::vector<std::string> slotNames() const override { return {"exp_avg"}; }

protected:
    void begin(double rate, std::int64_t) override {
        m_constants.rate = static_cast<float>(rate);
        m_constants.shrink = static_cast<float>(rate * m_weightDecay);
    }

    void apply(const Piece& piece) const override { lionStep(piece, m_constants); }

private:
    double m_weightDecay;
    LionConstants m_constants;
};

} // namespace

OptimizerDefinition lion() {
    core::ParamSpec decay = core::realParam("weightDecay", "Weight decay", 0.0, 0, 10,
                                            "Share of each weight, times the learning rate, that is taken away in every "
                                            "step.");
    decay.logarithmic = true;
    return {{"lion",
             "Lion",
             "Every weight moves by the same amount, in the direction of a running mean. Half of Adam's memory; take a "
             "learning rate 3 to 10 times smaller than for Adam.",
             {core::realParam("beta1", "Beta 1", 0.9, 0, 0.999999, "Weight of the memory in the direction of a step."),
              core::realParam("beta2", "Beta 2", 0.99, 0, 0.999999, "How long gradients are remembered."),
              std::move(decay)}},
            [](const core::ParamReader& params) -> std::unique_ptr<Optimizer> {
                return std::make_unique<Lion>(params.real("beta1"), params.real("beta2"), params.real("weightDecay"));
            }};
}

} // namespace netwright::training
