#include "engine/backend/LoopKernel.h"
#include "engine/backend/onednn/Builders.h"
#include "engine/backend/onednn/Primitive.h"
#include "engine/operators/Attributes.h"

namespace netwright::backend::onednn {
namespace {

using dnnl::normalization_flags;
using operators::kNoValue;
using operators::ValueId;

normalization_flags flagsOf(bool batchStatistics) {
    const auto scaleAndShift = normalization_flags::use_scale | normalization_flags::use_shift;
    return batchStatistics ? scaleAndShift : scaleAndShift | normalization_flags::use_global_stats;
}

/// The incoming layout, or blocks of channels where images come plain: oneDNN has no fast kernel for those.
Layout workingLayout(PlanBuilder& plan, ValueId id, ValueId other) {
    const std::array<ValueId, 2> both{id, other};
    const Layout common = plan.commonLayout(both);
    if (common.isPlain() && plan.shape(id).rank() > 2)
        return Layout::channelBlocked(plan.shape(id), plan.value(id).type);
    return common.shape() == plan.shape(id) ? common : Layout::plain(plan.shape(id), plan.value(id).type);
}

/// running ← (1 − momentum) · running + momentum · of this batch; the variance unbiased, as PyTorch does.
void addRunningUpdate(PlanBuilder& plan, BufferId mean, BufferId variance) {
    const operators::Op& op = plan.op();
    const core::Shape& src = plan.shape(plan.input("src"));
    const auto momentum = static_cast<float>(operators::realOf(op.attributes, "momentum", 0.1));
    const double count = static_cast<double>(src.elements()) / static_cast<double>(src[1]);
    const auto unbiased = static_cast<float>(count > 1 ? count / (count - 1) : 1);
    const std::int64_t channels = src[1];
    const BufferId runningMean = plan.plainIn(plan.input("running_mean"));
    const BufferId runningVariance = plan.plainIn(plan.input("running_var"));
    addLoop(plan, {mean, variance}, {runningMean, runningVariance}, [=](const LoopContext& loop) {
        for (std::int64_t c = 0; c < channels; ++c) {
            float& m = loop.at<float>(2)[c];
            float& v = loop.at<float>(3)[c];
            m += momentum * (loop.at<float>(0)[c] - m);
            v += momentum * (loop.at<float>(1)[c] * unbiased - v);
        }
    });
}

} // namespace

void buildBatchNorm(PlanBuilder& plan) {
    const operators::Op& op = plan.op();
    const bool training = operators::flagOf(op.attributes, "training");
    const Layout layout = workingLayout(plan, plan.input("src"), plan.input("src"));
    const auto epsilon = static_cast<float>(operators::realOf(op.attributes, "epsilon", 1e-5));
    const auto pd = describeBatchNorm(plan.device().handles().engine, sharedScratch(),
                                      training ? dnnl::prop_kind::forward_training : dnnl::prop_kind::forward_inference,
                                      descOf(layout), epsilon, flagsOf(training));
    const Desc channel = plainDesc({plan.shape(plan.input("src"))[1]});
    const BufferId src = plan.in(plan.input("src"), layout);
    const auto statistic = [&](const char* output, const char* running) {
        if (!training)
            return plan.plainIn(plan.input(running));
        const bool wanted = plan.output(output) != kNoValue;
        return wanted ? plan.out(plan.output(output), layoutOf(channel)) : plan.temporary(layoutOf(channel));
    };
    const BufferId mean = statistic("mean", "running_mean");
    const BufferId variance = statistic("variance", "running_var");
    std::vector<PrimitiveKernel::Argument> arguments{reads(DNNL_ARG_SRC, descOf(layout), src),
                                                     reads(DNNL_ARG_SCALE, channel, plan.plainIn(plan.input("scale"))),
                                                     reads(DNNL_ARG_SHIFT, channel, plan.plainIn(plan.input("shift")))};
    if (!training) {
        arguments.push_back(reads(DNNL_ARG_MEAN, channel, mean));
        arguments.push_back(reads(DNNL_ARG_VARIANCE, channel, variance));
    }
    arguments.push_back(writes(DNNL_ARG_DST, descOf(layout), plan.out(plan.output("dst"), layout)));
    if (training) {
        arguments.push_back(writes(DNNL_ARG_MEAN, channel, mean));
        arguments.push_back(writes(DNNL_ARG_VARIANCE, channel, variance));
    }
    addPrimitive<dnnl::batch_normalization_forward>(plan, pd, std::move(arguments), {{DNNL_ARG_SRC, DNNL_ARG_DST}});
    if (training && !op.recomputed) // a second computation of the same batch must not count twice
        addRunningUpdate(plan, mean, variance);
}

void buildBatchNormBackward(PlanBuilder& plan) {
    const operators::Op& op = plan.op();
    const bool training = operators::flagOf(op.attributes, "training");
    const Layout layout = workingLayout(plan, plan.input("src"), plan.input("diff_dst"));
    const auto epsilon = static_cast<float>(operators::realOf(op.attributes, "epsilon", 1e-5));
    const dnnl::engine& engine = plan.device().handles().engine;
    const auto hint = describeBatchNorm(engine, sharedScratch(), dnnl::prop_kind::forward_training, descOf(layout),
                                        epsilon, flagsOf(training));
    const auto pd =
        describeBatchNormBackward(engine, sharedScratch(), hint, descOf(layout), epsilon, flagsOf(training));
    const Desc channel = plainDesc({plan.shape(plan.input("src"))[1]});
    std::vector<PrimitiveKernel::Argument> arguments{
        reads(DNNL_ARG_SRC, descOf(layout), plan.in(plan.input("src"), layout)),
        reads(DNNL_ARG_DIFF_DST, descOf(layout), plan.in(plan.input("diff_dst"), layout)),
        reads(DNNL_ARG_MEAN, channel, plan.plainIn(plan.input("mean"))),
        reads(DNNL_ARG_VARIANCE, channel, plan.plainIn(plan.input("variance"))),
        reads(DNNL_ARG_SCALE, channel, plan.plainIn(plan.input("scale")))};
    if constexpr (!kVersion3) // 2.6 asks for a shift here too, though nothing depends on it
        arguments.push_back(reads(DNNL_ARG_SHIFT, channel, plan.plainIn(plan.input("scale"))));
    const auto result = [&](const char* output, const Layout& wanted) {
        return plan.output(output) == kNoValue ? plan.temporary(wanted) : plan.out(plan.output(output), wanted);
    };
    arguments.push_back(writes(DNNL_ARG_DIFF_SRC, descOf(layout), result("diff_src", layout)));
    arguments.push_back(writes(DNNL_ARG_DIFF_SCALE, channel, result("diff_scale", layoutOf(channel))));
    arguments.push_back(writes(DNNL_ARG_DIFF_SHIFT, channel, result("diff_shift", layoutOf(channel))));
    addPrimitive<dnnl::batch_normalization_backward>(plan, pd, std::move(arguments),
                                                     {{DNNL_ARG_DIFF_DST, DNNL_ARG_DIFF_SRC}});
}

} // namespace netwright::backend::onednn
