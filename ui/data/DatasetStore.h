#pragma once

#include "engine/data/Dataset.h"

#include <QObject>

#include <atomic>
#include <memory>

namespace netwright::document {
class ProjectDocument;
}

namespace netwright::data_ui {

/// The loaded data of the open project, once for everybody who shows or trains it. Loads on request on a thread of its own
/// and drops what it has when the document's data changes. GUI thread.
class DatasetStore : public QObject {
    Q_OBJECT
public:
    enum class State { None, Loading, Ready, Failed };

    explicit DatasetStore(document::ProjectDocument* document, QObject* parent = nullptr);
    ~DatasetStore() override; ///< cancels; does not wait

    State state() const { return m_state; }
    double progress() const { return m_progress; } ///< 0…1 while loading
    std::shared_ptr<const data::Dataset> dataset() const { return m_dataset; } ///< when Ready
    const core::Diagnostics& problems() const { return m_problems; }           ///< when Failed

    void request(); ///< starts loading unless that is under way or done

signals:
    void stateChanged();
    void progressChanged(double share);

private:
    struct Job {
        std::atomic<bool> cancelled{false};
        std::atomic<double> progress{0};
    };
    using Loaded = core::Result<std::shared_ptr<const data::Dataset>>;

    void invalidate();
    void finish(const std::shared_ptr<Job>& job, const Loaded& loaded);

    document::ProjectDocument* m_document;
    State m_state = State::None;
    double m_progress = 0;
    std::shared_ptr<const data::Dataset> m_dataset;
    core::Diagnostics m_problems;
    std::shared_ptr<Job> m_job; ///< the one whose result counts
};

} // namespace netwright::data_ui
