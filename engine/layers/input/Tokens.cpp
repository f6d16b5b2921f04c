#include "engine/layers/Builtin.h"
#include "engine/layers/input/DataInput.h"

namespace netwright::layers {

LayerSpec tokensLayer() {
    LayerSpec spec = dataInputLayer("Tokens", {core::FieldKind::Tokens});
    spec.stem = "tokens";
    spec.summary = "Text, as a list of token numbers, enters the network here.";
    spec.help = "Yields the numbers of the tokens (characters or words) of each sample, from 0 to the size of the vocabulary minus 1. "
                "They are names, not quantities, so the next layer is Embedding, which turns each into a learned vector.";
    spec.keywords = {"input", "text", "words", "characters", "language", "nlp", "data", "start"};
    return spec;
}

} // namespace netwright::layers
