#include "engine/compile/Program.h"

#include "engine/operators/Attributes.h"
#include "engine/operators/Elementwise.h"
#include "engine/operators/OperatorSchema.h"
#include "engine/operators/Pooling.h"
#include "engine/operators/ShapeOperators.h"

#include <algorithm>
#include <map>

namespace netwright::compile {
namespace {

using operators::inputOf;
using operators::kNoValue;
using operators::Op;
using operators::outputOf;
using operators::setInput;
using operators::setOutput;
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
            if (!operators::isReshape(op))
                continue;
            const ValueId dst = outputOf(op, "dst");
            const ValueId src = origin[at(inputOf(op, "src"))];
            setInput(op, "src", src);
            origin[at(dst)] = src;
            const bool plain = m_program.values[at(dst)].role == ValueRole::Activation;
            if (plain && m_program.values[at(src)].shape == m_program.values[at(dst)].shape)
                same[at(dst)] = src;
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

    /// An operator that can apply an activation, and whose result only one reads: the activation becomes a part of it.
    void foldActivations() {
        countReaders();
        std::vector<Op*> producer(m_program.values.size(), nullptr);
        for (Op& op : m_program.ops) {
            if (operators::schemaOf(op).foldsActivation)
                producer[at(outputOf(op, "dst"))] = &op;
            if (!operators::isEltwise(op))
                continue;
            const ValueId src = inputOf(op, "src");
            Op* before = producer[at(src)];
            const std::string& algorithm = operators::textOf(op.attributes, "algorithm");
            if (!before || m_readers[at(src)] != 1 || !operators::backwardFromDst(algorithm))
                continue;
            before->attributes["post"] = algorithm;
            before->attributes["post_alpha"] = operators::realOf(op.attributes, "alpha", 0);
            before->attributes["post_beta"] = operators::realOf(op.attributes, "beta", 0);
            setOutput(*before, "dst", outputOf(op, "dst"));
            setOutput(op, "dst", kNoValue);
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
            if (operators::isPool(op) && outputOf(op, "workspace") != kNoValue)
                pooledBy[outputOf(op, "workspace")] = outputOf(op, "dst");
            if (operators::isPoolBackward(op) && pooledBy.contains(inputOf(op, "workspace")))
                unpooled[outputOf(op, "diff_src")] = i;
            if (!operators::isEltwiseBackward(op))
                continue;
            const auto found = unpooled.find(inputOf(op, "diff_dst"));
            if (found == unpooled.end() || m_readers[at(found->first)] != 1)
                continue;
            const Op& pool = m_program.ops[found->second];
            const ValueId dst = inputOf(op, "dst");
            if (dst != kNoValue && dst == inputOf(pool, "src"))
                swapWithPool(i, found->second, pooledBy.at(inputOf(pool, "workspace")));
        }
    }

    void swapWithPool(std::size_t activation, std::size_t pool, ValueId pooled) {
        Op second = m_program.ops[pool];
        Op first = m_program.ops[activation];
        const ValueId small = inputOf(second, "diff_dst");
        const ValueId between = inputOf(first, "diff_dst");
        m_program.values[at(between)].shape = m_program.values[at(small)].shape;
        setOutput(second, "diff_src", outputOf(first, "diff_src"));
        setInput(second, "diff_dst", between);
        setInput(first, "dst", pooled);
        setInput(first, "diff_dst", small);
        setOutput(first, "diff_src", between);
        m_program.ops[pool] = std::move(first);
        m_program.ops[activation] = std::move(second);
    }

    /// The workspace of a max pooling tells where its gradient belongs: what was pooled is not read again.
    void forgetPooled() {
        for (Op& op : m_program.ops)
            if (operators::isPoolBackward(op) && inputOf(op, "workspace") != kNoValue)
                setInput(op, "src", kNoValue);
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

void fuse(Program& program, bool keepPorts) {
    Fuser(program, keepPorts).run();
    validate(program, "fuse");
}

} // namespace netwright::compile
