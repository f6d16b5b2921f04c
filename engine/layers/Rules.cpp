#include "engine/layers/Rules.h"

#include <array>

namespace netwright::layers {
namespace {

const char* nameOfRank(int rank) {
    static constexpr std::array<const char*, 4> kNames{"a single number", "a list of numbers", "a sequence (steps × features)",
                                                       "an image (C × H × W)"};
    return rank >= 0 && rank < 4 ? kNames[static_cast<std::size_t>(rank)] : "a tensor";
}

/// A likely way from one rank to another.
std::string remedy(const TensorType& type, int rank) {
    const core::Shape& shape = type.shape;
    if (rank == 1)
        return "Insert Flatten in front" + std::string(shape.rank() == 3 ? ", or GlobalAvgPool2d." : ".");
    if (rank == 3 && shape.rank() == 2)
        return "Insert Reshape in front, for example to 1 × " + shape.toString() + ".";
    if (rank == 3 && shape.rank() == 1) {
        std::int64_t side = 1;
        while (side <= (1 << 20) && (side + 1) * (side + 1) <= shape[0])
            ++side;
        const core::Shape example = side > 1 && side * side == shape[0] ? core::Shape{1, side, side}
                                                                        : core::Shape{shape[0], 1, 1};
        return "Insert Reshape in front, for example to " + example.toString() + ".";
    }
    if (rank == 2 && shape.rank() == 1)
        return "Insert Reshape in front, for example to " + core::Shape{shape[0], 1}.toString() + ".";
    if (rank == 2 && shape.rank() == 3)
        return "Insert Reshape in front, for example to " + core::Shape{shape[0], shape.elements(1, 3)}.toString() + ".";
    return "Insert Reshape in front.";
}

} // namespace

PortSpec inPort(std::string help) { return {"in", "Input", std::move(help), false, false}; }
PortSpec outPort(std::string help) { return {"out", "Output", std::move(help), false, false}; }

std::string describe(const TensorType& type) {
    const core::Shape& shape = type.shape;
    if (type.tokens)
        return shape.rank() == 1 ? std::to_string(shape[0]) + " tokens" : "tokens of " + shape.toString();
    switch (shape.rank()) {
    case 0: return "a single number";
    case 1: return shape[0] == 1 ? "1 number" : std::to_string(shape[0]) + " numbers";
    case 2: return "a sequence of " + shape.toString();
    case 3: return "an image of " + shape.toString();
    default: return "a tensor of " + shape.toString();
    }
}

TensorType reshaped(const TensorType& type, const core::Shape& shape) {
    TensorType result = type;
    result.shape = shape;
    return result;
}

core::Diagnostic shapeError(std::string code, std::string message, std::string fix, std::string port) {
    return core::error(std::move(code), core::atNode("", std::move(port)), std::move(message), std::move(fix));
}

core::Diagnostic paramError(std::string code, std::string parameter, std::string message, std::string fix) {
    return core::error(std::move(code), core::atNode("", "", std::move(parameter)), std::move(message), std::move(fix));
}

std::optional<core::Diagnostic> needsReal(const std::string& title, const TensorType& type, const std::string& port) {
    if (!type.tokens)
        return std::nullopt;
    return shapeError("shape.tokens", title + " computes with real numbers but gets " + describe(type) + ".",
                      "Insert Embedding in front: it turns each token into a vector.", port);
}

std::optional<core::Diagnostic> needsRank(const std::string& title, const TensorType& type, int rank,
                                          const std::string& port) {
    if (auto problem = needsReal(title, type, port))
        return problem;
    if (type.shape.rank() == rank)
        return std::nullopt;
    return shapeError("shape.rank", title + " needs " + nameOfRank(rank) + " but gets " + describe(type) + ".",
                      remedy(type, rank), port);
}

std::optional<core::Diagnostic> needsSameViews(const std::string& title, const std::vector<TensorType>& types,
                                               const std::string& port) {
    for (const TensorType& type : types) {
        if (type.views != types.front().views)
            return shapeError("shape.views",
                              title + " joins wires with different numbers of views of each sample: " +
                                  std::to_string(types.front().views) + " and " + std::to_string(type.views) + ".",
                              "Concatenate the same number of batches on both sides.", port);
    }
    return std::nullopt;
}

InferRule sameShape(std::string title) {
    return [title = std::move(title)](const InferContext& context) -> Inferred {
        if (auto problem = needsReal(title, context.input("in")))
            return *problem;
        return yields(context.input("in"));
    };
}

} // namespace netwright::layers
