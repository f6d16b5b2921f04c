#include "engine/backend/RunningStatistics.h"

#include "engine/backend/LoopKernel.h"
#include "engine/operators/Attributes.h"

namespace netwright::backend {

void addRunningUpdate(PlanBuilder& plan, BufferId mean, BufferId variance) {
    const operators::Op& op = plan.op();
    if (op.recomputed)
        return;
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

} // namespace netwright::backend
