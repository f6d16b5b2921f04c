#include "tests/engine/backend/ProgramMaker.h"

#include "engine/core/Rng.h"
#include "tests/support/Check.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace netwright::testing {

using operators::ValueId;
using operators::ValueRole;

ProgramMaker::ProgramMaker(std::int64_t batch) {
    m_program.batch = batch;
    m_program.training = true;
}

ValueId ProgramMaker::newValue(const std::string& name, const core::Shape& shape, ValueRole role) {
    m_program.values.push_back({name, shape, core::DataType::F32, role});
    return static_cast<ValueId>(m_program.values.size() - 1);
}

ValueId ProgramMaker::input(const std::string& name, const core::Shape& shape, bool target) {
    const ValueId id = newValue(name, shape, ValueRole::Input);
    m_program.inputs.push_back({name, name, core::FieldKind::Features, target, id});
    return id;
}

ValueId ProgramMaker::parameter(const std::string& name, const core::Shape& shape, bool trainable) {
    const ValueId id = newValue(name, shape, trainable ? ValueRole::Parameter : ValueRole::Buffer);
    compile::Program::Parameter parameter;
    parameter.node = name;
    parameter.name = "value";
    parameter.value = id;
    parameter.trainable = trainable;
    m_program.parameters.push_back(parameter);
    return id;
}

std::vector<ValueId> ProgramMaker::emit(const std::string& kind, operators::Attributes attributes,
                                        std::vector<ValueId> inputs, const std::vector<core::Shape>& shapes) {
    std::vector<ValueId> outputs;
    const std::string node = kind + std::to_string(m_program.ops.size());
    for (const core::Shape& shape : shapes)
        outputs.push_back(newValue(node, shape, ValueRole::Activation));
    m_program.ops.push_back({kind, std::move(attributes), std::move(inputs), outputs, node, operators::Phase::Forward});
    return outputs;
}

void ProgramMaker::output(ValueId prediction, ValueId loss) {
    m_program.outputs.push_back({"output" + std::to_string(m_program.outputs.size()), "Test", "", prediction, loss, 1});
}

Runner::Runner(compile::Program program, int threads, backend::Mode mode) : m_device(threads) {
    m_device.activate();
    backend::ParameterLayouts layouts;
    backend::Plan plan = backend::PlanBuilder(program, m_device, layouts, {mode == backend::Mode::Watch}).build();
    m_store = std::make_unique<backend::ArenaStore>(m_device, program, layouts);
    m_executor =
        std::make_unique<backend::ProgramExecutor>(m_device, *m_store, std::move(program), std::move(plan), mode, 7);
}

void Runner::setInput(const std::string& name, const Tensor& values) {
    for (backend::InputBinding& input : m_executor->inputs())
        if (input.node == name) {
            REQUIRE(input.data.size() == values.size());
            std::ranges::transform(values, input.data.begin(), [](double x) { return static_cast<float>(x); });
        }
}

std::size_t Runner::indexOf(const std::string& name) const {
    const auto& infos = m_store->parameters();
    const auto found = std::ranges::find(infos, name, &backend::ParameterInfo::node);
    REQUIRE(found != infos.end());
    return static_cast<std::size_t>(found - infos.begin());
}

void Runner::setParameter(const std::string& name, const Tensor& values) {
    const std::vector<float> plain(values.begin(), values.end());
    m_store->write(indexOf(name), plain);
}

Tensor Runner::gradient(const std::string& name) const {
    const std::size_t index = indexOf(name);
    std::vector<float> plain(static_cast<std::size_t>(m_store->parameters()[index].shape.elements()));
    m_store->readGradient(index, plain);
    return {plain.begin(), plain.end()};
}

void Runner::run(std::uint64_t step) {
    m_executor->poison();
    std::ranges::fill(m_store->gradients(), std::numeric_limits<float>::quiet_NaN());
    const std::atomic<bool> cancel = false;
    CHECK(m_executor->run(step, cancel));
}

Tensor randomTensor(const core::Shape& shape, std::uint64_t seed, double low, double high) {
    core::Rng rng(seed, 99);
    Tensor values(static_cast<std::size_t>(shape.elements()));
    for (double& value : values)
        value = static_cast<double>(static_cast<float>(rng.uniform(low, high)));
    return values;
}

double relativeError(const Tensor& a, const Tensor& b) {
    if (a.size() != b.size())
        return std::numeric_limits<double>::infinity();
    double difference = 0;
    double norm = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        difference += (a[i] - b[i]) * (a[i] - b[i]);
        norm += b[i] * b[i];
    }
    // A NaN anywhere must not compare as small.
    const double error = norm > 0 ? std::sqrt(difference / norm) : std::sqrt(difference);
    return std::isnan(error) ? std::numeric_limits<double>::infinity() : error;
}

} // namespace netwright::testing
