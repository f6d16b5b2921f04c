#include "engine/backend/CpuFeatures.h"
#include "tests/engine/backend/ProgramMaker.h"
#include "tests/engine/backend/References.h"
#include "tests/support/Check.h"

#include <algorithm>
#include <utility>

using namespace netwright;
using namespace netwright::testing;

/// Operators that a kernel does together with its own. Watching keeps every value, so that nothing is taken over there: both
/// ways have to give the same.
namespace {

constexpr double kTolerance = 1e-5;

/// The kernels that take over exist for AVX2. Called after the numbers, which have to be right everywhere.
void needTakingOver() {
    if (const backend::CpuFeatures& cpu = backend::cpuFeatures(); cpu.level != backend::CpuLevel::Avx2)
        SKIP("nothing is taken over at processor level " + std::string(cpu.name()));
}

/// A convolution over images of few channels, ReLU or not, and a pooling by 2×2.
struct PooledConv {
    Image src;
    std::int64_t outputs = 8;
    WindowCase window;
    bool relu = true;
    bool bias = true;

    Image convolved() const { return window.outputOf(src, outputs); }
    core::Shape weights() const { return {outputs, src.c, window.kernelH, window.kernelW}; }
    WindowCase pooling() const {
        WindowCase halves;
        halves.kernelH = halves.kernelW = halves.strideH = halves.strideW = 2;
        return halves;
    }
    Image pooled() const { return pooling().outputOf(convolved(), outputs); }
};

compile::Program programOf(const PooledConv& c) {
    ProgramMaker maker(c.src.n);
    const auto src = maker.input("src", c.src.shape());
    std::vector<operators::ValueId> inputs{src, maker.parameter("weight", c.weights())};
    inputs.push_back(c.bias ? maker.parameter("bias", {c.outputs}) : operators::kNoValue);
    auto value = maker.emitOne("conv", c.window.attributes(), inputs, c.convolved().shape());
    if (c.relu)
        value = maker.emitOne("eltwise", {{"algorithm", std::string("relu")}, {"alpha", 0.0}, {"beta", 0.0}}, {value}, c.convolved().shape());
    operators::Attributes pooling = c.pooling().attributes();
    pooling["algorithm"] = std::string("max");
    pooling["kernel"] = std::vector<std::int64_t>{2, 2};
    value = maker.emit("pool", pooling, {value}, {c.pooled().shape(), c.pooled().shape()}).front();
    const auto target = maker.input("target", c.pooled().shape(), true);
    maker.output(value, maker.emitOne("loss.mse", {}, {value, target}, {c.src.n}));
    compile::differentiate(maker.program());
    compile::fuse(maker.program());
    return std::move(maker.program());
}

struct Result {
    Tensor prediction, weight, bias;
    std::size_t steps = 0;
};

Result run(const PooledConv& c, backend::Mode mode) {
    Runner runner(programOf(c), 2, mode);
    runner.setInput("src", randomTensor(c.src.shape(), 1));
    runner.setInput("target", randomTensor(c.pooled().shape(), 2));
    runner.setParameter("weight", randomTensor(c.weights(), 3));
    if (c.bias)
        runner.setParameter("bias", randomTensor({c.outputs}, 4));
    runner.run();
    const auto prediction = runner.executor().outputs().front().prediction;
    Result result{{prediction.begin(), prediction.end()}, runner.gradient("weight"), {}, runner.executor().profile(1).size()};
    if (c.bias)
        result.bias = runner.gradient("bias");
    return result;
}

Tensor reference(const PooledConv& c) {
    const Tensor bias = c.bias ? randomTensor({c.outputs}, 4) : Tensor(static_cast<std::size_t>(c.outputs));
    Tensor values = convReference(c.src, c.window, c.outputs, {randomTensor(c.src.shape(), 1), randomTensor(c.weights(), 3), bias});
    if (c.relu)
        for (double& value : values)
            value = std::max(value, 0.0);
    return poolReference(c.convolved(), c.pooling(), "max", values);
}

void check(const PooledConv& c, bool takenOver = true) {
    const Result together = run(c, backend::Mode::Train);
    const Result apart = run(c, backend::Mode::Watch);
    CHECK(relativeError(together.prediction, reference(c)) < kTolerance);
    CHECK(relativeError(together.weight, apart.weight) < kTolerance);
    if (c.bias)
        CHECK(relativeError(together.bias, apart.bias) < kTolerance);
    if (backend::cpuFeatures().level == backend::CpuLevel::Avx2)
        CHECK_EQUAL(together.steps < apart.steps, takenOver);
}

} // namespace

TEST(aThinConvolutionPoolsWhatItMakes) {
    check({{4, 1, 8, 12}, 16, {3, 3, 1, 1, 1, 1, 1, 1}});
    check({{3, 3, 7, 9}, 20, {2, 4, 1, 1, 0, 1, 0, 1}}); // three channels, a block of outputs that is half empty
    check({{2, 4, 17, 17}, 5, {5, 5, 2, 2, 1, 2, 1, 1}}); // strides, an odd number of blocks
    check({{2, 2, 12, 10}, 24, {3, 3, 1, 1, 2, 2, 2, 2, 2, 2}}); // dilation
    needTakingOver();
}
TEST(withoutReluOrBiasToo) {
    check({{4, 1, 8, 8}, 8, {3, 3, 1, 1, 1, 1, 1, 1}, false});
    check({{4, 1, 8, 8}, 8, {3, 3, 1, 1, 1, 1, 1, 1}, true, false});
    needTakingOver();
}
TEST(whatDoesNotQuarterIsPooledAsUsual) {
    check({{2, 1, 9, 8}, 8, {3, 3, 1, 1, 1, 1, 1, 1}}, false); // an odd row is left over
    check({{2, 5, 8, 8}, 8, {3, 3, 1, 1, 1, 1, 1, 1}}, false); // not thin
}

TEST(theGradientOfReluIsTakenInTheProductBefore) {
    const std::int64_t batch = 37, in = 19, hidden = 45, out = 33;
    const auto gradients = [&](backend::Mode mode) {
        ProgramMaker maker(batch);
        auto value = maker.input("src", {batch, in});
        value = maker.emitOne("dense", {}, {value, maker.parameter("first", {hidden, in}), operators::kNoValue}, {batch, hidden});
        value = maker.emitOne("eltwise", {{"algorithm", std::string("relu")}, {"alpha", 0.0}, {"beta", 0.0}}, {value}, {batch, hidden});
        value = maker.emitOne("dense", {}, {value, maker.parameter("second", {out, hidden}), operators::kNoValue}, {batch, out});
        const auto target = maker.input("target", {batch, out}, true);
        maker.output(value, maker.emitOne("loss.mse", {}, {value, target}, {batch}));
        compile::differentiate(maker.program());
        compile::fuse(maker.program());
        Runner runner(std::move(maker.program()), 2, mode);
        runner.setInput("src", randomTensor({batch, in}, 1));
        runner.setInput("target", randomTensor({batch, out}, 2));
        runner.setParameter("first", randomTensor({hidden, in}, 3));
        runner.setParameter("second", randomTensor({out, hidden}, 4));
        runner.run();
        return std::pair(runner.gradient("first"), runner.executor().profile(1).size());
    };
    const auto [together, steps] = gradients(backend::Mode::Train);
    const auto [apart, allSteps] = gradients(backend::Mode::Watch);
    CHECK(relativeError(together, apart) < kTolerance);
    needTakingOver();
    CHECK(steps < allSteps);
}
