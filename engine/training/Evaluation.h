#pragma once

#include "engine/telemetry/Events.h"
#include "engine/training/metrics/ValueUnit.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace netwright::training {

/// How well a model does on a part of the data.
struct Evaluation {
    std::string split;
    std::int64_t samples = 0;
    double loss = 0;
    telemetry::Metrics metrics;
    /// Of those that are counted in what an output predicts, and of the losses of such outputs ("loss" for their sum).
    std::map<std::string, ValueUnit> units;
    struct OutputResult {
        std::string node;
        std::string type;
        std::vector<std::string> classes;
        /// samples × width, row-major. Empty, like the targets, when they would take more than 1 GB.
        std::vector<float> predictions;
        std::int64_t width = 0;
        std::vector<float> targets;          ///< samples × target elements
        std::vector<std::int64_t> confusion; ///< classes × classes, row = true class; for Classification
        /// How well each class is told (Classification), or each label (BinaryCrossEntropy).
        struct ClassFigures {
            double precision = 0; ///< share of those assigned to it that belong to it
            double recall = 0;    ///< share of those that belong to it that are found
            double f1 = 0;        ///< harmonic mean of the two
            std::int64_t samples = 0; ///< that belong to it
        };
        std::vector<ClassFigures> perClass;
    };
    std::vector<OutputResult> outputs;
};

} // namespace netwright::training
