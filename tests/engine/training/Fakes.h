#pragma once

#include "engine/backend/Model.h"
#include "engine/core/Rng.h"
#include "engine/data/Dataset.h"

#include <atomic>
#include <cmath>
#include <limits>
#include <map>
#include <memory>
#include <vector>

/// A model without a backend: it learns the mean of three features, with every trait that a trainer has to cope with:
/// padding in the arena, a buffer that changes during the forward pass, randomness that depends on the step, a program
/// per batch size, cancellation between kernels, and a loss that can become NaN.
namespace netwright::training::fakes {

inline constexpr std::int64_t kFeatures = 3;

class FakeStore : public backend::ParameterStore {
public:
    FakeStore() {
        backend::ParameterInfo weight{"fit", "weight", core::Shape{kFeatures}};
        weight.stored = 4;
        backend::ParameterInfo bias{"fit", "bias", core::Shape{1}};
        bias.decays = false;
        bias.offset = 4;
        bias.stored = 4;
        backend::ParameterInfo running{"fit", "running_mean", core::Shape{kFeatures}};
        running.trainable = false;
        running.decays = false;
        running.stored = kFeatures;
        m_parameters = {weight, bias, running};
        m_values.resize(8);
        m_gradients.resize(8);
        m_buffers.resize(kFeatures);
        initialise(1);
    }

    const std::vector<backend::ParameterInfo>& parameters() const override { return m_parameters; }
    std::span<float> values() override { return m_values; }
    std::span<float> gradients() override { return m_gradients; }
    std::span<float> buffers() { return m_buffers; }

    void read(std::size_t index, std::span<float> plain) const override {
        readFrom(m_parameters[index].trainable ? m_values : m_buffers, index, plain);
    }
    void write(std::size_t index, std::span<const float> plain) override {
        writeTo(m_parameters[index].trainable ? m_values : m_buffers, index, plain);
    }
    void readGradient(std::size_t index, std::span<float> plain) const override { readFrom(m_gradients, index, plain); }
    void readFrom(std::span<const float> arena, std::size_t index, std::span<float> plain) const override {
        for (std::size_t i = 0; i < plain.size(); ++i)
            plain[i] = arena[static_cast<std::size_t>(m_parameters[index].offset) + i];
    }
    void writeTo(std::span<float> arena, std::size_t index, std::span<const float> plain) const override {
        for (std::size_t i = 0; i < plain.size(); ++i)
            arena[static_cast<std::size_t>(m_parameters[index].offset) + i] = plain[i];
    }
    void initialise(std::uint64_t seed) override {
        core::Rng random(seed);
        for (std::size_t i = 0; i < 3; ++i)
            m_values[i] = static_cast<float>(random.uniform(-1, 1));
        m_values[4] = 0.5F;
    }

private:
    std::vector<backend::ParameterInfo> m_parameters;
    std::vector<float> m_values;
    std::vector<float> m_gradients;
    std::vector<float> m_buffers;
};

/// What a test can order, shared by all programs of a model.
struct Behaviour {
    std::uint64_t seed = 1;
    std::uint64_t nanFromBatch = std::numeric_limits<std::uint64_t>::max();
    std::uint64_t cancelInBatch = std::numeric_limits<std::uint64_t>::max(); ///< as if stop() came in the middle of it
    std::atomic<bool>* cancel = nullptr;                                     ///< what cancelInBatch sets
    int runs = 0;
};

class FakeExecutor : public backend::Executor {
public:
    FakeExecutor(FakeStore& store, Behaviour& behaviour, backend::Mode mode, std::int64_t batch)
        : m_store(store), m_behaviour(behaviour), m_mode(mode), m_batch(batch) {
        const auto size = static_cast<std::size_t>(batch * kFeatures);
        m_features.resize(size);
        m_target.resize(size);
        m_prediction.resize(size);
        m_loss.resize(static_cast<std::size_t>(batch));
        const core::Shape shape{batch, kFeatures};
        m_inputs.push_back({"in", "x", core::FieldKind::Features, false, shape, m_features});
        m_inputs.push_back({"out", "x", core::FieldKind::Features, true, shape, m_target});
        m_outputs.push_back({"out", "Regression", "x", shape, m_prediction, m_loss, 1});
    }

    backend::Mode mode() const override { return m_mode; }
    std::int64_t batch() const override { return m_batch; }
    std::vector<backend::InputBinding>& inputs() override { return m_inputs; }
    const std::vector<backend::OutputBinding>& outputs() const override { return m_outputs; }

    bool run(std::uint64_t step, const std::atomic<bool>& cancel) override {
        ++m_behaviour.runs;
        if (cancel)
            return false;
        forward(step);
        if (m_mode != backend::Mode::Train)
            return true;
        updateBuffers();
        if (step == m_behaviour.cancelInBatch && m_behaviour.cancel) {
            *m_behaviour.cancel = true;
            m_behaviour.cancelInBatch = std::numeric_limits<std::uint64_t>::max();
        }
        if (cancel)
            return false;
        backward(step);
        return true;
    }

    double meanLoss() const override {
        double sum = 0;
        for (float loss : m_loss)
            sum += static_cast<double>(loss);
        return sum / static_cast<double>(m_batch);
    }

    Reading read(std::string_view node, std::string_view port) const override {
        if (node != "out" || port != "out")
            return {};
        return {core::Shape{m_batch, kFeatures}, m_prediction};
    }
    std::string firstNonFinite() override { return std::isfinite(meanLoss()) ? "" : "fit"; }
    std::vector<OperatorTime> profile(int) override { return {}; }
    std::int64_t memoryBytes() const override { return 0; }

private:
    void forward(std::uint64_t step) {
        const std::span<const float> w = m_store.values();
        for (std::int64_t n = 0; n < m_batch; ++n) {
            float sum = 0;
            for (std::int64_t k = 0; k < kFeatures; ++k) {
                const auto i = static_cast<std::size_t>(n * kFeatures + k);
                m_prediction[i] = w[static_cast<std::size_t>(k)] + w[4];
                sum += (m_prediction[i] - m_target[i]) * (m_prediction[i] - m_target[i]);
            }
            m_loss[static_cast<std::size_t>(n)] = sum / kFeatures;
        }
        if (m_mode == backend::Mode::Train && step >= m_behaviour.nanFromBatch)
            m_loss[0] = std::numeric_limits<float>::quiet_NaN();
    }

    void updateBuffers() {
        for (std::size_t i = 0; i < m_features.size(); ++i) {
            float& running = m_store.buffers()[i % kFeatures];
            running += 0.01F * (m_features[i] - running);
        }
    }

    void backward(std::uint64_t step) {
        const std::span<float> g = m_store.gradients();
        std::fill(g.begin(), g.end(), 0.0F);
        for (std::size_t i = 0; i < m_prediction.size(); ++i) {
            const float d = 2.0F * (m_prediction[i] - m_target[i]) / static_cast<float>(m_prediction.size());
            g[i % kFeatures] += d;
            g[4] += d;
        }
        const auto noise = core::Rng::block(m_behaviour.seed, 5, step);
        for (std::size_t k = 0; k < kFeatures; ++k)
            g[k] += 0.1F * (core::Rng::toUniform(noise[k]) - 0.5F);
    }

    FakeStore& m_store;
    Behaviour& m_behaviour;
    backend::Mode m_mode;
    std::int64_t m_batch;
    std::vector<float> m_features;
    std::vector<float> m_target;
    std::vector<float> m_prediction;
    std::vector<float> m_loss;
    std::vector<backend::InputBinding> m_inputs;
    std::vector<backend::OutputBinding> m_outputs;
};

class FakeModel : public backend::Model {
public:
    backend::ParameterStore& parameters() override { return store; }
    int threads() const override { return 1; }
    using Model::executor;
    backend::Executor& executor(backend::Mode mode, std::int64_t batch, std::size_t) override {
        auto& slot = m_executors[{mode, batch}];
        if (!slot)
            slot = std::make_unique<FakeExecutor>(store, behaviour, mode, batch);
        return *slot;
    }
    std::string dump(std::string_view, backend::Mode, std::int64_t) override { return {}; }
    double measurePeakGflops() override { return 1; }

    FakeStore store;
    Behaviour behaviour;

private:
    std::map<std::pair<backend::Mode, std::int64_t>, std::unique_ptr<FakeExecutor>> m_executors;
};

class FakeDataset : public data::Dataset {
public:
    explicit FakeDataset(std::int64_t train = 50, std::int64_t validation = 13) : m_train(train), m_validation(validation) {
        m_schema.fields.push_back({"x", core::FieldKind::Features, core::Shape{kFeatures}, {}, 0, {}});
    }
    const core::DataSchema& schema() const override { return m_schema; }
    std::int64_t size(data::Split split) const override {
        return split == data::Split::Train ? m_train : split == data::Split::Validation ? m_validation : 0;
    }
    void read(data::Split split, std::int64_t index, std::string_view, std::span<float> out) const override {
        const auto block = core::Rng::block(99, static_cast<std::uint64_t>(split), static_cast<std::uint64_t>(index));
        for (std::size_t k = 0; k < kFeatures; ++k)
            out[k] = core::Rng::toUniform(block[k]) + static_cast<float>(k);
    }
    void readRaw(data::Split split, std::int64_t index, std::string_view field, std::span<float> out) const override {
        read(split, index, field, out);
    }
    data::Preparation preprocessing(std::string_view) const override { return {}; }
    const core::Diagnostics& notes() const override { return m_notes; }
    std::int64_t sourceIndex(data::Split, std::int64_t index) const override { return index; }

private:
    core::DataSchema m_schema;
    core::Diagnostics m_notes;
    std::int64_t m_train;
    std::int64_t m_validation;
};

} // namespace netwright::training::fakes
