#include "engine/backend/Vectorised.h"
#include "engine/training/optimizers/Optimizer.h"

#include <cmath>

namespace netwright::training {
namespace {

struct AdamConstants {
    float beta1 = 0;
    float beta2 = 0;
    float rest1 = 0; ///< 1 − β₁
    float rest2 = 0;
    float stepSize = 0;      ///< η / (1 − β₁ᵗ)
    float rootFactor = 1; ///< 1 / √(1 − β₂ᵗ): a product costs less than a quotient
    float epsilon = 0;
    float shrink = 0; ///< η · decoupled weight decay
};

NETWRIGHT_LOOP void adamStepLoop(const Piece& piece, const AdamConstants& constants) {
    const Piece p = piece;
    const AdamConstants c = constants;
    const float keep = 1.0F - c.shrink * p.decay;
    float* mean = p.slots[0];
    float* square = p.slots[1];
#pragma omp simd
    for (std::int64_t i = 0; i < p.size; ++i) {
        const float g = p.penalised(i);
        mean[i] = c.beta1 * mean[i] + c.rest1 * g;
        square[i] = c.beta2 * square[i] + c.rest2 * (g * g);
        const float root = std::sqrt(square[i]) * c.rootFactor + c.epsilon;
        p.value[i] = p.value[i] * keep - c.stepSize * (mean[i] / root);
    }
}
constexpr backend::Vectorised<adamStepLoop> adamStep;

/// Kingma and Ba, "Adam: a method for stochastic optimization", 2015; with decoupled weight decay it is AdamW (Loshchilov
/// and Hutter, 2019). Order of operations as in torch.optim.Adam and AdamW.
class Adam : public Optimizer {
public:
    Adam(double beta1, double beta2, double epsilon, double weightDecay)
        : m_beta1(beta1), m_beta2(beta2), m_epsilon(epsilon), m_weightDecay(weightDecay) {}

    std::vector<std::string> slotNames() const override { return {"exp_avg", "exp_avg_sq"}; }

protected:
    void begin(double rate, std::int64_t number) override {
        const auto t = static_cast<double>(number);
        m_constants.beta1 = static_cast<float>(m_beta1);
        m_constants.beta2 = static_cast<float>(m_beta2);
        m_constants.rest1 = static_cast<float>(1.0 - m_beta1);
        m_constants.rest2 = static_cast<float>(1.0 - m_beta2);
        m_constants.stepSize = static_cast<float>(rate / (1.0 - std::pow(m_beta1, t)));
        m_constants.rootFactor = static_cast<float>(1.0 / std::sqrt(1.0 - std::pow(m_beta2, t)));
        m_constants.epsilon = static_cast<float>(m_epsilon);
        m_constants.shrink = static_cast<float>(rate * m_weightDecay);
    }

    void apply(const Piece& piece) const override { adamStep(piece, m_constants); }

private:
    double m_beta1;
    double m_beta2;
    double m_epsilon;
    double m_weightDecay;
    AdamConstants m_constants;
};

std::vector<core::ParamSpec> commonParams() {
    core::ParamSpec epsilon = core::realParam("epsilon", "Epsilon", 1e-8, 1e-16, 1,
                                              "Keeps the division from growing where gradients are tiny.");
    epsilon.logarithmic = true;
    return {core::realParam("beta1", "Beta 1", 0.9, 0, 0.999999, "How long gradients are remembered."),
            core::realParam("beta2", "Beta 2", 0.999, 0, 0.9999999, "How long squared gradients are remembered."),
            std::move(epsilon)};
}

} // namespace

OptimizerDefinition adam() {
    return {{"adam", "Adam",
             "Gives each weight a step length of its own from the recent mean and size of its gradient. Works with little "
             "tuning; start at a learning rate of 0.001.",
             commonParams()},
            [](const core::ParamReader& params) -> std::unique_ptr<Optimizer> {
                return std::make_unique<Adam>(params.real("beta1"), params.real("beta2"), params.real("epsilon"), 0.0);
            }};
}

OptimizerDefinition adamW() {
    std::vector<core::ParamSpec> params = commonParams();
    core::ParamSpec decay =
        core::realParam("weightDecay", "Weight decay", 0.01, 0, 10,
                        "Share of each weight, times the learning rate, that is taken away in every step. Unlike the L2 "
                        "penalty it does not pass through Adam's scaling.");
    decay.logarithmic = true;
    params.push_back(std::move(decay));
    return {{"adamw", "AdamW",
             "Adam with weight decay applied directly to the weights. The usual choice for transformers.",
             std::move(params)},
            [](const core::ParamReader& values) -> std::unique_ptr<Optimizer> {
                return std::make_unique<Adam>(values.real("beta1"), values.real("beta2"), values.real("epsilon"),
                                              values.real("weightDecay"));
            }};
}

} // namespace netwright::training
