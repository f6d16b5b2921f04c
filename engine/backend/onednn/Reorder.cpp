#include "engine/backend/onednn/Reorder.h"

#include "engine/backend/onednn/Primitive.h"

#include <vector>

namespace netwright::backend::onednn {
namespace {

dnnl::reorder::primitive_desc describeReorder(const Device& device, const Desc& from, const Desc& to) {
    const dnnl::engine& engine = device.handles().engine;
    try {
        return {engine, from, engine, to, sharedScratch()};
    } catch (const dnnl::error&) {
        throw PrimitiveRefused("the layout cannot be changed");
    }
}

} // namespace

Step reorderStep(const Device& device, const Layout& from, BufferId source, const Layout& to, BufferId destination) {
    const auto pd = describeReorder(device, descOf(from), descOf(to));
    Step step =
        primitiveStep(device, dnnl::reorder(pd), pd.impl_info_str(), pd.scratchpad_desc(),
                      {reads(DNNL_ARG_FROM, descOf(from), source), writes(DNNL_ARG_TO, descOf(to), destination)});
    step.kind = "reorder";
    return step;
}

void copyNow(const Device& device, const Layout& from, const void* source, const Layout& to, void* destination) {
    const Layout fromView = from.shape() == to.shape() || !from.isPlain() ? from : from.reshaped(to.shape());
    const Layout toView = fromView.shape() == to.shape() ? to : to.reshaped(fromView.shape());
    const auto pd = describeReorder(device, descOf(fromView), descOf(toView));
    std::vector<std::byte> scratch(pd.scratchpad_desc().get_size() + 64);
    // oneDNN takes every memory as writable; a reorder only reads its source.
    dnnl::memory input(descOf(fromView), device.handles().engine, const_cast<void*>(source));
    dnnl::memory output(descOf(toView), device.handles().engine, destination);
    dnnl::memory work(pd.scratchpad_desc(), device.handles().engine, scratch.data());
    dnnl::stream stream = device.handles().stream;
    dnnl::reorder(pd).execute(stream, {{DNNL_ARG_FROM, input}, {DNNL_ARG_TO, output}, {DNNL_ARG_SCRATCHPAD, work}});
    stream.wait();
}

} // namespace netwright::backend::onednn
