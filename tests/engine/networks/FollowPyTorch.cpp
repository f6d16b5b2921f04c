#include "engine/backend/Model.h"
#include "engine/exchange/Safetensors.h"
#include "engine/training/ObjectiveCheck.h"
#include "engine/training/Pursuit.h"
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

/// The batches of a description, one sample after the other.
class FormulaDataset : public data::Dataset {
public:
    explicit FormulaDataset(const NetworkDescription& network) : m_network(network) {}

    const core::DataSchema& schema() const override { return m_network.schema; }
    std::int64_t size(data::Split) const override { return m_network.batch * m_network.steps; }
    void read(data::Split, std::int64_t index, std::string_view field, std::span<float> out) const override {
        const std::vector<float> batch = batchOf(*schema().find(field), index / m_network.batch, m_network.batch);
        const std::size_t row = static_cast<std::size_t>(index % m_network.batch) * out.size();
        std::copy_n(batch.begin() + static_cast<std::ptrdiff_t>(row), out.size(), out.begin());
    }
    void readRaw(data::Split split, std::int64_t index, std::string_view field, std::span<float> out) const override {
        read(split, index, field, out);
    }
    data::Preparation preprocessing(std::string_view) const override { return {}; }
    const core::Diagnostics& notes() const override { return m_notes; }
    std::int64_t sourceIndex(data::Split, std::int64_t index) const override { return index; }

private:
    const NetworkDescription& m_network;
    core::Diagnostics m_notes;
};

/// The model of a description and its objectives, stepped by hand over the description's batches in their order.
class Run {
public:
    explicit Run(const NetworkDescription& network)
        : m_network(network), m_loader(std::make_shared<FormulaDataset>(network), data::Split::Train, network.batch, 1, false) {
        backend::ModelOptions options;
        options.threads = 2;
        options.batch = network.batch;
        options.objectives = training::resolve(network.graph, network.settings.objectives);
        auto model = backend::Model::build(network.graph, layers::builtinLayers(), network.schema, options);
        if (!model)
            throw std::runtime_error(model.problems().front().toString());
        m_model = std::move(model).value();
        backend::ParameterStore& store = m_model->parameters();
        for (std::size_t i = 0; i < store.parameters().size(); ++i)
            store.write(i, initialValues(store.parameters()[i].key(), store.parameters()[i].shape));
        std::vector<training::Objective> objectives = network.settings.objectives;
        objectives.resize(std::max<std::size_t>(1, objectives.size()));
        m_pursuits.reserve(objectives.size());
        for (std::size_t i = 0; i < objectives.size(); ++i)
            m_pursuits.emplace_back(*m_model, i, network.settings, objectives[i]);
    }

    /// The sum of the losses of the objectives whose turn it was.
    double step(std::int64_t number) {
        const std::atomic<bool> cancel = false;
        double loss = 0;
        for (training::Pursuit& pursuit : m_pursuits) {
            if (!pursuit.isDue(number))
                continue;
            m_loader.seek({0, number * m_network.batch});
            pursuit.run(m_loader, static_cast<std::uint64_t>(number), cancel);
            pursuit.update(m_network.settings.learningRate);
            loss += pursuit.meanLoss();
        }
        return loss;
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
    const NetworkDescription& m_network;
    data::BatchLoader m_loader;
    std::unique_ptr<backend::Model> m_model;
    std::vector<training::Pursuit> m_pursuits;
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
