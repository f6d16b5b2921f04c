#pragma once

#include "engine/layers/LayerSpec.h"

#include <optional>
#include <string>
#include <vector>

/// What the declarations of layers have in common: ports, the words for shapes, the usual complaints.
namespace netwright::layers {

using Inferred = core::Result<std::vector<TensorType>>;

PortSpec inPort(std::string help = "What the layer works on.");
PortSpec outPort(std::string help = "The result.");

/// "an image of 3 × 32 × 32", "a sequence of 50 × 32", "128 numbers", "12 tokens".
std::string describe(const TensorType& type);

/// The same tensor with another shape.
TensorType reshaped(const TensorType& type, const core::Shape& shape);
inline Inferred yields(TensorType type) { return std::vector<TensorType>{std::move(type)}; }

/// An error at a port; the caller of the shape rule completes the node.
core::Diagnostic shapeError(std::string code, std::string message, std::string fix, std::string port = "in");
core::Diagnostic paramError(std::string code, std::string parameter, std::string message, std::string fix);

/// "shape.tokens" when whole numbers arrive where real ones are needed.
std::optional<core::Diagnostic> needsReal(const std::string& title, const TensorType& type, const std::string& port = "in");
/// "shape.rank" (or "shape.tokens") unless the input is a tensor of that rank: 1 numbers, 2 a sequence, 3 an image.
std::optional<core::Diagnostic> needsRank(const std::string& title, const TensorType& type, int rank,
                                          const std::string& port = "in");
/// "shape.views" unless all these tensors have the same number of views.
std::optional<core::Diagnostic> needsSameViews(const std::string& title, const std::vector<TensorType>& types,
                                               const std::string& port = "in");

/// The output type is the input type (for real numbers).
InferRule sameShape(std::string title);

} // namespace netwright::layers
