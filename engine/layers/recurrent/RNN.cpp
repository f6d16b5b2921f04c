#include "engine/layers/Builtin.h"
#include "engine/layers/recurrent/RecurrentRule.h"

namespace netwright::layers {

LayerSpec rnnLayer() {
    LayerSpec spec = recurrentLayer("RNN", "rnn");
    spec.summary = "Reads a sequence step by step and carries a simple state along.";
    spec.help = "h[t] = tanh(W · x[t] + b + U · h[t − 1] + c), starting from zero. The plain recurrent network: small and easy to understand, but it "
                "forgets after a dozen steps, because its gradients fade. Take LSTM or GRU for longer sequences.";
    spec.keywords = {"recurrent", "elman", "sequence", "time series", "memory", "vanilla"};
    return spec;
}

} // namespace netwright::layers
