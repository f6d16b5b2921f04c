#include "engine/layers/Builtin.h"
#include "engine/layers/input/DataInput.h"

namespace netwright::layers {

LayerSpec sequenceLayer() {
    LayerSpec spec = dataInputLayer("Sequence", {core::FieldKind::Sequence});
    spec.stem = "sequence";
    spec.summary = "Series of measurements from the data enter the network here.";
    spec.help = "Yields one series per sample as steps × features: 50 × 3 for fifty moments of a three-axis sensor. Follow it with "
                "LSTM, GRU, Conv1d or a transformer.";
    spec.keywords = {"input", "time series", "signal", "sensor", "steps", "data", "start"};
    return spec;
}

} // namespace netwright::layers
