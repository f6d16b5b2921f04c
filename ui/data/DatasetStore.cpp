#include "ui/data/DatasetStore.h"

#include "ui/document/ProjectDocument.h"
#include "ui/widgets/Background.h"

#include <QTimer>

namespace netwright::data_ui {

DatasetStore::DatasetStore(document::ProjectDocument* document, QObject* parent)
    : QObject(parent), m_document(document) {
    connect(document, &document::ProjectDocument::dataChanged, this, &DatasetStore::invalidate);
    connect(document, &document::ProjectDocument::reset, this, &DatasetStore::invalidate);
    auto* poll = new QTimer(this);
    poll->setInterval(100);
    connect(poll, &QTimer::timeout, this, [this] {
        if (m_state != State::Loading || !m_job)
            return;
        m_progress = m_job->progress;
        emit progressChanged(m_progress);
    });
    poll->start();
}

DatasetStore::~DatasetStore() {
    if (m_job)
        m_job->cancelled = true;
}

void DatasetStore::invalidate() {
    if (m_job)
        m_job->cancelled = true;
    m_job.reset();
    m_dataset.reset();
    m_problems.clear();
    m_progress = 0;
    m_state = State::None;
    emit stateChanged();
}

void DatasetStore::request() {
    if (m_state == State::Loading || m_state == State::Ready)
        return;
    const data::DataSpec spec = m_document->project().data;
    m_job = std::make_shared<Job>();
    m_state = State::Loading;
    m_problems.clear();
    emit stateChanged();

    const std::filesystem::path folder = m_document->dataFolder().toStdString();
    widgets::inBackground<Loaded>(
        this,
        [spec, folder, job = m_job] {
            return data::loadDataset(spec, folder, [&job](double share) {
                job->progress = share;
                return !job->cancelled;
            });
        },
        [this, job = m_job](const Loaded& loaded) { finish(job, loaded); });
}

void DatasetStore::finish(const std::shared_ptr<Job>& job, const Loaded& loaded) {
    if (job != m_job)
        return;
    m_job.reset();
    if (loaded.ok()) {
        m_dataset = loaded.value();
        m_state = State::Ready;
    } else {
        m_problems = loaded.problems();
        m_state = State::Failed;
    }
    emit stateChanged();
}

} // namespace netwright::data_ui
