#include "engine/backend/AddBias.h"
#include "engine/backend/LoopKernel.h"
#include "engine/backend/Parallel.h"
#include "engine/backend/onednn/Activations.h"
#include "engine/backend/onednn/Builders.h"
#include "engine/backend/onednn/MixedPrecision.h"
#include "engine/backend/onednn/Reorder.h"
#include "engine/operators/Attributes.h"

#include <algorithm>
#include <optional>

namespace netwright::backend::onednn {
namespace {

using operators::kNoValue;
using operators::ValueId;
using Forward = dnnl::deconvolution_forward;
using BackwardData = dnnl::deconvolution_backward_data;
using BackwardWeights = dnnl::deconvolution_backward_weights;

constexpr auto kAlgorithm = dnnl::algorithm::deconvolution_direct;

/// A transposed convolution in oneDNN's terms. Its weights have their outputs in front, PyTorch's their inputs: the
/// same memory is seen both ways.
struct Geometry {
    core::Shape src;
    core::Shape weight; ///< oneDNN's order, groups in front when there are several
    core::Shape bias;
    core::Shape dst;
    std::vector<int> swapped; ///< axes that turn oneDNN's order into PyTorch's
    Dims strides;
    Dims dilates;
    Dims paddingBefore;
    Dims paddingAfter;
};

Geometry geometryOf(const operators::Attributes& attributes, const core::Shape& src, const core::Shape& weight,
                    const core::Shape& dst) {
    const std::int64_t groups = operators::integerOf(attributes, "groups", 1);
    std::vector<std::int64_t> extents{weight[1], weight[0] / groups};
    std::vector<int> swapped{1, 0};
    if (groups > 1) {
        extents.insert(extents.begin(), groups);
        swapped = {0, 2, 1};
    }
    for (int axis = 2; axis < weight.rank(); ++axis) {
        swapped.push_back(static_cast<int>(extents.size()));
        extents.push_back(weight[axis]);
    }
    Geometry geometry{src,     core::Shape(std::span<const std::int64_t>(extents)), {dst[1]}, dst,
                      swapped, operators::integersOf(attributes, "stride"),         {},       {},
                      {}};
    for (const std::int64_t dilation : operators::integersOf(attributes, "dilation"))
        geometry.dilates.push_back(dilation - 1);
    const std::vector<std::int64_t>& padding = operators::integersOf(attributes, "padding");
    const auto half = padding.begin() + static_cast<std::ptrdiff_t>(padding.size() / 2);
    geometry.paddingBefore.assign(padding.begin(), half);
    geometry.paddingAfter.assign(half, padding.end());
    if (attributes.contains("output_padding"))
        for (std::size_t i = 0; i < geometry.paddingAfter.size(); ++i)
            geometry.paddingAfter[i] -= operators::integersOf(attributes, "output_padding")[i];
    return geometry;
}

Forward::primitive_desc describeForward(const PlanBuilder& plan, const Geometry& g, core::DataType type, const Desc& dst,
                                        dnnl::prop_kind kind) {
    return describe<Forward>(plan.device().handles().engine, sharedScratch(), kind, kAlgorithm, anyDesc(g.src, type),
                             anyDesc(g.weight, type), dst, g.strides, g.dilates, g.paddingBefore, g.paddingAfter);
}

Forward::primitive_desc describeHint(const PlanBuilder& plan, const Geometry& g, core::DataType type) {
    return describeForward(plan, g, type, anyDesc(g.dst), dnnl::prop_kind::forward_training);
}

/// As the program names the axes of the weights.
Layout weightLayout(const Geometry& g, const Desc& desc) {
    return layoutOf(desc).permuted(g.swapped);
}

/// The results in blocks of channels; fewer channels than a block holds are plain, because oneDNN has nothing but its
/// reference implementation for them.
Layout resultLayout(const core::Shape& dst) {
    return dst[1] < Layout::channelBlock() ? Layout::plain(dst) : Layout::channelBlocked(dst);
}

/// `layout` is that of resultLayout().
void addBias(PlanBuilder& plan, ValueId bias, BufferId made, const Layout& layout) {
    const core::Shape shape = layout.shape();
    const std::int64_t block = shape[1] < Layout::channelBlock() ? 1 : Layout::channelBlock();
    const std::int64_t channels = shape[1];
    const std::int64_t blocks = (channels + block - 1) / block;
    const std::int64_t pixels = shape.elements(2, shape.rank());
    const std::int64_t images = shape[0] * blocks;
    addLoop(plan, {plan.plainIn(bias)}, {made}, [=](const LoopContext& loop) {
        parallelFor(images, pixels * block, [&](std::int64_t first, std::int64_t last) {
            for (std::int64_t i = first; i < last; ++i) {
                const std::int64_t channel = i % blocks * block;
                addToBlocks(loop.in(0) + channel, std::min(block, channels - channel), block,
                            loop.at(1) + i * pixels * block, pixels);
            }
        });
    });
}

} // namespace

void buildDeconv(PlanBuilder& plan) {
    const operators::Attributes& attributes = plan.op().attributes;
    const Geometry g = geometryOf(attributes, plan.shape(plan.input("src")), plan.shape(plan.input("weight")),
                                  plan.shape(plan.output("dst")));
    const auto kind = plan.program().training ? dnnl::prop_kind::forward_training : dnnl::prop_kind::forward_inference;
    const Layout layout = resultLayout(g.dst);
    const auto pd = describeProduct(
        plan, [&](core::DataType type) { return describeForward(plan, g, type, descOf(layout), kind); });
    const BufferId src = plan.in(plan.input("src"), layoutOf(pd.src_desc()));
    const BufferId weight = plan.in(plan.input("weight"), weightLayout(g, pd.weights_desc()));
    // oneDNN adds a bias and applies an activation in plain loops here, which take longer than the convolution itself;
    // so the primitive does neither, and steps behind it, in place, do both.
    const std::optional<Activation> post = postOf(attributes);
    const bool plain = post && layout.isPadded() && !keepsZero(*post);
    const BufferId made = plain ? plan.temporary(layout) : plan.out(plan.output("dst"), layout);
    addPrimitive<Forward>(plan, pd,
                          {reads(DNNL_ARG_SRC, pd.src_desc(), src), reads(DNNL_ARG_WEIGHTS, pd.weights_desc(), weight),
                           writes(DNNL_ARG_DST, pd.dst_desc(), made)});
    if (plan.input("bias") != kNoValue)
        addBias(plan, plan.input("bias"), made, layout);
    if (!post)
        return;
    if (!plain)
        return activateInPlace(plan, *post, made, layout);
    const BufferId result = plan.plainOut(plan.output("dst"));
    plan.add(reorderStep(plan.device(), layout, made, Layout::plain(g.dst), result));
    activateInPlace(plan, *post, result, Layout::plain(g.dst));
}

void buildDeconvBackwardData(PlanBuilder& plan) {
    const Geometry g = geometryOf(plan.op().attributes, plan.shape(plan.output("diff_src")),
                                  plan.shape(plan.input("weight")), plan.shape(plan.input("diff_dst")));
    const auto pd = describeProduct(plan, [&](core::DataType type) {
        return describeBackward<BackwardData>(plan.device().handles().engine, sharedScratch(), describeHint(plan, g, type),
                                              kAlgorithm, anyDesc(g.src), anyDesc(g.weight, type), anyDesc(g.dst, type),
                                              g.strides, g.dilates, g.paddingBefore, g.paddingAfter);
    });
    const BufferId diffDst = plan.in(plan.input("diff_dst"), layoutOf(pd.diff_dst_desc()));
    const BufferId weight = plan.in(plan.input("weight"), weightLayout(g, pd.weights_desc()));
    addPrimitive<BackwardData>(plan, pd,
                               {reads(DNNL_ARG_DIFF_DST, pd.diff_dst_desc(), diffDst),
                                reads(DNNL_ARG_WEIGHTS, pd.weights_desc(), weight),
                                writes(DNNL_ARG_DIFF_SRC, pd.diff_src_desc(),
                                       plan.out(plan.output("diff_src"), layoutOf(pd.diff_src_desc())))});
}

void buildDeconvBackwardWeights(PlanBuilder& plan) {
    const ValueId diffWeight = plan.output("diff_weight");
    const ValueId diffBias = plan.output("diff_bias");
    if (diffWeight == kNoValue)
        plan.unsupported("is asked for a bias gradient alone");
    const Geometry g = geometryOf(plan.op().attributes, plan.shape(plan.input("src")), plan.shape(diffWeight),
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
        writes(DNNL_ARG_DIFF_WEIGHTS, pd.diff_weights_desc(),
               plan.out(diffWeight, weightLayout(g, pd.diff_weights_desc())))};
    if (diffBias != kNoValue)
        arguments.push_back(
            writes(DNNL_ARG_DIFF_BIAS, pd.diff_bias_desc(), plan.out(diffBias, layoutOf(pd.diff_bias_desc()))));
    addPrimitive<BackwardWeights>(plan, pd, std::move(arguments));
}

} // namespace netwright::backend::onednn
