#include "engine/training/metrics/Metric.h"

#include "engine/training/metrics/SummedMetric.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace netwright::training {
namespace {

/// The mean loss of one output among several.
class MeanLoss : public SummedMetric {
public:
    MeanLoss() : SummedMetric(2) {}

    void add(const MetricBatch& batch) override {
        for (const float loss : batch.loss)
            m_sums[0] += static_cast<double>(loss);
        m_sums[1] += static_cast<double>(batch.loss.size());
    }
    double value() const override { return ratio(m_sums[0], m_sums[1]); }
};

bool computes(const backend::OutputBinding& output) { return !output.prediction.empty(); }

} // namespace

OutputFamily familyOf(std::string_view outputType) {
    static const std::map<std::string_view, OutputFamily> families{
        {"Classification", OutputFamily::Classes},
        {"Regression", OutputFamily::Values},
        {"BinaryCrossEntropy", OutputFamily::Labels},
    };
    const auto found = families.find(outputType);
    return found == families.end() ? OutputFamily::None : found->second;
}

const std::vector<MetricSpec>& metricSpecs() {
    static const std::vector<MetricSpec> specs = [] {
        std::vector<MetricSpec> all;
        addClassMetrics(all);
        addLabelMetrics(all);
        addValueMetrics(all);
        return all;
    }();
    return specs;
}

const MetricSpec* findMetric(std::string_view name) {
    if (const std::size_t dot = name.rfind('.'); dot != std::string_view::npos)
        name.remove_prefix(dot + 1);
    const auto found = std::ranges::find(metricSpecs(), name, &MetricSpec::name);
    return found == metricSpecs().end() ? nullptr : &*found;
}

bool higherIsBetter(std::string_view name) {
    const MetricSpec* spec = findMetric(name);
    return spec && spec->higherIsBetter;
}

MetricUnit metricUnit(std::string_view name) {
    const MetricSpec* spec = findMetric(name);
    return spec ? spec->unit : MetricUnit::Number;
}

MetricNotation metricNotation(std::string_view name, double value) {
    constexpr int kDecimals = 3;
    constexpr int kNearlyPerfect = 5; // which is not perfect
    const MetricSpec* spec = findMetric(name);
    if (spec && spec->unit == MetricUnit::Share)
        return {true, 2};
    if (spec && spec->unit == MetricUnit::Number && spec->highest == 1 && std::abs(value) <= 1)
        return {false, value > 0.9994 && value < 1 ? kNearlyPerfect : kDecimals};
    return {};
}

std::span<const float> targetOf(backend::Executor& executor, std::string_view node) {
    for (const backend::InputBinding& input : executor.inputs())
        if (input.target && input.node == node)
            return input.data;
    return {};
}

MetricBatch batchOf(const backend::OutputBinding& output, std::span<const float> target, OutputFamily family,
                    std::int64_t samples) {
    const std::int64_t batch = output.shape[0];
    const std::int64_t perSample = output.shape.elements() / batch;
    MetricBatch result;
    result.width = family == OutputFamily::Classes ? output.shape[-1] : perSample;
    result.rows = samples * (perSample / result.width);
    const std::int64_t targets = family == OutputFamily::Classes ? result.rows : result.rows * result.width;
    result.prediction = output.prediction.first(static_cast<std::size_t>(result.rows * result.width));
    result.target = target.first(static_cast<std::size_t>(targets));
    return result;
}

MetricSet::MetricSet(backend::Executor& executor, Purpose purpose, const std::vector<std::string>& also,
                     const data::Dataset* dataset) {
    const bool several = executor.outputs().size() > 1;
    for (const backend::OutputBinding& binding : executor.outputs()) {
        if (!computes(binding))
            continue;
        Output output;
        output.node = binding.node;
        output.family = targetOf(executor, binding.node).empty() ? OutputFamily::None : familyOf(binding.type);
        if (several && !binding.loss.empty())
            output.items.push_back({binding.node + ".loss", MetricUnit::Number, std::make_unique<MeanLoss>()});
        if (output.family != OutputFamily::None)
            addFigures(output, batchOf(binding, targetOf(executor, binding.node), output.family, 0).width, purpose, also, several);
        if (output.family == OutputFamily::Values && dataset)
            output.unit = valueUnitOf(*dataset, binding.field, binding.shape.elements() / executor.batch());
        if (output.unit.isOfData())
            output.back = data::inverseOf(dataset->preprocessing(binding.field));
        m_outputs.push_back(std::move(output));
    }
}

void MetricSet::addFigures(Output& output, std::int64_t width, Purpose purpose, const std::vector<std::string>& also, bool several) {
    for (const MetricSpec& spec : metricSpecs()) {
        std::string label = several ? output.node + "." + spec.name : spec.name;
        const bool wanted = spec.duringTraining || purpose == Purpose::Evaluation || std::ranges::find(also, label) != also.end();
        if (wanted && spec.family == output.family && width >= spec.minWidth && width <= spec.maxWidth)
            output.items.push_back({std::move(label), spec.unit, spec.make(width)});
    }
}

/// Undoes the preparation in a copy. Preparations are of whole samples, which for numbers are the rows.
MetricBatch MetricSet::inUnits(Output& output, MetricBatch batch) {
    if (output.back.empty())
        return batch;
    const auto width = static_cast<std::size_t>(batch.width);
    const auto bring = [&](std::vector<float>& to, std::span<const float> from) {
        to.assign(from.begin(), from.end());
        for (std::size_t start = 0; start + width <= to.size(); start += width)
            data::prepare(output.back, std::span(to).subspan(start, width));
        return std::span<const float>(to);
    };
    batch.prediction = bring(output.prediction, batch.prediction);
    batch.target = bring(output.target, batch.target);
    return batch;
}

void MetricSet::add(backend::Executor& executor, std::int64_t samples) {
    for (Output& output : m_outputs) {
        for (const backend::OutputBinding& binding : executor.outputs()) {
            if (binding.node != output.node)
                continue;
            MetricBatch batch;
            if (output.family != OutputFamily::None)
                batch = inUnits(output, batchOf(binding, targetOf(executor, output.node), output.family, samples));
            if (!binding.loss.empty())
                batch.loss = binding.loss.first(static_cast<std::size_t>(samples));
            for (Item& item : output.items)
                item.metric->add(batch);
        }
    }
}

void MetricSet::merge(MetricSet& other) {
    for (std::size_t o = 0; o < m_outputs.size(); ++o) {
        for (std::size_t i = 0; i < m_outputs[o].items.size(); ++i) {
            std::vector<double>* mine = m_outputs[o].items[i].metric->sums();
            const std::vector<double>* theirs = other.m_outputs[o].items[i].metric->sums();
            if (mine && theirs)
                std::ranges::transform(*mine, *theirs, mine->begin(), std::plus<>());
        }
    }
}

void MetricSet::reset() {
    for (Output& output : m_outputs)
        for (Item& item : output.items)
            item.metric->reset();
}

telemetry::Metrics MetricSet::values() const {
    telemetry::Metrics values;
    for (const Output& output : m_outputs)
        for (const Item& item : output.items)
            values[item.label] = item.metric->value();
    return values;
}

std::vector<std::string> MetricSet::names() const {
    std::vector<std::string> names;
    for (const Output& output : m_outputs)
        for (const Item& item : output.items)
            names.push_back(item.label);
    return names;
}

std::map<std::string, ValueUnit> MetricSet::units() const {
    std::map<std::string, ValueUnit> units;
    for (const Output& output : m_outputs) {
        if (output.family != OutputFamily::Values)
            continue;
        const ValueUnit ofLoss = output.back.empty() ? output.unit : ValueUnit();
        units.insert_or_assign("loss", ofLoss);
        for (const Item& item : output.items)
            if (item.unit == MetricUnit::Target || item.label == output.node + ".loss")
                units.insert_or_assign(item.label, item.unit == MetricUnit::Target ? output.unit : ofLoss);
    }
    return units;
}

std::vector<double> MetricSet::state() {
    std::vector<double> all;
    for (Output& output : m_outputs)
        for (Item& item : output.items)
            if (const std::vector<double>* sums = item.metric->sums())
                all.insert(all.end(), sums->begin(), sums->end());
    return all;
}

void MetricSet::restore(std::span<const double> state) {
    if (state.size() != this->state().size())
        return;
    for (Output& output : m_outputs) {
        for (Item& item : output.items) {
            if (std::vector<double>* sums = item.metric->sums()) {
                std::ranges::copy(state.first(sums->size()), sums->begin());
                state = state.subspan(sums->size());
            }
        }
    }
}

} // namespace netwright::training
