#pragma once

#include "engine/compile/Objective.h"
#include "engine/core/DataSchema.h"
#include "engine/graph/Graph.h"
#include "engine/layers/LayerSpec.h"
#include "engine/layers/LowerContext.h"
#include "engine/operators/Op.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

/// From the graph to a list of operators, by named passes: check → infer → lower → differentiate → fuse; the backend adds
/// its own: layouts → memory.
namespace netwright::compile {

struct Program {
    struct Parameter {
        std::string node; ///< "group/node" inside groups, "group#2/node" in a second repetition
        std::string name; ///< "weight"
        operators::ValueId value = operators::kNoValue;
        /// Set by differentiate. Stays kNoValue for parameters that are not trainable or not of the objective. One that no
        /// output depends on gets zeros.
        operators::ValueId gradient = operators::kNoValue;
        layers::Initialiser initialiser;
        bool trainable = true;
        bool decays = true;
        double l1 = 0;
        double l2 = 0;
    };
    struct Input {
        std::string node;
        std::string field;
        core::FieldKind kind = core::FieldKind::Features;
        bool target = false;
        operators::ValueId value = operators::kNoValue;
    };
    struct Output {
        std::string node;
        std::string type;
        std::string field;
        operators::ValueId prediction = operators::kNoValue; ///< kNoValue: not of the objective, not computed
        operators::ValueId loss = operators::kNoValue;
        double weight = 1;
    };

    std::int64_t batch = 0;
    bool training = false; ///< batch statistics and dropout, backward operators
    std::vector<operators::Value> values;
    std::vector<operators::Op> ops; ///< in order of execution
    std::vector<Parameter> parameters;
    std::vector<Input> inputs;
    std::vector<Output> outputs;
    std::map<std::pair<std::string, std::string>, operators::ValueId> ports; ///< (flat node id, port) → value, for watching

    std::string toText() const; ///< one operator a line: what a pass leaves, for people
};

/// Every operator against its schema. Each pass below ends with it: what it finds is a mistake of the pass,
/// std::logic_error with its name.
void validate(const Program& program, std::string_view pass);

struct LowerOptions {
    std::int64_t batch = 1;
    bool training = false;
    bool targets = true; ///< false: no losses, for watching and for export
};

/// Groups opened, muted nodes and reroutes bypassed, every layer lowered. The graph's problems where checkGraph() finds
/// errors.
core::Result<Program> lower(const graph::Graph& graph, const layers::LayerRegistry& registry,
                            const core::DataSchema& schema, const LowerOptions& options);

/// Appends the backward operators for every trainable parameter of the objective and takes away the outputs of others.
/// Gradients that meet are added; what leads to no trainable parameter is not computed. The objective is the sum over the outputs of weight · mean loss over the batch:
/// an output whose loss comes from a `loss.…` operator is seeded by that operator's attribute `seed`, any other by a
/// `fill` of weight / batch. A value with role Gradient is the output of exactly one operator, which is never a view
/// (reshape, stop_gradient).
void differentiate(Program& program, const Objective& objective = {});

/// Rewrites that keep the meaning: an activation is folded into the conv, deconv or dense before it (attributes post,
/// post_alpha, post_beta), its gradient moves to the small side of a max pooling behind it, a reshape of a reshape reads
/// from the origin, operators, their outputs and inputs of the program that nobody needs go.
/// With `keepPorts` every value in `ports` stays readable, for watching; otherwise `ports` loses what went.
void fuse(Program& program, bool keepPorts = false);

/// Frames of the graph whose `recompute` is on: what their layers compute is not kept for the backward pass but
/// computed a second time when that needs it, with the same numbers (random operators draw the same again, running
/// statistics do not move: Op::recomputed). What leaves the frame is kept. Every repetition of a block is a stretch of
/// its own. Comes after differentiate and fuse.
void recompute(Program& program, const graph::Graph& graph);

} // namespace netwright::compile
