#pragma once

#include "engine/core/ParamSpec.h"
#include "engine/data/Dataset.h"
#include "engine/layers/LayerSpec.h"

#include <functional>
#include <sstream>
#include <string>
#include <vector>

/// The reference pages of the user guide, written from what the code declares.
namespace netwright::testing {

/// An English text in the language of the page.
using Words = std::function<std::string(const std::string&)>;

/// Text inside a Markdown table.
inline std::string cell(const std::string& text) {
    std::string escaped;
    for (const char c : text)
        escaped += c == '|' ? "\\|" : std::string(1, c);
    return escaped;
}

inline std::string number(double value) {
    std::ostringstream text;
    text << value;
    return text.str();
}

inline std::string range(const core::ParamSpec& param, const Words& words) {
    switch (param.kind) {
    case core::ParamKind::Integer:
    case core::ParamKind::Real:
    case core::ParamKind::Integers:
    case core::ParamKind::Reals:
        return number(param.min) + " … " + number(param.max) + (param.unit.empty() ? "" : " " + words(param.unit));
    case core::ParamKind::Choice: {
        std::string all;
        for (const core::ParamChoice& choice : param.choices)
            all += (all.empty() ? "" : ", ") + choice.value;
        return all;
    }
    case core::ParamKind::Boolean: return "true, false";
    case core::ParamKind::Text:
        return words(param.path == core::PathTo::File ? "path of a file" : param.path == core::PathTo::Folder ? "path of a folder" : "text");
    case core::ParamKind::Field: return words("a field of the data");
    }
    return {};
}

/// A Markdown table with a line for each setting, after an empty line; nothing without settings.
inline std::string parameterTable(const std::vector<core::ParamSpec>& params, const Words& words) {
    if (params.empty())
        return {};
    std::ostringstream text;
    text << "\n| " << words("parameter") << " | " << words("in files") << " | " << words("default") << " | " << words("values") << " | |\n|---|---|---|---|---|\n";
    for (const core::ParamSpec& param : params)
        text << "| " << cell(words(param.label)) << " | `" << param.name << "` | " << cell(core::toString(param.defaultValue)) << " | "
             << cell(range(param, words)) << " | " << cell(words(param.help)) << " |\n";
    return text.str();
}

inline void writePorts(std::ostream& text, const std::string& title, const std::vector<layers::PortSpec>& ports, const Words& words) {
    for (const layers::PortSpec& port : ports)
        text << "- " << title << " `" << port.name << "`" << (port.multiple ? " (" + words("several wires") + ")" : "")
             << (port.optional ? " (" + words("may stay open") + ")" : "") << (port.help.empty() ? "" : ": " + words(port.help)) << "\n";
}

inline std::string layerReference(const Words& words) {
    std::ostringstream text;
    text << "# " << words("Layers") << "\n"
         << words("Written from the declarations of the layers; to write it again:") << " `NETWRIGHT_WRITE=1 build/test/bin/"
         << words("test_engine_docs") << "`. " << words("The same texts stand in the inspector and in `netwright-cli layers`.") << "\n\n";
    std::string category;
    for (const layers::LayerSpec& layer : layers::builtinLayers().all()) {
        if (category != layers::titleOf(layer.category))
            text << "## " << words(category = layers::titleOf(layer.category)) << "\n";
        text << "### " << layer.title << "\n" << words(layer.summary) << "\n\n" << words(layer.help) << "\n\n";
        writePorts(text, words("input"), layer.inputs, words);
        writePorts(text, words("output"), layer.outputs, words);
        text << parameterTable(layer.params, words) << "\n";
    }
    return text.str();
}

inline void writeStages(std::ostream& text, const char* title, const char* intro, const std::vector<data::StageSpec>& stages, const Words& words) {
    text << "## " << words(title) << "\n" << words(intro) << "\n\n";
    for (const data::StageSpec& stage : stages)
        text << "### " << words(stage.title) << "\n`" << stage.type << "`: " << words(stage.help) << "\n" << parameterTable(stage.params, words) << "\n";
}

inline std::string dataReference(const Words& words) {
    std::ostringstream text;
    text << "# " << words("Data") << "\n"
         << words("Written from the declarations in the program; to write it again:") << " `NETWRIGHT_WRITE=1 build/test/bin/"
         << words("test_engine_docs") << "`. " << words("The same texts stand on the *Data* page.") << "\n\n";
    writeStages(text, "Sources", "Where the samples come from: `data.source` and `data.options` in project.json.", data::sourceSpecs(), words);
    writeStages(text, "Preparation",
                "What happens to the numbers before they reach the network: `data.steps`, one after the other. What a step needs to know "
                "of the data it learns from the training part only, and keeps: for validation, test, new samples and in exported models.",
                data::stepSpecs(), words);
    writeStages(text, "Augmentation", "Random changes of the training samples, new in every epoch: `data.augmentation`.", data::augmentationSpecs(), words);
    return text.str();
}

} // namespace netwright::testing
