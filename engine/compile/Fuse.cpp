#include "engine/compile/Program.h"

#include "engine/operators/Attributes.h"
#include "engine/operators/Elementwise.h"

#include <algorithm>
#include <map>

namespace netwright::compile {
namespace {

using operators::kNoValue;
using operators::Op;
using operators::ValueId;
using operators::ValueRole;

std::size_t at(ValueId id) { return static_cast<std::size_t>(id); }

class Fuser {
public:
    Fuser(Program& program, bool keepPorts) : m_program(program), m_keepPorts(keepPorts) {}

    void run() {
        collapseReshapes();
        foldActivations();
        activateBeforeUnpooling();
        forgetPooled();
        removeDead();
        std::erase_if(m_program.ports, [this](const auto& port) { return !m_alive[at(port.second)]; });
    }

private:
    /// A reshape reads from where the values really come from; one that changes nothing vanishes.
    void collapseReshapes() {
        std::vector<ValueId> origin(m_program.values.size());
        std::vector<ValueId> same(m_program.values.size());
        for (std::size_t i = 0; i < origin.size(); ++i)
            origin[i] = same[i] = static_cast<ValueId>(i);
        for (Op& op : m_program.ops) {
            for (ValueId& input : op.inputs)
                if (input != kNoValue)
                    input = same[at(input)];
            if (op.kind != "reshape")
                continue;
            const ValueId dst = op.outputs[0];
            op.inputs[0] = origin[at(op.inputs[0])];
            origin[at(dst)] = op.inputs[0];
            const bool plain = m_program.values[at(dst)].role == ValueRole::Activation;
            if (plain && m_program.values[at(op.inputs[0])].shape == m_program.values[at(dst)].shape)
                same[at(dst)] = op.inputs[0];
        }
        for (auto& [port, value] : m_program.ports)
            value = same[at(value)];
        for (Program::Output& output : m_program.outputs)
            for (ValueId* value : {&output.prediction, &output.loss})
                if (*value != kNoValue)
                    *value = same[at(*value)];
    }

    void countReaders() {
        m_readers.assign(m_program.values.size(), 0);
        for (const Op& op : m_program.ops)
            for (const ValueId input : op.inputs)
                if (input != kNoValue)
                    ++m_readers[at(input)];
        for (const Program::Output& output : m_program.outputs)
            for (const ValueId value : {output.prediction, output.loss})
                if (value != kNoValue)
                    ++m_readers[at(value)];
        if (m_keepPorts)
            for (const auto& [port, value] : m_program.ports)
                ++m_readers[at(value)];
    }

    /// conv, deconv or dense whose result only an activation reads: the activation becomes a part of it.
    void foldActivations() {
        countReaders();
        std::vector<Op*> producer(m_program.values.size(), nullptr);
        for (Op& op : m_program.ops) {
            if (op.kind == "conv" || op.kind == "deconv" || op.kind == "dense")
                producer[at(op.outputs[0])] = &op;
            if (op.kind != "eltwise")
                continue;
            Op* before = producer[at(op.inputs[0])];
            const std::string& algorithm = operators::textOf(op.attributes, "algorithm");
            if (!before || m_readers[at(op.inputs[0])] != 1 || !operators::backwardFromDst(algorithm))
                continue;
            before->attributes["post"] = algorithm;
            before->attributes["post_alpha"] = operators::realOf(op.attributes, "alpha", 0);
            before->attributes["post_beta"] = operators::realOf(op.attributes, "beta", 0);
            before->outputs[0] = op.outputs[0];
            op.outputs[0] = kNoValue;
        }
    }

    /// Max pooling behind an activation: its gradient arrives only where the pooled value came from, and there the
    /// activation's result is that value. So the activation's gradient can be taken on the small side of the pooling.
    void activateBeforeUnpooling() {
        countReaders();
        std::map<ValueId, ValueId> pooledBy; // workspace → result
        std::map<ValueId, std::size_t> unpooled; // gradient → position of the pool.backward that made it
        for (std::size_t i = 0; i < m_program.ops.size(); ++i) {
            const Op& op = m_program.ops[i];
            if (op.kind == "pool" && op.outputs.size() > 1 && op.outputs[1] != kNoValue)
                pooledBy[op.outputs[1]] = op.outputs[0];
            if (op.kind == "pool.backward" && op.inputs.size() > 2 && pooledBy.contains(op.inputs[2]))
                unpooled[op.outputs[0]] = i;
            const auto found = op.kind == "eltwise.backward" ? unpooled.find(op.inputs[2]) : unpooled.end();
            if (found == unpooled.end() || m_readers[at(found->first)] != 1)
                continue;
            Op& pool = m_program.ops[found->second];
            if (op.inputs[1] == kNoValue || op.inputs[1] != pool.inputs[0])
                continue;
            swapWithPool(i, found->second, pooledBy.at(pool.inputs[2]));
        }
    }

    void swapWithPool(std::size_t activation, std::size_t pool, ValueId pooled) {
        Op second = m_program.ops[pool];
        Op first = m_program.ops[activation];
        const ValueId small = second.inputs[1];
        const ValueId between = first.inputs[2];
        m_program.values[at(between)].shape = m_program.values[at(small)].shape;
        second.outputs[0] = first.outputs[0];
        second.inputs[1] = between;
        first.inputs[1] = pooled;
        first.inputs[2] = small;
        first.outputs[0] = between;
        m_program.ops[pool] = std::move(first);
        m_program.ops[activation] = std::move(second);
    }

    /// The workspace of a max pooling tells where its gradient belongs: what was pooled is not read again.
    void forgetPooled() {
        for (Op& op : m_program.ops)
            if (op.kind == "pool.backward" && op.inputs.size() > 2 && op.inputs[2] != kNoValue)
                op.inputs[0] = kNoValue;
    }

    /// Backwards from what somebody outside reads. batch_norm stays while training for its running statistics only if
    /// something reads its result: a branch that leads nowhere is no part of the network.
    void removeDead() {
        m_alive.assign(m_program.values.size(), false);
        const auto keep = [this](ValueId id) {
            if (id != kNoValue)
                m_alive[at(id)] = true;
        };
        for (const Program::Output& output : m_program.outputs) {
            keep(output.prediction);
            keep(output.loss);
        }
        for (const Program::Parameter& parameter : m_program.parameters)
            keep(parameter.gradient);
        if (m_keepPorts)
            for (const auto& [port, value] : m_program.ports)
                keep(value);
        for (auto op = m_program.ops.rbegin(); op != m_program.ops.rend(); ++op) {
            bool needed = false;
            for (ValueId& output : op->outputs) {
                if (output != kNoValue && !m_alive[at(output)])
                    output = kNoValue;
                needed = needed || output != kNoValue;
            }
            if (needed)
                for (const ValueId input : op->inputs)
                    keep(input);
        }
        std::erase_if(m_program.ops, [](const Op& op) {
            return std::ranges::all_of(op.outputs, [](ValueId output) { return output == kNoValue; });
        });
        std::erase_if(m_program.inputs, [this](const Program::Input& input) { return !m_alive[at(input.value)]; });
    }

    Program& m_program;
    bool m_keepPorts;
    std::vector<int> m_readers;
    std::vector<bool> m_alive;
};

} // namespace

void fuse(Program& program, bool keepPorts) { Fuser(program, keepPorts).run(); }

} // namespace netwright::compile
