#pragma once

#include "engine/core/DataSchema.h"

#include <atomic>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace netwright::backend {

enum class Mode {
    Train,    ///< forward with dropout and batch statistics, losses, backward: gradients are overwritten
    Evaluate, ///< forward with running statistics, losses and predictions
    Watch,    ///< as Evaluate, but every intermediate value stays readable; targets are optional
};

/// A buffer that the caller fills before run(): one per Input node, and one per Output node for its target.
struct InputBinding {
    std::string node;  ///< node id
    std::string field; ///< field of the data; empty for generated inputs (Noise)
    core::FieldKind kind = core::FieldKind::Features;
    bool target = false;   ///< belongs to an Output node
    core::Shape shape;     ///< with the batch axis: N×…
    std::span<float> data; ///< plain row-major; class indices and tokens as floats
};

/// What an Output node yields. Spans are empty where the program computes nothing (outputs of other objectives).
struct OutputBinding {
    std::string node;
    std::string type;      ///< the layer type: "Classification", "Regression", …
    std::string field;     ///< the target's field
    core::Shape shape;     ///< of the prediction, with the batch axis
    std::span<const float> prediction; ///< plain row-major: probabilities (Classification), values (Regression)
    std::span<const float> loss;       ///< N: the loss of each sample (unweighted); empty in Watch without target
    double weight = 1;     ///< of this output in the objective's sum
};

/// One compiled program bound to its memory: a fixed list of kernels. Made by Model; trainer thread only.
class Executor {
public:
    virtual ~Executor() = default;

    virtual Mode mode() const = 0;
    virtual std::int64_t batch() const = 0;
    virtual std::vector<InputBinding>& inputs() = 0;
    virtual const std::vector<OutputBinding>& outputs() const = 0;

    /// Runs the program once on the data in inputs(). Random operators (dropout, noise) draw from the stream
    /// (seed, node, step). `cancel` is polled between kernels: false is returned as soon as it is seen, and parameters,
    /// gradients and running statistics must then be considered half done. Allocates nothing.
    virtual bool run(std::uint64_t step, const std::atomic<bool>& cancel) = 0;

    /// The objective: mean loss over the batch, outputs weighted and summed (regularisation not included).
    virtual double meanLoss() const = 0;

    /// In Watch mode: what a node's output port holds after run(), plain row-major, with its shape N×….
    /// Empty when there is no such port or it was optimised away.
    struct Reading {
        core::Shape shape;
        std::vector<float> data;
    };
    virtual Reading read(std::string_view node, std::string_view port) const = 0;

    /// Node id of the first operator, in order of execution, whose output holds a NaN or an infinity after the last
    /// run; empty when all are finite. Runs the program again, operator by operator, with the same step.
    virtual std::string firstNonFinite() = 0;

    /// Per-operator profile of one run, for `bench --profile`.
    struct OperatorTime {
        std::string node;
        std::string kind;           ///< "conv.forward", "reorder"
        std::string implementation; ///< oneDNN's impl_info_str(), or "netwright"
        double seconds = 0;
        double flops = 0;
        std::int64_t bytes = 0;
    };
    virtual std::vector<OperatorTime> profile(int repetitions) = 0; ///< each operator's median of these runs
    virtual std::int64_t memoryBytes() const = 0; ///< activations and scratch of this program
};

} // namespace netwright::backend
