#include "engine/layers/shape/Steps.h"

namespace netwright::layers {
namespace {

using operators::ValueId;
using Order = std::vector<std::int64_t>;

} // namespace

ValueId stepsToImage(LowerContext& context, ValueId sequence) {
    const core::Shape s = context.shape(sequence);
    const ValueId turned = context.emit("permute", {{"order", Order{0, 2, 1}}}, {sequence}, {s[0], s[2], s[1]});
    return context.emit("reshape", {}, {turned}, {s[0], s[2], 1, s[1]});
}

ValueId imageToSteps(LowerContext& context, ValueId image) {
    const core::Shape s = context.shape(image);
    const ValueId flat = context.emit("reshape", {}, {image}, {s[0], s[1], s[3]});
    return context.emit("permute", {{"order", Order{0, 2, 1}}}, {flat}, {s[0], s[3], s[1]});
}

} // namespace netwright::layers
