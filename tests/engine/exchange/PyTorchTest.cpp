#include "engine/exchange/pytorch/PyNode.h"
#include "engine/exchange/pytorch/PyTorchExport.h"
#include "tests/engine/GraphBuilder.h"
#include "tests/engine/exchange/ExportCase.h"
#include "tests/support/Check.h"

#include <set>

using namespace netwright;
using namespace netwright::testing;

TEST(pytorch_every_layer_has_a_row) {
    std::set<std::string> known;
    for (const exchange::PyRow& row : exchange::pyRows()) {
        CHECK(known.insert(row.layer).second);
        CHECK(static_cast<bool>(row.write) != !row.notExportableBecause.empty());
    }
    for (const layers::LayerSpec& layer : layers::builtinLayers().all())
        if (!known.contains(layer.type) && layer.lower)
            fail(__FILE__, __LINE__, layer.type + " has neither a row in the PyTorch table nor a reason");
}

TEST(pytorch_modules_carry_the_names_of_the_drawing) {
    for (const LayerCase& one : layerCases()) {
        if (one.layer != "Dense" || !canRun(one))
            continue;
        ExportCase made = exportCase(one);
        made.project.graph.find("layer")->name = "class"; // a word of Python's own
        const exchange::TensorFile weights{made.parameters, {}};
        const auto files = exchange::toPyTorch({made.project, layers::builtinLayers(), made.dataset, weights});
        REQUIRE(files.ok());
        REQUIRE(files->size() == 2);
        CHECK((*files)[0].bytes.find("self.class_2 = nn.Linear(") != std::string::npos);
        const auto state = exchange::fromSafetensors((*files)[1].bytes, "model.safetensors");
        REQUIRE(state.ok());
        CHECK_EQUAL(state->tensors.front().key, "class_2.weight");
        return;
    }
}
