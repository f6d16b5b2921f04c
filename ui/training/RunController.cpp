#include "ui/training/RunController.h"

#include "engine/runs/PlanRun.h"
#include "engine/runs/RunFolder.h"
#include "engine/runs/RunManifest.h"
#include "engine/training/KeptEpochs.h"
#include "ui/data/DatasetStore.h"
#include "ui/document/ProblemText.h"
#include "ui/document/ProjectDocument.h"
#include "ui/training/ReadCurves.h"
#include "ui/widgets/Background.h"
#include "ui/widgets/Format.h"

#include <algorithm>
#include <utility>

namespace netwright::training_ui {
namespace {

constexpr int kDrainMilliseconds = 33;

} // namespace

RunController::RunController(document::ProjectDocument* document, data_ui::DatasetStore* datasets, QObject* parent)
    : QObject(parent), m_document(document), m_datasets(datasets), m_unsavedRuns(std::make_unique<QTemporaryDir>()) {
    m_timer.setInterval(kDrainMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &RunController::drain);
    connect(datasets, &data_ui::DatasetStore::stateChanged, this, &RunController::datasetStateChanged);
}

RunController::~RunController() {
    retireSession();
}

bool RunController::isActive() const {
    return isRunning() || m_state == telemetry::RunState::Paused;
}

bool RunController::isRunning() const {
    return m_state == telemetry::RunState::Preparing || m_state == telemetry::RunState::Running;
}

bool RunController::hasModel() const {
    return m_session && m_state != telemetry::RunState::Preparing && m_state != telemetry::RunState::Failed;
}

bool RunController::isTrained() const {
    return m_session && (m_lastStep.has_value() || m_opened);
}

bool RunController::graphDiffers() const {
    return m_session && !(m_graph == m_document->project().graph);
}

void RunController::train() {
    if (m_state == telemetry::RunState::Paused)
        m_session->start();
    else if (!isRunning())
        beginAnew(Waiting::ToTrain);
}

void RunController::step() {
    if (m_state == telemetry::RunState::Paused || m_state == telemetry::RunState::Running)
        m_session->step();
    else if (!isRunning())
        beginAnew(Waiting::ToStep);
}

void RunController::beginAnew(Waiting wanted) {
    m_branchFrom.clear();
    m_branchEpoch = 0;
    m_resumed.reset();
    begin(wanted);
}

void RunController::pause() {
    if (m_session)
        m_session->pause();
}

void RunController::stop() {
    if (m_waiting != Waiting::No) {
        m_waiting = Waiting::No;
        setState(telemetry::RunState::Stopped, {});
    } else if (m_session) {
        m_session->stop();
    }
}

void RunController::setLearningRate(double rate) {
    if (m_session)
        m_session->setLearningRate(rate);
}

void RunController::discard() {
    retireSession();
    m_waiting = Waiting::No;
    m_branchFrom.clear();
    m_runFolder.clear();
    m_resumed.reset();
    m_unsavedRuns = std::make_unique<QTemporaryDir>(); // those of another project are not this one's
    m_series.clear();
    m_lastStep.reset();
    m_lastEpoch.reset();
    m_problems.clear();
    setState(telemetry::RunState::Idle, {});
    emit started();
    emit seriesChanged();
}

bool RunController::canBranch(int epoch) const {
    std::error_code problem;
    return epoch > 0 && !m_runFolder.empty() &&
           std::filesystem::exists(training::keptEpochPath(m_runFolder, epoch), problem);
}

void RunController::branch(int epoch) {
    SeriesStore before = m_series;
    before.cutAfter(before.epochEnds()[static_cast<std::size_t>(epoch) - 1]);
    m_resumed.reset();
    m_branchFrom = training::keptEpochPath(m_runFolder, epoch);
    m_branchEpoch = epoch;
    begin(Waiting::ToTrain, std::move(before));
    emit seriesChanged();
}

void RunController::resume(const std::filesystem::path& run) {
    struct Earlier {
        core::Result<runs::RunManifest> manifest{core::Diagnostics{}};
        SeriesStore curves;
    };
    widgets::inBackground<Earlier>(
        this,
        [run] {
            return Earlier{runs::readManifest(run), readCurves(runs::metricsOf(run))};
        },
        [this, run](Earlier earlier) {
            if (!earlier.manifest)
                return fail(earlier.manifest.problems());
            if (!earlier.manifest->project)
                return fail({core::error(
                    "run.old", core::inFile(runs::manifestOf(run).string()),
                    "This run was made by an older version, which did not record what a run was started with.",
                    "Train the network anew.")});
            if (!(earlier.manifest->project->data == m_document->project().data))
                return fail({core::error("run.other-data", core::inFile(runs::manifestOf(run).string()),
                                        "The data of the project has been changed since this run.",
                                        "Set the data as it was, or train the network anew.")});
            beginResumed(run, std::move(*earlier.manifest->project), std::move(earlier.curves));
        });
}

void RunController::beginResumed(const std::filesystem::path& run, project::Project project, SeriesStore curves) {
    m_branchFrom.clear();
    m_branchEpoch = 0;
    m_runFolder = run;
    m_resumed = std::move(project);
    begin(Waiting::ToTrain, std::move(curves));
    emit seriesChanged();
}

QString RunController::outcome() const {
    if (!m_lastEpoch)
        return {};
    QString text = widgets::counted(m_lastEpoch->epoch, tr("Trained %1 epoch"), tr("Trained %1 epochs"));
    const telemetry::Metrics& metrics = m_lastEpoch->validated ? m_lastEpoch->validationMetrics : m_lastEpoch->trainingMetrics;
    const QString where = m_lastEpoch->validated ? tr("%1 on validation") : tr("%1 on training");
    const double loss = m_lastEpoch->validated ? m_lastEpoch->validationLoss : m_lastEpoch->trainingLoss;
    const auto share = std::ranges::find_if(metrics, [](const auto& metric) {
        return widgets::isShare(QString::fromStdString(metric.first));
    });
    return text + QStringLiteral(" · ") +
           where.arg(share != metrics.end() ? widgets::percent(share->second)
                                            : tr("loss %1").arg(widgets::figure(loss)));
}

void RunController::begin(Waiting wanted, SeriesStore curves) {
    retireSession();
    m_series = std::move(curves);
    m_lastStep.reset();
    m_lastEpoch.reset();
    m_problems.clear();
    if (!m_document->info().ok()) {
        fail(m_document->info().problems);
        return;
    }
    m_waiting = wanted;
    setState(telemetry::RunState::Preparing, tr("Loading the data"));
    emit started();
    m_datasets->request();
    datasetStateChanged();
}

void RunController::datasetStateChanged() {
    if (m_waiting == Waiting::No)
        return;
    if (m_datasets->state() == data_ui::DatasetStore::State::Failed) {
        const bool opening = std::exchange(m_waiting, Waiting::No) == Waiting::ToOpen;
        if (!opening)
            fail(m_datasets->problems());
    } else if (m_datasets->state() == data_ui::DatasetStore::State::None) {
        m_datasets->request();
    } else if (m_datasets->state() == data_ui::DatasetStore::State::Ready) {
        const Waiting wanted = std::exchange(m_waiting, Waiting::No);
        m_opened = wanted == Waiting::ToOpen;
        createSession(m_datasets->dataset(), m_opened ? std::move(m_stored) : std::vector<core::NamedTensor>());
        if (wanted == Waiting::ToStep)
            m_session->step();
        else if (wanted == Waiting::ToTrain)
            m_session->start();
        else
            emit stateChanged();
    }
}

void RunController::openStored(std::vector<core::NamedTensor> parameters) {
    if (m_session || m_waiting != Waiting::No || !m_document->info().ok())
        return;
    m_stored = std::move(parameters);
    m_waiting = Waiting::ToOpen;
    m_datasets->request();
    datasetStateChanged();
}

void RunController::createSession(std::shared_ptr<const data::Dataset> dataset,
                                  std::vector<core::NamedTensor> parameters) {
    m_dataset = std::move(dataset);
    training::RunPlan plan;
    if (const auto resumed = std::exchange(m_resumed, std::nullopt))
        plan = runs::planResume(m_runFolder, *resumed, m_document->dataFolder().toStdString(), m_dataset);
    else
        plan = planOfNewRun(std::move(parameters));
    m_graph = plan.graph;
    m_settings = plan.settings;
    m_session = std::make_unique<training::TrainingSession>(std::move(plan));
    if (m_watch)
        m_session->watch(*m_watch);
    m_timer.start();
    emit sessionCreated();
}

training::RunPlan RunController::planOfNewRun(std::vector<core::NamedTensor> parameters) {
    project::Project project = m_document->project();
    const std::filesystem::path folder = m_document->dataFolder().toStdString();
    if (project.training.threads == 0)
        project.training.threads = m_defaultThreads;
    const std::filesystem::path parent = std::exchange(m_runFolder, {});
    const std::filesystem::path branchFrom = std::exchange(m_branchFrom, {});
    if (!parameters.empty()) {
        training::RunPlan plan = runs::planRun(project, folder, m_dataset);
        plan.parameters = std::move(parameters);
        return plan;
    }
    const auto created = runs::createRunFolder(runsFolder(), project.title);
    m_runFolder = created ? *created : runsFolder() / "run"; // the trainer says why nothing can be written there
    training::RunPlan plan = runs::planRunIn(m_runFolder, project, folder, m_dataset);
    plan.resumeFrom = branchFrom;
    if (!branchFrom.empty()) { // its log goes on from the curves so far
        std::error_code problem;
        std::filesystem::copy_file(runs::metricsOf(parent), runs::metricsOf(m_runFolder), problem);
    }
    return plan;
}

std::filesystem::path RunController::runsFolder() const {
    const QString folder = m_document->folder().isEmpty() ? m_unsavedRuns->path() : m_document->folder();
    return std::filesystem::path(folder.toStdString()) / "runs";
}

void RunController::watch(const training::WatchRequest& request) {
    if (m_watch && *m_watch == request)
        return;
    m_watch = request;
    if (m_session)
        m_session->watch(request);
}

void RunController::drain() {
    if (!m_session)
        return;
    for (telemetry::Event& event : m_session->drain()) {
        if (auto* snapshot = std::get_if<telemetry::Snapshot>(&event)) {
            m_newestSnapshot = std::move(*snapshot);
            continue;
        }
        m_seriesDue = true;
        handle(event);
        if (!m_session)
            return;
    }
    if ((!m_seriesDue && !m_newestSnapshot) || (isRunning() && !m_pace.due()))
        return;
    m_pace.drawn();
    if (const auto snapshot = std::exchange(m_newestSnapshot, std::nullopt))
        emit snapshotArrived(*snapshot);
    if (std::exchange(m_seriesDue, false))
        emit seriesChanged();
}

void RunController::handle(const telemetry::Event& event) {
    if (const auto* step = std::get_if<telemetry::StepDone>(&event)) {
        m_series.add(*step);
        m_lastStep = *step;
    } else if (const auto* epoch = std::get_if<telemetry::EpochDone>(&event)) {
        m_series.add(*epoch);
        m_lastEpoch = *epoch;
        emit epochDone(*epoch);
    } else if (const auto* marker = std::get_if<telemetry::Marker>(&event)) {
        // What the trainer resumes is, seen from here, a branch.
        if (const int parent = std::exchange(m_branchEpoch, 0); parent > 0)
            m_series.add(telemetry::Marker{marker->step, tr("branched after epoch %1").arg(parent).toStdString()});
        else
            m_series.add(*marker);
    } else if (const auto* failure = std::get_if<telemetry::Failed>(&event)) {
        fail(failure->problems);
    } else if (const auto* change = std::get_if<telemetry::StateChanged>(&event)) {
        setState(change->state, document::problemText(change->reason));
    }
}

void RunController::setState(telemetry::RunState state, const QString& reason) {
    m_state = state;
    m_reason = reason;
    emit stateChanged();
}

void RunController::fail(const core::Diagnostics& problems) {
    m_problems = problems;
    setState(telemetry::RunState::Failed, {});
    emit failed(m_problems);
}

void RunController::retireSession() {
    m_timer.stop();
    m_newestSnapshot.reset();
    m_seriesDue = false;
    m_dataset.reset();
    m_opened = false;
    if (!m_session)
        return;
    m_session->stop();
    // Its destructor joins the trainer thread, which may take a moment: not here.
    QThreadPool::globalInstance()->start(
        [session = std::shared_ptr<training::TrainingSession>(std::move(m_session))]() mutable { session.reset(); });
}

void RunController::evaluate(data::Split split, QObject* receiver, EvaluationDone done) {
    using Answer = core::Result<training::Evaluation>;
    m_session->evaluate(split, [guard = QPointer<QObject>(receiver), done = std::move(done)](Answer answer) {
        widgets::postTo(guard, std::make_shared<Answer>(std::move(answer)), done);
    });
}

void RunController::snapshotParameters(QObject* receiver, ParametersDone done) {
    using Answer = std::vector<training::TrainingSession::NamedTensor>;
    m_session->snapshotParameters([guard = QPointer<QObject>(receiver), done = std::move(done)](Answer answer) {
        widgets::postTo(guard, std::make_shared<Answer>(std::move(answer)), done);
    });
}

void RunController::profile(bool withPeak, QObject* receiver, ProfileDone done) {
    using Answer = training::TrainingSession::StepProfile;
    m_session->profile(withPeak, [guard = QPointer<QObject>(receiver), done = std::move(done)](Answer answer) {
        widgets::postTo(guard, std::make_shared<Answer>(std::move(answer)), done);
    });
}

} // namespace netwright::training_ui
