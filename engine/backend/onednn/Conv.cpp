#include "engine/backend/onednn/Activations.h"
#include "engine/backend/onednn/Builders.h"
#include "engine/backend/onednn/MixedPrecision.h"
#include "engine/backend/onednn/Reorder.h"
#include "engine/operators/Attributes.h"

#include <optional>

namespace netwright::backend::onednn {
namespace {

using operators::kNoValue;
using operators::ValueId;
using Forward = dnnl::convolution_forward;
using BackwardData = dnnl::convolution_backward_data;
using BackwardWeights = dnnl::convolution_backward_weights;

constexpr auto kAlgorithm = dnnl::algorithm::convolution_direct;

/// A convolution in oneDNN's terms, whatever of its three forms is asked for.
struct Geometry {
    core::Shape src;
    core::Shape weight; ///< groups in front when there are several
    core::Shape bias;
    core::Shape dst;
    Dims strides;
    Dims dilates; ///< oneDNN counts the holes: 0 = none
    Dims paddingBefore;
    Dims paddingAfter;
};

Geometry geometryOf(const operators::Attributes& attributes, const core::Shape& src, const core::Shape& weight,
                    const core::Shape& dst) {
    Geometry geometry{src, weight, {dst[1]}, dst, operators::integersOf(attributes, "stride"), {}, {}, {}};
    for (const std::int64_t dilation : operators::integersOf(attributes, "dilation"))
        geometry.dilates.push_back(dilation - 1);
    const std::vector<std::int64_t>& padding = operators::integersOf(attributes, "padding");
    const auto half = padding.begin() + static_cast<std::ptrdiff_t>(padding.size() / 2);
    geometry.paddingBefore.assign(padding.begin(), half);
    geometry.paddingAfter.assign(half, padding.end());
    if (const std::int64_t groups = operators::integerOf(attributes, "groups", 1); groups > 1) {
        std::vector<std::int64_t> extents{groups, weight[0] / groups};
        for (int axis = 1; axis < weight.rank(); ++axis)
            extents.push_back(weight[axis]);
        geometry.weight = core::Shape(std::span<const std::int64_t>(extents));
    }
    return geometry;
}

Forward::primitive_desc describeForward(const PlanBuilder& plan, const Geometry& g, const dnnl::primitive_attr& attr,
                                        const Desc& weight, bool bias, dnnl::prop_kind kind) {
    const dnnl::engine& engine = plan.device().handles().engine;
    const Desc src(dimsOf(g.src), typeOf(weight), dnnl::memory::format_tag::any);
    if (bias)
        return describe<Forward>(engine, attr, kind, kAlgorithm, src, weight, anyDesc(g.bias), anyDesc(g.dst), g.strides,
                                 g.dilates, g.paddingBefore, g.paddingAfter);
    return describe<Forward>(engine, attr, kind, kAlgorithm, src, weight, anyDesc(g.dst), g.strides, g.dilates,
                             g.paddingBefore, g.paddingAfter);
}

Forward::primitive_desc describeHint(const PlanBuilder& plan, const Geometry& g, core::DataType type) {
    return describeForward(plan, g, sharedScratch(), anyDesc(g.weight, type), false, dnnl::prop_kind::forward_training);
}

/// With the weights as they are stored if a fast implementation takes them so, else with those it likes best.
Forward::primitive_desc chooseForward(const PlanBuilder& plan, const Geometry& g, const dnnl::primitive_attr& attr,
                                      ValueId weight, bool bias) {
    const auto kind = plan.program().training ? dnnl::prop_kind::forward_training : dnnl::prop_kind::forward_inference;
    if (plan.operands() == core::DataType::F32 && !plan.isOpen(weight) && plan.layout(weight).shape() == g.weight) {
        try {
            auto pd = describeForward(plan, g, attr, descOf(plan.layout(weight)), bias, kind);
            if (!isReference(pd.impl_info_str()))
                return pd;
        } catch (const dnnl::error&) {
            // Not in this layout: the program reorders the weights instead.
        }
    }
    return describeProduct(plan, [&](core::DataType type) {
        return describeForward(plan, g, attr, anyDesc(g.weight, type), bias, kind);
    });
}

} // namespace

void buildConv(PlanBuilder& plan) {
    const operators::Op& op = plan.op();
    const ValueId bias = plan.input("bias");
    const Geometry g = geometryOf(op.attributes, plan.shape(plan.input("src")), plan.shape(plan.input("weight")),
                                  plan.shape(plan.output("dst")));
    const auto pd = chooseForward(plan, g, withPost(op.attributes), plan.input("weight"), bias != kNoValue);
    std::vector<PrimitiveKernel::Argument> arguments{
        reads(DNNL_ARG_SRC, pd.src_desc(), plan.in(plan.input("src"), layoutOf(pd.src_desc()))),
        reads(DNNL_ARG_WEIGHTS, pd.weights_desc(), plan.in(plan.input("weight"), layoutOf(pd.weights_desc())))};
    if (bias != kNoValue)
        arguments.push_back(reads(DNNL_ARG_BIAS, pd.bias_desc(), plan.in(bias, layoutOf(pd.bias_desc()))));
    arguments.push_back(writes(DNNL_ARG_DST, pd.dst_desc(), plan.out(plan.output("dst"), layoutOf(pd.dst_desc()))));
    addPrimitive<Forward>(plan, pd, std::move(arguments));
}

void buildConvBackwardData(PlanBuilder& plan) {
    const operators::Op& op = plan.op();
    const Geometry g = geometryOf(op.attributes, plan.shape(plan.output("diff_src")), plan.shape(plan.input("weight")),
                                  plan.shape(plan.input("diff_dst")));
    const auto pd = describeProduct(plan, [&](core::DataType type) {
        return describeBackward<BackwardData>(plan.device().handles().engine, sharedScratch(), describeHint(plan, g, type),
                                              kAlgorithm, anyDesc(g.src), anyDesc(g.weight, type), anyDesc(g.dst, type),
                                              g.strides, g.dilates, g.paddingBefore, g.paddingAfter);
    });
    const BufferId diffDst = plan.in(plan.input("diff_dst"), layoutOf(pd.diff_dst_desc()));
    const BufferId weight = plan.in(plan.input("weight"), layoutOf(pd.weights_desc()));
    addPrimitive<BackwardData>(plan, pd,
                               {reads(DNNL_ARG_DIFF_DST, pd.diff_dst_desc(), diffDst),
                                reads(DNNL_ARG_WEIGHTS, pd.weights_desc(), weight),
                                writes(DNNL_ARG_DIFF_SRC, pd.diff_src_desc(),
                                       plan.out(plan.output("diff_src"), layoutOf(pd.diff_src_desc())))});
}

void buildConvBackwardWeights(PlanBuilder& plan) {
    const operators::Op& op = plan.op();
    const ValueId diffWeight = plan.output("diff_weight");
    const ValueId diffBias = plan.output("diff_bias");
    if (diffWeight == kNoValue)
        plan.unsupported("is asked for a bias gradient alone");
    const Geometry g = geometryOf(op.attributes, plan.shape(plan.input("src")), plan.shape(diffWeight),
                                  plan.shape(plan.input("diff_dst")));
    const auto pd = describeProduct(plan, [&](core::DataType type) {
        const dnnl::engine& engine = plan.device().handles().engine;
        const auto hint = describeHint(plan, g, type);
        const Desc src = anyDesc(g.src, type);
        const Desc diffDst = anyDesc(g.dst, type);
        return diffBias == kNoValue
                   ? describeBackward<BackwardWeights>(engine, sharedScratch(), hint, kAlgorithm, src, anyDesc(g.weight),
                                                       diffDst, g.strides, g.dilates, g.paddingBefore, g.paddingAfter)
                   : describeBackward<BackwardWeights>(engine, sharedScratch(), hint, kAlgorithm, src, anyDesc(g.weight),
                                                       anyDesc(g.bias), diffDst, g.strides, g.dilates, g.paddingBefore,
                                                       g.paddingAfter);
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
