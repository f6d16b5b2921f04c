#include "engine/layers/LayerSpec.h"
#include "tests/engine/docs/ParameterTable.h"
#include "tests/support/Check.h"
#include "tests/support/GeneratedFile.h"

#include <sstream>

/// The reference of all layers in the user guide, written from their declarations.
namespace netwright {
namespace {

void writePorts(std::ostream& text, const char* title, const std::vector<layers::PortSpec>& ports) {
    for (const layers::PortSpec& port : ports)
        text << "- " << title << " `" << port.name << "`" << (port.multiple ? " (several wires)" : "")
             << (port.optional ? " (may stay open)" : "") << (port.help.empty() ? "" : ": " + port.help) << "\n";
}

void writeLayer(std::ostream& text, const layers::LayerSpec& layer) {
    text << "### " << layer.title << "\n" << layer.summary << "\n\n" << layer.help << "\n\n";
    writePorts(text, "input", layer.inputs);
    writePorts(text, "output", layer.outputs);
    text << testing::parameterTable(layer.params) << "\n";
}

std::string reference() {
    std::ostringstream text;
    text << "# Layers\n"
            "Written from the declarations of the layers; to write it again: `NETWRIGHT_WRITE=1 "
            "build/test/bin/test_engine_docs`. The same texts stand in the inspector and in `netwright-cli layers`.\n\n";
    const char* category = "";
    for (const layers::LayerSpec& layer : layers::builtinLayers().all()) {
        if (std::string_view(category) != layers::titleOf(layer.category))
            text << "## " << (category = layers::titleOf(layer.category)) << "\n";
        writeLayer(text, layer);
    }
    return text.str();
}

} // namespace

TEST(the_reference_of_layers_is_what_they_declare) {
    CHECK(testing::generatedFileHolds("resources/docs/user-guide/layers.md", reference()));
}

TEST(every_layer_explains_itself) {
    for (const layers::LayerSpec& layer : layers::builtinLayers().all()) {
        CHECK(!layer.title.empty() && !layer.stem.empty() && !layer.help.empty());
        CHECK(layer.summary.ends_with('.'));
        for (const core::ParamSpec& param : layer.params)
            CHECK(!param.label.empty() && !param.help.empty());
    }
}

} // namespace netwright
