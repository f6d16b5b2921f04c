#include "engine/exchange/pytorch/PyModule.h"

#include <map>

namespace netwright::exchange {

std::string pyHelper(const std::string& name) {
    static const std::map<std::string, const char*> kHelpers{
        {"MultiHeadAttention", R"(
class MultiHeadAttention(nn.Module):
    """Scaled dot-product attention with several heads; a mask of 0 hides a step."""

    def __init__(self, features, context_features, heads, causal, bias, key_bias):
        super().__init__()
        self.heads = heads
        self.causal = causal
        self.query = nn.Linear(features, features, bias=bias)
        self.key = nn.Linear(context_features, features, bias=key_bias)
        self.value = nn.Linear(context_features, features, bias=bias)
        self.out = nn.Linear(features, features, bias=bias)

    def forward(self, x, context=None, mask=None):
        context = x if context is None else context
        split = lambda tensor: tensor.unflatten(-1, (self.heads, -1)).transpose(1, 2)
        query, key, value = split(self.query(x)), split(self.key(context)), split(self.value(context))
        scores = query @ key.transpose(-1, -2) / math.sqrt(query.shape[-1])
        visible = torch.ones_like(scores, dtype=torch.bool)
        if self.causal:
            visible = visible.tril()
        if mask is not None:
            visible = visible & (mask != 0)[:, None, None, :]
        weights = scores.masked_fill(~visible, -math.inf).softmax(-1).nan_to_num(0.0)
        return self.out((weights @ value).transpose(1, 2).flatten(-2))
)"},
        {"FeedForward", R"(
class FeedForward(nn.Module):
    def __init__(self, features, hidden, activation):
        super().__init__()
        self.linear1 = nn.Linear(features, hidden)
        self.linear2 = nn.Linear(hidden, features)
        self.activation = activation

    def forward(self, x):
        return self.linear2(self.activation(self.linear1(x)))
)"},
        {"PositionalEncoding", R"(
class PositionalEncoding(nn.Module):
    """A learned table of positions."""

    def __init__(self, steps, features):
        super().__init__()
        self.weight = nn.Parameter(torch.zeros(steps, features))

    def forward(self, x):
        return x + self.weight
)"},
        {"waves", R"(
def waves(steps, features):
    """sin(t / 10000^(2i / F)) at feature 2i, cos of the same at 2i + 1."""
    even = torch.arange(features, dtype=torch.float64) // 2 * 2
    angle = torch.arange(steps, dtype=torch.float64)[:, None] / 10000.0 ** (even / features)
    return torch.where(torch.arange(features) % 2 == 0, angle.sin(), angle.cos()).float()
)"},
        {"last_states", R"(
def last_states(states, units, bidirectional):
    """The state after the whole sequence, of both directions if there are two."""
    if not bidirectional:
        return states[:, -1]
    return torch.cat([states[:, -1, :units], states[:, 0, units:]], dim=-1)
)"},
    };
    return kHelpers.at(name);
}

} // namespace netwright::exchange
