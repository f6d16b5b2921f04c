#include "engine/backend/LoopKernel.h"
#include "engine/backend/kernels/Builders.h"
#include "engine/backend/kernels/normalisation/Normalisation.h"
#include "engine/operators/Attributes.h"

namespace netwright::backend::kernels {
namespace {

using operators::kNoValue;
using operators::ValueId;

float epsilonOf(const operators::Op& op) {
    return static_cast<float>(operators::realOf(op.attributes, "epsilon", 1e-5));
}

LayerNormShape layerNormShape(const PlanBuilder& plan) {
    const core::Shape& src = plan.shape(plan.input("src"));
    return {src.elements() / src[-1], src[-1], epsilonOf(plan.op())};
}

GroupNormShape groupNormShape(const PlanBuilder& plan) {
    const core::Shape& src = plan.shape(plan.input("src"));
    return {src[0], src[1], src.elements(2, src.rank()), operators::integerOf(plan.op().attributes, "groups"),
            epsilonOf(plan.op())};
}

/// A value, or memory of the same size when nobody wants it.
BufferId outOrTemporary(PlanBuilder& plan, ValueId id, std::int64_t elements) {
    return id == kNoValue ? plan.temporary(Layout::plain({elements})) : plan.plainOut(id);
}

std::vector<BufferId> forwardReads(PlanBuilder& plan) {
    return {plan.plainIn(plan.input("src")), plan.plainIn(plan.input("scale")), plan.plainIn(plan.input("shift"))};
}

std::vector<BufferId> backwardReads(PlanBuilder& plan) {
    std::vector<BufferId> reads;
    for (const char* name : {"src", "diff_dst", "mean", "variance", "scale"})
        reads.push_back(plan.plainIn(plan.input(name)));
    return reads;
}

/// Gradients of the source, the scale and the shift.
std::vector<BufferId> backwardWrites(PlanBuilder& plan) {
    const std::int64_t parameters = plan.shape(plan.input("scale")).elements();
    return {outOrTemporary(plan, plan.output("diff_src"), plan.shape(plan.input("src")).elements()),
            outOrTemporary(plan, plan.output("diff_scale"), parameters),
            outOrTemporary(plan, plan.output("diff_shift"), parameters)};
}

float* scratchOf(const LoopContext& context) {
    return reinterpret_cast<float*>(context.scratch);
}

} // namespace

void buildLayerNorm(PlanBuilder& plan) {
    const LayerNormShape shape = layerNormShape(plan);
    const auto reads = forwardReads(plan);
    const std::vector<BufferId> writes{plan.plainOut(plan.output("dst")),
                                       outOrTemporary(plan, plan.output("mean"), shape.rows),
                                       outOrTemporary(plan, plan.output("variance"), shape.rows)};
    addLoop(plan, reads, writes, [=](const LoopContext& c) {
        layerNormForward(shape, c.in(0), c.in(1), c.in(2), c.at(3), c.at(4), c.at(5));
    });
}

void buildLayerNormBackward(PlanBuilder& plan) {
    const LayerNormShape shape = layerNormShape(plan);
    const int threads = plan.device().threads();
    const auto reads = backwardReads(plan);
    const auto writes = backwardWrites(plan);
    addLoop(
        plan, reads, writes,
        [=](const LoopContext& c) {
            layerNormBackward(shape, c.in(0), c.in(1), c.in(2), c.in(3), c.in(4), c.at(5), c.at(6), c.at(7),
                              scratchOf(c), threads);
        },
        {}, 2 * shape.width * threads * static_cast<std::int64_t>(sizeof(float)));
}

void buildGroupNorm(PlanBuilder& plan) {
    const GroupNormShape shape = groupNormShape(plan);
    const std::int64_t groups = shape.batch * shape.groups;
    const auto reads = forwardReads(plan);
    const std::vector<BufferId> writes{plan.plainOut(plan.output("dst")),
                                       outOrTemporary(plan, plan.output("mean"), groups),
                                       outOrTemporary(plan, plan.output("variance"), groups)};
    addLoop(plan, reads, writes, [=](const LoopContext& c) {
        groupNormForward(shape, c.in(0), c.in(1), c.in(2), c.at(3), c.at(4), c.at(5));
    });
}

void buildGroupNormBackward(PlanBuilder& plan) {
    const GroupNormShape shape = groupNormShape(plan);
    const auto reads = backwardReads(plan);
    const auto writes = backwardWrites(plan);
    addLoop(
        plan, reads, writes,
        [=](const LoopContext& c) {
            groupNormBackward(shape, c.in(0), c.in(1), c.in(2), c.in(3), c.in(4), c.at(5), c.at(6), c.at(7),
                              scratchOf(c));
        },
        {}, 2 * shape.batch * shape.channels * static_cast<std::int64_t>(sizeof(float)));
}

} // namespace netwright::backend::kernels
