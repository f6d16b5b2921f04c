#include "engine/backend/LoopKernel.h"
#include "engine/backend/RunningStatistics.h"
#include "engine/backend/kernels/normalisation/BatchNorm.h"
#include "engine/operators/Attributes.h"
#include "engine/operators/Normalisation.h"

namespace netwright::backend::kernels {
namespace {

using operators::kNoValue;
using operators::ValueId;

float epsilonOf(const operators::Op& op) {
    return static_cast<float>(operators::realOf(op.attributes, "epsilon", 1e-5));
}

/// The value, or memory of the same size when nobody wants it.
BufferId outOrTemporary(PlanBuilder& plan, ValueId id, const Layout& layout) {
    return id == kNoValue ? plan.temporary(layout) : plan.out(id, layout);
}

float* scratchOf(const LoopContext& loop) {
    return reinterpret_cast<float*>(loop.scratch);
}

std::int64_t scratchBytes(const BatchNormShape& shape) {
    return shape.scratchFloats() * static_cast<std::int64_t>(sizeof(float));
}

/// In which the operator works: that of its source, and of the gradient that comes in.
Layout layoutOf(const PlanBuilder& plan, const operators::Op& op) {
    const ValueId src = operators::inputOf(op, "src");
    return plan.blockedLayout(src, operators::isBatchNormBackward(op) ? operators::inputOf(op, "diff_dst") : src);
}

} // namespace

bool supportsBatchNorm(const PlanBuilder& plan, const operators::Op& op) {
    if (!operators::flagOf(op.attributes, "training"))
        return false;
    const Layout layout = layoutOf(plan, op);
    const core::Shape shape = layout.shape();
    return layout.type() == core::DataType::F32 && shape.rank() >= 2 &&
           layout == (shape.rank() == 2 ? Layout::plain(shape) : Layout::channelBlocked(shape));
}

void buildBatchNormLoops(PlanBuilder& plan) {
    const Layout layout = layoutOf(plan, plan.op());
    const BatchNormShape shape = batchNormShape(plan, plan.input("src"), epsilonOf(plan.op()));
    const Layout channel = Layout::plain({shape.channels});
    const std::vector<BufferId> inputs{plan.in(plan.input("src"), layout), plan.plainIn(plan.input("scale")),
                                       plan.plainIn(plan.input("shift"))};
    const BufferId mean = outOrTemporary(plan, plan.output("mean"), channel);
    const BufferId variance = outOrTemporary(plan, plan.output("variance"), channel);
    addLoop(
        plan, inputs, {plan.out(plan.output("dst"), layout), mean, variance},
        [=](const LoopContext& loop) {
            batchNormForward(shape, loop.in(0), loop.in(1), loop.in(2), loop.at(3), loop.at(4), loop.at(5),
                             scratchOf(loop));
        },
        {{0, 0}}, scratchBytes(shape));
    addRunningUpdate(plan, mean, variance);
}

void buildBatchNormLoopsBackward(PlanBuilder& plan) {
    const Layout layout = layoutOf(plan, plan.op());
    const BatchNormShape shape = batchNormShape(plan, plan.input("src"), epsilonOf(plan.op()));
    const Layout channel = Layout::plain({shape.channels});
    std::vector<BufferId> inputs{plan.in(plan.input("src"), layout), plan.in(plan.input("diff_dst"), layout)};
    for (const char* name : {"mean", "variance", "scale"})
        inputs.push_back(plan.plainIn(plan.input(name)));
    const std::vector<BufferId> results{outOrTemporary(plan, plan.output("diff_src"), layout),
                                        outOrTemporary(plan, plan.output("diff_scale"), channel),
                                        outOrTemporary(plan, plan.output("diff_shift"), channel)};
    addLoop(
        plan, inputs, results,
        [=](const LoopContext& loop) {
            batchNormBackward(shape, loop.in(0), loop.in(1), loop.in(2), loop.in(3), loop.in(4), loop.at(5), loop.at(6),
                              loop.at(7), scratchOf(loop));
        },
        {{1, 0}}, scratchBytes(shape));
}

} // namespace netwright::backend::kernels
