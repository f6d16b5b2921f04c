#pragma once

#include "engine/project/Project.h"
#include "engine/training/TrainingSession.h"
#include "ui/training/LivePace.h"
#include "ui/training/SeriesStore.h"

#include <QDateTime>
#include <QObject>
#include <QTemporaryDir>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace netwright::document {
class ProjectDocument;
}
namespace netwright::data_ui {
class DatasetStore;
}

namespace netwright::training_ui {

/// The bridge between the window and the trainer: owns the TrainingSession of the open project, drains its events about
/// thirty times a second and says what happened. Never waits for the trainer. GUI thread.
class RunController : public QObject {
    Q_OBJECT
public:
    RunController(document::ProjectDocument* document, data_ui::DatasetStore* datasets, QObject* parent = nullptr);
    ~RunController() override;

    telemetry::RunState state() const { return m_state; }
    const QString& reason() const { return m_reason; } ///< why it is in this state, for people; may be empty
    bool isActive() const;  ///< preparing, running or paused
    bool isRunning() const; ///< preparing or running
    bool hasModel() const;  ///< a session exists whose parameters can be tested and exported
    bool isTrained() const; ///< and at least one step was made, or the parameters came from a file

    const SeriesStore& series() const { return m_series; }
    const std::optional<telemetry::StepDone>& lastStep() const { return m_lastStep; }
    const std::optional<telemetry::EpochDone>& lastEpoch() const { return m_lastEpoch; }
    const core::Diagnostics& problems() const { return m_problems; } ///< of a run that failed
    /// What the session trains: a copy from when it started. nullptr without a session.
    const graph::Graph* trainedGraph() const { return m_session ? &m_graph : nullptr; }
    const training::TrainingSettings& settings() const { return m_settings; } ///< of the run
    std::shared_ptr<const data::Dataset> dataset() const { return m_dataset; } ///< of the run
    /// What came of it, for people: "Trained 5 epochs · 99.2 % on validation". Empty before the first epoch's end.
    QString outcome() const;
    bool graphDiffers() const; ///< the network was edited after the run started
    std::filesystem::path runsFolder() const; ///< where this project's runs are kept

    /// For projects that say "all cores"; 0: really all.
    void setDefaultThreads(int threads) { m_defaultThreads = threads; }
    int defaultThreads() const { return m_defaultThreads; }
    void train(); ///< starts anew, or goes on after a pause
    void pause();
    void step();  ///< one step, then paused
    void stop();
    void setLearningRate(double rate);
    /// A new run that goes on from where that epoch of this one ended, with the project's settings as they are now. Its
    /// curves start as copies of this one's. Requires canBranch(epoch).
    void branch(int epoch);
    bool canBranch(int epoch) const; ///< the checkpoint of that epoch was kept
    /// Goes on with an earlier run of this project from its checkpoint, with the network, the data and the settings
    /// that it was started with; its curves are there again. Problems come as failed().
    void resume(const std::filesystem::path& run);
    /// Parameters that the open project was saved with: makes a session for testing and exporting them, once the data is
    /// loaded. Training starts anew all the same.
    void openStored(std::vector<core::NamedTensor> parameters);
    void discard(); ///< forgets the run (another project was opened)

    /// What pictures need. Replaces the last request; served while a session exists.
    void watch(const training::WatchRequest& request);

    using EvaluationDone = std::function<void(core::Result<training::Evaluation>)>;
    using ParametersDone = std::function<void(std::vector<training::TrainingSession::NamedTensor>)>;
    /// On the session's current parameters; the answer comes on the GUI thread. Requires hasModel().
    void evaluate(data::Split split, QObject* receiver, EvaluationDone done);
    void snapshotParameters(QObject* receiver, ParametersDone done);
    using ProfileDone = std::function<void(training::TrainingSession::StepProfile)>;
    void profile(bool withPeak, QObject* receiver, ProfileDone done); ///< as above

signals:
    void stateChanged();
    void started();          ///< a new run: series are empty, or those of the run that it branches from
    void sessionCreated();   ///< its trainer exists, before the first step
    void seriesChanged();    ///< as often as LivePace allows
    void epochDone(const netwright::telemetry::EpochDone& epoch);
    void snapshotArrived(const netwright::telemetry::Snapshot& snapshot); ///< likewise; the newest
    void failed(const netwright::core::Diagnostics& problems);

private:
    enum class Waiting { No, ToTrain, ToStep, ToOpen }; ///< for the data to be loaded
    /// Forgets the run that was; `curves` are those that the new one goes on from.
    void begin(Waiting wanted, SeriesStore curves = {});
    void beginAnew(Waiting wanted);
    void beginResumed(const std::filesystem::path& run, project::Project project, SeriesStore curves);
    void createSession(std::shared_ptr<const data::Dataset> dataset, std::vector<core::NamedTensor> parameters);
    void datasetStateChanged();
    void drain();
    void handle(const telemetry::Event& event);
    void setState(telemetry::RunState state, const QString& reason);
    void fail(const core::Diagnostics& problems);
    void retireSession();
    training::RunPlan planOfNewRun(std::vector<core::NamedTensor> parameters);

    document::ProjectDocument* m_document;
    data_ui::DatasetStore* m_datasets;
    std::unique_ptr<training::TrainingSession> m_session;
    graph::Graph m_graph;
    training::TrainingSettings m_settings;
    std::shared_ptr<const data::Dataset> m_dataset;
    int m_defaultThreads = 0;
    std::optional<training::WatchRequest> m_watch;
    SeriesStore m_series;
    std::optional<telemetry::StepDone> m_lastStep;
    std::optional<telemetry::EpochDone> m_lastEpoch;
    core::Diagnostics m_problems;
    telemetry::RunState m_state = telemetry::RunState::Idle;
    QString m_reason;
    QTimer m_timer;
    LivePace m_pace;
    bool m_seriesDue = false;
    std::optional<telemetry::Snapshot> m_newestSnapshot; ///< not shown yet
    std::filesystem::path m_runFolder;  ///< of the session
    std::filesystem::path m_branchFrom; ///< the checkpoint that the next session starts from; empty: anew
    int m_branchEpoch = 0;
    std::unique_ptr<QTemporaryDir> m_unsavedRuns; ///< of the open project while it has no folder
    Waiting m_waiting = Waiting::No;
    std::vector<core::NamedTensor> m_stored; ///< to be opened then
    std::optional<project::Project> m_resumed; ///< of the run in m_runFolder that is to go on
    bool m_opened = false; ///< the session's parameters came from a file
};

} // namespace netwright::training_ui
