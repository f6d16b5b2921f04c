#include "engine/backend/LoopKernel.h"
#include "engine/backend/Parallel.h"
#include "engine/backend/kernels/Builders.h"
#include "engine/operators/Attributes.h"

#include <algorithm>
#include <cmath>

namespace netwright::backend::kernels {
namespace {

using operators::kNoValue;

constexpr std::int64_t kExpCost = 16;

/// Cross-entropy as PyTorch defines it with weights w, smoothing ε and an ignored class: the batch's loss is
/// Σ wᵧ·lossᵢ / Σ wᵧ over the positions that count. To make the mean over samples that value, each sample's loss is
/// its positions' sum times N / Σ wᵧ.
struct Classes {
    std::int64_t samples = 0;
    std::int64_t positions = 0; ///< per sample
    std::int64_t classes = 0;
    double smoothing = 0;
    std::int64_t ignored = 0;
    bool ignores = false;
    std::vector<double> weights; ///< per class; empty: all 1

    double weight(std::int64_t c) const { return weights.empty() ? 1.0 : weights[static_cast<std::size_t>(c)]; }
    /// -1 for a position that does not count.
    std::int64_t targetAt(const float* targets, std::int64_t position) const {
        const auto target = static_cast<std::int64_t>(targets[position]);
        if ((ignores && target == ignored) || target < 0 || target >= classes)
            return -1;
        return target;
    }
    double totalWeight(const float* targets) const {
        double total = 0;
        for (std::int64_t i = 0; i < samples * positions; ++i)
            if (const std::int64_t target = targetAt(targets, i); target >= 0)
                total += weight(target);
        return total;
    }
};

Classes classesOf(const operators::Op& op, const core::Shape& logits) {
    Classes classes;
    classes.samples = logits[0];
    classes.positions = logits.elements(1, logits.rank() - 1);
    classes.classes = logits[-1];
    classes.smoothing = operators::realOf(op.attributes, "label_smoothing", 0);
    classes.ignores = op.attributes.contains("ignore_index");
    classes.ignored = operators::integerOf(op.attributes, "ignore_index", -1);
    classes.weights = operators::realsOf(op.attributes, "class_weights");
    return classes;
}

/// Fills the probabilities of one position and returns log Σ exp(x).
double softmaxRow(const float* x, float* p, std::int64_t count) {
    const float top = *std::max_element(x, x + count);
    double sum = 0;
    for (std::int64_t k = 0; k < count; ++k) {
        p[k] = std::exp(x[k] - top);
        sum += static_cast<double>(p[k]);
    }
    const auto scale = static_cast<float>(1 / sum);
    for (std::int64_t k = 0; k < count; ++k)
        p[k] *= scale;
    return std::log(sum) + static_cast<double>(top);
}

double lossOf(const Classes& c, const float* x, double logSum, std::int64_t target) {
    if (target < 0)
        return 0;
    double loss = (1 - c.smoothing) * c.weight(target) * (logSum - static_cast<double>(x[target]));
    if (c.smoothing > 0)
        for (std::int64_t k = 0; k < c.classes; ++k)
            loss += c.smoothing / static_cast<double>(c.classes) * c.weight(k) * (logSum - static_cast<double>(x[k]));
    return loss;
}

void crossEntropyForward(const Classes& c, const float* logits, const float* targets, float* losses,
                         float* probabilities) {
    const double total = c.totalWeight(targets);
    const double scale = total > 0 ? static_cast<double>(c.samples) / total : 0;
    parallelFor(c.samples, c.positions * c.classes * kExpCost, [&](std::int64_t first, std::int64_t last) {
        for (std::int64_t n = first; n < last; ++n) {
            double sum = 0;
            for (std::int64_t i = n * c.positions; i < (n + 1) * c.positions; ++i) {
                const double logSum = softmaxRow(logits + i * c.classes, probabilities + i * c.classes, c.classes);
                sum += lossOf(c, logits + i * c.classes, logSum, c.targetAt(targets, i));
            }
            losses[n] = static_cast<float>(sum * scale);
        }
    });
}

/// ∂/∂x_k of the above: a·p_k − q_k with q the smoothed and weighted target and a = Σ q.
void crossEntropyBackward(const Classes& c, double seed, const float* probabilities, const float* targets,
                          float* diff) {
    const double total = c.totalWeight(targets);
    const double scale = total > 0 ? seed / total : 0;
    double weightSum = 0;
    for (std::int64_t k = 0; k < c.classes; ++k)
        weightSum += c.weight(k);
    const double spread = c.smoothing / static_cast<double>(c.classes);
    parallelFor(c.samples * c.positions, c.classes * 2, [&](std::int64_t first, std::int64_t last) {
        for (std::int64_t i = first; i < last; ++i) {
            const std::int64_t target = c.targetAt(targets, i);
            const float* p = probabilities + i * c.classes;
            float* d = diff + i * c.classes;
            if (target < 0) {
                std::fill_n(d, c.classes, 0.0f);
                continue;
            }
            const double onTarget = (1 - c.smoothing) * c.weight(target);
            const auto all = static_cast<float>(scale * (onTarget + spread * weightSum));
            for (std::int64_t k = 0; k < c.classes; ++k)
                d[k] = p[k] * all - static_cast<float>(scale * spread * c.weight(k));
            d[target] -= static_cast<float>(scale * onTarget);
        }
    });
}

/// (1 − p)^γ · (−ln p) of the target's probability p (Lin et al. 2017), averaged as the cross-entropy is.
struct Focal {
    Classes classes;
    double gamma = 2;
    double seed = 1;

    double scale(const float* targets, double each) const {
        const double total = classes.totalWeight(targets);
        return total > 0 ? each / total : 0;
    }
    double value(double p, double logP) const { return -std::pow(1 - p, gamma) * logP; }
    /// p · ∂value/∂p.
    double slope(double p) const {
        constexpr double kTiny = 1e-30; // keeps ln and the negative power finite
        const double rest = std::max(1 - p, kTiny);
        const double falling = gamma > 0 ? gamma * p * std::pow(rest, gamma - 1) * std::log(std::max(p, kTiny)) : 0;
        return falling - std::pow(rest, gamma);
    }
};

Focal focalOf(const operators::Op& op, const core::Shape& logits) {
    return {classesOf(op, logits), operators::realOf(op.attributes, "gamma", 2),
            operators::realOf(op.attributes, "seed", 1)};
}

void focalForward(const Focal& focal, const float* logits, const float* targets, float* losses, float* probabilities) {
    const Classes& c = focal.classes;
    const double scale = focal.scale(targets, static_cast<double>(c.samples));
    parallelFor(c.samples, c.positions * c.classes * kExpCost, [&](std::int64_t first, std::int64_t last) {
        for (std::int64_t n = first; n < last; ++n) {
            double sum = 0;
            for (std::int64_t i = n * c.positions; i < (n + 1) * c.positions; ++i) {
                const float* x = logits + i * c.classes;
                const double logSum = softmaxRow(x, probabilities + i * c.classes, c.classes);
                const std::int64_t target = c.targetAt(targets, i);
                if (target >= 0)
                    sum += c.weight(target) * focal.value(static_cast<double>(probabilities[i * c.classes + target]),
                                                          static_cast<double>(x[target]) - logSum);
            }
            losses[n] = static_cast<float>(sum * scale);
        }
    });
}

void focalBackward(const Focal& focal, const float* probabilities, const float* targets, float* diff) {
    const Classes& c = focal.classes;
    const double scale = focal.scale(targets, focal.seed);
    parallelFor(c.samples * c.positions, c.classes * 2 + kExpCost, [&](std::int64_t first, std::int64_t last) {
        for (std::int64_t i = first; i < last; ++i) {
            const std::int64_t target = c.targetAt(targets, i);
            const float* p = probabilities + i * c.classes;
            const double slope =
                target < 0 ? 0 : scale * c.weight(target) * focal.slope(static_cast<double>(p[target]));
            for (std::int64_t k = 0; k < c.classes; ++k)
                diff[i * c.classes + k] =
                    static_cast<float>(slope * ((k == target ? 1.0 : 0.0) - static_cast<double>(p[k])));
        }
    });
}

enum class Distance { Squared, Absolute, Huber };

struct Regression {
    Distance distance = Distance::Squared;
    double delta = 1; ///< of Huber's loss: quadratic within, linear outside
    std::int64_t samples = 0;
    std::int64_t elements = 0; ///< per sample

    double value(double error) const {
        const double size = std::abs(error);
        switch (distance) {
        case Distance::Squared:
            return error * error;
        case Distance::Absolute:
            return size;
        case Distance::Huber:
            return size <= delta ? 0.5 * error * error : delta * (size - 0.5 * delta);
        }
        return 0;
    }
    double slope(double error) const {
        switch (distance) {
        case Distance::Squared:
            return 2 * error;
        case Distance::Absolute:
            return error > 0 ? 1.0 : error < 0 ? -1.0 : 0.0;
        case Distance::Huber:
            return std::clamp(error, -delta, delta);
        }
        return 0;
    }
};

Regression regressionOf(const operators::Op& op, const core::Shape& prediction) {
    Regression regression;
    const bool mse = op.kind.starts_with("loss.mse");
    const bool mae = op.kind.starts_with("loss.mae");
    regression.distance = mse ? Distance::Squared : mae ? Distance::Absolute : Distance::Huber;
    regression.delta = operators::realOf(op.attributes, "delta", 1);
    regression.samples = prediction[0];
    regression.elements = prediction.elements() / prediction[0];
    return regression;
}

} // namespace

void buildSoftmaxCrossEntropy(PlanBuilder& plan) {
    const operators::Op& op = plan.op();
    const Classes classes = classesOf(op, plan.shape(plan.input("logits")));
    const BufferId logits = plan.plainIn(plan.input("logits"));
    const BufferId target = plan.plainIn(plan.input("target"));
    const BufferId loss = plan.plainOut(plan.output("loss"));
    const BufferId probabilities = plan.output("probabilities") == kNoValue
                                       ? plan.temporary(Layout::plain(plan.shape(plan.input("logits"))))
                                       : plan.plainOut(plan.output("probabilities"));
    addLoop(plan, {logits, target}, {loss, probabilities}, [=](const LoopContext& loop) {
        crossEntropyForward(classes, loop.in(0), loop.in(1), loop.at(2), loop.at(3));
    });
}

void buildSoftmaxCrossEntropyBackward(PlanBuilder& plan) {
    const operators::Op& op = plan.op();
    const Classes classes = classesOf(op, plan.shape(plan.input("probabilities")));
    const double seed = operators::realOf(op.attributes, "seed", 1);
    const BufferId probabilities = plan.plainIn(plan.input("probabilities"));
    const BufferId target = plan.plainIn(plan.input("target"));
    addLoop(plan, {probabilities, target}, {plan.plainOut(plan.output("diff_logits"))},
            [=](const LoopContext& loop) { crossEntropyBackward(classes, seed, loop.in(0), loop.in(1), loop.at(2)); },
            {{0, 0}});
}

void buildFocal(PlanBuilder& plan) {
    const core::Shape& shape = plan.shape(plan.input("logits"));
    const Focal focal = focalOf(plan.op(), shape);
    const std::vector<BufferId> reads{plan.plainIn(plan.input("logits")), plan.plainIn(plan.input("target"))};
    const BufferId loss = plan.plainOut(plan.output("loss"));
    const BufferId probabilities = plan.output("probabilities") == kNoValue
                                       ? plan.temporary(Layout::plain(shape))
                                       : plan.plainOut(plan.output("probabilities"));
    addLoop(plan, reads, {loss, probabilities},
            [=](const LoopContext& loop) { focalForward(focal, loop.in(0), loop.in(1), loop.at(2), loop.at(3)); });
}

void buildFocalBackward(PlanBuilder& plan) {
    const Focal focal = focalOf(plan.op(), plan.shape(plan.input("probabilities")));
    const std::vector<BufferId> reads{plan.plainIn(plan.input("probabilities")), plan.plainIn(plan.input("target"))};
    addLoop(plan, reads, {plan.plainOut(plan.output("diff_logits"))},
            [=](const LoopContext& loop) { focalBackward(focal, loop.in(0), loop.in(1), loop.at(2)); });
}

void buildRegressionLoss(PlanBuilder& plan) {
    const operators::Op& op = plan.op();
    const Regression r = regressionOf(op, plan.shape(plan.input("prediction")));
    const BufferId prediction = plan.plainIn(plan.input("prediction"));
    const BufferId target = plan.plainIn(plan.input("target"));
    addLoop(plan, {prediction, target}, {plan.plainOut(plan.output("loss"))}, [=](const LoopContext& loop) {
        parallelFor(r.samples, r.elements * 2, [&](std::int64_t first, std::int64_t last) {
            for (std::int64_t n = first; n < last; ++n) {
                double sum = 0;
                for (std::int64_t i = n * r.elements; i < (n + 1) * r.elements; ++i)
                    sum += r.value(static_cast<double>(loop.in(0)[i]) - static_cast<double>(loop.in(1)[i]));
                loop.at(2)[n] = static_cast<float>(sum / static_cast<double>(r.elements));
            }
        });
    });
}

void buildRegressionLossBackward(PlanBuilder& plan) {
    const operators::Op& op = plan.op();
    const Regression r = regressionOf(op, plan.shape(plan.input("prediction")));
    const double scale = operators::realOf(op.attributes, "seed", 1) / static_cast<double>(r.samples * r.elements);
    const BufferId prediction = plan.plainIn(plan.input("prediction"));
    const BufferId target = plan.plainIn(plan.input("target"));
    addLoop(plan, {prediction, target}, {plan.plainOut(plan.output("diff_prediction"))},
            [=](const LoopContext& loop) {
                parallelFor(r.samples * r.elements, 2, [&](std::int64_t first, std::int64_t last) {
                    for (std::int64_t i = first; i < last; ++i)
                        loop.at(2)[i] = static_cast<float>(
                            scale * r.slope(static_cast<double>(loop.in(0)[i]) - static_cast<double>(loop.in(1)[i])));
                });
            },
            {{0, 0}});
}

} // namespace netwright::backend::kernels
