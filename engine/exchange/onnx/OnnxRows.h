#pragma once

#include "engine/exchange/onnx/OnnxNode.h"

#include <string>
#include <vector>

/// The table of OnnxNode.h, one file per family of layers.
namespace netwright::exchange {

void addInputRows(std::vector<OnnxRow>& rows);
void addConvolutionRows(std::vector<OnnxRow>& rows);
void addPoolingRows(std::vector<OnnxRow>& rows);
void addDenseRows(std::vector<OnnxRow>& rows);
void addRecurrentRows(std::vector<OnnxRow>& rows);
void addAttentionRows(std::vector<OnnxRow>& rows);
void addNormalisationRows(std::vector<OnnxRow>& rows);
void addActivationRows(std::vector<OnnxRow>& rows);
void addShapeRows(std::vector<OnnxRow>& rows);
void addOutputRows(std::vector<OnnxRow>& rows);

/// The activation that layers with weights offer as a choice ("none" returns the value itself).
std::string onnxActivation(OnnxNode& node, const std::string& choice, const std::string& value);

/// y = x · weightᵀ + bias along the last axis of a value of that sample shape, with parameters of these names.
std::string onnxLinear(OnnxNode& node, const std::string& value, const core::Shape& sampleShape, const std::string& weight,
                       const std::string& bias);

/// N×steps×features ↔ N×features×steps.
std::string onnxSwapSteps(OnnxNode& node, const std::string& value);

/// A layer that is one ONNX operator without attributes.
OnnxRow plainRow(const char* layer, const char* operation);
/// A layer that acts only while training: it passes its input on.
OnnxRow trainingOnlyRow(const char* layer);

/// The value after a preparation, of a sample of that shape; the value itself for the identity.
std::string onnxPrepared(OnnxNode& node, const std::string& value, const data::Preparation& preparation, const core::Shape& sampleShape);

/// An axis of a sample, possibly counted from the end, as an axis of the tensor with its batch axis in front.
std::int64_t onnxAxis(std::int64_t axis, const core::Shape& sampleShape);

} // namespace netwright::exchange
