#include "engine/backend/kernels/gemm/PackedDense.h"

#include "engine/backend/CpuFeatures.h"
#include "engine/backend/LoopKernel.h"
#include "engine/backend/Parallel.h"
#include "engine/backend/kernels/gemm/SmallGemm.h"
#include "engine/operators/Attributes.h"
#include "engine/operators/Elementwise.h"

#include <algorithm>

namespace netwright::backend::kernels {
namespace {

using operators::kNoValue;

constexpr std::int64_t kFloat = sizeof(float);
constexpr std::int64_t kRows = 96; ///< of a block: as many as stay in the second cache

std::int64_t inPanels(std::int64_t columns) {
    return (columns + kPanelColumns - 1) / kPanelColumns;
}

/// rows × in times in × out.
struct DenseShape {
    std::int64_t rows = 0;
    std::int64_t in = 0;
    std::int64_t out = 0;

    std::int64_t panels() const { return inPanels(out); }
    std::int64_t paddedOut() const { return panels() * kPanelColumns; }
    std::int64_t operations() const { return rows * in * out; }
};

DenseShape shapeOf(const core::Shape& src, const core::Shape& weight) {
    return {src.elements(0, src.rank() - 1), weight[1], weight[0]};
}

struct Range {
    std::int64_t first = 0;
    std::int64_t last = 0;
    std::int64_t count() const { return last - first; }
};

/// Calls body(rows, panels) for the parts of a product: single panels, or some of the rows when the panels cannot be
/// dealt evenly or the rows are so many that no thread should read all of them.
template <typename Body> void dealParts(std::int64_t rows, std::int64_t panels, std::int64_t cost, const Body& body) {
    constexpr std::int64_t kManyRows = 1024;
    constexpr std::int64_t kFewest = 6; // what a tile of the product takes
    const std::int64_t threads = omp_get_max_threads();
    if (rows < kManyRows && (panels % threads == 0 || panels >= 4 * threads)) {
        constexpr std::int64_t kItems = 16; // of a thread: the last ones decide how long the others wait
        const std::int64_t blocks = std::clamp<std::int64_t>((kItems * threads + panels - 1) / panels, 1,
                                                             std::max<std::int64_t>(1, rows / (4 * kFewest)));
        parallelItems(panels * blocks, cost / (panels * blocks), [&](std::int64_t i) {
            body(Range{rows * (i % blocks) / blocks, rows * (i % blocks + 1) / blocks},
                 Range{i / blocks, i / blocks + 1});
        });
        return;
    }
    const std::int64_t run = std::clamp(rows / (4 * threads) / kFewest * kFewest, kFewest, kRows);
    parallelRuns(rows, run, cost / rows, [&](std::int64_t first, std::int64_t last) {
        body(Range{first, last}, Range{0, panels});
    });
}

/// Calls body(first, last) for blocks of about equal size and at most `most`.
template <typename Body> void forBlocks(std::int64_t count, std::int64_t most, const Body& body) {
    const std::int64_t blocks = (count + most - 1) / most;
    for (std::int64_t i = 0; i < blocks; ++i)
        body(count * i / blocks, count * (i + 1) / blocks);
}

/// What a product of some rows with all of a packed B needs to know.
struct Product {
    std::int64_t depth = 0;
    const float* a = nullptr;
    std::int64_t strideA = 0;
    const float* panels = nullptr;
    std::int64_t panelStride = 0;
    float* c = nullptr;
    std::int64_t columns = 0;
    const float* bias = nullptr;
    bool relu = false;
};

void multiplyPart(const Product& p, Range rows, Range panels) {
    const std::int64_t column = panels.first * kPanelColumns;
    SmallGemm gemm;
    gemm.n = std::min(p.columns, panels.last * kPanelColumns) - column;
    gemm.k = p.depth;
    gemm.strideA = p.strideA;
    gemm.strideC = p.columns;
    gemm.panelStride = p.panelStride;
    gemm.bias = p.bias ? p.bias + column : nullptr;
    gemm.relu = p.relu;
    forBlocks(rows.count(), kRows, [&](std::int64_t first, std::int64_t last) {
        const std::int64_t row = rows.first + first;
        gemm.m = last - first;
        multiplyPacked(gemm, p.a + row * p.strideA, p.panels + panels.first * p.panelStride,
                       p.c + row * p.columns + column);
    });
}

/// The ReLU whose gradient is that of the present operator's source, where nobody else reads this: it is taken on the
/// way. Nothing when there is none.
const operators::Op* fusableRelu(const PlanBuilder& plan) {
    const operators::ValueId diffSrc = plan.output("diff_src");
    const operators::Op* reader = plan.onlyReader(diffSrc);
    const bool relu =
        reader && operators::isReluBackward(*reader) && operators::inputOf(*reader, "diff_dst") == diffSrc;
    return relu && plan.layout(operators::inputOf(*reader, "dst")).isPlain() ? reader : nullptr;
}

/// ReLU's gradient at a part of what it yielded (`result`) and of the gradient of that (`diff`), in place.
void passPositive(const float* result, std::int64_t columns, Range rows, Range part, float* diff) {
    for (std::int64_t row = rows.first; row < rows.last; ++row) {
        const float* from = result + row * columns;
        float* to = diff + row * columns;
        for (std::int64_t column = part.first; column < part.last; ++column)
            to[column] = from[column] > 0 ? to[column] : 0;
    }
}

/// Stored panels (of outputs, I×32 each) to panels of inputs, paddedOut×32 each.
void transposePanels(const DenseShape& s, const float* weights, float* packed) {
    parallelFor(inPanels(s.in), s.paddedOut() * kPanelColumns, [&](std::int64_t first, std::int64_t last) {
        for (std::int64_t panel = first; panel < last; ++panel) {
            const std::int64_t input = panel * kPanelColumns;
            const std::int64_t columns = std::min(kPanelColumns, s.in - input);
            float* to = packed + panel * s.paddedOut() * kPanelColumns;
            if (columns < kPanelColumns)
                std::fill_n(to, s.paddedOut() * kPanelColumns, 0.0f);
            for (std::int64_t block = 0; block < s.panels(); ++block)
                packTransposed(weights + (block * s.in + input) * kPanelColumns, kPanelColumns, columns, kPanelColumns,
                               to + block * kPanelColumns * kPanelColumns);
        }
    });
}

/// Adds up the rows of a panel.
void addRows(const float* panel, std::int64_t rows, float* sums) {
    float lanes[kPanelColumns];
    std::copy_n(sums, kPanelColumns, lanes);
    for (std::int64_t row = 0; row < rows; ++row, panel += kPanelColumns)
        for (std::int64_t lane = 0; lane < kPanelColumns; ++lane)
            lanes[lane] += panel[lane];
    std::copy_n(lanes, kPanelColumns, sums);
}

struct Gradients {
    const float* src = nullptr;
    std::int64_t srcStride = 0; ///< between its rows
    const float* diff = nullptr;
    float* weights = nullptr; ///< in panels
    float* bias = nullptr;    ///< may be absent
};

constexpr std::int64_t kGradientDepth = 128; ///< rows of samples at a time: a line of the cache each
constexpr std::int64_t kPackFloats = kGradientDepth * kPanelColumns; ///< of a thread

/// Rows of this width that follow one another begin in few sets of the first cache: a column of them does not stay in
/// it. A copy whose rows lie further apart does.
bool wantsGaps(std::int64_t width) {
    return width % 64 == 0;
}
std::int64_t withGap(std::int64_t width) {
    return wantsGaps(width) ? width + 16 : width;
}

void copyWithGaps(const float* from, std::int64_t rows, std::int64_t width, float* to) {
    for (std::int64_t row = 0; row < rows; ++row)
        std::copy_n(from + row * width, width, to + row * withGap(width));
}

/// Adds diffᵀ · src of some samples between some inputs and one panel of outputs to `weights`, or begins it with that,
/// and the diff to `sums`.
void addSamples(const DenseShape& s, const Gradients& g, Range samples, Range inputs, std::int64_t panel,
                bool accumulate, float* weights, float* sums, float* pack) {
    const std::int64_t column = panel * kPanelColumns;
    const SmallGemm packing{0, std::min(kPanelColumns, s.out - column), samples.count(), false, false, 0, s.out, 0};
    packSmall(packing, g.diff + samples.first * s.out + column, pack);
    addRows(pack, samples.count(), sums);
    const SmallGemm gemm{inputs.count(), kPanelColumns, samples.count(), true, false, g.srcStride, 0,
                         kPanelColumns,  accumulate};
    multiplyPacked(gemm, g.src + samples.first * g.srcStride + inputs.first, pack,
                   weights + (panel * s.in + inputs.first) * kPanelColumns);
}

/// The gradients between some inputs and some panels of outputs, of all samples.
void gradientPart(const DenseShape& s, const Gradients& g, Range inputs, Range panels, float* pack) {
    for (std::int64_t panel = panels.first; panel < panels.last; ++panel) {
        float sums[kPanelColumns] = {};
        forBlocks(s.rows, kGradientDepth, [&](std::int64_t first, std::int64_t last) {
            addSamples(s, g, Range{first, last}, inputs, panel, first > 0, g.weights, sums, pack);
        });
        const std::int64_t column = panel * kPanelColumns;
        if (g.bias && inputs.first == 0)
            std::copy_n(sums, std::min(kPanelColumns, s.out - column), g.bias + column);
    }
}

/// Of many samples and few weights: every part of the samples has sums of its own, so that no sample is read twice. How
/// many parts does not depend on the threads, so neither do the bits.
struct DeepGradient {
    static constexpr std::int64_t kSamples = 1024; ///< of a part
    static constexpr std::int64_t kMostParts = 16;
    static constexpr std::int64_t kMostWeights = 65536; ///< what stays in the second cache

    DenseShape shape;

    bool applies() const { return shape.rows >= 4 * kSamples && weights() <= kMostWeights; }
    std::int64_t parts() const { return std::min(shape.rows / kSamples, kMostParts); }
    std::int64_t weights() const { return shape.paddedOut() * shape.in; }
    std::int64_t partFloats() const { return weights() + shape.paddedOut(); }
    std::int64_t threadFloats() const { return kPackFloats + kGradientDepth * withGap(shape.in); }
    std::int64_t scratchFloats(std::int64_t threads) const { return parts() * partFloats() + threads * threadFloats(); }

    void run(const Gradients& g, float* scratch) const {
        float* perThread = scratch + parts() * partFloats();
        parallelItems(parts(), shape.operations() / parts(), [&](std::int64_t part) {
            sumPart(g, Range{shape.rows * part / parts(), shape.rows * (part + 1) / parts()},
                    perThread + omp_get_thread_num() * threadFloats(), scratch + part * partFloats());
        });
        parallelFor(weights(), parts(),
                    [&](std::int64_t first, std::int64_t last) { addParts(scratch, first, last, g.weights); });
        if (g.bias)
            addParts(scratch + weights(), 0, shape.out, g.bias);
    }

private:
    void sumPart(const Gradients& g, Range samples, float* pack, float* own) const {
        float* sums = own + weights();
        std::fill_n(sums, shape.paddedOut(), 0.0f);
        float* copy = pack + kPackFloats;
        forBlocks(samples.count(), kGradientDepth, [&](std::int64_t first, std::int64_t last) {
            const std::int64_t row = samples.first + first;
            Gradients block{g.src + row * shape.in, shape.in, g.diff + row * shape.out, nullptr, nullptr};
            if (wantsGaps(shape.in)) {
                copyWithGaps(block.src, last - first, shape.in, copy);
                block.src = copy;
                block.srcStride = withGap(shape.in);
            }
            for (std::int64_t panel = 0; panel < shape.panels(); ++panel)
                addSamples(shape, block, Range{0, last - first}, Range{0, shape.in}, panel, first > 0, own,
                           sums + panel * kPanelColumns, pack);
        });
    }

    void addParts(const float* from, std::int64_t first, std::int64_t last, float* to) const {
        std::copy(from + first, from + last, to + first);
        for (std::int64_t part = 1; part < parts(); ++part)
            for (std::int64_t i = first; i < last; ++i)
                to[i] += from[part * partFloats() + i];
    }
};

} // namespace

bool supportsPackedDense(const PlanBuilder&, const operators::Op&) {
    return cpuFeatures().level == CpuLevel::Avx2;
}

bool supportsPackedDenseWeights(const PlanBuilder& plan, const operators::Op& op) {
    return supportsPackedDense(plan, op) && operators::outputOf(op, "diff_weight") != kNoValue;
}

bool packedDenseActivates(const operators::Attributes& attributes) {
    return attributes.contains("post") && operators::textOf(attributes, "post") == "relu";
}

void buildPackedDense(PlanBuilder& plan) {
    const operators::Op& op = plan.op();
    const DenseShape shape = shapeOf(plan.shape(plan.input("src")), plan.shape(plan.input("weight")));
    const bool bias = plan.input("bias") != kNoValue;
    const bool relu = packedDenseActivates(op.attributes);
    std::vector<BufferId> reads{plan.plainIn(plan.input("src")),
                                plan.in(plan.input("weight"), Layout::rowPanels(shape.out, shape.in))};
    if (bias)
        reads.push_back(plan.plainIn(plan.input("bias")));
    addLoop(plan, reads, {plan.plainOut(plan.output("dst"))}, [=](const LoopContext& loop) {
        const Product product{shape.in,
                              loop.in(0),
                              shape.in,
                              loop.in(1),
                              shape.in * kPanelColumns,
                              loop.at(bias ? 3 : 2),
                              shape.out,
                              bias ? loop.in(2) : nullptr,
                              relu};
        dealParts(shape.rows, shape.panels(), shape.operations(),
                  [&](Range rows, Range panels) { multiplyPart(product, rows, panels); });
    });
}

void buildPackedDenseBackwardData(PlanBuilder& plan) {
    const DenseShape shape = shapeOf(plan.shape(plan.output("diff_src")), plan.shape(plan.input("weight")));
    const operators::Op* relu = fusableRelu(plan);
    std::vector<BufferId> reads{plan.plainIn(plan.input("diff_dst")),
                                plan.in(plan.input("weight"), Layout::rowPanels(shape.out, shape.in))};
    if (relu)
        reads.push_back(plan.plainIn(operators::inputOf(*relu, "dst")));
    const std::int64_t packed = inPanels(shape.in) * kPanelColumns * shape.paddedOut();
    addLoop(
        plan, reads, {plan.plainOut(relu ? operators::outputOf(*relu, "diff_src") : plan.output("diff_src"))},
        [=, masked = relu != nullptr](const LoopContext& loop) {
            auto* scratch = reinterpret_cast<float*>(loop.scratch);
            transposePanels(shape, loop.in(1), scratch);
            // Where the outputs do not fill their panels, these are longer than the product is deep.
            const Product product{
                shape.out, loop.in(0), shape.out, scratch, shape.paddedOut() * kPanelColumns, loop.at(masked ? 3 : 2),
                shape.in,  nullptr,    false};
            dealParts(shape.rows, inPanels(shape.in), shape.operations(), [&](Range rows, Range panels) {
                multiplyPart(product, rows, panels);
                if (masked)
                    passPositive(loop.in(2), shape.in, rows,
                                 {panels.first * kPanelColumns, std::min(shape.in, panels.last * kPanelColumns)},
                                 product.c);
            });
        },
        {}, packed * kFloat);
}

void buildPackedDenseBackwardWeights(PlanBuilder& plan) {
    const DenseShape shape = shapeOf(plan.shape(plan.input("src")), plan.shape(plan.output("diff_weight")));
    const bool bias = plan.output("diff_bias") != kNoValue;
    const std::vector<BufferId> reads{plan.plainIn(plan.input("src")), plan.plainIn(plan.input("diff_dst"))};
    std::vector<BufferId> writes{plan.out(plan.output("diff_weight"), Layout::rowPanels(shape.out, shape.in))};
    if (bias)
        writes.push_back(plan.plainOut(plan.output("diff_bias")));
    const DeepGradient deep{shape};
    const std::int64_t threads = plan.device().threads();
    addLoop(
        plan, reads, writes,
        [=](const LoopContext& loop) {
            const Gradients gradients{loop.in(0), shape.in, loop.in(1), loop.at(2), bias ? loop.at(3) : nullptr};
            auto* scratch = reinterpret_cast<float*>(loop.scratch);
            if (deep.applies()) {
                deep.run(gradients, scratch);
                return;
            }
            dealParts(shape.in, shape.panels(), shape.operations(), [&](Range inputs, Range panels) {
                gradientPart(shape, gradients, inputs, panels, scratch + omp_get_thread_num() * kPackFloats);
            });
        },
        {}, (deep.applies() ? deep.scratchFloats(threads) : kPackFloats * threads) * kFloat);
}

} // namespace netwright::backend::kernels
