#include "engine/backend/LoopKernel.h"
#include "engine/backend/kernels/Builders.h"
#include "engine/backend/kernels/sequence/Attention.h"
#include "engine/backend/kernels/sequence/Embedding.h"
#include "engine/backend/kernels/sequence/Recurrent.h"
#include "engine/operators/Attributes.h"

#include <optional>

namespace netwright::backend::kernels {
namespace {

using operators::kNoValue;
using operators::ValueId;

constexpr std::int64_t kFloat = sizeof(float);

/// Collects the buffers of a step; a place is where LoopContext finds one, or none for an absent value.
class Buffers {
public:
    using Place = std::optional<std::size_t>;

    explicit Buffers(PlanBuilder& plan) : m_plan(plan) {}

    Place read(ValueId id) { return id == kNoValue ? Place() : push(reads, m_plan.plainIn(id)); }
    Place write(ValueId id) { return id == kNoValue ? Place() : push(writes, m_plan.plainOut(id)); }
    /// What the kernel must write although nobody wants it.
    Place writeAnyway(ValueId id, const core::Shape& shape) {
        return id == kNoValue ? push(writes, m_plan.temporary(Layout::plain(shape))) : write(id);
    }

    const float* in(const LoopContext& context, Place place) const { return place ? context.in(*place) : nullptr; }
    float* out(const LoopContext& context, Place place) const {
        return place ? context.at(reads.size() + *place) : nullptr;
    }

    std::vector<BufferId> reads;
    std::vector<BufferId> writes;

private:
    static Place push(std::vector<BufferId>& list, BufferId buffer) {
        list.push_back(buffer);
        return list.size() - 1;
    }
    PlanBuilder& m_plan;
};

RecurrentShape recurrentShape(const operators::Op& op, const core::Shape& dst, std::int64_t inputs) {
    RecurrentShape shape;
    const bool relu = op.attributes.contains("activation") && operators::textOf(op.attributes, "activation") == "relu";
    shape.cell = op.kind.starts_with("lstm")  ? Cell::Lstm
                 : op.kind.starts_with("gru") ? Cell::Gru
                 : relu                       ? Cell::RnnRelu
                                              : Cell::RnnTanh;
    shape.batch = dst[0];
    shape.steps = dst[1];
    shape.units = dst[2];
    shape.inputs = inputs;
    shape.reverse = operators::flagOf(op.attributes, "reverse");
    return shape;
}

AttentionShape attentionShape(const operators::Op& op, const core::Shape& query, const core::Shape& key) {
    AttentionShape shape;
    shape.batch = query[0];
    shape.queries = query[1];
    shape.keys = key[1];
    shape.width = query[2];
    shape.heads = operators::integerOf(op.attributes, "heads", 1);
    shape.causal = operators::flagOf(op.attributes, "causal");
    return shape;
}

} // namespace

void buildRecurrent(PlanBuilder& plan) {
    const RecurrentShape shape =
        recurrentShape(plan.op(), plan.shape(plan.output("dst")), plan.shape(plan.input("src"))[2]);
    Buffers buffers(plan);
    const auto src = buffers.read(plan.input("src"));
    const auto inputWeight = buffers.read(plan.input("weight_ih"));
    const auto recurrentWeight = buffers.read(plan.input("weight_hh"));
    const auto inputBias = buffers.read(plan.input("bias_ih"));
    const auto recurrentBias = buffers.read(plan.input("bias_hh"));
    const auto mask = buffers.read(plan.input("mask"));
    const auto dst = buffers.write(plan.output("dst"));
    const auto cache = buffers.writeAnyway(plan.output("cache"), {shape.cacheFloats()});
    addLoop(
        plan, buffers.reads, buffers.writes,
        [=](const LoopContext& context) {
            const RecurrentWeights weights{buffers.in(context, inputWeight), buffers.in(context, recurrentWeight),
                                           buffers.in(context, inputBias), buffers.in(context, recurrentBias)};
            recurrentForward(shape, buffers.in(context, src), weights, buffers.in(context, mask),
                             buffers.out(context, dst), buffers.out(context, cache),
                             reinterpret_cast<float*>(context.scratch));
        },
        {}, shape.forwardScratchFloats() * kFloat);
}

void buildRecurrentBackward(PlanBuilder& plan) {
    const RecurrentShape shape =
        recurrentShape(plan.op(), plan.shape(plan.input("dst")), plan.shape(plan.input("weight_ih"))[1]);
    Buffers buffers(plan);
    const auto inputWeight = buffers.read(plan.input("weight_ih"));
    const auto recurrentWeight = buffers.read(plan.input("weight_hh"));
    const auto mask = buffers.read(plan.input("mask"));
    const auto dst = buffers.read(plan.input("dst"));
    const auto cache = buffers.read(plan.input("cache"));
    const auto diffDst = buffers.read(plan.input("diff_dst"));
    const auto diffSrc = buffers.write(plan.output("diff_src"));
    const auto diffInputWeight = buffers.write(plan.output("diff_weight_ih"));
    const auto diffRecurrentWeight = buffers.write(plan.output("diff_weight_hh"));
    const auto diffInputBias = buffers.write(plan.output("diff_bias_ih"));
    const auto diffRecurrentBias = buffers.write(plan.output("diff_bias_hh"));
    addLoop(
        plan, buffers.reads, buffers.writes,
        [=](const LoopContext& context) {
            const RecurrentWeights weights{buffers.in(context, inputWeight), buffers.in(context, recurrentWeight)};
            const RecurrentGradients gradients{buffers.out(context, diffSrc), buffers.out(context, diffInputWeight),
                                               buffers.out(context, diffRecurrentWeight),
                                               buffers.out(context, diffInputBias),
                                               buffers.out(context, diffRecurrentBias)};
            recurrentBackward(shape, weights, buffers.in(context, mask), buffers.in(context, dst),
                              buffers.in(context, cache), buffers.in(context, diffDst), gradients,
                              reinterpret_cast<float*>(context.scratch));
        },
        {}, shape.backwardScratchFloats(plan.device().threads()) * kFloat);
}

void buildAttention(PlanBuilder& plan) {
    const AttentionShape shape =
        attentionShape(plan.op(), plan.shape(plan.input("query")), plan.shape(plan.input("key")));
    Buffers buffers(plan);
    const auto query = buffers.read(plan.input("query"));
    const auto key = buffers.read(plan.input("key"));
    const auto value = buffers.read(plan.input("value"));
    const auto mask = buffers.read(plan.input("mask"));
    const auto dst = buffers.write(plan.output("dst"));
    const auto probabilities = buffers.writeAnyway(plan.output("probabilities"), {shape.probabilities()});
    addLoop(
        plan, buffers.reads, buffers.writes,
        [=](const LoopContext& context) {
            attentionForward(shape, buffers.in(context, query), buffers.in(context, key), buffers.in(context, value),
                             buffers.in(context, mask), buffers.out(context, dst), buffers.out(context, probabilities),
                             reinterpret_cast<float*>(context.scratch));
        },
        {}, shape.scratchFloats() * plan.device().threads() * kFloat);
}

void buildAttentionBackward(PlanBuilder& plan) {
    const AttentionShape shape =
        attentionShape(plan.op(), plan.shape(plan.input("query")), plan.shape(plan.input("key")));
    Buffers buffers(plan);
    const auto query = buffers.read(plan.input("query"));
    const auto key = buffers.read(plan.input("key"));
    const auto value = buffers.read(plan.input("value"));
    const auto probabilities = buffers.read(plan.input("probabilities"));
    const auto diffDst = buffers.read(plan.input("diff_dst"));
    const auto diffQuery = buffers.writeAnyway(plan.output("diff_query"), plan.shape(plan.input("query")));
    const auto diffKey = buffers.writeAnyway(plan.output("diff_key"), plan.shape(plan.input("key")));
    const auto diffValue = buffers.writeAnyway(plan.output("diff_value"), plan.shape(plan.input("value")));
    addLoop(
        plan, buffers.reads, buffers.writes,
        [=](const LoopContext& context) {
            attentionBackward(shape, buffers.in(context, query), buffers.in(context, key), buffers.in(context, value),
                              buffers.in(context, probabilities), buffers.in(context, diffDst),
                              buffers.out(context, diffQuery), buffers.out(context, diffKey),
                              buffers.out(context, diffValue), reinterpret_cast<float*>(context.scratch));
        },
        {}, shape.scratchFloats() * plan.device().threads() * kFloat);
}

void buildEmbedding(PlanBuilder& plan) {
    const core::Shape& weight = plan.shape(plan.input("weight"));
    const EmbeddingShape shape{plan.shape(plan.input("tokens")).elements(), weight[0], weight[1]};
    const std::vector<BufferId> reads{plan.plainIn(plan.input("tokens")), plan.plainIn(plan.input("weight"))};
    addLoop(plan, reads, {plan.plainOut(plan.output("dst"))},
            [=](const LoopContext& context) { embeddingForward(shape, context.in(0), context.in(1), context.at(2)); });
}

void buildEmbeddingBackward(PlanBuilder& plan) {
    const core::Shape& weight = plan.shape(plan.output("diff_weight"));
    const EmbeddingShape shape{plan.shape(plan.input("tokens")).elements(), weight[0], weight[1]};
    const std::vector<BufferId> reads{plan.plainIn(plan.input("tokens")), plan.plainIn(plan.input("diff_dst"))};
    addLoop(plan, reads, {plan.plainOut(plan.output("diff_weight"))},
            [=](const LoopContext& context) { embeddingBackward(shape, context.in(0), context.in(1), context.at(2)); });
}

} // namespace netwright::backend::kernels
