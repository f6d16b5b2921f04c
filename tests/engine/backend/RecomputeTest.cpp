#include "tests/engine/backend/Graphs.h"
#include "tests/support/Check.h"

#include <cstdio>
#include <cstring>

using namespace netwright;
using namespace netwright::testing;
using backend::Mode;

namespace {

constexpr std::int64_t kBatch = 16;
constexpr int kBlocks = 6;

/// Puts nodes with these ids into a frame.
void frame(graph::Graph& graph, const std::string& id, std::vector<std::string> members, bool recompute) {
    graph::Frame frame;
    frame.id = id;
    frame.nodes = std::move(members);
    frame.recompute = recompute;
    graph.frames.push_back(std::move(frame));
}

/// Blocks of convolution, normalisation, activation and dropout, each in a frame.
Network deepCnn(bool recompute) {
    Chain chain;
    chain.add("Image");
    for (int block = 0; block < kBlocks; ++block) {
        const std::string number = std::to_string(block);
        chain.add("Conv2d", {{"filters", std::int64_t{16}}}, "conv" + number).add("BatchNorm", {}, "norm" + number);
        chain.add("GELU", {}, "gelu" + number).add("Dropout", {{"rate", 0.1}}, "dropout" + number);
    }
    chain.add("GlobalAvgPool2d").add("Dense", {{"outputs", std::int64_t{4}}}).add("Classification");
    Network network{chain.graph(), smallCnn().schema};
    for (int block = 0; block < kBlocks; ++block) {
        const std::string number = std::to_string(block);
        frame(network.graph, "frame" + number, {"conv" + number, "norm" + number, "gelu" + number, "dropout" + number},
              recompute);
    }
    return network;
}

/// A block of attention that is repeated, in one frame: every repetition is computed again by itself.
Network transformer(bool recompute) {
    Chain chain;
    chain.add("Sequence").add("TransformerEncoder", {{"layers", std::int64_t{4}}, {"heads", std::int64_t{2}}}, "encoder");
    chain.add("Mean").add("Dense", {{"outputs", std::int64_t{4}}}).add("Classification");
    Network network{chain.graph(), smallCnn().schema};
    network.schema.fields[0].kind = core::FieldKind::Sequence;
    network.schema.fields[0].shape = {12, 16};
    frame(network.graph, "frame", {"encoder"}, recompute);
    return network;
}

struct Outcome {
    std::vector<float> gradients;
    std::vector<float> parameters; ///< running statistics too
    double loss = 0;
    std::int64_t bytes = 0;
};

Outcome train(const Network& network) {
    const std::atomic<bool> goOn = false;
    const auto model = build(network, 2, kBatch);
    backend::Executor& executor = model->executor(Mode::Train, kBatch);
    fillInputs(executor, 4);
    for (std::uint64_t step = 0; step < 3; ++step)
        CHECK(executor.run(step, goOn));
    backend::ParameterStore& store = model->parameters();
    Outcome outcome{{store.gradients().begin(), store.gradients().end()}, {}, executor.meanLoss(), executor.memoryBytes()};
    for (std::size_t i = 0; i < store.parameters().size(); ++i) {
        std::vector<float> plain(static_cast<std::size_t>(store.parameters()[i].shape.elements()));
        store.read(i, plain);
        outcome.parameters.insert(outcome.parameters.end(), plain.begin(), plain.end());
    }
    return outcome;
}

bool sameBits(const std::vector<float>& a, const std::vector<float>& b) {
    return a.size() == b.size() && std::memcmp(a.data(), b.data(), a.size() * sizeof(float)) == 0;
}

void compare(const char* name, Network (*network)(bool), double largestShare) {
    const Outcome kept = train(network(false));
    const Outcome again = train(network(true));
    CHECK(kept.loss > 0 && kept.loss == again.loss);
    CHECK(sameBits(kept.gradients, again.gradients));
    CHECK(sameBits(kept.parameters, again.parameters));
    const double share = static_cast<double>(again.bytes) / static_cast<double>(kept.bytes);
    std::printf("  %s: %.2f MB kept, %.2f MB computed again (%.0f %%)\n", name, static_cast<double>(kept.bytes) / 1e6,
                static_cast<double>(again.bytes) / 1e6, 100 * share);
    CHECK(share < largestShare);
}

} // namespace

TEST(recomputedFramesGiveTheSameBitsInLessMemory) {
    compare("six blocks of convolution", deepCnn, 0.7);
    compare("transformer of four layers", transformer, 0.7);
}
