#include "engine/backend/PlanBuilder.h"

#include "engine/backend/KernelCatalog.h"
#include "engine/backend/onednn/Reorder.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>

namespace netwright::backend {

using operators::kNoValue;
using operators::Value;
using operators::ValueId;
using operators::ValueRole;

PlanBuilder::PlanBuilder(const compile::Program& program, Device& device, ParameterLayouts& parameters, PlanOptions options)
    : m_program(program), m_device(device), m_parameters(parameters), m_options(options) {
    m_parameters.resize(program.parameters.size());
    m_plan.valueBuffers.resize(program.values.size());
}

const Value& PlanBuilder::value(ValueId id) const {
    return m_program.values[static_cast<std::size_t>(id)];
}

const operators::Op* PlanBuilder::onlyReader(ValueId id) const {
    if (m_options.keepAll)
        return nullptr;
    const operators::Op* reader = nullptr;
    for (const operators::Op& op : m_program.ops)
        for (const ValueId input : op.inputs)
            if (input == id && std::exchange(reader, &op))
                return nullptr;
    for (const compile::Program::Output& output : m_program.outputs)
        if (output.prediction == id || output.loss == id)
            return nullptr;
    return reader;
}

const operators::Op* PlanBuilder::findOp(const std::function<bool(const operators::Op&)>& isIt) const {
    const auto found = std::ranges::find_if(m_program.ops, isIt);
    return found == m_program.ops.end() ? nullptr : &*found;
}

bool PlanBuilder::isMade(const operators::Op& op) const {
    const auto isThere = [this](ValueId id) { return id == kNoValue || !isOpen(id); };
    return !std::ranges::all_of(op.outputs, [](ValueId id) { return id == kNoValue; }) &&
           std::ranges::all_of(op.outputs, isThere);
}

bool PlanBuilder::readerTakesPooledGradient(ValueId id) const {
    const operators::Op* reader = onlyReader(id);
    const KernelCandidate* kernel = reader ? chooseKernel(*this, *reader) : nullptr;
    return kernel && kernel->takesPooledGradient && operators::inputOf(*reader, "diff_dst") == id;
}

const PlanBuilder::PooledGradient* PlanBuilder::pooledGradient(ValueId id) const {
    const auto found = m_pooledGradients.find(id);
    return found == m_pooledGradients.end() ? nullptr : &found->second;
}

void PlanBuilder::unsupported(const std::string& what) const {
    throw UnsupportedOperator(m_op->node, "The operator " + m_op->kind + " " + what + ".");
}

Plan PlanBuilder::build() {
    addInputsAndParameters();
    for (const operators::Op& next : m_program.ops) {
        m_op = &next;
        if (isMade(next))
            continue; // by a kernel that does several operators in one pass
        const KernelCandidate* kernel = chooseKernel(*this, next);
        if (!kernel)
            unsupported("is not known to this backend");
        try {
            kernel->build(*this);
        } catch (const UnsupportedOperator&) {
            throw;
        } catch (const std::bad_alloc&) {
            throw;
        } catch (const std::exception&) { // oneDNN's way to say that it has no such primitive; its words are for programmers
            unsupported("cannot be run on this processor with these sizes");
        }
    }
    keepOutputs();
    return std::move(m_plan);
}

void PlanBuilder::addInputsAndParameters() {
    for (const compile::Program::Input& input : m_program.inputs)
        if (input.value != kNoValue && buffersOf(input.value).empty())
            buffersOf(input.value)
                .push_back(newBuffer(
                    {Layout::plain(shape(input.value)), input.value, Buffer::Home::Arena, 0, kNoBuffer, true}));
    for (std::size_t i = 0; i < m_program.parameters.size(); ++i) {
        const compile::Program::Parameter& parameter = m_program.parameters[i];
        m_parameterOf[parameter.value] = i;
        if (parameter.gradient != kNoValue)
            m_parameterOf[parameter.gradient] = i;
        if (!m_parameters[i].isNone())
            parameterBuffer(parameter.value, m_parameters[i]);
    }
}

void PlanBuilder::keepOutputs() {
    for (const compile::Program::Output& output : m_program.outputs)
        for (const ValueId id : {output.prediction, output.loss})
            if (id != kNoValue)
                m_plan.buffers[static_cast<std::size_t>(m_plan.rootOf(plainIn(id)))].kept = true;
    for (std::size_t i = 0; i < m_parameters.size(); ++i)
        if (m_parameters[i].isNone())
            m_parameters[i] = Layout::plain(shape(m_program.parameters[i].value));
}

BufferId PlanBuilder::newBuffer(Buffer buffer) {
    buffer.kept = buffer.kept || m_options.keepAll || buffer.home != Buffer::Home::Arena;
    m_plan.buffers.push_back(std::move(buffer));
    return static_cast<BufferId>(m_plan.buffers.size() - 1);
}

BufferId PlanBuilder::parameterBuffer(ValueId id, const Layout& layout) {
    const std::size_t index = m_parameterOf.at(id);
    m_parameters[index] = layout;
    const BufferId buffer = newBuffer({layout, id, Buffer::Home::Parameter, index, kNoBuffer, true});
    buffersOf(id).push_back(buffer);
    return buffer;
}

Layout PlanBuilder::layout(ValueId id) const {
    if (isOpen(id))
        return Layout::plain(shape(id), value(id).type);
    return layoutOf(m_plan.valueBuffers[static_cast<std::size_t>(id)].front());
}

BufferId PlanBuilder::in(ValueId id) {
    return isOpen(id) ? plainIn(id) : buffersOf(id).front();
}

BufferId PlanBuilder::plainIn(ValueId id) {
    return in(id, Layout::plain(shape(id), value(id).type));
}

BufferId PlanBuilder::in(ValueId id, const Layout& wanted) {
    if (isOpen(id) && value(id).role != ValueRole::Activation && m_parameterOf.contains(id)) {
        if (wanted.type() != core::DataType::BF16)
            return parameterBuffer(id, wanted);
        parameterBuffer(id, Layout::plain(shape(id)));
    }
    assert(!buffersOf(id).empty() && "an operator reads a value that nothing has made");
    for (const BufferId buffer : buffersOf(id))
        if (layoutOf(buffer) == wanted)
            return buffer;
    BufferId found = buffersOf(id).front();
    const core::Shape target = wanted.shape();
    if (!(layoutOf(found).shape() == target))
        found = reshaped(found, target);
    if (!(layoutOf(found) == wanted))
        found = reorder(found, wanted);
    buffersOf(id).push_back(found);
    return found;
}

BufferId PlanBuilder::reshaped(BufferId buffer, const core::Shape& shape) {
    const Layout layout = layoutOf(buffer);
    if (!layout.isPlain())
        buffer = reorder(buffer, Layout::plain(layout.shape(), layout.type()));
    const Buffer plain = m_plan.buffers[static_cast<std::size_t>(buffer)];
    return newBuffer({plain.layout.reshaped(shape), plain.value, plain.home, plain.parameter, buffer, plain.kept});
}

BufferId PlanBuilder::reorder(BufferId from, const Layout& wanted) {
    const Buffer source = m_plan.buffers[static_cast<std::size_t>(from)];
    const BufferId to = newBuffer({wanted, source.value, Buffer::Home::Arena, 0, kNoBuffer, false});
    add(onednn::reorderStep(m_device, source.layout, from, wanted, to));
    return to;
}

Layout PlanBuilder::blockedLayout(ValueId id, ValueId other) const {
    const std::array<ValueId, 2> both{id, other};
    const Layout common = commonLayout(both);
    if (common.isPlain() && shape(id).rank() > 2)
        return Layout::channelBlocked(shape(id), value(id).type);
    return common.shape() == shape(id) ? common : Layout::plain(shape(id), value(id).type);
}

Layout PlanBuilder::commonLayout(std::span<const ValueId> ids) const {
    for (const ValueId id : ids)
        if (id != kNoValue && !layout(id).isPlain() && layout(id).isDense())
            return layout(id);
    return Layout::plain(shape(ids.front()), value(ids.front()).type);
}

BufferId PlanBuilder::out(ValueId id, const Layout& layout) {
    assert(buffersOf(id).empty() && "a value is made twice");
    const auto found = m_parameterOf.find(id);
    if (found == m_parameterOf.end()) {
        buffersOf(id).push_back(newBuffer({layout, id, Buffer::Home::Arena, 0, kNoBuffer, false}));
        return buffersOf(id).front();
    }
    const std::size_t index = found->second;
    if (m_parameters[index].isNone())
        parameterBuffer(m_program.parameters[index].value, layout);
    const BufferId home = newBuffer({m_parameters[index], id, Buffer::Home::Gradient, index, kNoBuffer, true});
    buffersOf(id).push_back(home);
    if (m_parameters[index] == layout)
        return home;
    const BufferId made = newBuffer({layout, id, Buffer::Home::Arena, 0, kNoBuffer, false});
    m_gradientHomes[made] = home;
    return made;
}

BufferId PlanBuilder::plainOut(ValueId id) {
    return out(id, Layout::plain(shape(id), value(id).type));
}

void PlanBuilder::alias(ValueId id, BufferId buffer, const Layout& layout) {
    const Buffer source = m_plan.buffers[static_cast<std::size_t>(buffer)];
    if (m_parameterOf.contains(id)) {
        // A gradient must arrive in its own place.
        const BufferId view = newBuffer({layout, id, source.home, source.parameter, buffer, source.kept});
        const Layout& stored = m_parameters[m_parameterOf.at(id)];
        const BufferId home = out(id, stored.isNone() ? Layout::plain(shape(id)) : stored);
        copy(view, home);
        return;
    }
    buffersOf(id).push_back(newBuffer({layout, id, source.home, source.parameter, buffer, source.kept}));
}

BufferId PlanBuilder::temporary(const Layout& layout) {
    return newBuffer({layout, kNoValue, Buffer::Home::Arena, 0, kNoBuffer, false});
}

void PlanBuilder::add(Step step) {
    if (m_op) {
        if (step.node.empty())
            step.node = m_op->node;
        if (step.kind.empty()) {
            step.kind = m_op->kind;
            const operators::OperatorSchema* schema = operators::findOperator(m_op->kind);
            if (schema && schema->flops)
                step.flops = schema->flops(*m_op, m_program.values);
        }
    }
    m_plan.steps.push_back(std::move(step));
    moveGradients();
}

void PlanBuilder::moveGradients() {
    const std::vector<BufferId> written = m_plan.steps.back().writes;
    for (const BufferId made : written) {
        const auto found = m_gradientHomes.find(made);
        if (found == m_gradientHomes.end())
            continue;
        const BufferId home = found->second;
        m_gradientHomes.erase(found);
        copy(made, home);
    }
}

void PlanBuilder::copy(BufferId from, BufferId to) {
    const Layout wanted = layoutOf(to);
    if (!(layoutOf(from).shape() == wanted.shape()))
        from = reshaped(from, wanted.shape());
    add(onednn::reorderStep(m_device, layoutOf(from), from, wanted, to));
}

} // namespace netwright::backend
