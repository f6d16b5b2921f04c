#include "engine/backend/LoopKernel.h"
#include "engine/backend/Parallel.h"
#include "engine/backend/kernels/Builders.h"
#include "engine/operators/Attributes.h"

#include <algorithm>
#include <cstring>

/// Operators that only move values: views where the layout allows, copies of whole runs of memory otherwise.
namespace netwright::backend::kernels {
namespace {

using operators::ValueId;

/// A tensor cut along one axis, as memory sees it: `outer` pieces, each one run of `extent` × `inner` elements.
struct Cut {
    Layout whole;
    std::vector<Layout> parts;
    std::int64_t outer = 1;
    std::int64_t inner = 1;
};

bool isChannelBlocked(const PlanBuilder& plan, ValueId id) {
    const core::Shape& shape = plan.shape(id);
    return shape.rank() >= 3 && shape.rank() <= 5 && plan.layout(id) == Layout::channelBlocked(shape);
}

/// Blocks of channels are kept where the cut goes between blocks.
Cut cutOf(const PlanBuilder& plan, ValueId whole, const std::vector<core::Shape>& parts, int axis, bool keepBlocks) {
    const core::Shape& shape = plan.shape(whole);
    for (const core::Shape& part : parts)
        keepBlocks = keepBlocks && (axis == 0 || (axis == 1 && part[1] % Layout::channelBlock() == 0));
    const auto layoutOf = [&](const core::Shape& s) {
        return keepBlocks ? Layout::channelBlocked(s) : Layout::plain(s);
    };
    Cut cut{layoutOf(shape), {}, shape.elements(0, axis), 1};
    cut.inner = cut.whole.storedElements() / cut.outer / shape[axis];
    for (const core::Shape& part : parts)
        cut.parts.push_back(layoutOf(part));
    return cut;
}

int axisOf(const operators::Op& op, int rank) {
    const auto axis = static_cast<int>(operators::integerOf(op.attributes, "axis"));
    return axis < 0 ? axis + rank : axis;
}

void copyRuns(const float* from, std::int64_t fromStride, float* to, std::int64_t toStride, std::int64_t run,
              std::int64_t count) {
    parallelFor(count, run, [&](std::int64_t first, std::int64_t last) {
        for (std::int64_t i = first; i < last; ++i)
            std::memcpy(to + i * toStride, from + i * fromStride, static_cast<std::size_t>(run) * sizeof(float));
    });
}

/// The shapes before, inside and after a range of an axis; only those that are not empty, and which one is inside.
struct Range {
    std::vector<core::Shape> parts;
    std::int64_t begin = 0;
    std::int64_t end = 0;
    int axis = 0;
};

Range rangeOf(const operators::Op& op, const core::Shape& whole) {
    Range range;
    range.axis = axisOf(op, whole.rank());
    range.begin = operators::integerOf(op.attributes, "begin");
    range.end = operators::integerOf(op.attributes, "end");
    for (const std::int64_t extent : {range.end - range.begin, range.begin, whole[range.axis] - range.end}) {
        if (extent == 0)
            continue;
        core::Shape part = whole;
        part.set(range.axis, extent);
        range.parts.push_back(part);
    }
    return range;
}

} // namespace

void buildReshape(PlanBuilder& plan) {
    plan.alias(plan.output("dst"), plan.in(plan.input("src")), plan.layout(plan.input("src")));
}

void buildStopGradient(PlanBuilder& plan) {
    buildReshape(plan);
}

void buildPermute(PlanBuilder& plan) {
    const operators::Op& op = plan.op();
    std::vector<int> order;
    for (const std::int64_t axis : operators::integersOf(op.attributes, "order"))
        order.push_back(static_cast<int>(axis));
    const bool asMade = plan.layout(plan.input("src")).shape() == plan.shape(plan.input("src"));
    const Layout layout = asMade ? plan.layout(plan.input("src")) : Layout::plain(plan.shape(plan.input("src")));
    plan.alias(plan.output("dst"), plan.in(plan.input("src"), layout), layout.permuted(order));
}

void buildConcat(PlanBuilder& plan) {
    const operators::Op& op = plan.op();
    const ValueId dst = plan.output("dst");
    const int axis = axisOf(op, plan.shape(dst).rank());
    std::vector<core::Shape> shapes;
    bool anyBlocked = false;
    for (const ValueId id : op.inputs) {
        shapes.push_back(plan.shape(id));
        anyBlocked = anyBlocked || isChannelBlocked(plan, id);
    }
    const Cut cut = cutOf(plan, dst, shapes, axis, anyBlocked);
    std::vector<BufferId> reads;
    std::vector<std::int64_t> runs;
    for (std::size_t i = 0; i < op.inputs.size(); ++i) {
        reads.push_back(plan.in(op.inputs[i], cut.parts[i]));
        runs.push_back(shapes[i][axis] * cut.inner);
    }
    const std::int64_t stride = plan.shape(dst)[axis] * cut.inner;
    const std::int64_t outer = cut.outer;
    addLoop(plan, std::move(reads), {plan.out(dst, cut.whole)}, [=](const LoopContext& loop) {
        float* to = loop.at(runs.size());
        for (std::size_t i = 0; i < runs.size(); ++i) {
            copyRuns(loop.in(i), runs[i], to, stride, runs[i], outer);
            to += runs[i];
        }
    });
}

void buildSlice(PlanBuilder& plan) {
    const core::Shape& whole = plan.shape(plan.input("src"));
    const Range range = rangeOf(plan.op(), whole);
    const Cut cut = cutOf(plan, plan.input("src"), range.parts, range.axis, isChannelBlocked(plan, plan.input("src")));
    const BufferId src = plan.in(plan.input("src"), cut.whole);
    const std::int64_t run = (range.end - range.begin) * cut.inner;
    const std::int64_t offset = range.begin * cut.inner;
    const std::int64_t stride = whole[range.axis] * cut.inner;
    const std::int64_t outer = cut.outer;
    addLoop(plan, {src}, {plan.out(plan.output("dst"), cut.parts[0])},
            [=](const LoopContext& loop) { copyRuns(loop.in(0) + offset, stride, loop.at(1), run, run, outer); });
}

void buildSliceBackward(PlanBuilder& plan) {
    const core::Shape& whole = plan.shape(plan.output("diff_src"));
    const Range range = rangeOf(plan.op(), whole);
    const Cut cut =
        cutOf(plan, plan.output("diff_src"), range.parts, range.axis, isChannelBlocked(plan, plan.input("diff_dst")));
    const BufferId diffDst = plan.in(plan.input("diff_dst"), cut.parts[0]);
    const std::int64_t run = (range.end - range.begin) * cut.inner;
    const std::int64_t offset = range.begin * cut.inner;
    const std::int64_t stride = whole[range.axis] * cut.inner;
    const std::int64_t outer = cut.outer;
    addLoop(plan, {diffDst}, {plan.out(plan.output("diff_src"), cut.whole)}, [=](const LoopContext& loop) {
        parallelFor(outer, stride, [&](std::int64_t first, std::int64_t last) {
            const auto bytes = [](std::int64_t elements) { return static_cast<std::size_t>(elements) * sizeof(float); };
            for (std::int64_t i = first; i < last; ++i) {
                float* row = loop.at(1) + i * stride;
                std::memset(row, 0, bytes(offset));
                std::memcpy(row + offset, loop.in(0) + i * run, bytes(run));
                std::memset(row + offset + run, 0, bytes(stride - offset - run));
            }
        });
    });
}

void buildPad(PlanBuilder& plan) {
    const core::Shape& from = plan.shape(plan.input("src"));
    const core::Shape& to = plan.shape(plan.output("dst"));
    const int axis = axisOf(plan.op(), from.rank());
    const std::int64_t inner = from.elements(axis + 1, from.rank());
    const std::int64_t before = operators::integerOf(plan.op().attributes, "before") * inner;
    const std::int64_t run = from[axis] * inner;
    const std::int64_t stride = to[axis] * inner;
    const std::int64_t outer = from.elements(0, axis);
    const auto value = static_cast<float>(operators::realOf(plan.op().attributes, "value", 0));
    const BufferId src = plan.plainIn(plan.input("src"));
    addLoop(plan, {src}, {plan.plainOut(plan.output("dst"))}, [=](const LoopContext& loop) {
        parallelFor(outer, stride, [&](std::int64_t first, std::int64_t last) {
            for (std::int64_t i = first; i < last; ++i) {
                float* row = loop.at(1) + i * stride;
                std::fill_n(row, before, value);
                std::copy_n(loop.in(0) + i * run, run, row + before);
                std::fill_n(row + before + run, stride - before - run, value);
            }
        });
    });
}

void buildFill(PlanBuilder& plan) {
    const std::int64_t count = plan.shape(plan.output("dst")).elements();
    const auto value = static_cast<float>(operators::realOf(plan.op().attributes, "value", 0));
    addLoop(plan, {}, {plan.plainOut(plan.output("dst"))},
            [=](const LoopContext& loop) { std::fill_n(loop.at(0), count, value); });
}

} // namespace netwright::backend::kernels
