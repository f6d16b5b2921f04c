#pragma once

#include "engine/layers/LayerSpec.h"

/// One function per layer that Netwright ships; Registry.cpp lists them in palette order.
namespace netwright::layers {

LayerSpec imageLayer();
LayerSpec featuresLayer();
LayerSpec sequenceLayer();
LayerSpec tokensLayer();
LayerSpec noiseLayer();
LayerSpec denseLayer();
LayerSpec conv2dLayer();
LayerSpec maxPool2dLayer();
LayerSpec avgPool2dLayer();
LayerSpec globalAvgPool2dLayer();
LayerSpec batchNormLayer();
LayerSpec dropoutLayer();
LayerSpec reluLayer();
LayerSpec leakyReluLayer();
LayerSpec sigmoidLayer();
LayerSpec tanhLayer();
LayerSpec softmaxLayer();
LayerSpec flattenLayer();
LayerSpec reshapeLayer();
LayerSpec addLayer();
LayerSpec concatLayer();
LayerSpec rerouteLayer();
LayerSpec classificationLayer();
LayerSpec regressionLayer();

} // namespace netwright::layers
