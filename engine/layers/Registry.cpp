#include "engine/layers/Builtin.h"

namespace netwright::layers {

const LayerRegistry& builtinLayers() {
    static const LayerRegistry registry({
        imageLayer(),
        featuresLayer(),
        sequenceLayer(),
        tokensLayer(),
        noiseLayer(),
        conv2dLayer(),
        maxPool2dLayer(),
        avgPool2dLayer(),
        globalAvgPool2dLayer(),
        denseLayer(),
        batchNormLayer(),
        dropoutLayer(),
        reluLayer(),
        leakyReluLayer(),
        sigmoidLayer(),
        tanhLayer(),
        softmaxLayer(),
        flattenLayer(),
        reshapeLayer(),
        addLayer(),
        concatLayer(),
        rerouteLayer(),
        classificationLayer(),
        regressionLayer(),
    });
    return registry;
}

} // namespace netwright::layers
