#include "ui/training/SampleWatch.h"

#include "ui/data/DatasetStore.h"
#include "ui/training/RunController.h"

#include <QRandomGenerator>

#include <algorithm>
#include <cmath>

namespace netwright::training_ui {
namespace {

/// More cards than anybody sees at once; the rest get pictures when the graph is smaller or opened as groups.
constexpr std::size_t kMaxWatchedNodes = 96;
constexpr double kPicturesPerSecond = 10;

void collectNodes(const graph::Graph& graph, const std::string& prefix, std::vector<std::string>& ids) {
    for (const graph::Node& node : graph.nodes) {
        ids.push_back(prefix + node.id);
        if (node.body)
            collectNodes(**node.body, prefix + node.id + "/", ids);
    }
}

} // namespace

SampleWatch::SampleWatch(document::ProjectDocument* document, data_ui::DatasetStore* datasets, RunController* run,
                         QObject* parent)
    : QObject(parent), m_document(document), m_datasets(datasets), m_run(run) {
    connect(run, &RunController::snapshotArrived, this, [this](const telemetry::Snapshot& snapshot) {
        m_snapshot = snapshot;
        emit snapshotChanged();
    });
    connect(run, &RunController::started, this, [this] {
        m_snapshot.reset();
        m_initial.clear();
        m_mainParameters.clear();
        emit snapshotChanged();
    });
    connect(run, &RunController::sessionCreated, this, &SampleWatch::runStarted);
    connect(datasets, &data_ui::DatasetStore::stateChanged, this, [this] {
        if (samples() > 0 && m_sample >= samples())
            choose(m_split, 0);
        emit sampleChanged();
    });
}

std::int64_t SampleWatch::samples() const {
    const auto dataset = m_run->dataset() ? m_run->dataset() : m_datasets->dataset();
    return dataset ? dataset->size(m_split) : 0;
}

void SampleWatch::choose(data::Split split, std::int64_t sample) {
    m_split = split;
    m_sample = std::max<std::int64_t>(0, samples() > 0 ? std::min(sample, samples() - 1) : sample);
    emit sampleChanged();
    request();
}

void SampleWatch::chooseNext(std::int64_t offset) {
    if (const std::int64_t count = samples(); count > 0)
        choose(m_split, ((m_sample + offset) % count + count) % count);
}

void SampleWatch::chooseRandom() {
    if (const std::int64_t count = samples(); count > 0)
        choose(m_split, static_cast<std::int64_t>(QRandomGenerator::global()->generate64() %
                                                  static_cast<std::uint64_t>(count)));
}

void SampleWatch::setActive(bool active) {
    m_active = active;
    request();
}

void SampleWatch::setSelected(const QString& nodeId) {
    if (m_selected == nodeId)
        return;
    m_selected = nodeId;
    request();
}

void SampleWatch::runStarted() {
    m_run->snapshotParameters(this, [this](const std::vector<core::NamedTensor>& tensors) {
        rememberInitialWeights(tensors);
        request();
    });
    // A split that this data does not have has no sample to watch.
    if (samples() == 0)
        choose(data::Split::Train, 0);
    else
        choose(m_split, m_sample);
}

void SampleWatch::rememberInitialWeights(const std::vector<core::NamedTensor>& tensors) {
    QMap<QString, std::size_t> largest;
    for (const core::NamedTensor& tensor : tensors) {
        const QString key = QString::fromStdString(tensor.key);
        const auto dot = key.lastIndexOf(QLatin1Char('.'));
        const QString node = key.left(dot);
        if (tensor.data.size() <= largest.value(node, 0))
            continue;
        largest[node] = tensor.data.size();
        m_mainParameters[node] = key.mid(dot + 1);
        const auto [low, high] = std::ranges::minmax(tensor.data);
        const double reach = std::max({std::abs(static_cast<double>(low)), std::abs(static_cast<double>(high)), 1e-6});
        m_initial[node] = Histogram::of(tensor.data, -reach, reach);
    }
}

QString SampleWatch::mainParameter(const QString& nodeId) const {
    return m_mainParameters.value(nodeId);
}

const telemetry::Snapshot::Tensor* SampleWatch::find(const QString& nodeId, const QString& port) const {
    if (!m_snapshot)
        return nullptr;
    const std::string node = nodeId.toStdString(), name = port.toStdString();
    const auto found = std::ranges::find_if(m_snapshot->tensors, [&](const telemetry::Snapshot::Tensor& tensor) {
        return tensor.node == node && tensor.port == name;
    });
    return found == m_snapshot->tensors.end() ? nullptr : &*found;
}

const telemetry::Snapshot::Tensor* SampleWatch::prediction(const QString& outputNode) const {
    if (const telemetry::Snapshot::Tensor* own = find(outputNode, QStringLiteral("out")))
        return own;
    const graph::Graph* graph = m_run->trainedGraph();
    if (!graph)
        return nullptr;
    const auto wire = std::ranges::find(graph->edges, outputNode.toStdString(),
                                        [](const graph::Edge& edge) { return edge.to.node; });
    return wire == graph->edges.end() ? nullptr
                                      : find(QString::fromStdString(wire->from.node), QString::fromStdString(wire->from.port));
}

const telemetry::Snapshot::Tensor* SampleWatch::weights(const QString& nodeId) const {
    const QString parameter = mainParameter(nodeId);
    return parameter.isEmpty() ? nullptr : find(nodeId, parameter);
}

std::optional<Histogram> SampleWatch::initialWeights(const QString& nodeId) const {
    const auto found = m_initial.constFind(nodeId);
    return found == m_initial.cend() ? std::nullopt : std::optional(*found);
}

void SampleWatch::request() {
    training::WatchRequest request;
    request.split = m_split;
    request.sample = m_sample;
    request.maxPerSecond = kPicturesPerSecond;
    const graph::Graph* graph = m_run->trainedGraph();
    if (m_active && graph) {
        std::vector<std::string> ids;
        collectNodes(*graph, {}, ids);
        if (ids.size() > kMaxWatchedNodes)
            ids.resize(kMaxWatchedNodes);
        for (std::string& id : ids)
            request.items.push_back({std::move(id), "out"});
        if (const QString parameter = mainParameter(m_selected); !parameter.isEmpty())
            request.items.push_back({m_selected.toStdString(), parameter.toStdString()});
    }
    m_run->watch(request);
}

} // namespace netwright::training_ui
