#include "ui/test/TestPage.h"

#include "engine/training/metrics/Metric.h"
#include "ui/data/SampleGallery.h"
#include "ui/document/ProblemText.h"
#include "ui/document/ProjectDocument.h"
#include "ui/test/ConfusionMatrix.h"
#include "ui/training/RunController.h"
#include "ui/widgets/EngineText.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Format.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/SegmentedControl.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>
#include <cmath>

namespace netwright::test_ui {
namespace {

constexpr std::size_t kMostSamples = 1000;

QWidget* figureCard(const QString& title, const QString& value, const QString& help, QWidget* parent) {
    auto* card = new QWidget(parent);
    card->setToolTip(help);
    card->setProperty("role", "box");
    card->setAttribute(Qt::WA_StyledBackground);
    card->setMinimumWidth(120);
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(16, 10, 16, 10);
    layout->setSpacing(2);
    layout->addWidget(widgets::heading(title, card));
    auto* number = new QLabel(value, card);
    number->setProperty("role", "big-figure");
    number->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(number);
    return card;
}

} // namespace

TestPage::TestPage(document::ProjectDocument* document, training_ui::RunController* run, theme::ThemeManager* themes,
                   QWidget* parent)
    : QWidget(parent), m_document(document), m_run(run), m_themes(themes), m_views(new QStackedWidget(this)),
      m_empty(new widgets::EmptyState(QStringLiteral("target"), m_views)) {
    auto* result = new QWidget(m_views);
    buildResult(result);
    m_views->addWidget(m_empty);
    m_views->addWidget(result);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_views);
    connect(m_empty->setAction(tr("Train the network")), &QPushButton::clicked, run, &training_ui::RunController::train);
    connect(run, &training_ui::RunController::stateChanged, this, &TestPage::refresh);
    connect(run, &training_ui::RunController::started, this, [this] {
        m_result.reset();
        m_waiting = false;
        refresh();
    });
    refresh();
}

void TestPage::buildResult(QWidget* page) {
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(24, 16, 24, 16);
    layout->setSpacing(12);
    auto* top = new QHBoxLayout;
    m_split = new widgets::SegmentedControl(page);
    m_split->setOptions({tr("Training"), tr("Validation"), tr("Test")});
    m_split->setCurrent(2);
    m_split->setAccessibleName(tr("Part of the data"));
    m_again = widgets::plainButton(tr("Test again"), page);
    m_note = widgets::dimLabel({}, page);
    top->addWidget(m_split);
    top->addWidget(m_again);
    top->addSpacing(8);
    top->addWidget(m_note, 1);
    layout->addLayout(top);
    m_figures = new widgets::FlowLayout(12);
    layout->addLayout(m_figures);

    auto* columns = new QHBoxLayout;
    columns->setSpacing(24);
    auto* left = new QVBoxLayout;
    m_matrixHeading = widgets::heading(tr("Confusion matrix: what was taken for what"), page);
    m_matrix = new ConfusionMatrix(m_themes, page);
    left->addWidget(m_matrixHeading);
    left->addWidget(m_matrix, 1);
    columns->addLayout(left, 5);
    auto* right = new QVBoxLayout;
    m_samplesHeading = widgets::heading({}, page);
    m_gallery = new data_ui::SampleGallery(page);
    right->addWidget(m_samplesHeading);
    right->addWidget(m_gallery, 1);
    columns->addLayout(right, 5);
    layout->addLayout(columns, 1);

    connect(m_split, &widgets::SegmentedControl::chosen, this, &TestPage::evaluate);
    connect(m_again, &QPushButton::clicked, this, &TestPage::evaluate);
    connect(m_matrix, &ConfusionMatrix::cellChosen, this, &TestPage::showSamples);
    connect(m_gallery, &data_ui::SampleGallery::sampleChosen, this,
            [this](std::int64_t index) { emit sampleChosen(split(), index); });
}

data::Split TestPage::split() const {
    return static_cast<data::Split>(std::max(0, m_split->current()));
}

void TestPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    const std::int64_t step = m_run->series().lastStep();
    if (m_run->hasModel() && m_run->isTrained() && step != m_resultStep)
        evaluate();
    refresh();
}

void TestPage::evaluate() {
    if (!m_run->hasModel() || m_waiting)
        return;
    const auto dataset = m_run->dataset();
    if (dataset && dataset->size(split()) == 0) {
        m_note->setText(tr("This data has no such part."));
        return;
    }
    m_waiting = true;
    m_resultStep = m_run->series().lastStep();
    refresh();
    m_run->evaluate(split(), this, [this](core::Result<training::Evaluation> answer) {
        m_waiting = false;
        if (answer.ok())
            m_result = std::move(answer).value();
        else
            m_note->setText(document::problemText(answer.problems().front()));
        refresh();
        if (m_result)
            showResult();
        emit evaluated();
    });
}

void TestPage::refresh() {
    const bool trained = m_run->hasModel() && m_run->isTrained();
    m_again->setEnabled(trained && !m_waiting);
    if (!trained && !m_result) {
        if (m_run->isRunning())
            m_empty->setTexts(tr("The run has just started"), tr("After its first steps it can be tested here."));
        else
            m_empty->setTexts(tr("Not trained yet"), tr("Train the network to see how well it does on samples that it has "
                                                        "not learned from."));
        m_empty->setAction(tr("Train the network"))->setVisible(!m_run->isRunning() && m_document->info().ok());
        m_views->setCurrentIndex(0);
        return;
    }
    m_views->setCurrentIndex(1);
    if (m_waiting)
        m_note->setText(tr("Testing…"));
    else if (m_run->graphDiffers())
        m_note->setText(tr("The network was changed after this run; these are the figures of the network that was trained."));
    else if (m_result)
        m_note->setText(tr("After step %1").arg(widgets::grouped(m_resultStep)));
}

const training::Evaluation::OutputResult* TestPage::shownOutput() const {
    return m_result && !m_result->outputs.empty() ? &m_result->outputs.front() : nullptr;
}

void TestPage::showResult() {
    showFigures();
    const training::Evaluation::OutputResult* output = shownOutput();
    const bool classes = output && !output->confusion.empty();
    m_matrixHeading->setVisible(classes);
    m_matrix->setVisible(classes);
    if (classes) {
        QStringList names;
        for (const std::string& name : output->classes)
            names.append(QString::fromStdString(name));
        m_matrix->setCounts(names, output->confusion);
    }
    showSamples();
}

void TestPage::showFigures() {
    while (QLayoutItem* item = m_figures->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    // In the order in which they are declared, the most telling ones first.
    std::vector<std::pair<std::string, double>> metrics(m_result->metrics.begin(), m_result->metrics.end());
    std::ranges::stable_sort(metrics, {}, [](const auto& metric) {
        const training::MetricSpec* spec = training::findMetric(metric.first);
        return spec ? spec - training::metricSpecs().data() : std::ptrdiff_t(training::metricSpecs().size());
    });
    m_figures->addWidget(figureCard(tr("Samples"), widgets::grouped(m_result->samples), tr("So many samples were tested."), this));
    m_figures->addWidget(figureCard(tr("Loss"), widgets::figure(m_result->loss), tr("What training makes small, here on these samples."), this));
    for (const auto& [name, value] : metrics) {
        const QString metric = QString::fromStdString(name);
        const training::MetricSpec* spec = training::findMetric(name.substr(name.rfind('.') + 1));
        m_figures->addWidget(figureCard(widgets::metricTitle(metric), widgets::metricText(metric, value),
                                        spec ? widgets::engineText(spec->help) : QString(), this));
    }
}

std::vector<TestPage::Row> TestPage::rowsOf(const training::Evaluation::OutputResult& output) const {
    std::vector<Row> rows;
    const auto width = static_cast<std::size_t>(std::max<std::int64_t>(output.width, 1));
    const bool classes = !output.confusion.empty();
    const auto chosen = m_matrix->chosen();
    for (std::size_t index = 0; index * width < output.predictions.size(); ++index) {
        const std::span<const float> values(output.predictions.data() + index * width, width);
        if (!classes) {
            double error = 0;
            for (std::size_t place = 0; place < width && index * width + place < output.targets.size(); ++place)
                error += std::abs(static_cast<double>(values[place] - output.targets[index * width + place]));
            rows.push_back({static_cast<std::int64_t>(index), 0, 0, static_cast<float>(error)});
            continue;
        }
        const auto best = static_cast<int>(std::ranges::max_element(values) - values.begin());
        const auto right = index < output.targets.size() ? static_cast<int>(output.targets[index]) : -1;
        const bool wanted = chosen ? right == chosen->first && best == chosen->second : right != best;
        if (wanted)
            rows.push_back({static_cast<std::int64_t>(index), right, best, values[static_cast<std::size_t>(best)]});
    }
    std::ranges::stable_sort(rows, std::greater{}, &Row::probability);
    return rows;
}

void TestPage::showSamples() {
    const training::Evaluation::OutputResult* output = shownOutput();
    const auto dataset = m_run->dataset();
    if (!output || !dataset)
        return;
    const std::vector<Row> rows = rowsOf(*output);
    const bool classes = !output->confusion.empty();
    const auto name = [&](int index) {
        const auto place = static_cast<std::size_t>(index);
        return place < output->classes.size() ? QString::fromStdString(output->classes[place]) : QString::number(index);
    };
    const auto chosen = m_matrix->chosen();
    if (!classes)
        m_samplesHeading->setText(tr("Samples, the largest error first"));
    else if (!chosen)
        m_samplesHeading->setText(widgets::counted(static_cast<std::int64_t>(rows.size()), tr("%1 mistake"),
                                                  tr("%1 mistakes, the most confident first")));
    else if (chosen->first == chosen->second)
        m_samplesHeading->setText(tr("%1 of “%2” recognised").arg(widgets::grouped(static_cast<std::int64_t>(rows.size())), name(chosen->first)));
    else
        m_samplesHeading->setText(tr("%1 of “%2” taken for “%3”")
                                      .arg(widgets::grouped(static_cast<std::int64_t>(rows.size())), name(chosen->first),
                                           name(chosen->second)));
    QList<data_ui::SampleModel::Entry> entries;
    for (std::size_t place = 0; place < std::min(rows.size(), kMostSamples); ++place) {
        const Row& row = rows[place];
        const QString truth = data_ui::targetText(*dataset, split(), row.index);
        const QString caption = classes ? QStringLiteral("%1 → %2").arg(truth, name(row.predicted))
                                        : tr("Sample %1: %2, error %3")
                                              .arg(widgets::grouped(row.index), truth,
                                                   widgets::figure(static_cast<double>(row.probability)));
        const QString tip = classes ? tr("Sample %1: is “%2”, taken for “%3” with %4")
                                          .arg(widgets::grouped(row.index), truth, name(row.predicted),
                                               widgets::percent(static_cast<double>(row.probability)))
                                    : caption;
        entries.append({row.index, caption, tip});
    }
    m_gallery->setSamples(dataset, split(), std::move(entries));
}

} // namespace netwright::test_ui
