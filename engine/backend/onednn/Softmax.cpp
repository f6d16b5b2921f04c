#include "engine/backend/onednn/Builders.h"
#include "engine/backend/onednn/Primitive.h"
#include "engine/operators/Attributes.h"

namespace netwright::backend::onednn {
namespace {

struct Form {
    dnnl::algorithm algorithm = dnnl::algorithm::softmax_accurate;
    int axis = 0;
};

Form formOf(const operators::Attributes& attributes, int rank) {
    const auto axis = static_cast<int>(operators::integerOf(attributes, "axis", -1));
    return {operators::flagOf(attributes, "log") ? dnnl::algorithm::softmax_log : dnnl::algorithm::softmax_accurate,
            axis < 0 ? axis + rank : axis};
}

auto describeForward(const PlanBuilder& plan, const Form& form, const Desc& data) {
    return describe<SoftmaxForward>(plan.device().handles().engine, sharedScratch(), dnnl::prop_kind::forward_training,
                                    form.algorithm, data, data, form.axis);
}

} // namespace

void buildSoftmax(PlanBuilder& plan) {
    const operators::Op& op = plan.op();
    const core::Shape& shape = plan.shape(plan.input("src"));
    const Desc data = plainDesc(shape);
    const auto pd = describeForward(plan, formOf(op.attributes, shape.rank()), data);
    const BufferId src = plan.plainIn(plan.input("src"));
    addPrimitive<SoftmaxForward>(
        plan, pd,
        {reads(DNNL_ARG_SRC, data, src), writes(DNNL_ARG_DST, data, plan.out(plan.output("dst"), layoutOf(data)))},
        {{DNNL_ARG_SRC, DNNL_ARG_DST}});
}

void buildSoftmaxBackward(PlanBuilder& plan) {
    const operators::Op& op = plan.op();
    const core::Shape& shape = plan.shape(plan.input("dst"));
    const Desc data = plainDesc(shape);
    const Form form = formOf(op.attributes, shape.rank());
    const auto pd = describeBackward<SoftmaxBackward>(plan.device().handles().engine, sharedScratch(),
                                                      describeForward(plan, form, data), form.algorithm, data, data,
                                                      data, form.axis);
    const BufferId dst = plan.plainIn(plan.input("dst"));
    const BufferId diffDst = plan.plainIn(plan.input("diff_dst"));
    addPrimitive<SoftmaxBackward>(plan, pd,
                                  {reads(DNNL_ARG_DST, data, dst), reads(DNNL_ARG_DIFF_DST, data, diffDst),
                                   writes(DNNL_ARG_DIFF_SRC, data, plan.out(plan.output("diff_src"), layoutOf(data)))},
                                  {{DNNL_ARG_DIFF_DST, DNNL_ARG_DIFF_SRC}});
}

} // namespace netwright::backend::onednn
