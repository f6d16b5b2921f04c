#pragma once

#include "engine/backend/Executor.h"
#include "engine/data/Dataset.h"
#include "engine/telemetry/Events.h"
#include "engine/training/metrics/ValueUnit.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
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

/// What a metric is counted in.
enum class MetricUnit {
    Share,  ///< parts of one, read as per cent
    Number, ///< a figure by itself
    Target, ///< what the output predicts: of the data in evaluations, of the prepared values during training (ValueUnit)
};

/// The one declaration of a metric: terminal, window, early stopping, schedules and sweeps read it.
struct MetricSpec {
    std::string name; ///< "accuracy"
    std::string title;
    std::string help;
    std::string meaningfulFor; ///< a sentence for people: for which data the figure says something
    OutputFamily family = OutputFamily::Values;
    MetricUnit unit = MetricUnit::Share;
    double lowest = 0; ///< with highest the range of the value; infinite where there is no bound
    double highest = 1;
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
MetricUnit metricUnit(std::string_view name);        ///< Number for losses and names that are not declared

/// How the value of a metric is written, in the terminal as in the window.
struct MetricNotation {
    bool percent = false;          ///< times a hundred, with the sign
    std::optional<int> decimals;   ///< after the point; none: significant digits
};
MetricNotation metricNotation(std::string_view name, double value);

/// Declarations and makers by file.
void addClassMetrics(std::vector<MetricSpec>& specs);
void addLabelMetrics(std::vector<MetricSpec>& specs);
void addValueMetrics(std::vector<MetricSpec>& specs);

/// The figures of all outputs that a program computes. When the network has several, their names carry the node's id, and
/// the loss of each is one of them: "reconstruction.loss".
class MetricSet {
public:
    enum class Purpose { Training, Evaluation };

    /// `executor` is asked for its outputs and targets; any later executor of the same model and objective fits. `also`:
    /// names that are wanted beside those of the purpose. With a data set, which must outlive this, numbers are brought
    /// back into the units of the data before they are compared, where their preparation can be undone.
    MetricSet(backend::Executor& executor, Purpose purpose, const std::vector<std::string>& also = {},
              const data::Dataset* dataset = nullptr);

    /// The first `samples` samples of what the executor has just computed.
    void add(backend::Executor& executor, std::int64_t samples);
    void merge(MetricSet& other); ///< adds the sums of another set for training
    void reset();

    telemetry::Metrics values() const;
    std::vector<std::string> names() const;
    /// Of the metrics that are counted in what their output predicts, and of the losses of outputs of numbers.
    std::map<std::string, ValueUnit> units() const;
    std::vector<double> state();            ///< sums of all metrics; sets for training only
    void restore(std::span<const double> state); ///< ignored when it does not fit

private:
    struct Item {
        std::string label; ///< "accuracy" or "node.accuracy"
        MetricUnit unit = MetricUnit::Number;
        std::unique_ptr<Metric> metric;
    };
    struct Output {
        std::string node;
        OutputFamily family = OutputFamily::None;
        std::vector<Item> items;
        ValueUnit unit;          ///< for Values
        data::Preparation back;  ///< from the prepared values into that unit
        std::vector<float> prediction, target; ///< of the last batch, brought back; empty when there is no way
    };
    static void addFigures(Output& output, std::int64_t width, Purpose purpose, const std::vector<std::string>& also, bool several);
    static MetricBatch inUnits(Output& output, MetricBatch batch);

    std::vector<Output> m_outputs;
};

/// The target buffer of an Output node; empty when it has none.
std::span<const float> targetOf(backend::Executor& executor, std::string_view node);
/// Rows and width of an output's first `samples` samples, for its family.
MetricBatch batchOf(const backend::OutputBinding& output, std::span<const float> target, OutputFamily family,
                    std::int64_t samples);

} // namespace netwright::training
