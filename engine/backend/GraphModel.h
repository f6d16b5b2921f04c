#pragma once

#include "engine/backend/ArenaStore.h"
#include "engine/backend/Model.h"
#include "engine/backend/ProgramExecutor.h"
#include "engine/backend/ResultModel.h"
#include "engine/graph/Graph.h"

#include <map>
#include <memory>
#include <optional>
#include <tuple>

namespace netwright::backend {

/// The model of this backend: a graph, its parameters, and the programs compiled for it so far.
class GraphModel final : public Model {
public:
    /// See Model::build().
    static core::Result<std::unique_ptr<Model>> build(const graph::Graph& graph, const layers::LayerRegistry& registry,
                                                      const core::DataSchema& schema, const ModelOptions& options,
                                                      const std::optional<layers::ResultOptions>& results = {});

    ParameterStore& parameters() override { return *m_store; }
    int threads() const override { return m_device.threads(); }
    MemoryNeed memoryNeed() const override { return m_need; }
    const std::vector<compile::Objective>& objectives() const override;
    using Model::executor;
    Executor& executor(Mode mode, std::int64_t batch, std::size_t objective) override { return program(mode, batch, objective); }
    std::string dump(std::string_view pass, Mode mode, std::int64_t batch) override;
    double measurePeakGflops() override { return m_device.measurePeakGflops(); }

private:
    GraphModel(const graph::Graph& graph, const layers::LayerRegistry& registry, const core::DataSchema& schema,
               const ModelOptions& options, const std::optional<layers::ResultOptions>& results);

    Mode mainMode() const { return m_results ? Mode::Evaluate : Mode::Train; }
    core::Status designStore();
    Plan plan(const compile::Program& program, ParameterLayouts& layouts, Mode mode);
    void addPrograms(const ParameterLayouts& layouts);
    ProgramExecutor& program(Mode mode, std::int64_t batch, std::size_t objective);
    core::Result<compile::Program> lowered(Mode mode, std::int64_t batch) const;
    std::string checkText() const;
    std::string inferText() const;

    graph::Graph m_graph;
    const layers::LayerRegistry& m_registry;
    core::DataSchema m_schema;
    ModelOptions m_options;
    std::optional<layers::ResultOptions> m_results; ///< set: it computes nothing but the results, and does not train
    Device m_device;
    MemoryNeed m_need;
    std::unique_ptr<ArenaStore> m_store;
    std::map<std::tuple<Mode, std::int64_t, std::size_t>, std::unique_ptr<ProgramExecutor>> m_programs;
};

} // namespace netwright::backend
