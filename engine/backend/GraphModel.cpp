#include "engine/backend/GraphModel.h"

#include "engine/compile/LowerResults.h"
#include "engine/layers/CheckGraph.h"

#include <sstream>
#include <unistd.h>

namespace netwright::backend {
namespace {

/// The passes that follow lowering, up to and including `last`.
void applyPasses(compile::Program& program, const graph::Graph& graph, Mode mode, const compile::Objective& objective,
                 std::string_view last) {
    if (last == "lower")
        return;
    if (mode == Mode::Train)
        compile::differentiate(program, objective);
    if (last == "differentiate")
        return;
    compile::fuse(program, mode == Mode::Watch);
    if (last != "fuse" && mode == Mode::Train)
        compile::recompute(program, graph);
}

core::Diagnostic asDiagnostic(const UnsupportedOperator& problem) {
    core::Location where;
    where.node = problem.node;
    return core::error("backend.unsupported", where, problem.what(),
                       "Replace this layer or change its settings; this machine cannot run it as it is.");
}

std::string inGigabytes(double bytes) {
    std::ostringstream text;
    text.precision(1);
    text << std::fixed << bytes * 1e-9 << " GB";
    return text.str();
}

MemoryNeed needOf(const compile::Program& program, const ParameterLayouts& layouts, int stateArenas) {
    MemoryNeed need;
    for (std::size_t i = 0; i < layouts.size(); ++i) {
        const std::int64_t bytes = layouts[i].byteCount();
        need.parameters += bytes;
        need.gradients += program.parameters[i].trainable ? bytes : 0;
        need.state += program.parameters[i].trainable ? stateArenas * bytes : 0;
    }
    return need;
}

std::int64_t bytesOf(const Plan& plan) {
    const MemoryPlan memory = planMemory(plan);
    return memory.arenaBytes + memory.scratchBytes;
}

core::Status checkMemory(const MemoryNeed& need, std::int64_t batch) {
    const double present = static_cast<double>(sysconf(_SC_PHYS_PAGES)) * static_cast<double>(sysconf(_SC_PAGE_SIZE));
    const auto needed = static_cast<double>(need.total());
    if (needed < present)
        return core::Done{};
    return core::error("memory.too-large", {},
                       "Training this network in batches of " + std::to_string(batch) + " takes about " +
                           inGigabytes(needed) + " of memory; the machine has " + inGigabytes(present) + ".",
                       "Make the batches or the largest layers smaller, or let frames compute their activations again "
                       "instead of keeping them.");
}

} // namespace

core::Result<std::unique_ptr<Model>> Model::build(const graph::Graph& graph, const layers::LayerRegistry& registry,
                                                  const core::DataSchema& schema, const ModelOptions& options) {
    return GraphModel::build(graph, registry, schema, options);
}

core::Result<std::unique_ptr<Model>> buildResultModel(const graph::Graph& graph, const layers::LayerRegistry& registry,
                                                      const core::DataSchema& schema, const ModelOptions& options,
                                                      const layers::ResultOptions& results) {
    return GraphModel::build(graph, registry, schema, options, results);
}

core::Result<std::unique_ptr<Model>> GraphModel::build(const graph::Graph& graph, const layers::LayerRegistry& registry,
                                                       const core::DataSchema& schema, const ModelOptions& options,
                                                       const std::optional<layers::ResultOptions>& results) {
    std::unique_ptr<GraphModel> model(new GraphModel(graph, registry, schema, options, results));
    if (core::Status status = model->designStore(); !status)
        return status.problems();
    model->m_store->initialise(options.seed);
    return std::unique_ptr<Model>(std::move(model));
}

GraphModel::GraphModel(const graph::Graph& graph, const layers::LayerRegistry& registry, const core::DataSchema& schema,
                       const ModelOptions& options, const std::optional<layers::ResultOptions>& results)
    : m_graph(graph), m_registry(registry), m_schema(schema), m_options(options), m_results(results), m_device(options.threads) {}

core::Result<compile::Program> GraphModel::lowered(Mode mode, std::int64_t batch) const {
    if (m_results)
        return compile::lowerResults(m_graph, m_registry, m_schema, batch, *m_results);
    return compile::lower(m_graph, m_registry, m_schema, {batch, mode == Mode::Train, mode != Mode::Watch});
}

const std::vector<compile::Objective>& Model::objectives() const {
    static const std::vector<compile::Objective> kEverything(1);
    return kEverything;
}

const std::vector<compile::Objective>& GraphModel::objectives() const {
    return m_options.objectives.empty() ? Model::objectives() : m_options.objectives;
}

/// The program that trains everything decides how the parameters are stored, whatever the objectives are.
core::Status GraphModel::designStore() {
    m_device.activate();
    core::Result<compile::Program> program = lowered(mainMode(), m_options.batch);
    if (!program)
        return program.problems();
    applyPasses(*program, m_graph, mainMode(), {}, "recompute");
    try {
        ParameterLayouts layouts;
        Plan plan = this->plan(*program, layouts, mainMode());
        m_need = needOf(*program, layouts, m_options.stateArenas);
        m_need.programs = m_options.objectives.empty() ? bytesOf(plan) : 0;
        addPrograms(layouts);
        if (core::Status status = checkMemory(m_need, m_options.batch); !status)
            return status;
        m_store = std::make_unique<ArenaStore>(m_device, *program, layouts);
        if (m_options.objectives.empty())
            m_programs[{mainMode(), m_options.batch, 0}] = std::make_unique<ProgramExecutor>(
                m_device, *m_store, std::move(*program), std::move(plan), mainMode(), m_options.seed);
    } catch (const UnsupportedOperator& problem) {
        return asDiagnostic(problem);
    }
    return core::Done{};
}

Plan GraphModel::plan(const compile::Program& program, ParameterLayouts& layouts, Mode mode) {
    const core::DataType operands = mode == Mode::Train ? m_options.operands : core::DataType::F32;
    return PlanBuilder(program, m_device, layouts, {mode == Mode::Watch, operands}).build();
}

/// What the programs take that are compiled later.
void GraphModel::addPrograms(const ParameterLayouts& layouts) {
    const auto add = [&](Mode mode, std::int64_t batch, std::size_t objective) {
        if (batch <= 0)
            return;
        compile::Program program = lowered(mode, batch).value();
        applyPasses(program, m_graph, mode, objectives()[objective], "recompute");
        ParameterLayouts stored = layouts; // the parameters come in the same order in every program of a graph
        m_need.programs += bytesOf(plan(program, stored, mode));
    };
    for (std::size_t i = 0; i < objectives().size(); ++i) {
        add(Mode::Train, m_options.objectives.empty() ? 0 : m_options.batch, i);
        add(Mode::Train, m_options.lastBatch, i);
    }
    add(Mode::Evaluate, m_options.evaluationBatch, 0);
}

ProgramExecutor& GraphModel::program(Mode mode, std::int64_t batch, std::size_t objective) {
    std::unique_ptr<ProgramExecutor>& found = m_programs[{mode, batch, objective}];
    if (found)
        return *found;
    m_device.activate();
    compile::Program program = lowered(mode, batch).value();
    applyPasses(program, m_graph, mode, objectives()[objective], "recompute");
    ParameterLayouts layouts = m_store->layoutsFor(program.parameters);
    Plan plan = this->plan(program, layouts, mode);
    found = std::make_unique<ProgramExecutor>(m_device, *m_store, std::move(program), std::move(plan), mode,
                                              m_options.seed);
    return *found;
}

std::string GraphModel::dump(std::string_view pass, Mode mode, std::int64_t batch) {
    if (pass == "check")
        return checkText();
    if (pass == "infer")
        return inferText();
    std::string text;
    for (std::size_t objective = 0; objective < (mode == Mode::Train ? objectives().size() : 1); ++objective) {
        if (pass == "layouts") {
            text += program(mode, batch, objective).layoutsText();
        } else if (pass == "memory") {
            text += program(mode, batch, objective).memoryText();
        } else {
            compile::Program result = lowered(mode, batch).value();
            applyPasses(result, m_graph, mode, objectives()[objective], pass);
            text += result.toText();
        }
    }
    return text;
}

std::string GraphModel::checkText() const {
    std::string text;
    for (const core::Diagnostic& problem : layers::checkGraph(m_graph, m_registry, &m_schema).problems)
        text += problem.toString() + "\n";
    return text.empty() ? "No problems.\n" : text;
}

std::string GraphModel::inferText() const {
    std::ostringstream text;
    for (const auto& [node, info] : layers::checkGraph(m_graph, m_registry, &m_schema).nodes) {
        text << node << " ";
        for (const layers::TensorType& output : info.outputs)
            text << " → " << output.shape.toString();
        text << "  (" << info.parameters << " parameters)\n";
    }
    return text.str();
}

} // namespace netwright::backend
