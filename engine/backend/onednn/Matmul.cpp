#include "engine/backend/onednn/Builders.h"
#include "engine/backend/onednn/Primitive.h"
#include "engine/operators/Attributes.h"

#include <numeric>

namespace netwright::backend::onednn {
namespace {

/// The operand as the product sees it: plain memory, its last two axes exchanged when it is transposed.
Desc operandOf(const core::Shape& shape, bool transposed) {
    const Layout plain = Layout::plain(shape);
    if (!transposed)
        return descOf(plain);
    std::vector<int> order(static_cast<std::size_t>(shape.rank()));
    std::iota(order.begin(), order.end(), 0);
    std::swap(order[order.size() - 1], order[order.size() - 2]);
    return descOf(plain.permuted(order));
}

dnnl::primitive_attr scaledBy(double scale) {
    dnnl::primitive_attr attr = sharedScratch();
    if (scale == 1)
        return attr;
    dnnl::post_ops ops;
    appendEltwise(ops, dnnl::algorithm::eltwise_linear, static_cast<float>(scale), 0);
    attr.set_post_ops(ops);
    return attr;
}

} // namespace

void buildMatmul(PlanBuilder& plan) {
    const operators::Attributes& attributes = plan.op().attributes;
    const Desc a = operandOf(plan.shape(plan.input(0)), operators::flagOf(attributes, "transpose_a"));
    const Desc b = operandOf(plan.shape(plan.input(1)), operators::flagOf(attributes, "transpose_b"));
    const Desc dst = plainDesc(plan.shape(plan.output(0)));
    const auto pd = describe<dnnl::matmul>(plan.device().handles().engine,
                                           scaledBy(operators::realOf(attributes, "scale", 1)), a, b, dst);
    const BufferId left = plan.plainIn(plan.input(0));
    const BufferId right = plan.plainIn(plan.input(1));
    addPrimitive<dnnl::matmul>(plan, pd,
                               {reads(DNNL_ARG_SRC, a, left), reads(DNNL_ARG_WEIGHTS, b, right),
                                writes(DNNL_ARG_DST, dst, plan.plainOut(plan.output(0)))});
}

} // namespace netwright::backend::onednn
