#include "tests/engine/backend/OperatorCase.h"

#include "engine/operators/Recurrent.h"
#include "tests/support/Check.h"

#include <algorithm>
#include <cmath>

using namespace netwright;
using namespace netwright::testing;

namespace {

struct Sequence {
    std::int64_t batch = 2;
    std::int64_t steps = 4;
    std::int64_t inputs = 3;
    std::int64_t units = 5;
    bool reverse = false;
    bool relu = false;
};

double sigmoid(double x) { return 1 / (1 + std::exp(-x)); }

std::size_t at(std::int64_t index) { return static_cast<std::size_t>(index); }

/// One row of W·x + b; without a bias when `bias` is empty.
double affine(const Tensor& weight, const Tensor& bias, std::int64_t row, std::int64_t width, const double* x) {
    double sum = bias.empty() ? 0 : bias[at(row)];
    for (std::int64_t i = 0; i < width; ++i)
        sum += weight[at(row * width + i)] * x[i];
    return sum;
}

struct State {
    Tensor hidden, cell;
};

/// PyTorch's documentation of torch.nn.LSTM, GRU and RNN, one step.
void advance(const std::string& kind, const Sequence& s, const std::vector<Tensor>& v, const double* x, State& state) {
    const auto gate = [&](std::int64_t index, std::int64_t unit, bool input) {
        const std::int64_t row = index * s.units + unit;
        return input ? affine(v[1], v[3], row, s.inputs, x) : affine(v[2], v[4], row, s.units, state.hidden.data());
    };
    State next = state;
    for (std::int64_t u = 0; u < s.units; ++u) {
        const auto sum = [&](std::int64_t index) { return gate(index, u, true) + gate(index, u, false); };
        if (kind == "lstm") {
            next.cell[at(u)] = sigmoid(sum(1)) * state.cell[at(u)] + sigmoid(sum(0)) * std::tanh(sum(2));
            next.hidden[at(u)] = sigmoid(sum(3)) * std::tanh(next.cell[at(u)]);
        } else if (kind == "gru") {
            const double update = sigmoid(sum(1));
            const double fresh = std::tanh(gate(2, u, true) + sigmoid(sum(0)) * gate(2, u, false));
            next.hidden[at(u)] = (1 - update) * fresh + update * state.hidden[at(u)];
        } else {
            next.hidden[at(u)] = s.relu ? std::max(0.0, sum(0)) : std::tanh(sum(0));
        }
    }
    state = next;
}

Tensor recurrentReference(const std::string& kind, const Sequence& s, std::vector<Tensor> v) {
    v.resize(6);
    Tensor dst(at(s.batch * s.steps * s.units));
    for (std::int64_t n = 0; n < s.batch; ++n) {
        State state{Tensor(at(s.units)), Tensor(at(s.units))};
        for (std::int64_t i = 0; i < s.steps; ++i) {
            const std::int64_t t = s.reverse ? s.steps - 1 - i : i;
            if (v[5].empty() || v[5][at(n * s.steps + t)] != 0)
                advance(kind, s, v, v[0].data() + (n * s.steps + t) * s.inputs, state);
            for (std::int64_t u = 0; u < s.units; ++u)
                dst[at((n * s.steps + t) * s.units + u)] = state.hidden[at(u)];
        }
    }
    return dst;
}

void checkRecurrent(const std::string& kind, const Sequence& s, bool bias, Tensor mask) {
    const std::int64_t rows = operators::gatesOf(kind) * s.units;
    const core::Shape src{s.batch, s.steps, s.inputs};
    OperatorCase test;
    test.kind = kind;
    test.attributes = {{"reverse", s.reverse}};
    if (kind == "rnn")
        test.attributes["activation"] = std::string(s.relu ? "relu" : "tanh");
    test.inputs = {src, {rows, s.inputs}, {rows, s.units}, {rows}, {rows}, {s.batch, s.steps}};
    test.outputs = {{s.batch, s.steps, s.units}, operators::recurrentCacheShape(kind, src, s.units)};
    test.constant = {5};
    if (!bias)
        test.absent = {3, 4};
    const bool masked = !mask.empty();
    if (masked)
        test.values = {{}, {}, {}, {}, {}, std::move(mask)};
    else
        test.absent.push_back(5);
    test.reference = [=](const std::vector<Tensor>& v) {
        std::vector<Tensor> used = v;
        used.resize(6);
        if (!bias)
            used[3] = used[4] = {};
        if (!masked)
            used[5] = {};
        return recurrentReference(kind, s, used);
    };
    checkOperator(test);
}

struct Heads {
    std::int64_t batch, queries, keys, width, heads;
    bool causal = false;
};

Tensor attentionReference(const Heads& s, const std::vector<Tensor>& v, const Tensor& mask) {
    const std::int64_t depth = s.width / s.heads;
    Tensor dst(at(s.batch * s.queries * s.width));
    for (std::int64_t n = 0; n < s.batch; ++n) {
        for (std::int64_t h = 0; h < s.heads; ++h) {
            for (std::int64_t q = 0; q < s.queries; ++q) {
                Tensor weights(at(s.keys));
                double total = 0;
                for (std::int64_t k = 0; k < s.keys; ++k) {
                    if ((s.causal && k > q) || (!mask.empty() && mask[at(n * s.keys + k)] == 0))
                        continue;
                    double product = 0;
                    for (std::int64_t d = 0; d < depth; ++d)
                        product += v[0][at((n * s.queries + q) * s.width + h * depth + d)] *
                                   v[1][at((n * s.keys + k) * s.width + h * depth + d)];
                    total += weights[at(k)] = std::exp(product / std::sqrt(static_cast<double>(depth)));
                }
                for (std::int64_t k = 0; k < s.keys && total > 0; ++k)
                    for (std::int64_t d = 0; d < depth; ++d)
                        dst[at((n * s.queries + q) * s.width + h * depth + d)] +=
                            weights[at(k)] / total * v[2][at((n * s.keys + k) * s.width + h * depth + d)];
            }
        }
    }
    return dst;
}

void checkAttention(const Heads& s, const Tensor& mask) {
    OperatorCase test;
    test.kind = "attention";
    test.attributes = {{"heads", s.heads}, {"causal", s.causal}};
    test.inputs = {{s.batch, s.queries, s.width}, {s.batch, s.keys, s.width}, {s.batch, s.keys, s.width}, {s.batch, s.keys}};
    test.outputs = {{s.batch, s.queries, s.width}, {s.batch, s.heads, s.queries, s.keys}};
    test.constant = {3};
    if (mask.empty())
        test.absent = {3};
    else
        test.values = {{}, {}, {}, mask};
    test.reference = [=](const std::vector<Tensor>& v) { return attentionReference(s, v, mask); };
    checkOperator(test);
}

} // namespace

TEST(lstmMatchesItsDefinition) {
    checkRecurrent("lstm", {}, true, {});
    checkRecurrent("lstm", {1, 1, 1, 1}, true, {});
    checkRecurrent("lstm", {3, 5, 17, 19, true}, false, {});
    checkRecurrent("lstm", {2, 4, 3, 5, false}, true, {1, 1, 0, 0, 1, 1, 1, 0});
    checkRecurrent("lstm", {2, 4, 3, 5, true}, true, {1, 1, 0, 0, 0, 0, 0, 0});
}

TEST(gruMatchesItsDefinition) {
    checkRecurrent("gru", {}, true, {});
    checkRecurrent("gru", {1, 2, 1, 1}, true, {});
    checkRecurrent("gru", {3, 5, 17, 19, true}, false, {});
    checkRecurrent("gru", {2, 4, 3, 5, false}, true, {1, 1, 0, 0, 1, 1, 1, 0});
    checkRecurrent("gru", {2, 4, 3, 5, true}, true, {1, 0, 0, 0, 1, 1, 1, 1});
}

TEST(rnnMatchesItsDefinition) {
    checkRecurrent("rnn", {}, true, {});
    checkRecurrent("rnn", {2, 3, 4, 6, true}, false, {});
    checkRecurrent("rnn", {2, 3, 4, 6, false, true}, true, {});
    checkRecurrent("rnn", {2, 4, 3, 5, false}, true, {1, 1, 0, 0, 1, 1, 1, 0});
}

TEST(attentionMatchesItsDefinition) {
    checkAttention({2, 3, 3, 4, 1}, {});
    checkAttention({2, 5, 7, 12, 3}, {});
    checkAttention({1, 9, 9, 8, 2, true}, {});
    checkAttention({2, 3, 4, 6, 2}, {1, 1, 0, 0, 1, 1, 1, 0});
    checkAttention({1, 33, 35, 34, 1}, {});
}

TEST(layerNormMatchesItsDefinition) {
    for (const core::Shape& shape : {core::Shape{3, 7}, {2, 5, 33}, {4, 3}, {2, 3, 4, 6}}) {
        const std::int64_t width = shape[-1];
        checkOperator({"layer_norm", {{"epsilon", 1e-5}}, {shape, {width}, {width}}, {shape, {shape.elements() / width}, {shape.elements() / width}},
                       [=](const std::vector<Tensor>& v) {
                           Tensor dst(v[0].size());
                           for (std::int64_t first = 0; first < shape.elements(); first += width) {
                               double mean = 0, variance = 0;
                               for (std::int64_t i = 0; i < width; ++i)
                                   mean += v[0][at(first + i)] / static_cast<double>(width);
                               for (std::int64_t i = 0; i < width; ++i)
                                   variance += std::pow(v[0][at(first + i)] - mean, 2) / static_cast<double>(width);
                               for (std::int64_t i = 0; i < width; ++i)
                                   dst[at(first + i)] = (v[0][at(first + i)] - mean) / std::sqrt(variance + 1e-5) * v[1][at(i)] + v[2][at(i)];
                           }
                           return dst;
                       }});
    }
}

TEST(groupNormMatchesItsDefinition) {
    for (const std::int64_t groups : {1, 2, 6}) {
        const core::Shape shape{2, 6, 3, 5};
        checkOperator({"group_norm", {{"epsilon", 1e-5}, {"groups", groups}}, {shape, {6}, {6}}, {shape, {2, groups}, {2, groups}},
                       [=](const std::vector<Tensor>& v) {
                           const std::int64_t size = 6 / groups * 15;
                           Tensor dst(v[0].size());
                           for (std::int64_t first = 0; first < shape.elements(); first += size) {
                               double mean = 0, variance = 0;
                               for (std::int64_t i = 0; i < size; ++i)
                                   mean += v[0][at(first + i)] / static_cast<double>(size);
                               for (std::int64_t i = 0; i < size; ++i)
                                   variance += std::pow(v[0][at(first + i)] - mean, 2) / static_cast<double>(size);
                               for (std::int64_t i = first; i < first + size; ++i) {
                                   const std::int64_t channel = i / 15 % 6;
                                   dst[at(i)] = (v[0][at(i)] - mean) / std::sqrt(variance + 1e-5) * v[1][at(channel)] + v[2][at(channel)];
                               }
                           }
                           return dst;
                       }});
    }
}

TEST(embeddingLooksUpRowsAndAddsTheirGradients) {
    OperatorCase test{"embedding", {}, {{2, 3}, {4, 5}}, {{2, 3, 5}}, [](const std::vector<Tensor>& v) {
                          Tensor dst;
                          for (double token : v[0])
                              for (std::int64_t i = 0; i < 5; ++i)
                                  dst.push_back(v[1][at(static_cast<std::int64_t>(token) * 5 + i)]);
                          return dst;
                      }};
    test.constant = {0};
    test.values = {{0, 3, 3, 1, 0, 3}};
    checkOperator(test);
}

TEST(upsampleMatchesItsDefinition) {
    for (const bool bilinear : {false, true}) {
        checkOperator({"upsample", {{"algorithm", std::string(bilinear ? "bilinear" : "nearest")}}, {{1, 2, 3, 2}}, {{1, 2, 6, 6}},
                       [=](const std::vector<Tensor>& v) {
                           const auto weight = [bilinear](std::int64_t to, std::int64_t from, std::int64_t extent, double factor) {
                               if (!bilinear)
                                   return static_cast<std::int64_t>(static_cast<double>(to) / factor) == from ? 1.0 : 0.0;
                               const double x = std::clamp((static_cast<double>(to) + 0.5) / factor - 0.5, 0.0, static_cast<double>(extent - 1));
                               return std::max(0.0, 1 - std::abs(x - static_cast<double>(from)));
                           };
                           Tensor dst(72);
                           for (std::int64_t i = 0; i < 72; ++i)
                               for (std::int64_t y = 0; y < 3; ++y)
                                   for (std::int64_t x = 0; x < 2; ++x)
                                       dst[at(i)] += weight(i / 6 % 6, y, 3, 2) * weight(i % 6, x, 2, 3) * v[0][at(i / 36 * 6 + y * 2 + x)];
                           return dst;
                       }});
    }
}
