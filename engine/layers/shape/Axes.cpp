#include "engine/layers/shape/Axes.h"

#include "engine/layers/Rules.h"

namespace netwright::layers {

core::ParamSpec axisParam(std::int64_t defaultAxis, std::string help) {
    return core::integerParam("axis", "Axis", defaultAxis, -core::Shape::kMaxRank, core::Shape::kMaxRank - 1, std::move(help));
}

std::optional<core::Diagnostic> checkAxis(std::int64_t axis, const TensorType& type) {
    const int rank = type.shape.rank();
    if (axis >= -rank && axis < rank)
        return std::nullopt;
    if (rank == 0)
        return shapeError("shape.rank", "A single number has no axis to choose.", "Insert Reshape to 1 in front.");
    return paramError("param.axis", "axis",
                      "There is no axis " + std::to_string(axis) + " in " + describe(type) + ".",
                      "Choose an axis from 0 to " + std::to_string(rank - 1) + ", or from −" + std::to_string(rank) + " to −1 counted from the end.");
}

int sampleAxis(std::int64_t axis, int rank) { return static_cast<int>(axis < 0 ? axis + rank : axis); }

std::int64_t batchAxis(std::int64_t axis, const core::Shape& shape) { return sampleAxis(axis, shape.rank() - 1) + 1; }

operators::ValueId emitSlice(LowerContext& context, operators::ValueId value, int axis, std::int64_t begin, std::int64_t end) {
    core::Shape shape = context.shape(value);
    if (begin == 0 && end == shape[axis])
        return value;
    shape.set(axis, end - begin);
    return context.emit("slice", {{"axis", std::int64_t{axis}}, {"begin", begin}, {"end", end}}, {value}, shape);
}

} // namespace netwright::layers
