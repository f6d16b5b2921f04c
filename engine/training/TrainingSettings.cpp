#include "engine/training/TrainingSettings.h"

#include "engine/backend/Precision.h"

#include <algorithm>
#include <cassert>
#include <functional>

namespace netwright::training {
namespace {

using core::ParamSpec;
using core::ParamValue;

/// One setting: its declaration and its member.
struct Setting {
    ParamSpec spec;
    std::function<ParamValue(const TrainingSettings&)> get;
    std::function<void(TrainingSettings&, const ParamValue&)> set;
};

double realOf(const ParamValue& value) {
    const auto* whole = std::get_if<std::int64_t>(&value);
    return whole ? static_cast<double>(*whole) : std::get<double>(value);
}

Setting integer(ParamSpec spec, std::int64_t TrainingSettings::*member) {
    return {std::move(spec), [member](const TrainingSettings& s) { return ParamValue(s.*member); },
            [member](TrainingSettings& s, const ParamValue& v) { s.*member = std::get<std::int64_t>(v); }};
}

Setting real(ParamSpec spec, double TrainingSettings::*member) {
    return {std::move(spec), [member](const TrainingSettings& s) { return ParamValue(s.*member); },
            [member](TrainingSettings& s, const ParamValue& v) { s.*member = realOf(v); }};
}

template <typename T>
Setting stopping(ParamSpec spec, T TrainingSettings::EarlyStopping::*member) {
    if (spec.name != "earlyStopping.enabled")
        spec.visibleWhen = ParamSpec::Condition{"earlyStopping.enabled", {true}};
    return {std::move(spec), [member](const TrainingSettings& s) { return ParamValue(s.earlyStopping.*member); },
            [member](TrainingSettings& s, const ParamValue& v) { s.earlyStopping.*member = std::get<T>(v); }};
}

ParamSpec withUnit(ParamSpec spec, std::string unit) {
    spec.unit = std::move(unit);
    return spec;
}

ParamSpec logarithmic(ParamSpec spec) {
    spec.logarithmic = true;
    return spec;
}

void addBasics(std::vector<Setting>& all) {
    using S = TrainingSettings;
    constexpr std::int64_t kMillion = 1'000'000;
    all.push_back(integer(withUnit(core::integerParam("epochs", "Epochs", 10, 1, kMillion,
                                                      "How often the network sees the whole training part."),
                                   "epochs"),
                          &S::epochs));
    all.push_back(integer(withUnit(logarithmic(core::integerParam(
                                       "batch", "Batch size", 128, 1, kMillion,
                                       "Samples per step. Larger batches run faster and give steadier gradients; "
                                       "smaller ones often generalise better.")),
                                   "samples"),
                          &S::batch));
    all.push_back(real(logarithmic(core::realParam("learningRate", "Learning rate", 0.001, 0, 1000,
                                                   "Length of a step along the gradient. The schedule multiplies it.")),
                       &S::learningRate));
    all.push_back({core::integerParam("seed", "Seed", 1, 0, std::int64_t{1} << 53,
                                      "Start of the random numbers: initial weights, order of the samples, dropout. "
                                      "The same seed gives the same run."),
                   [](const S& s) { return ParamValue(static_cast<std::int64_t>(s.seed)); },
                   [](S& s, const ParamValue& v) { s.seed = static_cast<std::uint64_t>(std::get<std::int64_t>(v)); }});
    all.push_back(integer(core::integerParam("threads", "Threads", 0, 0, 1024,
                                             "Processor cores to use; 0 takes all of them."),
                          &S::threads));
    std::vector<core::ParamChoice> precisions;
    for (const backend::PrecisionSpec& one : backend::precisions())
        precisions.push_back({std::string(one.name), std::string(one.label)});
    const std::string first = precisions.front().value;
    all.push_back({core::choiceParam("precision", "Precision", first, std::move(precisions),
                                     "The numbers to compute with. bf16 halves their length, which is faster on processors "
                                     "that are made for it; where it cannot be had, training runs in f32 and says so."),
                   [](const S& s) { return ParamValue(s.precision); },
                   [](S& s, const ParamValue& v) { s.precision = std::get<std::string>(v); }});
}

void addRegularisation(std::vector<Setting>& all) {
    using S = TrainingSettings;
    all.push_back(real(logarithmic(core::realParam("l2", "L2 penalty", 0, 0, 100,
                                                   "Pulls all weights towards zero in proportion to their size; "
                                                   "helps against overfitting. Biases and normalisation are left alone.")),
                       &S::l2));
    all.push_back(real(logarithmic(core::realParam("l1", "L1 penalty", 0, 0, 100,
                                                   "Pulls all weights towards zero with constant force, so that many "
                                                   "become very small.")),
                       &S::l1));
    all.push_back(real(logarithmic(core::realParam("maxNorm", "Max-norm", 0, 0, 1e6,
                                                   "Limits the length of the weights that lead into one neuron or "
                                                   "channel; 0 switches it off.")),
                       &S::maxNorm));
    all.push_back(real(logarithmic(core::realParam("clipNorm", "Clip gradient length", 0, 0, 1e9,
                                                   "Scales the whole gradient down to at most this length, which tames "
                                                   "rare huge steps; 0 switches it off.")),
                       &S::clipNorm));
    all.push_back(real(logarithmic(core::realParam("clipValue", "Clip gradient values", 0, 0, 1e9,
                                                   "Limits every single number of the gradient to plus or minus this; "
                                                   "0 switches it off.")),
                       &S::clipValue));
    all.push_back(integer(withUnit(core::integerParam("accumulate", "Accumulate", 1, 1, 10'000,
                                                      "Averages the gradients of this many batches for one step: the "
                                                      "effect of a larger batch without its memory."),
                                   "batches"),
                          &S::accumulate));
    all.push_back(real(core::realParam("averaging", "Weight averaging", 0, 0, 0.999999,
                                       "Decay of a moving average of the weights, e.g. 0.999, which then is what is "
                                       "validated and saved; 0 switches it off."),
                       &S::averaging));
}

void addEarlyStopping(std::vector<Setting>& all) {
    using E = TrainingSettings::EarlyStopping;
    all.push_back(stopping(core::booleanParam("earlyStopping.enabled", "Early stopping", false,
                                              "Ends the run when the validation part no longer improves."),
                           &E::enabled));
    all.push_back(stopping(core::textParam("earlyStopping.metric", "Watched metric", "loss",
                                           "The validation figure to improve: loss, or a metric that an evaluation reports, "
                                           "such as accuracy, f1, auc or rmse."),
                           &E::metric));
    all.push_back(stopping(withUnit(core::integerParam("earlyStopping.patience", "Patience", 5, 1, 1'000'000,
                                                       "Epochs without improvement before the run ends."),
                                    "epochs"),
                           &E::patience));
    all.push_back(stopping(core::booleanParam("earlyStopping.restoreBest", "Restore the best", true,
                                              "At the end, go back to the weights of the best epoch."),
                           &E::restoreBest));
}

const std::vector<Setting>& settingTable() {
    static const std::vector<Setting> table = [] {
        std::vector<Setting> all;
        addBasics(all);
        addRegularisation(all);
        addEarlyStopping(all);
        core::ParamSpec startFrom = core::fileParam("startFrom", "Start from",
                                                    "A weights.safetensors of another project: layers of the same id and shape "
                                                    "begin with its values, all others with fresh ones. For building on a trained "
                                                    "network; freeze the layers that are to stay as they are.");
        all.push_back({std::move(startFrom), [](const TrainingSettings& s) { return ParamValue(s.startFrom); },
                       [](TrainingSettings& s, const ParamValue& v) { s.startFrom = std::get<std::string>(v); }});
        all.push_back(real(withUnit(core::realParam("checkpointSeconds", "Checkpoint every", 30, 1, 1e6,
                                                    "How much work a crash can cost at most."),
                                    "s"),
                           &TrainingSettings::checkpointSeconds));
        return all;
    }();
    return table;
}

const Setting& settingOf(std::string_view name) {
    const auto found = std::ranges::find_if(settingTable(), [&](const Setting& s) { return s.spec.name == name; });
    assert(found != settingTable().end() && "a setting that is not declared");
    return *found;
}

} // namespace

const std::vector<core::ParamSpec>& trainingParams() {
    static const std::vector<ParamSpec> specs = [] {
        std::vector<ParamSpec> all;
        for (const Setting& setting : settingTable())
            all.push_back(setting.spec);
        return all;
    }();
    return specs;
}

core::ParamValue get(const TrainingSettings& settings, std::string_view name) { return settingOf(name).get(settings); }

void set(TrainingSettings& settings, std::string_view name, const core::ParamValue& value) {
    settingOf(name).set(settings, value);
}

core::Diagnostics checkSettings(const TrainingSettings& settings) {
    core::ParamMap values;
    for (const Setting& setting : settingTable())
        values.emplace(setting.spec.name, setting.get(settings));
    core::Diagnostics problems = core::checkParams(trainingParams(), values, {});
    const auto add = [&problems](core::Diagnostics found) { std::ranges::move(found, std::back_inserter(problems)); };
    add(checkChoice(optimizerSpecs(), settings.optimizer, "optimizer", "optimizer"));
    add(checkChoice(scheduleSpecs(), settings.schedule, "schedule", "schedule"));
    add(checkObjectiveSettings(settings.objectives));
    if (!core::hasErrors(problems))
        add(backend::checkPrecision(settings.precision));
    return problems;
}

} // namespace netwright::training
