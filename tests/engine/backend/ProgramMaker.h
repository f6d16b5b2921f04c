#pragma once

#include "engine/backend/ProgramExecutor.h"
#include "engine/compile/Program.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace netwright::testing {

using Tensor = std::vector<double>;

/// Builds programs operator by operator, without graphs and layers.
class ProgramMaker {
public:
    explicit ProgramMaker(std::int64_t batch);

    operators::ValueId input(const std::string& name, const core::Shape& shape, bool target = false);
    operators::ValueId parameter(const std::string& name, const core::Shape& shape, bool trainable = true);
    std::vector<operators::ValueId> emit(const std::string& kind, operators::Attributes attributes,
                                         std::vector<operators::ValueId> inputs,
                                         const std::vector<core::Shape>& shapes);
    operators::ValueId emitOne(const std::string& kind, operators::Attributes attributes,
                               std::vector<operators::ValueId> inputs, const core::Shape& shape) {
        return emit(kind, std::move(attributes), std::move(inputs), {shape}).front();
    }
    void output(operators::ValueId prediction, operators::ValueId loss);

    compile::Program& program() { return m_program; }

private:
    operators::ValueId newValue(const std::string& name, const core::Shape& shape, operators::ValueRole role);

    compile::Program m_program;
};

/// A program with its memory, filled with NaN before every run.
class Runner {
public:
    explicit Runner(compile::Program program, int threads = 2, backend::Mode mode = backend::Mode::Train);

    backend::ProgramExecutor& executor() { return *m_executor; }
    backend::ArenaStore& store() { return *m_store; }
    void setInput(const std::string& name, const Tensor& values);
    void setParameter(const std::string& name, const Tensor& values);
    Tensor gradient(const std::string& name) const;
    void run(std::uint64_t step = 1);

private:
    std::size_t indexOf(const std::string& name) const;

    backend::Device m_device;
    std::unique_ptr<backend::ArenaStore> m_store;
    std::unique_ptr<backend::ProgramExecutor> m_executor;
};

Tensor randomTensor(const core::Shape& shape, std::uint64_t seed, double low = -1, double high = 1);
/// ‖a − b‖ / ‖b‖; the plain distance where b is zero.
double relativeError(const Tensor& a, const Tensor& b);

} // namespace netwright::testing
