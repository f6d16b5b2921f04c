#pragma once

#include "engine/operators/OperatorSchema.h"

/// One function per file of this folder: the operators of one family. What they compute: resources/docs/operators.md,
/// which is written from these declarations.
namespace netwright::operators {

std::vector<OperatorSchema> convolutionOperators();
std::vector<OperatorSchema> productOperators();
std::vector<OperatorSchema> elementwiseOperators();
std::vector<OperatorSchema> shapeOperators();
std::vector<OperatorSchema> poolingOperators();
std::vector<OperatorSchema> normalisationOperators();
std::vector<OperatorSchema> randomOperators();
std::vector<OperatorSchema> recurrentOperators();
std::vector<OperatorSchema> attentionOperators();
std::vector<OperatorSchema> lossOperators();

/// The declaration with its gradient rule and its cost; either may be empty.
OperatorSchema with(OperatorSchema schema, std::function<void(GradientContext&)> gradient, CostRule flops);

/// Of an operator into which the fuse pass may fold the activation behind it.
OperatorSchema foldingActivations(OperatorSchema schema);

/// Numbers in the first output of an operator, times `each`: the cost of what touches every element once.
CostRule perOutputElement(double each);
CostRule perInputElement(double each);

/// Of a value that is there.
inline const core::Shape& shapeIn(const std::vector<Value>& values, ValueId id) {
    return values[static_cast<std::size_t>(id)].shape;
}

} // namespace netwright::operators
