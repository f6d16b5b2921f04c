#include "engine/backend/onednn/Activations.h"
#include "engine/backend/onednn/Builders.h"
#include "engine/backend/onednn/MixedPrecision.h"
#include "engine/operators/Attributes.h"

namespace netwright::backend::onednn {
namespace {

using operators::kNoValue;
using operators::ValueId;
using Forward = dnnl::inner_product_forward;
using BackwardData = dnnl::inner_product_backward_data;
using BackwardWeights = dnnl::inner_product_backward_weights;

/// The operands as a product of matrices.
struct Matrices {
    core::Shape src;    ///< rows × in
    core::Shape weight; ///< out × in
    core::Shape bias;
    core::Shape dst; ///< rows × out
};

Matrices matricesOf(const core::Shape& src, const core::Shape& weight) {
    const std::int64_t rows = src.elements(0, src.rank() - 1);
    return {{rows, weight[1]}, weight, {weight[0]}, {rows, weight[0]}};
}

/// Activations stay plain: what brgemm takes at full speed.
Forward::primitive_desc describeForward(const PlanBuilder& plan, const Matrices& m, const dnnl::primitive_attr& attr,
                                        const Desc& weight, bool bias, dnnl::prop_kind kind) {
    const dnnl::engine& engine = plan.device().handles().engine;
    const Desc src(dimsOf(m.src), typeOf(weight), dnnl::memory::format_tag::ab);
    if (bias)
        return describe<Forward>(engine, attr, kind, src, weight, plainDesc(m.bias), plainDesc(m.dst));
    return describe<Forward>(engine, attr, kind, src, weight, plainDesc(m.dst));
}

Forward::primitive_desc describeHint(const PlanBuilder& plan, const Matrices& m, core::DataType type) {
    return describeForward(plan, m, sharedScratch(), anyDesc(m.weight, type), false, dnnl::prop_kind::forward_training);
}

/// With the weights as they are stored if a fast implementation takes them so, else with those it likes best.
Forward::primitive_desc chooseForward(const PlanBuilder& plan, const Matrices& m, const dnnl::primitive_attr& attr,
                                      ValueId weight, bool bias) {
    const auto kind = plan.program().training ? dnnl::prop_kind::forward_training : dnnl::prop_kind::forward_inference;
    if (plan.operands() == core::DataType::F32 && !plan.isOpen(weight) && plan.layout(weight).shape() == m.weight) {
        try {
            auto pd = describeForward(plan, m, attr, descOf(plan.layout(weight)), bias, kind);
            if (!isReference(pd.impl_info_str()))
                return pd;
        } catch (const dnnl::error&) {
            // Not in this layout: the program reorders the weights instead.
        }
    }
    return describeProduct(plan, [&](core::DataType type) {
        return describeForward(plan, m, attr, anyDesc(m.weight, type), bias, kind);
    });
}

} // namespace

void buildDense(PlanBuilder& plan) {
    const operators::Op& op = plan.op();
    const ValueId bias = plan.input("bias");
    const Matrices m = matricesOf(plan.shape(plan.input("src")), plan.shape(plan.input("weight")));
    const auto pd = chooseForward(plan, m, withPost(op.attributes), plan.input("weight"), bias != kNoValue);
    std::vector<PrimitiveKernel::Argument> arguments{
        reads(DNNL_ARG_SRC, pd.src_desc(), plan.in(plan.input("src"), layoutOf(pd.src_desc()))),
        reads(DNNL_ARG_WEIGHTS, pd.weights_desc(), plan.in(plan.input("weight"), layoutOf(pd.weights_desc())))};
    if (bias != kNoValue)
        arguments.push_back(reads(DNNL_ARG_BIAS, pd.bias_desc(), plan.in(bias, layoutOf(pd.bias_desc()))));
    arguments.push_back(writes(DNNL_ARG_DST, pd.dst_desc(), plan.out(plan.output("dst"), layoutOf(pd.dst_desc()))));
    addPrimitive<Forward>(plan, pd, std::move(arguments));
}

void buildDenseBackwardData(PlanBuilder& plan) {
    const Matrices m = matricesOf(plan.shape(plan.output("diff_src")), plan.shape(plan.input("weight")));
    const auto pd = describeProduct(plan, [&](core::DataType type) {
        return describeBackward<BackwardData>(plan.device().handles().engine, sharedScratch(), describeHint(plan, m, type),
                                              plainDesc(m.src), anyDesc(m.weight, type), plainDesc(m.dst, type));
    });
    const BufferId diffDst = plan.in(plan.input("diff_dst"), layoutOf(pd.diff_dst_desc()));
    const BufferId weight = plan.in(plan.input("weight"), layoutOf(pd.weights_desc()));
    addPrimitive<BackwardData>(plan, pd,
                               {reads(DNNL_ARG_DIFF_DST, pd.diff_dst_desc(), diffDst),
                                reads(DNNL_ARG_WEIGHTS, pd.weights_desc(), weight),
                                writes(DNNL_ARG_DIFF_SRC, pd.diff_src_desc(),
                                       plan.out(plan.output("diff_src"), layoutOf(pd.diff_src_desc())))});
}

void buildDenseBackwardWeights(PlanBuilder& plan) {
    const ValueId diffWeight = plan.output("diff_weight");
    const ValueId diffBias = plan.output("diff_bias");
    if (diffWeight == kNoValue)
        plan.unsupported("is asked for a bias gradient alone");
    const Matrices m = matricesOf(plan.shape(plan.input("src")), plan.shape(diffWeight));
    const auto pd = describeProduct(plan, [&](core::DataType type) {
        const dnnl::engine& engine = plan.device().handles().engine;
        const auto hint = describeHint(plan, m, type);
        const Desc src = plainDesc(m.src, type);
        const Desc diffDst = plainDesc(m.dst, type);
        return diffBias == kNoValue
                   ? describeBackward<BackwardWeights>(engine, sharedScratch(), hint, src, anyDesc(m.weight), diffDst)
                   : describeBackward<BackwardWeights>(engine, sharedScratch(), hint, src, anyDesc(m.weight),
                                                       plainDesc(m.bias), diffDst);
    });
    const BufferId src = plan.in(plan.input("src"), layoutOf(pd.src_desc()));
    const BufferId diffDst = plan.in(plan.input("diff_dst"), layoutOf(pd.diff_dst_desc()));
    std::vector<PrimitiveKernel::Argument> arguments{
        reads(DNNL_ARG_SRC, pd.src_desc(), src), reads(DNNL_ARG_DIFF_DST, pd.diff_dst_desc(), diffDst),
        writes(DNNL_ARG_DIFF_WEIGHTS, pd.diff_weights_desc(), plan.out(diffWeight, layoutOf(pd.diff_weights_desc())))};
    if (diffBias != kNoValue)
        arguments.push_back(
            writes(DNNL_ARG_DIFF_BIAS, pd.diff_bias_desc(), plan.out(diffBias, layoutOf(pd.diff_bias_desc()))));
    addPrimitive<BackwardWeights>(plan, pd, std::move(arguments));
}

} // namespace netwright::backend::onednn
