#include "ui/training/DesignSpeed.h"

#include "ui/data/DatasetStore.h"
#include "ui/document/ProjectDocument.h"
#include "ui/training/RunController.h"
#include "ui/widgets/Background.h"

#include <QSettings>

#include <future>

namespace netwright::training_ui {
namespace {

constexpr int kRestMilliseconds = 1500;
constexpr double kSeconds = 2;
const QString kWantedKey = QStringLiteral("speed/measureDesigns");

} // namespace

bool DesignSpeed::isWanted(const QSettings& settings) { return settings.value(kWantedKey, true).toBool(); }

void DesignSpeed::setWanted(QSettings& settings, bool wanted) { settings.setValue(kWantedKey, wanted); }

DesignSpeed::DesignSpeed(document::ProjectDocument* document, data_ui::DatasetStore* datasets, RunController* run,
                         QSettings* settings, QObject* parent)
    : QObject(parent), m_document(document), m_datasets(datasets), m_run(run), m_settings(settings) {
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMilliseconds);
    connect(&m_rest, &QTimer::timeout, this, &DesignSpeed::measure);
    connect(document, &document::ProjectDocument::infoChanged, this, &DesignSpeed::designChanged);
    connect(document, &document::ProjectDocument::trainingChanged, this, &DesignSpeed::designChanged);
    connect(document, &document::ProjectDocument::reset, this, &DesignSpeed::designChanged);
    connect(datasets, &data_ui::DatasetStore::stateChanged, this, &DesignSpeed::designChanged);
    connect(run, &RunController::stateChanged, this, &DesignSpeed::runChanged);
}

DesignSpeed::~DesignSpeed() { cancel(); }

void DesignSpeed::cancel() {
    m_rest.stop();
    if (m_cancelled)
        *m_cancelled = true;
    m_cancelled.reset();
}

void DesignSpeed::designChanged() {
    cancel();
    if (m_speed) {
        m_speed.reset();
        emit changed();
    }
    if (isWanted(*m_settings) && !m_run->isActive())
        m_rest.start();
}

void DesignSpeed::runChanged() {
    if (m_run->isActive())
        cancel();
    else if (!m_speed && !m_cancelled && isWanted(*m_settings))
        m_rest.start();
}

void DesignSpeed::measure() {
    const auto dataset = m_datasets->dataset();
    const layers::GraphInfo& info = m_document->info();
    if (!dataset || dataset->size(data::Split::Train) == 0 || !info.ok() || info.parameters == 0)
        return;
    m_cancelled = std::make_shared<std::atomic<bool>>(false);
    using Answer = core::Result<training::StepSpeed>;
    const auto done = [this, cancelled = m_cancelled](const Answer& answer) {
        if (*cancelled)
            return;
        m_cancelled.reset();
        if (!answer.ok() || answer->secondsPerStep <= 0)
            return; // training will say why
        m_speed = *answer;
        emit changed();
    };
    training::TrainingSettings settings = m_document->project().training;
    if (settings.threads == 0)
        settings.threads = m_run->defaultThreads();
    // A thread of its own, for which one of the pool waits: OpenMP's team and the treatment of denormals belong to the
    // thread that trains, and the program ends only when the pool is done.
    widgets::inBackground<Answer>(
        this,
        [graph = m_document->project().graph, settings, dataset, cancelled = m_cancelled] {
            return std::async(std::launch::async, [&] { return training::measureSteps(graph, settings, *dataset, kSeconds, *cancelled); }).get();
        },
        done);
}

} // namespace netwright::training_ui
