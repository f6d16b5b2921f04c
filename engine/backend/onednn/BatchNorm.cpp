#include "engine/backend/RunningStatistics.h"
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

} // namespace

void buildBatchNorm(PlanBuilder& plan) {
    const operators::Op& op = plan.op();
    const bool training = operators::flagOf(op.attributes, "training");
    const Layout layout = plan.blockedLayout(plan.input("src"), plan.input("src"));
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
    if (training)
        addRunningUpdate(plan, mean, variance);
}

void buildBatchNormBackward(PlanBuilder& plan) {
    const operators::Op& op = plan.op();
    const bool training = operators::flagOf(op.attributes, "training");
    const Layout layout = plan.blockedLayout(plan.input("src"), plan.input("diff_dst"));
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
