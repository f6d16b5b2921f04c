#include "ui/training/RatesDialog.h"

#include "engine/runs/PlanRun.h"
#include "ui/data/DatasetStore.h"
#include "ui/document/ProblemText.h"
#include "ui/document/ProjectDocument.h"
#include "ui/training/RateChart.h"
#include "ui/widgets/Background.h"
#include "ui/widgets/Format.h"
#include "ui/widgets/Labels.h"

#include <QEvent>
#include <QPushButton>

#include <cmath>

namespace netwright::training_ui {
RatesDialog::RatesDialog(document::ProjectDocument* document, data_ui::DatasetStore* datasets, theme::ThemeManager* themes,
                         QWidget* parent)
    : QDialog(parent), m_document(document), m_datasets(datasets), m_chart(new RateChart(themes, this)),
      m_state(widgets::dimLabel(tr("Loading the data"), this)), m_use(widgets::primaryButton(tr("Use this rate"), this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Find a learning rate"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(widgets::dimLabel(tr("A short training from fresh weights in which the rate grows from step to step. A good rate is "
                                           "where the loss falls fastest; click into the curve for another one."),
                                        this));
    layout->addWidget(m_chart, 1);
    layout->addWidget(m_state);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    auto* close = widgets::plainButton(tr("Close"), this);
    buttons->addWidget(close);
    buttons->addWidget(m_use);
    layout->addLayout(buttons);
    m_use->setEnabled(false);
    m_use->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_use, &QPushButton::clicked, this, &RatesDialog::use);
    connect(m_chart, &RateChart::rateChosen, this, [this](double rate) {
        m_use->setEnabled(true);
        m_use->setText(tr("Use %1").arg(widgets::figure(rate)));
    });
    connect(datasets, &data_ui::DatasetStore::stateChanged, this, &RatesDialog::startWhenLoaded);
    datasets->request();
    startWhenLoaded();
}

RatesDialog::~RatesDialog() { *m_cancel = true; }

/// Qt makes a window of wrapping texts no larger than two thirds of a small screen, whatever they need.
bool RatesDialog::event(QEvent* event) {
    const bool done = QDialog::event(event);
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        setMinimumHeight(layout()->minimumHeightForWidth(width()));
    return done;
}

void RatesDialog::startWhenLoaded() {
    if (m_started)
        return;
    if (!m_document->info().ok())
        finish(m_document->info().problems);
    else if (m_datasets->state() == data_ui::DatasetStore::State::Failed)
        finish(m_datasets->problems());
    else if (m_datasets->state() == data_ui::DatasetStore::State::Ready)
        start();
}

void RatesDialog::start() {
    m_started = true;
    m_state->setText(tr("Trying rates…"));
    const QPointer<QObject> guard(this);
    const auto onPoint = [guard, this](const training::RateRange::Point& point) {
        widgets::postTo(guard, std::make_shared<training::RateRange::Point>(point),
                        [this](const training::RateRange::Point& arrived) { addPoint(arrived); });
    };
    widgets::inBackground<core::Result<training::RateRange>>(
        this,
        [plan = runs::planRun(m_document->project(), m_document->dataFolder().toStdString(), m_datasets->dataset()),
         cancel = m_cancel, onPoint] { return training::testRates(plan, {}, *cancel, onPoint); },
        [this](const core::Result<training::RateRange>& range) { finish(range); });
}

void RatesDialog::addPoint(const training::RateRange::Point& point) {
    m_range.points.push_back(point);
    m_chart->setRange(m_range);
    m_state->setText(tr("Learning rate %1, loss %2").arg(widgets::figure(point.rate), widgets::figure(point.loss)));
}

void RatesDialog::finish(const core::Result<training::RateRange>& range) {
    m_started = true;
    if (!range) {
        const core::Diagnostic& problem = range.problems().front();
        m_state->setText(document::problemText(problem));
        return;
    }
    m_range = *range;
    m_chart->setRange(m_range);
    if (!m_range.suggestion) {
        m_state->setText(tr("The loss never fell, so there is no suggestion. Check the data and the network."));
        return;
    }
    m_state->setText(tr("Suggestion: %1. The project has %2.")
                         .arg(widgets::figure(*m_range.suggestion),
                              widgets::figure(m_document->project().training.learningRate)));
    m_chart->choose(*m_range.suggestion);
    m_use->setFocus();
}

void RatesDialog::use() {
    constexpr double kDigits = 10; // two significant ones: the curve says no more
    const double rate = *m_chart->chosen();
    const double scale = std::pow(10.0, std::floor(std::log10(rate))) / kDigits;
    m_document->edit(tr("Change learning rate"),
                     [&](project::Project& project) { project.training.learningRate = std::round(rate / scale) * scale; });
    accept();
}

} // namespace netwright::training_ui
