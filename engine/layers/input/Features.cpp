#include "engine/layers/Builtin.h"
#include "engine/layers/input/DataInput.h"

namespace netwright::layers {

LayerSpec featuresLayer() {
    LayerSpec spec = dataInputLayer("Features", {core::FieldKind::Features, core::FieldKind::Number});
    spec.stem = "features";
    spec.summary = "Rows of numbers from a table enter the network here.";
    spec.help = "Yields one row of the table per sample: as many numbers as there are feature columns, categories already turned "
                "into numbers. Standardise the columns in the Data workspace when their sizes differ. Follow it with Dense.";
    spec.keywords = {"input", "table", "csv", "columns", "vector", "data", "start"};
    return spec;
}

} // namespace netwright::layers
