#include "engine/backend/onednn/Activations.h"
#include "engine/backend/onednn/Builders.h"
#include "engine/backend/onednn/Primitive.h"
#include "engine/backend/onednn/Reorder.h"
#include "engine/operators/Attributes.h"
#include "engine/operators/Elementwise.h"

namespace netwright::backend::onednn {

using dnnl::algorithm;
using operators::ValueId;

std::optional<Activation> activationOf(std::string_view name, const operators::Attributes& attributes) {
    const auto number = [&](std::string_view key, double otherwise) {
        return static_cast<float>(operators::realOf(attributes, key, otherwise));
    };
    if (name == "relu")
        return Activation{algorithm::eltwise_relu, algorithm::eltwise_relu_use_dst_for_bwd, 0, 0};
    if (name == "leaky_relu")
        return Activation{algorithm::eltwise_relu, algorithm::eltwise_relu_use_dst_for_bwd, number("alpha", 0.01), 0};
    if (name == "elu")
        return Activation{algorithm::eltwise_elu, algorithm::eltwise_elu_use_dst_for_bwd, number("alpha", 1), 0};
    if (name == "sigmoid")
        return Activation{algorithm::eltwise_logistic, algorithm::eltwise_logistic_use_dst_for_bwd, 0, 0};
    if (name == "tanh")
        return Activation{algorithm::eltwise_tanh, algorithm::eltwise_tanh_use_dst_for_bwd, 0, 0};
    if (name == "exp")
        return Activation{algorithm::eltwise_exp, algorithm::eltwise_exp, 0, 0};
    if (name == "gelu_erf")
        return Activation{algorithm::eltwise_gelu_erf, algorithm::eltwise_gelu_erf, 0, 0};
    if (name == "gelu_tanh")
        return Activation{algorithm::eltwise_gelu_tanh, algorithm::eltwise_gelu_tanh, 0, 0};
    if (name == "silu")
        return Activation{algorithm::eltwise_swish, algorithm::eltwise_swish, number("alpha", 1), 0};
    if (name == "mish")
        return Activation{algorithm::eltwise_mish, algorithm::eltwise_mish, 0, 0};
    if (name == "linear")
        return Activation{algorithm::eltwise_linear, algorithm::eltwise_linear, number("alpha", 1), number("beta", 0)};
    if (name == "square")
        return Activation{algorithm::eltwise_square, algorithm::eltwise_square, 0, 0};
    if (name == "abs")
        return Activation{algorithm::eltwise_abs, algorithm::eltwise_abs, 0, 0};
    if (name == "sqrt")
        return Activation{algorithm::eltwise_sqrt, algorithm::eltwise_sqrt, 0, 0};
    if (name == "log")
        return Activation{algorithm::eltwise_log, algorithm::eltwise_log, 0, 0};
    return std::nullopt;
}

bool keepsZero(const Activation& activation) {
    return activation.forward != algorithm::eltwise_logistic && activation.forward != algorithm::eltwise_exp &&
           activation.forward != algorithm::eltwise_soft_relu &&
           (activation.forward != algorithm::eltwise_linear || activation.beta == 0);
}

std::optional<Activation> postOf(const operators::Attributes& attributes) {
    if (!attributes.contains("post"))
        return std::nullopt;
    operators::Attributes own;
    if (const auto alpha = attributes.find("post_alpha"); alpha != attributes.end())
        own["alpha"] = alpha->second;
    const auto activation = activationOf(operators::textOf(attributes, "post"), own);
    if (!activation)
        throw PrimitiveRefused("the activation cannot be folded");
    return activation;
}

void activateInPlace(PlanBuilder& plan, const Activation& activation, BufferId buffer, const Layout& layout) {
    const auto kind = plan.program().training ? dnnl::prop_kind::forward_training : dnnl::prop_kind::forward_inference;
    const Desc& desc = descOf(layout);
    const auto pd = describeEltwise(plan.device().handles().engine, sharedScratch(), kind, activation.forward, desc,
                                    activation.alpha, activation.beta);
    addPrimitive<dnnl::eltwise_forward>(plan, pd,
                                        {reads(DNNL_ARG_SRC, desc, buffer), writes(DNNL_ARG_DST, desc, buffer)});
}

dnnl::primitive_attr withPost(const operators::Attributes& attributes) {
    dnnl::primitive_attr attr = sharedScratch();
    const std::optional<Activation> activation = postOf(attributes);
    if (!activation)
        return attr;
    dnnl::post_ops ops;
    appendEltwise(ops, activation->forward, activation->alpha, activation->beta);
    attr.set_post_ops(ops);
    return attr;
}

bool supportsEltwise(const PlanBuilder&, const operators::Op& op) {
    return activationOf(operators::textOf(op.attributes, "algorithm"), op.attributes).has_value();
}

void applyFoldedActivation(PlanBuilder& plan) {
    const ValueId dst = plan.output("dst");
    if (const std::optional<Activation> post = postOf(plan.op().attributes))
        activateInPlace(plan, *post, plan.plainIn(dst), Layout::plain(plan.shape(dst)));
}

void buildEltwise(PlanBuilder& plan) {
    const operators::Op& op = plan.op();
    const auto activation = activationOf(operators::textOf(op.attributes, "algorithm"), op.attributes);
    const Layout common = plan.commonLayout(op.inputs);
    const bool plain = common.isPadded() && !keepsZero(*activation);
    const Layout layout = plain ? Layout::plain(plan.shape(plan.input("src"))) : common;
    const auto kind = plan.program().training ? dnnl::prop_kind::forward_training : dnnl::prop_kind::forward_inference;
    const auto pd = describeEltwise(plan.device().handles().engine, sharedScratch(), kind, activation->forward,
                                    descOf(layout), activation->alpha, activation->beta);
    const BufferId src = plan.in(plan.input("src"), layout);
    addPrimitive<dnnl::eltwise_forward>(plan, pd,
                                        {reads(DNNL_ARG_SRC, descOf(layout), src),
                                         writes(DNNL_ARG_DST, descOf(layout), plan.out(plan.output("dst"), layout))},
                                        {{DNNL_ARG_SRC, DNNL_ARG_DST}});
}

void buildEltwiseBackward(PlanBuilder& plan) {
    const operators::Op& op = plan.op();
    const std::string& name = operators::textOf(op.attributes, "algorithm");
    const auto activation = activationOf(name, op.attributes);
    const bool fromDst = operators::backwardFromDst(name);
    const ValueId known = plan.input(fromDst ? "dst" : "src");
    const std::array<ValueId, 2> both{known, plan.input("diff_dst")};
    const Layout layout = plan.commonLayout(both);
    const Desc& desc = descOf(layout);
    const dnnl::engine& engine = plan.device().handles().engine;
    const auto hint = describeEltwise(engine, sharedScratch(), dnnl::prop_kind::forward_training, activation->forward,
                                      desc, activation->alpha, activation->beta);
    const auto pd = describeEltwiseBackward(engine, sharedScratch(), hint, activation->backward, desc,
                                            activation->alpha, activation->beta);
    const BufferId data = plan.in(known, layout);
    const BufferId diffDst = plan.in(plan.input("diff_dst"), layout);
    addPrimitive<dnnl::eltwise_backward>(plan, pd,
                                         {reads(fromDst ? DNNL_ARG_DST : DNNL_ARG_SRC, desc, data),
                                          reads(DNNL_ARG_DIFF_DST, desc, diffDst),
                                          writes(DNNL_ARG_DIFF_SRC, desc, plan.out(plan.output("diff_src"), layout))},
                                         {{DNNL_ARG_DIFF_DST, DNNL_ARG_DIFF_SRC}});
}

} // namespace netwright::backend::onednn
