#include "engine/backend/Vectorised.h"
#include "engine/training/optimizers/Optimizer.h"

namespace netwright::training {
namespace {

NETWRIGHT_LOOP void plainStepLoop(const Piece& piece, float rate) {
    const Piece p = piece;
#pragma omp simd
    for (std::int64_t i = 0; i < p.size; ++i)
        p.value[i] -= rate * p.penalised(i);
}
constexpr backend::Vectorised<plainStepLoop> plainStep;

NETWRIGHT_LOOP void momentumStepLoop(const Piece& piece, float rate, float momentum) {
    const Piece p = piece;
    float* velocity = p.slots[0];
#pragma omp simd
    for (std::int64_t i = 0; i < p.size; ++i) {
        velocity[i] = momentum * velocity[i] + p.penalised(i);
        p.value[i] -= rate * velocity[i];
    }
}
constexpr backend::Vectorised<momentumStepLoop> momentumStep;

NETWRIGHT_LOOP void nesterovStepLoop(const Piece& piece, float rate, float momentum) {
    const Piece p = piece;
    float* velocity = p.slots[0];
#pragma omp simd
    for (std::int64_t i = 0; i < p.size; ++i) {
        const float g = p.penalised(i);
        velocity[i] = momentum * velocity[i] + g;
        p.value[i] -= rate * (g + momentum * velocity[i]);
    }
}
constexpr backend::Vectorised<nesterovStepLoop> nesterovStep;

/// v ← μ·v + g; w ← w − η·v, or w ← w − η·(g + μ·v) with Nesterov: torch.optim.SGD (no dampening).
class Sgd : public Optimizer {
public:
    Sgd(double momentum, bool nesterov) : m_momentum(static_cast<float>(momentum)), m_nesterov(nesterov) {}

    std::vector<std::string> slotNames() const override {
        return m_momentum > 0 ? std::vector<std::string>{"momentum_buffer"} : std::vector<std::string>{};
    }

protected:
    void begin(double rate, std::int64_t) override { m_rate = static_cast<float>(rate); }

    void apply(const Piece& piece) const override {
        if (m_momentum <= 0)
            plainStep(piece, m_rate);
        else if (m_nesterov)
            nesterovStep(piece, m_rate, m_momentum);
        else
            momentumStep(piece, m_rate, m_momentum);
    }

private:
    float m_momentum;
    bool m_nesterov;
    float m_rate = 0;
};

} // namespace

OptimizerDefinition sgd() {
    core::ParamSpec nesterov =
        core::booleanParam("nesterov", "Nesterov", false, "Looks ahead along the momentum; usually a little faster.");
    return {{"sgd",
             "SGD",
             "Stochastic gradient descent: a step against the gradient, with momentum if wanted. Needs a larger learning "
             "rate than Adam (0.01 to 0.1) and, well tuned, often ends a little better.",
             {core::realParam("momentum", "Momentum", 0.9, 0, 0.9999,
                              "Share of the previous step that is carried on. 0 is plain gradient descent."),
              std::move(nesterov)}},
            [](const core::ParamReader& params) -> std::unique_ptr<Optimizer> {
                return std::make_unique<Sgd>(params.real("momentum"), params.boolean("nesterov"));
            }};
}

} // namespace netwright::training
