#include "engine/training/Objective.h"

#include <algorithm>
#include <cassert>
#include <set>

namespace netwright::training {
namespace {

constexpr const char* kRate = "rate";
constexpr const char* kEvery = "every";
constexpr const char* kClipWeights = "clipWeights";

} // namespace

const std::vector<core::ParamSpec>& objectiveParams() {
    static const std::vector<core::ParamSpec> specs = [] {
        core::ParamSpec rate = core::realParam(kRate, "Rate factor", 1, 0, 1e6,
                                               "Times the learning rate of the training: how fast this objective moves "
                                               "compared with the others.");
        rate.logarithmic = true;
        core::ParamSpec every = core::integerParam(kEvery, "Every", 1, 1, 10'000,
                                                   "Takes a step only this often. A critic of a Wasserstein GAN takes five "
                                                   "steps for one of the generator: 5 at the generator.");
        every.unit = "steps";
        core::ParamSpec clip = core::realParam(kClipWeights, "Clip weights", 0, 0, 1e6,
                                               "Limits every weight that this objective trains to plus or minus this "
                                               "number; the critic of a Wasserstein GAN needs it (0.01). 0 switches it off.");
        clip.logarithmic = true;
        return std::vector<core::ParamSpec>{std::move(rate), std::move(every), std::move(clip)};
    }();
    return specs;
}

core::ParamValue get(const Objective& objective, std::string_view name) {
    if (name == kEvery)
        return objective.every;
    assert(name == kRate || name == kClipWeights);
    return name == kRate ? objective.rate : objective.clipWeights;
}

void set(Objective& objective, std::string_view name, const core::ParamValue& value) {
    if (name == kEvery) {
        objective.every = std::get<std::int64_t>(value);
        return;
    }
    assert(name == kRate || name == kClipWeights);
    const auto* whole = std::get_if<std::int64_t>(&value);
    (name == kRate ? objective.rate : objective.clipWeights) = whole ? static_cast<double>(*whole) : std::get<double>(value);
}

core::Diagnostics checkObjectiveSettings(const std::vector<Objective>& objectives) {
    core::Diagnostics problems;
    std::set<std::string> names;
    for (const Objective& objective : objectives) {
        const std::string where = "objectives." + objective.name;
        const auto at = [&](const std::string& part) { return core::atNode({}, {}, where + "." + part); };
        if (objective.name.empty() || objective.name.find('/') != std::string::npos)
            problems.push_back(core::error("objective.name", at("name"), "“" + objective.name + "” is no name for an objective.",
                                           "Give it a name without “/”, such as generator."));
        else if (!names.insert(objective.name).second)
            problems.push_back(core::error("objective.name", at("name"), "Two objectives are called “" + objective.name + "”.",
                                           "Give each a name of its own."));
        core::ParamMap values;
        for (const core::ParamSpec& spec : objectiveParams())
            values.emplace(spec.name, get(objective, spec.name));
        for (core::Diagnostic& problem : core::checkParams(objectiveParams(), values, {})) {
            problem.where.parameter = where + "." + problem.where.parameter;
            problems.push_back(std::move(problem));
        }
        if (objective.optimizer)
            std::ranges::move(checkChoice(optimizerSpecs(), *objective.optimizer, "optimizer", where + ".optimizer"),
                              std::back_inserter(problems));
    }
    if (!objectives.empty() && std::ranges::none_of(objectives, [](const Objective& o) { return o.every == 1; }))
        problems.push_back(core::error("objective.rhythm", core::atNode({}, {}, "objectives"),
                                       "No objective takes part in every step, so some steps would do nothing.",
                                       "Set “Every” of one objective to 1."));
    return problems;
}

} // namespace netwright::training
