#pragma once

#include "engine/backend/Executor.h"
#include "engine/telemetry/Events.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace netwright::training {

/// Some samples of one output, on the host.
struct MetricBatch {
    std::span<const float> prediction; ///< rows × width, row-major: probabilities of the classes, or values
    std::span<const float> target;     ///< rows class indices (negative ones do not count), or rows × width values
    std::int64_t rows = 0;
    std::int64_t width = 1;
    std::span<const float> loss = {}; ///< of each sample
};

/// Accumulates a figure over samples, one batch after the other.
class Metric {
public:
    virtual ~Metric() = default;
    virtual void add(const MetricBatch& batch) = 0;
    virtual double value() const = 0; ///< over all samples since reset(); 0 when there were none
    virtual void reset() = 0;
    /// The accumulated sums, to save and to go on from. Those shown during training have them.
    virtual std::vector<double>* sums() { return nullptr; }
};

/// How predictions and targets of an output are to be read.
enum class OutputFamily {
    Classes, ///< probabilities over classes; class indices
    Labels,  ///< a probability per label; 0 or 1 each
    Values,  ///< real numbers; real numbers
    None,    ///< a loss without figures of merit
};
OutputFamily familyOf(std::string_view outputType); ///< by the type of the Output layer

struct MetricSpec {
    std::string name; ///< "accuracy"
    std::string title;
    std::string help;
    OutputFamily family = OutputFamily::Values;
    bool higherIsBetter = false;
    bool duringTraining = false; ///< shown for every step and epoch; the others in evaluations only
    std::int64_t minWidth = 1;   ///< classes or values for which it makes sense
    std::int64_t maxWidth = INT64_MAX;
    std::unique_ptr<Metric> (*make)(std::int64_t width) = nullptr;
};

/// All metrics, in the order in which they are shown.
const std::vector<MetricSpec>& metricSpecs();
const MetricSpec* findMetric(std::string_view name); ///< also "node.accuracy"
bool higherIsBetter(std::string_view name);          ///< false for losses

/// Declarations and makers by file.
void addClassMetrics(std::vector<MetricSpec>& specs);
void addLabelMetrics(std::vector<MetricSpec>& specs);
void addValueMetrics(std::vector<MetricSpec>& specs);

/// The figures of all outputs that a program computes. When the network has several, their names carry the node's id, and
/// the loss of each is one of them: "reconstruction.loss".
class MetricSet {
public:
    enum class Purpose { Training, Evaluation };

    /// `executor` is asked for its outputs and targets; any later executor of the same model and objective fits.
    MetricSet(backend::Executor& executor, Purpose purpose);

    /// The first `samples` samples of what the executor has just computed.
    void add(backend::Executor& executor, std::int64_t samples);
    void merge(MetricSet& other); ///< adds the sums of another set for training
    void reset();

    telemetry::Metrics values() const;
    std::vector<std::string> names() const;
    std::vector<double> state();            ///< sums of all metrics; sets for training only
    void restore(std::span<const double> state); ///< ignored when it does not fit

private:
    struct Item {
        std::string label; ///< "accuracy" or "node.accuracy"
        std::unique_ptr<Metric> metric;
    };
    struct Output {
        std::string node;
        OutputFamily family = OutputFamily::None;
        std::vector<Item> items;
    };
    static void addFigures(Output& output, std::int64_t width, Purpose purpose, bool several);

    std::vector<Output> m_outputs;
};

/// The target buffer of an Output node; empty when it has none.
std::span<const float> targetOf(backend::Executor& executor, std::string_view node);
/// Rows and width of an output's first `samples` samples, for its family.
MetricBatch batchOf(const backend::OutputBinding& output, std::span<const float> target, OutputFamily family,
                    std::int64_t samples);

} // namespace netwright::training
