#include "engine/backend/onednn/Builders.h"
#include "engine/backend/onednn/MixedPrecision.h"
#include "engine/operators/Attributes.h"

#include <numeric>

namespace netwright::backend::onednn {
namespace {

/// The operand as the product sees it: plain memory, its last two axes exchanged when it is transposed.
Desc operandOf(const core::Shape& shape, bool transposed, core::DataType type) {
    const Layout plain = Layout::plain(shape, type);
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
    const core::Shape& left = plan.shape(plan.input("a"));
    const core::Shape& right = plan.shape(plan.input("b"));
    const Desc dst = plainDesc(plan.shape(plan.output("dst")));
    const auto pd = describeProduct(plan, [&](core::DataType type) {
        return describe<dnnl::matmul>(plan.device().handles().engine, scaledBy(operators::realOf(attributes, "scale", 1)),
                                      operandOf(left, operators::flagOf(attributes, "transpose_a"), type),
                                      operandOf(right, operators::flagOf(attributes, "transpose_b"), type), dst);
    });
    const BufferId a = plan.in(plan.input("a"), Layout::plain(left, layoutOf(pd.src_desc()).type()));
    const BufferId b = plan.in(plan.input("b"), Layout::plain(right, layoutOf(pd.weights_desc()).type()));
    addPrimitive<dnnl::matmul>(plan, pd,
                               {reads(DNNL_ARG_SRC, pd.src_desc(), a), reads(DNNL_ARG_WEIGHTS, pd.weights_desc(), b),
                                writes(DNNL_ARG_DST, dst, plan.plainOut(plan.output("dst")))});
}

} // namespace netwright::backend::onednn
