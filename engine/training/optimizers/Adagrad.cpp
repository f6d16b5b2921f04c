#include "engine/backend/Vectorised.h"
#include "engine/training/optimizers/Optimizer.h"

#include <cmath>

namespace netwright::training {
namespace {

NETWRIGHT_LOOP void adagradStepLoop(const Piece& piece, float rate, float epsilon) {
    const Piece p = piece;
    float* sum = p.slots[0];
#pragma omp simd
    for (std::int64_t i = 0; i < p.size; ++i) {
        const float g = p.penalised(i);
        sum[i] += g * g;
        p.value[i] -= rate * (g / (std::sqrt(sum[i]) + epsilon));
    }
}
constexpr backend::Vectorised<adagradStepLoop> adagradStep;

/// Duchi, Hazan, Singer, "Adaptive subgradient methods", 2011; definition of torch.optim.Adagrad.
class Adagrad : public Optimizer {
public:
    Adagrad(double decay, double epsilon) : m_decay(decay), m_epsilon(static_cast<float>(epsilon)) {}

    std::vector<std::string> slotNames() const override { return {"sum"}; }

protected:
    void begin(double rate, std::int64_t number) override {
        m_rate = static_cast<float>(rate / (1.0 + static_cast<double>(number - 1) * m_decay));
    }

    void apply(const Piece& piece) const override { adagradStep(piece, m_rate, m_epsilon); }

private:
    double m_decay;
    float m_epsilon;
    float m_rate = 0;
};

} // namespace

OptimizerDefinition adagrad() {
    core::ParamSpec epsilon = core::realParam("epsilon", "Epsilon", 1e-10, 1e-16, 1,
                                              "Keeps the division from growing where gradients are tiny.");
    epsilon.logarithmic = true;
    return {{"adagrad",
             "Adagrad",
             "Shortens the step of each weight by all gradients it has seen. Suits sparse features; start at a learning "
             "rate of 0.01.",
             {core::realParam("rateDecay", "Rate decay", 0, 0, 1, "Lowers the learning rate further with every step."),
              std::move(epsilon)}},
            [](const core::ParamReader& params) -> std::unique_ptr<Optimizer> {
                return std::make_unique<Adagrad>(params.real("rateDecay"), params.real("epsilon"));
            }};
}

} // namespace netwright::training
