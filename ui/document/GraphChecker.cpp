#include "ui/document/GraphChecker.h"

#include "engine/training/ObjectiveCheck.h"
#include "ui/document/SchemaReader.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

#include <algorithm>
#include <iterator>
#include <memory>
#include <optional>

namespace netwright::document {
namespace {

/// Layers, repetitions counted: as many are checked in two or three milliseconds.
constexpr std::int64_t kSmall = 400;

std::int64_t layersIn(const graph::Graph& graph) {
    std::int64_t count = 0;
    for (const graph::Node& node : graph.nodes) {
        const auto repeat = node.params.find("repeat");
        const auto* times = node.body && repeat != node.params.end() ? std::get_if<std::int64_t>(&repeat->second) : nullptr;
        count += node.body ? std::clamp<std::int64_t>(times ? *times : 1, 1, kSmall) * layersIn(**node.body) : 1;
    }
    return std::min(count, 2 * kSmall); // no matter how many more
}

layers::GraphInfo check(const graph::Graph& graph, const training::TrainingSettings& settings, const layers::LayerRegistry& registry,
                        const core::DataSchema* schema) {
    layers::GraphInfo info = layers::checkGraph(graph, registry, schema);
    core::Diagnostics training = training::checkSettings(settings);
    if (info.ok() && !core::hasErrors(training))
        std::ranges::move(training::checkObjectives(graph, registry, info, settings.objectives), std::back_inserter(training));
    info.problems.insert(info.problems.end(), training.begin(), training.end());
    return info;
}

} // namespace

GraphChecker::GraphChecker(const project::Project& project, const SchemaReader& data, const layers::LayerRegistry& registry, QObject* parent)
    : QObject(parent), m_project(project), m_data(data), m_registry(registry) {
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &GraphChecker::onTimer);
}

void GraphChecker::makeStale() {
    m_stale = true;
    ++m_version;
    m_soon.start();
}

const layers::GraphInfo& GraphChecker::info() {
    if (m_stale) {
        checkHere();
        m_soon.start(); // the news is still owed to those who wait for the signal
    }
    return m_info;
}

void GraphChecker::onTimer() {
    if (m_stale && layersIn(m_project.graph) > kSmall) {
        checkInBackground();
        return;
    }
    if (m_stale)
        checkHere();
    emit checked();
}

void GraphChecker::checkHere() { take(check(m_project.graph, m_project.training, m_registry, m_data.schema())); }

void GraphChecker::take(layers::GraphInfo info) {
    m_info = std::move(info);
    m_info.problems.insert(m_info.problems.begin(), m_data.problems().begin(), m_data.problems().end());
    m_stale = false;
}

void GraphChecker::checkInBackground() {
    if (m_running)
        return;
    m_running = true;
    std::optional<core::DataSchema> schema;
    if (m_data.schema())
        schema = *m_data.schema();
    QThreadPool::globalInstance()->start([graph = m_project.graph, settings = m_project.training, &registry = m_registry,
                                          schema = std::move(schema), self = QPointer(this), version = m_version] {
        auto info = std::make_shared<layers::GraphInfo>(check(graph, settings, registry, schema ? &*schema : nullptr));
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [info, self, version] {
                if (!self)
                    return;
                self->m_running = false;
                if (self->m_version != version) {
                    self->m_soon.start(); // it changed meanwhile
                    return;
                }
                if (self->m_stale)
                    self->take(std::move(*info));
                emit self->checked();
            },
            Qt::QueuedConnection);
    });
}

} // namespace netwright::document
