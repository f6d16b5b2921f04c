#include "app/cli/Command.h"
#include "app/cli/Report.h"

#include "engine/core/JsonObject.h"
#include "engine/layers/LayerSpec.h"

#include <iomanip>
#include <iostream>
#include <memory>

namespace netwright::cli {

namespace {

struct Options {
    bool json = false;
    std::string layer;
};

const char* kindName(core::ParamKind kind) {
    switch (kind) {
    case core::ParamKind::Boolean: return "boolean";
    case core::ParamKind::Integer: return "integer";
    case core::ParamKind::Real: return "real";
    case core::ParamKind::Choice: return "choice";
    case core::ParamKind::Integers: return "integers";
    case core::ParamKind::Reals: return "reals";
    case core::ParamKind::Text: return "text";
    case core::ParamKind::Field: return "field";
    }
    return "";
}

bool isNumber(core::ParamKind kind) {
    return kind == core::ParamKind::Integer || kind == core::ParamKind::Real || kind == core::ParamKind::Integers ||
           kind == core::ParamKind::Reals;
}

Json describe(const layers::PortSpec& port) {
    return {{"name", port.name}, {"label", port.label}, {"help", port.help}, {"multiple", port.multiple},
            {"optional", port.optional}};
}

Json describe(const core::ParamSpec& param) {
    Json json{{"name", param.name}, {"label", param.label}, {"kind", kindName(param.kind)},
              {"default", core::toJson(param.defaultValue)}};
    if (isNumber(param.kind)) {
        json["min"] = param.min;
        json["max"] = param.max;
    }
    if (param.kind == core::ParamKind::Integers || param.kind == core::ParamKind::Reals)
        json["count"] = param.count;
    for (const core::ParamChoice& choice : param.choices)
        json["choices"].push_back({{"value", choice.value}, {"label", choice.label}});
    if (!param.unit.empty())
        json["unit"] = param.unit;
    json["help"] = param.help;
    if (param.visibleWhen) {
        Json values = Json::array();
        for (const core::ParamValue& value : param.visibleWhen->values)
            values.push_back(core::toJson(value));
        json["visible_when"] = {{"parameter", param.visibleWhen->parameter}, {"values", std::move(values)}};
    }
    return json;
}

Json describe(const layers::LayerSpec& layer);

template <typename Item>
Json listOf(const std::vector<Item>& items) {
    Json list = Json::array();
    for (const Item& item : items)
        list.push_back(describe(item));
    return list;
}

Json describe(const layers::LayerSpec& layer) {
    return {{"type", layer.type},
            {"title", layer.title},
            {"category", layers::nameOf(layer.category)},
            {"summary", layer.summary},
            {"help", layer.help},
            {"keywords", layer.keywords},
            {"inputs", listOf(layer.inputs)},
            {"outputs", listOf(layer.outputs)},
            {"parameters", listOf(layer.params)}};
}

void printPorts(const char* title, const std::vector<layers::PortSpec>& ports) {
    for (const layers::PortSpec& port : ports)
        std::cout << "  " << title << ' ' << port.name << (port.multiple ? " (several wires)" : "")
                  << (port.optional ? " (optional)" : "") << ": " << port.help << '\n';
}

void printLayer(const layers::LayerSpec& layer) {
    std::cout << layer.type << " – " << layer.summary << "\n\n" << layer.help << "\n\n";
    printPorts("input", layer.inputs);
    printPorts("output", layer.outputs);
    for (const core::ParamSpec& param : layer.params) {
        std::cout << "  " << param.name << " = " << core::toString(param.defaultValue);
        if (isNumber(param.kind))
            std::cout << " [" << significant(param.min, 6) << " … " << significant(param.max, 6) << ']';
        for (std::size_t i = 0; i < param.choices.size(); ++i)
            std::cout << (i == 0 ? " [" : " | ") << param.choices[i].value << (i + 1 == param.choices.size() ? "]" : "");
        std::cout << ": " << param.help << '\n';
    }
}

void printOverview(const std::vector<layers::LayerSpec>& all) {
    const char* category = "";
    for (const layers::LayerSpec& layer : all) {
        if (std::string_view(category) != layers::titleOf(layer.category))
            std::cout << (category = layers::titleOf(layer.category)) << '\n';
        std::cout << "  " << std::left << std::setw(22) << layer.type << ' ' << layer.summary << '\n';
    }
}

int runLayers(const Options& options) {
    const layers::LayerRegistry& registry = layers::builtinLayers();
    std::vector<layers::LayerSpec> wanted = registry.all();
    if (!options.layer.empty()) {
        const layers::LayerSpec* layer = registry.find(options.layer);
        if (!layer)
            return fail({core::error("layer.unknown", {}, "There is no layer “" + options.layer + "”.",
                                     "netwright-cli layers lists all of them.")},
                        options.json);
        wanted = {*layer};
    }
    if (options.json)
        printLine({{"layers", listOf(wanted)}});
    else if (options.layer.empty())
        printOverview(wanted);
    else
        printLayer(wanted.front());
    return kDone;
}

} // namespace

void addLayersCommand(CLI::App& program, Action& chosen) {
    const auto options = std::make_shared<Options>();
    CLI::App* command = program.add_subcommand("layers", "Lists every layer with its ports, parameters, ranges and help.");
    command->add_option("layer", options->layer, "Only this layer, in detail");
    command->add_flag("--json", options->json, R"(Print {"layers": [{"type", "inputs", "outputs", "parameters", …}]})");
    command->footer("Examples:\n  netwright-cli layers\n  netwright-cli layers Conv2d\n  netwright-cli layers --json");
    command->callback([&chosen, options] { chosen = [options] { return runLayers(*options); }; });
}

} // namespace netwright::cli
