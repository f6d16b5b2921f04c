#include "tests/support/Check.h"
#include "tests/support/GeneratedFile.h"
#include "tests/support/ReferencePages.h"

/// The reference of all layers in the user guide, written from their declarations.
namespace netwright {

TEST(the_reference_of_layers_is_what_they_declare) {
    CHECK(testing::generatedFileHolds("resources/docs/user-guide/layers.md", testing::layerReference([](const std::string& text) { return text; })));
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
