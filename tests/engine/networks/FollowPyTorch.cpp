#include "engine/backend/Model.h"
#include "engine/exchange/Safetensors.h"
#include "engine/training/optimizers/Optimizer.h"
#include "tests/engine/networks/NetworkDescription.h"
#include "tests/support/Check.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <filesystem>
#include <functional>
#include <iostream>
#include <map>
#include <stdexcept>

namespace netwright::networks {
namespace {

using Tensors = std::map<std::string, std::vector<float>>;

Tensors readFixture(const std::string& name) {
    const auto file = exchange::readSafetensors(std::filesystem::path(NETWRIGHT_SOURCE_DIR) / "tests/engine/networks" /
                                                (name + ".safetensors"));
    if (!file)
        throw std::runtime_error(name + " has no fixture: run tests/peers/fixtures/networks.py");
    Tensors tensors;
    for (const core::NamedTensor& tensor : file->tensors)
        tensors[tensor.key] = tensor.data;
    return tensors;
}

/// At most 256 elements, evenly spread, as networks.py keeps them.
std::vector<float> sampled(const std::vector<float>& all) {
    const std::size_t stride = (all.size() + 255) / 256;
    std::vector<float> kept;
    for (std::size_t i = 0; i < all.size(); i += stride)
        kept.push_back(all[i]);
    return kept;
}

double relativeError(const std::vector<float>& a, const std::vector<float>& b) {
    double distance = 0;
    double norm = 0;
    for (std::size_t i = 0; i < b.size(); ++i) {
        distance += std::pow(double{a[i]} - b[i], 2);
        norm += std::pow(double{b[i]}, 2);
    }
    const double error = std::sqrt(distance / norm);
    return a.size() == b.size() && std::isfinite(error) ? error : INFINITY;
}

/// The model of a description with an optimizer, stepped by hand with the description's batches.
class Run {
public:
    explicit Run(const NetworkDescription& network) : m_network(network) {
        auto model = backend::Model::build(network.graph, layers::builtinLayers(), network.schema, {2, 1});
        if (!model)
            throw std::runtime_error(model.problems().front().toString());
        m_model = std::move(model).value();
        backend::ParameterStore& store = m_model->parameters();
        for (std::size_t i = 0; i < store.parameters().size(); ++i)
            store.write(i, initialValues(store.parameters()[i].key(), store.parameters()[i].shape));
        m_optimizer = training::makeOptimizer(network.optimizer);
        m_chunks = training::divide(trainable(), 0, 0);
        m_slots.assign(m_optimizer->slotNames().size(), std::vector<float>(store.values().size(), 0.0F));
        m_slotSpans.assign(m_slots.begin(), m_slots.end());
    }

    double step(std::int64_t number) {
        backend::Executor& executor = m_model->executor(backend::Mode::Train, m_network.batch);
        for (backend::InputBinding& input : executor.inputs())
            std::ranges::copy(batchOf(*m_network.schema.find(input.field), number, m_network.batch), input.data.begin());
        const std::atomic<bool> cancel = false;
        executor.run(static_cast<std::uint64_t>(number), cancel);
        training::Update update{m_model->parameters().values(), m_model->parameters().gradients(), m_slotSpans, m_chunks};
        update.rate = m_network.learningRate;
        update.number = number + 1;
        m_optimizer->update(update);
        return executor.meanLoss();
    }

    Tensors weights() const {
        const backend::ParameterStore& store = m_model->parameters();
        Tensors tensors;
        for (std::size_t i = 0; i < store.parameters().size(); ++i) {
            std::vector<float>& plain = tensors[store.parameters()[i].key()];
            plain.resize(static_cast<std::size_t>(store.parameters()[i].shape.elements()));
            store.read(i, plain);
        }
        return tensors;
    }

private:
    std::span<const backend::ParameterInfo> trainable() const {
        const auto& all = m_model->parameters().parameters();
        const auto end = std::ranges::find(all, false, &backend::ParameterInfo::trainable);
        return {all.data(), static_cast<std::size_t>(end - all.begin())};
    }

    const NetworkDescription& m_network;
    std::unique_ptr<backend::Model> m_model;
    std::unique_ptr<training::Optimizer> m_optimizer;
    std::vector<training::Chunk> m_chunks;
    std::vector<std::vector<float>> m_slots;
    std::vector<std::span<float>> m_slotSpans;
};

void compareWeights(const NetworkDescription& network, const Run& run, const Tensors& fixture) {
    double worst = 0;
    for (const auto& [key, plain] : run.weights()) {
        REQUIRE(fixture.contains(key));
        const double error = relativeError(sampled(plain), fixture.at(key));
        worst = std::max(worst, error);
        if (error >= network.weightTolerance)
            std::cout << "  " << network.name << ": " << key << " is off by " << error << "\n";
        CHECK(error < network.weightTolerance);
    }
    std::cout << "  " << network.name << ": weights within " << worst << " after " << network.steps << " steps\n";
}

void follow(const NetworkDescription& network) {
    const Tensors fixture = readFixture(network.name);
    const std::vector<float>& losses = fixture.at("loss");
    REQUIRE(losses.size() == static_cast<std::size_t>(network.steps));
    Run run(network);
    double worst = 0;
    for (std::int64_t step = 0; step < network.steps; ++step) {
        const double expected = losses[static_cast<std::size_t>(step)];
        const double error = std::abs(run.step(step) - expected) / std::abs(expected);
        worst = std::isfinite(error) ? std::max(worst, error) : INFINITY;
    }
    std::cout << "  " << network.name << ": losses within " << worst << "\n";
    CHECK(worst < network.lossTolerance);
    if (network.weightTolerance > 0)
        compareWeights(network, run, fixture);
}

/// A network that does not run fails the test without hiding the others.
void forEachNetwork(const std::function<void(const NetworkDescription&)>& body) {
    for (const NetworkDescription& network : readNetworks()) {
        try {
            body(network);
        } catch (const std::exception& problem) {
            testing::fail(network.name.c_str(), 0, problem.what());
        }
    }
}

} // namespace

TEST(networks_follow_pytorch_step_by_step) { forEachNetwork(follow); }

TEST(the_same_network_gives_the_same_bits) {
    forEachNetwork([](const NetworkDescription& network) {
        Run first(network);
        Run second(network);
        for (std::int64_t step = 0; step < std::min<std::int64_t>(network.steps, 5); ++step)
            CHECK(first.step(step) == second.step(step));
        CHECK(first.weights() == second.weights());
    });
}

} // namespace netwright::networks
