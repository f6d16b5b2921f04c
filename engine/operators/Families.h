#pragma once

#include "engine/operators/OperatorSchema.h"

/// One function per file of this folder: the operators of one family. See Vocabulary.h for what they compute.
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

/// Shape of a value that may be absent (a scalar then).
core::Shape shapeOf(const GradientContext& context, ValueId id);
/// Numbers in the first output of an operator, times `each`: the cost of what touches every element once.
std::function<double(const Op&, const std::vector<Value>&)> perOutputElement(double each);
std::function<double(const Op&, const std::vector<Value>&)> perInputElement(double each);

} // namespace netwright::operators
