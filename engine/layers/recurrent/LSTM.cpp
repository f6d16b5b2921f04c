#include "engine/layers/Builtin.h"
#include "engine/layers/recurrent/RecurrentRule.h"

namespace netwright::layers {

LayerSpec lstmLayer() {
    LayerSpec spec = recurrentLayer("LSTM", "lstm");
    spec.summary = "Reads a sequence step by step and decides what to remember and what to forget.";
    spec.help = "Carries a cell c besides its state h: i, f, o = σ(…) and g = tanh(…), each of W · x[t] + b + U · h[t − 1] + c; then c[t] = f · c[t − 1] + "
                "i · g and h[t] = o · tanh(c[t]). The gates let it keep something for hundreds of steps. The standard recurrent layer for "
                "time series and text. Gates are in PyTorch's order: i, f, g, o.";
    spec.keywords = {"long short-term memory", "recurrent", "sequence", "time series", "text", "gates"};
    return spec;
}

} // namespace netwright::layers
