#pragma once

#include "engine/backend/Executor.h"
#include "engine/backend/ParameterStore.h"
#include "engine/compile/Objective.h"
#include "engine/core/DataType.h"
#include "engine/core/Result.h"
#include "engine/layers/LayerSpec.h"

#include <memory>
#include <string>
#include <vector>

namespace netwright::backend {

struct ModelOptions {
    int threads = 0; ///< 0: as many as the machine has cores
    std::uint64_t seed = 1;
    std::int64_t batch = 128; ///< that training will use: decides in which layouts the parameters are stored
    std::int64_t lastBatch = 0;       ///< that of an epoch's last step, when it is smaller; 0: it is not
    std::int64_t evaluationBatch = 0; ///< of the evaluations between; 0: there are none
    int stateArenas = 2; ///< what training keeps per parameter beside value and gradient: optimizer state, averages, copies
    /// Mixed precision: what training rounds the operands of products to (dense layers, convolutions, matrix products).
    /// Their results, all between them and the parameters stay f32, and so do the programs that evaluate and watch.
    core::DataType operands = core::DataType::F32;
    std::vector<compile::Objective> objectives; ///< what it is trained for, one after the other; empty: all it yields
};

/// What training takes, in bytes: known before any of it is taken. The libraries' own memory is not in it.
struct MemoryNeed {
    std::int64_t parameters = 0; ///< values, running statistics included
    std::int64_t gradients = 0;
    std::int64_t state = 0;      ///< ModelOptions::stateArenas
    std::int64_t programs = 0;   ///< activations and scratch of the programs that training runs, shared by liveness

    std::int64_t total() const { return parameters + gradients + state + programs; }
};

/// A graph ready to run: its parameters and the programs compiled for it so far. Everything happens on the thread that
/// calls (the trainer thread): it sets that thread's OpenMP team and FTZ/DAZ mode. Not thread-safe.
class Model {
public:
    /// Checks and compiles. The graph must be free of errors for `schema`, otherwise its problems are returned; so is
    /// "memory.too-large" when memoryNeed() is more than the machine has.
    static core::Result<std::unique_ptr<Model>> build(const graph::Graph& graph, const layers::LayerRegistry& registry,
                                                      const core::DataSchema& schema, const ModelOptions& options);
    virtual ~Model() = default;

    virtual ParameterStore& parameters() = 0;
    virtual int threads() const = 0;
    virtual MemoryNeed memoryNeed() const { return {}; }
    virtual const std::vector<compile::Objective>& objectives() const; ///< one of everything unless it was given others

    /// The program for a mode and batch size; compiled on first use (tens of milliseconds), then cached. All programs
    /// share the parameters. The reference stays valid as long as the model. Train mode has one for each of objectives():
    /// it computes no output that does not count there, and no gradient of what does not learn.
    virtual Executor& executor(Mode mode, std::int64_t batch, std::size_t objective) = 0;
    Executor& executor(Mode mode, std::int64_t batch) { return executor(mode, batch, 0); }

    /// The program as text after a named pass: "check", "infer", "lower", "differentiate", "fuse", "recompute",
    /// "layouts", "memory".
    virtual std::string dump(std::string_view pass, Mode mode, std::int64_t batch) = 0;

    /// GFLOP/s of a large f32 matrix product with this model's threads, measured now (about 0.3 s).
    virtual double measurePeakGflops() = 0;
};

} // namespace netwright::backend
