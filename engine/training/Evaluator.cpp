#include "engine/training/Evaluator.h"

#include "engine/training/Feed.h"
#include "engine/training/metrics/Confusion.h"
#include "engine/training/metrics/LabelCounts.h"

#include <algorithm>

namespace netwright::training {
namespace {

constexpr std::int64_t kMostKeptNumbers = 250'000'000; // 1 GB

/// Gathers what one Output node yields.
class OutputCollector {
public:
    OutputCollector(backend::Executor& executor, const backend::OutputBinding& binding, const data::Dataset& dataset,
                    std::int64_t samples)
        : m_family(familyOf(binding.type)) {
        m_result.node = binding.node;
        m_result.type = binding.type;
        m_result.width = binding.shape.elements() / executor.batch();
        const std::span<const float> target = targetOf(executor, binding.node);
        m_targetWidth = static_cast<std::int64_t>(target.size()) / executor.batch();
        if (const core::Field* field = dataset.schema().find(binding.field))
            m_result.classes = field->classes;
        const std::int64_t classes = batchOf(binding, target, m_family, 0).width;
        if (m_family == OutputFamily::Classes && classes <= kMostConfusedClasses && !target.empty())
            m_confusion.emplace(classes);
        if (m_family == OutputFamily::Labels && !target.empty())
            m_labels.emplace(classes);
        m_keep = samples * std::max<std::int64_t>(1, m_result.width + m_targetWidth) <= kMostKeptNumbers;
        if (m_keep) {
            m_result.predictions.reserve(static_cast<std::size_t>(samples * m_result.width));
            m_result.targets.reserve(static_cast<std::size_t>(samples * m_targetWidth));
        }
    }

    void add(backend::Executor& executor, const backend::OutputBinding& binding, std::int64_t samples) {
        const std::span<const float> target = targetOf(executor, binding.node);
        if (m_confusion)
            m_confusion->add(batchOf(binding, target, m_family, samples));
        if (m_labels)
            m_labels->add(batchOf(binding, target, m_family, samples));
        if (!m_keep)
            return;
        append(m_result.predictions, binding.prediction.first(static_cast<std::size_t>(samples * m_result.width)));
        append(m_result.targets, target.first(static_cast<std::size_t>(samples * m_targetWidth)));
    }

    Evaluation::OutputResult take() {
        if (m_confusion) {
            m_result.confusion = m_confusion->counts();
            for (std::int64_t k = 0; k < m_confusion->classes(); ++k)
                addFigures(m_confusion->of(k));
        }
        if (m_labels)
            std::ranges::for_each(m_labels->labels(), [this](const Confusion::PerClass& label) { addFigures(label); });
        return std::move(m_result);
    }

private:
    static constexpr std::int64_t kMostConfusedClasses = 1000;

    void addFigures(const Confusion::PerClass& figures) {
        m_result.perClass.push_back(
            {figures.precision(), figures.recall(), figures.f1(), static_cast<std::int64_t>(figures.occurring)});
    }

    static void append(std::vector<float>& to, std::span<const float> from) { to.insert(to.end(), from.begin(), from.end()); }

    OutputFamily m_family;
    Evaluation::OutputResult m_result;
    std::int64_t m_targetWidth = 0;
    std::optional<Confusion> m_confusion;
    std::optional<LabelCounts> m_labels;
    bool m_keep = true;
};

double sum(std::span<const float> numbers) {
    double total = 0;
    for (float number : numbers)
        total += static_cast<double>(number);
    return total;
}

} // namespace

core::Result<Evaluation> evaluate(backend::Model& model, const data::Dataset& dataset, const EvaluateOptions& options,
                                  const std::atomic<bool>& cancel) {
    const std::int64_t size = dataset.size(options.split);
    if (size == 0)
        return core::error("evaluate.empty", {},
                           std::string("The ") + data::nameOf(options.split) + " part of the data has no samples.",
                           "Give it a share of the data in the data settings, or choose another part.");
    const std::int64_t batch = std::min(size, options.batch);
    backend::Executor& executor = model.executor(backend::Mode::Evaluate, batch);
    MetricSet metrics(executor, options.purpose, options.also,
                      options.purpose == MetricSet::Purpose::Evaluation ? &dataset : nullptr);
    std::vector<OutputCollector> collectors;
    if (options.keepOutputs)
        for (const backend::OutputBinding& binding : executor.outputs())
            collectors.emplace_back(executor, binding, dataset, size);

    double loss = 0;
    for (std::int64_t first = 0; first < size; first += batch) {
        const std::int64_t count = std::min(batch, size - first);
        for (std::int64_t row = 0; row < count; ++row)
            fillRow(executor, dataset, options.split, first + row, row);
        if (!executor.run(static_cast<std::uint64_t>(first / batch), cancel))
            return core::error("evaluate.cancelled", {}, "The evaluation was stopped.", "Start it again.");
        for (const backend::OutputBinding& binding : executor.outputs())
            if (!binding.loss.empty())
                loss += binding.weight * sum(binding.loss.first(static_cast<std::size_t>(count)));
        metrics.add(executor, count);
        for (std::size_t o = 0; o < collectors.size(); ++o)
            collectors[o].add(executor, executor.outputs()[o], count);
    }

    Evaluation result;
    result.split = data::nameOf(options.split);
    result.samples = size;
    result.loss = loss / static_cast<double>(size);
    result.metrics = metrics.values();
    result.units = metrics.units();
    for (OutputCollector& collector : collectors)
        result.outputs.push_back(collector.take());
    return result;
}

} // namespace netwright::training
