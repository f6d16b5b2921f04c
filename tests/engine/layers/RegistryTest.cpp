#include "engine/layers/Ports.h"
#include "tests/engine/LayerCases.h"
#include "tests/support/Check.h"

#include <map>
#include <set>

using namespace netwright;

namespace {

bool isSentence(const std::string& text) {
    return text.size() > 3 && (text.back() == '.' || text.back() == '!') && std::isupper(static_cast<unsigned char>(text.front()));
}

void complain(const std::string& layer, const std::string& what) { testing::fail(__FILE__, __LINE__, layer + ": " + what); }

} // namespace

TEST(everyLayerIsDescribed) {
    std::set<std::string> types;
    for (const auto& spec : layers::builtinLayers().all()) {
        if (!types.insert(spec.type).second) complain(spec.type, "declared twice");
        if (spec.title.empty() || spec.stem.empty()) complain(spec.type, "no title or stem");
        if (!isSentence(spec.summary)) complain(spec.type, "the summary is no sentence");
        if (spec.help.size() < 60 || spec.help.back() != '.') complain(spec.type, "no helpful help");
        if (spec.keywords.size() < 2) complain(spec.type, "no keywords");
        if (!spec.expand && (!spec.infer || !spec.lower)) complain(spec.type, "no shape rule or lowering");
        if (spec.expand && (spec.infer || spec.lower)) complain(spec.type, "made of layers and yet a rule of its own");
        if (spec.inputs.empty() != (spec.category == layers::Category::Input)) complain(spec.type, "inputs do not fit the category");
        if (spec.outputs.empty() != (spec.category == layers::Category::Output)) complain(spec.type, "outputs do not fit the category");
        for (const auto& ports : {spec.inputs, spec.outputs})
            for (const auto& port : ports)
                if (port.name.empty() || port.label.empty() || !isSentence(port.help)) complain(spec.type, "port " + port.name);
    }
}

TEST(everyParameterIsDescribed) {
    for (const auto& spec : layers::builtinLayers().all()) {
        std::set<std::string> names;
        for (const auto& param : spec.params) {
            if (!names.insert(param.name).second) complain(spec.type, "parameter " + param.name + " twice");
            if (param.label.empty() || !isSentence(param.help)) complain(spec.type, "parameter " + param.name + " without help");
            if (!core::checkParams(spec.params, {{param.name, param.defaultValue}}, {}).empty())
                complain(spec.type, "the default of " + param.name + " is not allowed");
            if (param.visibleWhen && !core::findParam(spec.params, param.visibleWhen->parameter))
                complain(spec.type, param.name + " depends on a parameter that is not there");
        }
    }
}

TEST(stemsAreUniqueWhereTypesDiffer) {
    // Convolutions, pools and outputs share a stem on purpose; everything else can be told apart by its name.
    std::map<std::string, layers::Category> owner;
    for (const auto& spec : layers::builtinLayers().all()) {
        const auto [known, isNew] = owner.try_emplace(spec.stem, spec.category);
        if (!isNew && (known->second != spec.category || (spec.category != layers::Category::Convolution && spec.category != layers::Category::Pooling && spec.category != layers::Category::Output)))
            complain(spec.type, "the stem " + spec.stem + " is taken");
    }
}

TEST(everyLayerHasFiveCases) {
    std::map<std::string, int> count;
    for (const auto& one : testing::layerCases())
        ++count[one.layer];
    for (const auto& spec : layers::builtinLayers().all())
        if (count[spec.type] < 5) complain(spec.type, "has " + std::to_string(count[spec.type]) + " cases in layer_cases.json");
}

TEST(everyCaseIsAccepted) {
    for (const auto& one : testing::layerCases()) {
        const auto network = testing::networkOf(one);
        const auto info = layers::checkGraph(network.graph, layers::builtinLayers(), &network.schema);
        for (const auto& problem : info.problems)
            if (problem.severity == core::Severity::Error && problem.code != "graph.no-output")
                complain(one.label(), problem.toString());
        const auto* spec = layers::builtinLayers().find(one.layer);
        CHECK_EQUAL(info.nodes.at("layer").outputs.size(), spec->outputs.size());
    }
}

TEST(fieldLayersSayWhichKindsFit) {
    for (const auto& spec : layers::builtinLayers().all()) {
        bool hasField = false;
        for (const auto& param : spec.params)
            hasField = hasField || param.kind == core::ParamKind::Field;
        if (hasField == spec.fieldKinds.empty()) complain(spec.type, "field parameter and fieldKinds do not agree");
    }
}
