#include "engine/layers/Builtin.h"
#include "engine/layers/input/DataInput.h"

namespace netwright::layers {

LayerSpec imageLayer() {
    LayerSpec spec = dataInputLayer("Image", {core::FieldKind::Image});
    spec.stem = "image";
    spec.summary = "Pictures from the data enter the network here.";
    spec.help = "Yields one picture per sample as channels × height × width: 1 × 28 × 28 for a grey digit, 3 × 32 × 32 for a "
                "small colour photo. The values are those left by the preparation steps of the Data workspace, usually between "
                "0 and 1. Follow it with Conv2d, or with Flatten and Dense for a plain network.";
    spec.keywords = {"input", "picture", "photo", "pixels", "data", "start"};
    return spec;
}

} // namespace netwright::layers
