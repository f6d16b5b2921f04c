#include "engine/compile/Program.h"

#include <algorithm>
#include <map>
#include <optional>

namespace netwright::compile {
namespace {

using operators::kNoValue;
using operators::Op;
using operators::Phase;
using operators::ValueId;
using operators::ValueRole;

std::size_t at(ValueId id) { return static_cast<std::size_t>(id); }

/// Frames with the switch on, by the drawn place of each member: "conv1", "group/conv1".
void collect(const graph::Graph& graph, const std::string& prefix, std::map<std::string, std::string>& frameOf) {
    for (const graph::Frame& frame : graph.frames)
        if (frame.recompute)
            for (const graph::NodeId& member : frame.nodes)
                frameOf.try_emplace(prefix + member, prefix + frame.id);
    for (const graph::Node& node : graph.nodes)
        if (node.body)
            collect(**node.body, prefix + node.id + "/", frameOf);
}

/// "encoder#2/norm" to "encoder/norm", and the "#2" apart.
std::pair<std::string, std::string> withoutRepetition(const std::string& node) {
    std::string place;
    std::string repetition;
    for (std::size_t i = 0; i < node.size(); ++i) {
        if (node[i] != '#') {
            place += node[i];
            continue;
        }
        const std::size_t end = std::min(node.find('/', i), node.size());
        repetition += node.substr(i, end - i);
        i = end - 1;
    }
    return {place, repetition};
}

class Recomputer {
public:
    Recomputer(Program& program, const graph::Graph& graph) : m_program(program) { collect(graph, "", m_frameOf); }

    void run() {
        if (m_frameOf.empty())
            return;
        findInside();
        std::vector<Op> old = std::move(m_program.ops);
        m_program.ops.clear();
        m_original = &old;
        for (Op& op : old) {
            if (op.phase == Phase::Backward)
                for (ValueId& input : op.inputs)
                    input = recomputed(input);
            m_program.ops.push_back(op);
        }
    }

private:
    /// The stretch of the network that an operator belongs to: its frame, each repetition of a block by itself. Empty
    /// outside of all frames.
    std::string stretchOf(const Op& op) const {
        auto [place, repetition] = withoutRepetition(op.node);
        while (true) {
            if (const auto found = m_frameOf.find(place); found != m_frameOf.end())
                return found->second + repetition;
            const std::size_t slash = place.rfind('/');
            if (slash == std::string::npos)
                return {};
            place.resize(slash);
        }
    }

    /// Values that only forward operators of their own stretch read: they need not wait for the backward pass.
    void findInside() {
        m_maker.assign(m_program.values.size(), std::nullopt);
        m_recomputed.assign(m_program.values.size(), kNoValue);
        std::vector<std::string> stretches;
        for (std::size_t i = 0; i < m_program.ops.size(); ++i) {
            const Op& op = m_program.ops[i];
            stretches.push_back(stretchOf(op));
            if (op.phase != Phase::Forward)
                continue;
            for (const ValueId input : op.inputs)
                if (input != kNoValue && m_maker[at(input)] && stretches[*m_maker[at(input)]] != stretches.back())
                    m_maker[at(input)].reset();
            if (!stretches.back().empty())
                for (const ValueId output : op.outputs)
                    if (output != kNoValue && m_program.values[at(output)].role == ValueRole::Activation)
                        m_maker[at(output)] = i;
        }
        for (const Program::Output& output : m_program.outputs)
            for (const ValueId value : {output.prediction, output.loss})
                if (value != kNoValue)
                    m_maker[at(value)].reset();
    }

    /// The value itself, or for one from inside a stretch its second computation, which comes right before its first use.
    ValueId recomputed(ValueId id) {
        if (id == kNoValue || !m_maker[at(id)])
            return id;
        if (m_recomputed[at(id)] == kNoValue)
            repeat((*m_original)[*m_maker[at(id)]]);
        return m_recomputed[at(id)];
    }

    void repeat(Op op) {
        for (ValueId& input : op.inputs)
            input = recomputed(input);
        for (ValueId& output : op.outputs) {
            if (output == kNoValue)
                continue;
            operators::Value copy = m_program.values[at(output)];
            copy.name += " recomputed";
            m_program.values.push_back(std::move(copy));
            const auto repeated = static_cast<ValueId>(m_program.values.size() - 1);
            if (m_maker[at(output)])
                m_recomputed[at(output)] = repeated;
            output = repeated;
            m_maker.emplace_back();
            m_recomputed.push_back(kNoValue);
        }
        op.recomputed = true;
        m_program.ops.push_back(std::move(op));
    }

    Program& m_program;
    std::map<std::string, std::string> m_frameOf;
    const std::vector<Op>* m_original = nullptr;
    std::vector<std::optional<std::size_t>> m_maker; ///< per value from inside a stretch: which operator makes it
    std::vector<ValueId> m_recomputed;               ///< per value: its second computation
};

} // namespace

void recompute(Program& program, const graph::Graph& graph) {
    Recomputer(program, graph).run();
    validate(program, "recompute");
}

} // namespace netwright::compile
