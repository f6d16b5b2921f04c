#include "ui/document/GraphChecker.h"

#include "engine/layers/MissingData.h"
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
/// As many are thought about at once: that may mean to check what a dozen changes would lead to.
constexpr std::int64_t kVerySmall = 60;

std::int64_t layersIn(const graph::Graph& graph) {
    std::int64_t count = 0;
    for (const graph::Node& node : graph.nodes) {
        if (!node.body) {
            ++count;
            continue;
        }
        const auto repeat = node.params.find("repeat");
        const auto* times = repeat != node.params.end() ? std::get_if<std::int64_t>(&repeat->second) : nullptr;
        count += std::clamp<std::int64_t>(times ? *times : 1, 1, kSmall) * layersIn(**node.body);
    }
    return std::min(count, 2 * kSmall); // no matter how many more
}

layers::GraphInfo check(const Design& design, const training::TrainingSettings& settings) {
    layers::GraphInfo info = layers::checkGraph(design.graph, design.registry, design.schema());
    core::Diagnostics training = training::checkSettings(settings);
    if (info.ok() && !core::hasErrors(training))
        std::ranges::move(training::checkObjectives(design.graph, design.registry, info, settings.objectives), std::back_inserter(training));
    info.problems.insert(info.problems.end(), training.begin(), training.end());
    return info;
}

} // namespace

GraphChecker::GraphChecker(const project::Project& project, const SchemaReader& data, const layers::LayerRegistry& registry, QObject* parent)
    : QObject(parent), m_project(project), m_data(data), m_registry(registry) {
    forget();
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &GraphChecker::onTimer);
}

void GraphChecker::forget() {
    m_design = std::make_shared<const Design>(graph::Graph(), std::nullopt, m_registry, layers::GraphInfo());
    makeStale();
}

void GraphChecker::makeStale() {
    m_stale = true;
    ++m_version;
    m_soon.start();
}

DesignPtr GraphChecker::design() {
    if (m_stale && layersIn(m_project.graph) <= kSmall) {
        checkHere();
        m_soon.start(); // the news is still owed to those who wait for the signal
    }
    return m_design;
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

std::shared_ptr<Design> GraphChecker::unchecked() {
    m_moved = false;
    return std::make_shared<Design>(m_project.graph, m_data.schema() ? std::optional(*m_data.schema()) : std::nullopt, m_registry, layers::GraphInfo());
}

void GraphChecker::checkHere() {
    std::shared_ptr<Design> design = unchecked();
    design->info = check(*design, m_project.training);
    take(std::move(design));
}

void GraphChecker::take(std::shared_ptr<Design> design) {
    core::Diagnostics& problems = design->info.problems;
    if (!m_project.data.source.empty())
        layers::forgetMissingData(problems);
    problems.insert(problems.begin(), m_data.problems().begin(), m_data.problems().end());
    m_design = std::move(design);
    m_stale = false;
}

void GraphChecker::checkInBackground() {
    if (m_running)
        return;
    m_running = true;
    QThreadPool::globalInstance()->start([design = unchecked(), settings = m_project.training, self = QPointer(this), version = m_version] {
        design->info = check(*design, settings);
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [design, self, version] {
                if (!self)
                    return;
                self->m_running = false;
                if (self->m_version != version) {
                    self->m_soon.start(); // it changed meanwhile
                    return;
                }
                if (self->m_stale)
                    self->take(design);
                emit self->checked();
            },
            Qt::QueuedConnection);
    });
}

void GraphChecker::consider(QObject* context, Work work) {
    DesignPtr known = design();
    if (m_stale) {
        connect(this, &GraphChecker::checked, context, [this, context, work] { consider(context, work); }, Qt::SingleShotConnection);
        return;
    }
    if (m_moved) {
        known = m_design = std::make_shared<const Design>(m_project.graph, known->data, m_registry, known->info);
        m_moved = false;
    }
    if (layersIn(known->graph) <= kVerySmall) {
        work(known)();
        return;
    }
    QThreadPool::globalInstance()->start([work = std::move(work), known, self = QPointer(this), context = QPointer(context), version = m_version] {
        const std::function<void()> then = work(known);
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [then, self, context, version] {
                if (self && context && self->m_version == version)
                    then();
            },
            Qt::QueuedConnection);
    });
}

} // namespace netwright::document
