#pragma once

#include "engine/layers/LayerSpec.h"

/// One function per layer that Netwright ships; Registry.cpp lists them in palette order.
namespace netwright::layers {

LayerSpec imageLayer();
LayerSpec featuresLayer();
LayerSpec sequenceLayer();
LayerSpec tokensLayer();
LayerSpec noiseLayer();

LayerSpec conv2dLayer();
LayerSpec conv1dLayer();
LayerSpec convTranspose2dLayer();

LayerSpec maxPool2dLayer();
LayerSpec avgPool2dLayer();
LayerSpec globalAvgPool2dLayer();
LayerSpec globalMaxPool2dLayer();
LayerSpec maxPool1dLayer();
LayerSpec avgPool1dLayer();

LayerSpec denseLayer();
LayerSpec embeddingLayer();

LayerSpec rnnLayer();
LayerSpec lstmLayer();
LayerSpec gruLayer();

LayerSpec multiHeadAttentionLayer();
LayerSpec transformerEncoderLayer();
LayerSpec transformerDecoderLayer();
LayerSpec feedForwardLayer();
LayerSpec positionalEncodingLayer();
LayerSpec paddingMaskLayer();

LayerSpec batchNormLayer();
LayerSpec layerNormLayer();
LayerSpec groupNormLayer();
LayerSpec instanceNormLayer();
LayerSpec dropoutLayer();
LayerSpec spatialDropoutLayer();
LayerSpec gaussianNoiseLayer();

LayerSpec reluLayer();
LayerSpec leakyReluLayer();
LayerSpec preluLayer();
LayerSpec eluLayer();
LayerSpec seluLayer();
LayerSpec geluLayer();
LayerSpec siluLayer();
LayerSpec mishLayer();
LayerSpec sigmoidLayer();
LayerSpec hardSigmoidLayer();
LayerSpec hardSwishLayer();
LayerSpec tanhLayer();
LayerSpec softplusLayer();
LayerSpec softmaxLayer();
LayerSpec logSoftmaxLayer();

LayerSpec flattenLayer();
LayerSpec reshapeLayer();
LayerSpec permuteLayer();
LayerSpec sliceLayer();
LayerSpec splitLayer();
LayerSpec concatLayer();
LayerSpec padLayer();
LayerSpec cropLayer();
LayerSpec upsampleLayer();
LayerSpec addLayer();
LayerSpec subtractLayer();
LayerSpec multiplyLayer();
LayerSpec meanLayer();
LayerSpec maxLayer();
LayerSpec sumLayer();
LayerSpec scaleLayer();
LayerSpec stopGradientLayer();
LayerSpec reparameterizeLayer();
LayerSpec rerouteLayer();

LayerSpec classificationLayer();
LayerSpec regressionLayer();
LayerSpec binaryCrossEntropyLayer();
LayerSpec klNormalLayer();
LayerSpec cosineSimilarityLayer();
LayerSpec contrastiveLayer();
LayerSpec adversarialLayer();

} // namespace netwright::layers
