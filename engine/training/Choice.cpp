#include "engine/training/Choice.h"

#include "engine/core/Text.h"

#include <algorithm>

namespace netwright::training {

const ChoiceSpec* findChoice(const std::vector<ChoiceSpec>& specs, std::string_view type) {
    const auto found = std::ranges::find(specs, type, &ChoiceSpec::type);
    return found == specs.end() ? nullptr : &*found;
}

core::Diagnostics checkChoice(const std::vector<ChoiceSpec>& specs, const Choice& choice, const std::string& name,
                              const std::string& where) {
    const ChoiceSpec* spec = findChoice(specs, choice.type);
    if (!spec) {
        std::vector<std::string> known;
        for (const ChoiceSpec& s : specs)
            known.push_back(s.type);
        return {core::error("training.unknown-" + name, core::atNode({}, {}, where),
                            "There is no " + name + " “" + choice.type + "”.",
                            core::didYouMean(choice.type, known, "Choose “" + known.front() + "”."))};
    }
    core::Diagnostics problems = core::checkParams(spec->params, choice.params, {});
    for (core::Diagnostic& problem : problems)
        problem.where.parameter = where + "." + problem.where.parameter;
    return problems;
}

} // namespace netwright::training
