#include "engine/backend/onednn/Builders.h"
#include "engine/backend/onednn/Primitive.h"
#include "engine/operators/Attributes.h"
#include "engine/operators/Pooling.h"

#include <array>

namespace netwright::backend::onednn {
namespace {

using operators::kNoValue;
using operators::ValueId;

struct Window {
    dnnl::algorithm algorithm = dnnl::algorithm::pooling_max;
    Dims kernel;
    Dims strides;
    Dims dilates;
    Dims paddingBefore;
    Dims paddingAfter;
};

Window windowOf(const operators::Attributes& attributes) {
    Window window;
    const std::string& name = operators::textOf(attributes, "algorithm");
    window.algorithm = name == "max"   ? dnnl::algorithm::pooling_max
                       : name == "avg" ? dnnl::algorithm::pooling_avg_exclude_padding
                                       : dnnl::algorithm::pooling_avg_include_padding;
    window.kernel = operators::integersOf(attributes, "kernel");
    window.strides = operators::integersOf(attributes, "stride");
    window.dilates.assign(window.kernel.size(), 0);
    if (attributes.contains("dilation"))
        for (std::size_t i = 0; i < window.dilates.size(); ++i)
            window.dilates[i] = operators::integersOf(attributes, "dilation")[i] - 1;
    const std::vector<std::int64_t>& padding = operators::integersOf(attributes, "padding");
    const auto half = padding.begin() + static_cast<std::ptrdiff_t>(padding.size() / 2);
    window.paddingBefore.assign(padding.begin(), half);
    window.paddingAfter.assign(half, padding.end());
    return window;
}

PoolForward::primitive_desc describeForward(const PlanBuilder& plan, const Window& w, dnnl::prop_kind kind,
                                            const Desc& src, const Desc& dst) {
    return describe<PoolForward>(plan.device().handles().engine, sharedScratch(), kind, w.algorithm, src, dst,
                                 w.strides, w.kernel, w.dilates, w.paddingBefore, w.paddingAfter);
}

/// The incoming layout, or blocks of channels where the values come plain: pooling plain images is slow.
Layout workingLayout(PlanBuilder& plan, ValueId id) {
    const std::array<ValueId, 1> one{id};
    const Layout made = plan.commonLayout(one);
    if (!made.isPlain() && made.shape() == plan.shape(id))
        return made;
    return Layout::channelBlocked(plan.shape(id), plan.value(id).type);
}

/// The forward form that keeps the workspace, as buildPool() describes it.
PoolForward::primitive_desc describeKeeping(PlanBuilder& plan, const Window& window, ValueId src, ValueId dst) {
    const Layout layout = workingLayout(plan, src);
    return describeForward(plan, window, dnnl::prop_kind::forward_training, descOf(layout),
                           anyDesc(plan.shape(dst), layout.type()));
}

} // namespace

void buildPool(PlanBuilder& plan) {
    const Window window = windowOf(plan.op().attributes);
    const ValueId workspace = plan.output("workspace");
    const Layout layout = workingLayout(plan, plan.input("src"));
    const bool keepsWorkspace = workspace != kNoValue && window.algorithm == dnnl::algorithm::pooling_max;
    const auto pd = keepsWorkspace ? describeKeeping(plan, window, plan.input("src"), plan.output("dst"))
                                   : describeForward(plan, window, dnnl::prop_kind::forward_inference, descOf(layout),
                                                     anyDesc(plan.shape(plan.output("dst")), layout.type()));
    const BufferId src = plan.in(plan.input("src"), layout);
    std::vector<PrimitiveKernel::Argument> arguments{
        reads(DNNL_ARG_SRC, descOf(layout), src),
        writes(DNNL_ARG_DST, pd.dst_desc(), plan.out(plan.output("dst"), layoutOf(pd.dst_desc())))};
    if (keepsWorkspace)
        arguments.push_back(
            writes(DNNL_ARG_WORKSPACE, pd.workspace_desc(), plan.out(workspace, layoutOf(pd.workspace_desc()))));
    addPrimitive<PoolForward>(plan, pd, std::move(arguments));
}

void buildPoolBackward(PlanBuilder& plan) {
    const Window window = windowOf(plan.op().attributes);
    const ValueId workspace = plan.input("workspace");
    const operators::Op* forward = workspace == kNoValue ? nullptr : plan.findOp([workspace](const operators::Op& op) {
        return operators::isPool(op) && operators::outputOf(op, "workspace") == workspace;
    });
    if (!forward && window.algorithm == dnnl::algorithm::pooling_max)
        plan.unsupported("needs the workspace of its forward form");
    const auto hint = [&] {
        if (forward)
            return describeKeeping(plan, window, operators::inputOf(*forward, "src"),
                                   operators::outputOf(*forward, "dst"));
        const Layout layout = workingLayout(plan, plan.input("diff_dst"));
        return describeForward(plan, window, dnnl::prop_kind::forward_training,
                               descOf(Layout::channelBlocked(plan.shape(plan.output("diff_src")), layout.type())),
                               descOf(layout));
    }();
    const Layout diffLayout = layoutOf(hint.dst_desc());
    const auto pd = describeBackward<PoolBackward>(
        plan.device().handles().engine, sharedScratch(), hint, window.algorithm, hint.src_desc(), descOf(diffLayout),
        window.strides, window.kernel, window.dilates, window.paddingBefore, window.paddingAfter);
    const BufferId diffDst = plan.in(plan.input("diff_dst"), diffLayout);
    std::vector<PrimitiveKernel::Argument> arguments{reads(DNNL_ARG_DIFF_DST, descOf(diffLayout), diffDst)};
    if (forward)
        arguments.push_back(reads(DNNL_ARG_WORKSPACE, hint.workspace_desc(), plan.in(workspace)));
    arguments.push_back(
        writes(DNNL_ARG_DIFF_SRC, pd.diff_src_desc(), plan.out(plan.output("diff_src"), layoutOf(pd.diff_src_desc()))));
    addPrimitive<PoolBackward>(plan, pd, std::move(arguments));
}

} // namespace netwright::backend::onednn
