#include "engine/backend/LoopKernel.h"
#include "engine/backend/Parallel.h"
#include "engine/backend/kernels/Builders.h"
#include "engine/operators/Attributes.h"

#include <algorithm>
#include <cmath>

/// Losses on scores without a softmax: hinge, yes-or-no questions, real or generated.
namespace netwright::backend::kernels {
namespace {

using operators::kNoValue;

constexpr std::int64_t kExpCost = 16;

struct Scores {
    std::int64_t samples = 0;
    std::int64_t elements = 0; ///< per sample
    double seed = 1;           ///< weight of the output

    double gradientScale() const { return seed / static_cast<double>(samples * elements); }
};

/// `first`: the operand that comes in.
Scores scoresOf(const PlanBuilder& plan, const char* first) {
    const core::Shape& shape = plan.shape(plan.input(first));
    return {shape[0], shape.elements() / shape[0], operators::realOf(plan.op().attributes, "seed", 1)};
}

/// losses[n]: the mean of value(i) over the elements i of sample n.
template <typename Value> void meanOfSample(const Scores& s, float* losses, const Value& value) {
    parallelFor(s.samples, s.elements * kExpCost, [&](std::int64_t first, std::int64_t last) {
        for (std::int64_t n = first; n < last; ++n) {
            double sum = 0;
            for (std::int64_t i = n * s.elements; i < (n + 1) * s.elements; ++i)
                sum += value(i);
            losses[n] = static_cast<float>(sum / static_cast<double>(s.elements));
        }
    });
}

double sigmoid(double x) {
    return 1 / (1 + std::exp(-x));
}

/// Binary cross-entropy of a logit, without overflow for large ones: max(x, 0) − x·t + ln(1 + e^−|x|).
double binaryCrossEntropy(double x, double target) {
    return std::max(x, 0.0) - x * target + std::log1p(std::exp(-std::abs(x)));
}

struct Adversary {
    enum class Form { NonSaturating, LeastSquares, Wasserstein } form = Form::NonSaturating;
    double label = 1;

    double value(double x) const {
        switch (form) {
        case Form::NonSaturating:
            return binaryCrossEntropy(x, label);
        case Form::LeastSquares:
            return (x - label) * (x - label);
        case Form::Wasserstein:
            return label > 0 ? -x : x;
        }
        return 0;
    }
    double slope(double x) const {
        switch (form) {
        case Form::NonSaturating:
            return sigmoid(x) - label;
        case Form::LeastSquares:
            return 2 * (x - label);
        case Form::Wasserstein:
            return label > 0 ? -1 : 1;
        }
        return 0;
    }
};

Adversary adversaryOf(const operators::Op& op) {
    const std::string& form = operators::textOf(op.attributes, "form");
    return {form == "least_squares" ? Adversary::Form::LeastSquares
            : form == "wasserstein" ? Adversary::Form::Wasserstein
                                    : Adversary::Form::NonSaturating,
            operators::flagOf(op.attributes, "real") ? 1.0 : 0.0};
}

/// The class a target names, or -1.
std::int64_t classOf(float target, std::int64_t classes) {
    const auto index = static_cast<std::int64_t>(target);
    return index >= 0 && index < classes ? index : -1;
}

} // namespace

void buildMultiMargin(PlanBuilder& plan) {
    const Scores s = scoresOf(plan, "prediction");
    const double margin = operators::realOf(plan.op().attributes, "margin", 1);
    const std::vector<BufferId> reads{plan.plainIn(plan.input("prediction")), plan.plainIn(plan.input("target"))};
    addLoop(plan, reads, {plan.plainOut(plan.output("loss"))}, [=](const LoopContext& loop) {
        for (std::int64_t n = 0; n < s.samples; ++n) {
            const float* x = loop.in(0) + n * s.elements;
            const std::int64_t target = classOf(loop.in(1)[n], s.elements);
            double sum = 0;
            for (std::int64_t j = 0; j < s.elements && target >= 0; ++j)
                if (j != target)
                    sum += std::max(0.0, margin - static_cast<double>(x[target]) + static_cast<double>(x[j]));
            loop.at(2)[n] = static_cast<float>(sum / static_cast<double>(s.elements));
        }
    });
}

void buildMultiMarginBackward(PlanBuilder& plan) {
    const Scores s = scoresOf(plan, "prediction");
    const double margin = operators::realOf(plan.op().attributes, "margin", 1);
    const auto slope = static_cast<float>(s.gradientScale());
    const std::vector<BufferId> reads{plan.plainIn(plan.input("prediction")), plan.plainIn(plan.input("target"))};
    addLoop(plan, reads, {plan.plainOut(plan.output("diff_prediction"))}, [=](const LoopContext& loop) {
        for (std::int64_t n = 0; n < s.samples; ++n) {
            const float* x = loop.in(0) + n * s.elements;
            float* d = loop.at(2) + n * s.elements;
            std::fill_n(d, s.elements, 0.0f);
            const std::int64_t target = classOf(loop.in(1)[n], s.elements);
            for (std::int64_t j = 0; j < s.elements && target >= 0; ++j) {
                if (j == target || margin - static_cast<double>(x[target]) + static_cast<double>(x[j]) <= 0)
                    continue;
                d[j] += slope;
                d[target] -= slope;
            }
        }
    });
}

void buildBinaryCrossEntropy(PlanBuilder& plan) {
    const Scores s = scoresOf(plan, "logits");
    const std::vector<BufferId> reads{plan.plainIn(plan.input("logits")), plan.plainIn(plan.input("target"))};
    const BufferId loss = plan.plainOut(plan.output("loss"));
    const BufferId probabilities = plan.output("probabilities") == kNoValue
                                       ? plan.temporary(Layout::plain(plan.shape(plan.input("logits"))))
                                       : plan.plainOut(plan.output("probabilities"));
    addLoop(plan, reads, {loss, probabilities}, [=](const LoopContext& loop) {
        meanOfSample(s, loop.at(2), [&](std::int64_t i) {
            const auto x = static_cast<double>(loop.in(0)[i]);
            loop.at(3)[i] = static_cast<float>(sigmoid(x));
            return binaryCrossEntropy(x, static_cast<double>(loop.in(1)[i]));
        });
    });
}

void buildBinaryCrossEntropyBackward(PlanBuilder& plan) {
    const Scores s = scoresOf(plan, "probabilities");
    const auto scale = static_cast<float>(s.gradientScale());
    const std::vector<BufferId> reads{plan.plainIn(plan.input("probabilities")), plan.plainIn(plan.input("target"))};
    addLoop(plan, reads, {plan.plainOut(plan.output("diff_logits"))}, [=](const LoopContext& loop) {
        parallelFor(s.samples * s.elements, 2, [&](std::int64_t first, std::int64_t last) {
            for (std::int64_t i = first; i < last; ++i)
                loop.at(2)[i] = (loop.in(0)[i] - loop.in(1)[i]) * scale;
        });
    });
}

void buildAdversarial(PlanBuilder& plan) {
    const Scores s = scoresOf(plan, "score");
    const Adversary adversary = adversaryOf(plan.op());
    const std::vector<BufferId> reads{plan.plainIn(plan.input("score"))};
    addLoop(plan, reads, {plan.plainOut(plan.output("loss"))}, [=](const LoopContext& loop) {
        meanOfSample(s, loop.at(1),
                     [&](std::int64_t i) { return adversary.value(static_cast<double>(loop.in(0)[i])); });
    });
}

void buildAdversarialBackward(PlanBuilder& plan) {
    const Scores s = scoresOf(plan, "score");
    const Adversary adversary = adversaryOf(plan.op());
    const std::vector<BufferId> reads{plan.plainIn(plan.input("score"))};
    addLoop(plan, reads, {plan.plainOut(plan.output("diff_score"))}, [=](const LoopContext& loop) {
        parallelFor(s.samples * s.elements, kExpCost, [&](std::int64_t first, std::int64_t last) {
            for (std::int64_t i = first; i < last; ++i)
                loop.at(1)[i] =
                    static_cast<float>(s.gradientScale() * adversary.slope(static_cast<double>(loop.in(0)[i])));
        });
    });
}

} // namespace netwright::backend::kernels
