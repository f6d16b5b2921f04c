#include "engine/layers/Builtin.h"
#include "engine/layers/recurrent/RecurrentRule.h"

namespace netwright::layers {

LayerSpec gruLayer() {
    LayerSpec spec = recurrentLayer("GRU", "gru");
    spec.summary = "Reads a sequence step by step with two gates: a lighter LSTM.";
    spec.help = "r, z = σ(W · x[t] + b + U · h[t − 1] + c), n = tanh(W · x[t] + b + r · (U · h[t − 1] + c)), h[t] = (1 − z) · n + z · h[t − 1]. It remembers "
                "nearly as well as LSTM with three quarters of the weights. Gates are in PyTorch's order: r, z, n.";
    spec.keywords = {"gated recurrent unit", "recurrent", "sequence", "time series", "text", "gates"};
    return spec;
}

} // namespace netwright::layers
