#include "ui/test/TestPage.h"

#include "engine/data/Preparation.h"
#include "engine/layers/Fields.h"
#include "engine/training/metrics/Metric.h"
#include "ui/data/SampleGallery.h"
#include "ui/document/ProblemText.h"
#include "ui/document/ProjectDocument.h"
#include "ui/test/ConfusionMatrix.h"
#include "ui/test/PredictionPlot.h"
#include "ui/training/ActivationPictures.h"
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
    m_matrixHeading = widgets::heading({}, page);
    m_matrix = new ConfusionMatrix(m_themes, page);
    m_plot = new PredictionPlot(m_themes, page);
    left->addWidget(m_matrixHeading);
    left->addWidget(m_matrix, 1);
    left->addWidget(m_plot, 1);
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
    connect(m_plot, &PredictionPlot::sampleChosen, this, [this](std::int64_t index) { emit sampleChosen(split(), index); });
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
    m_matrix->setVisible(classes);
    m_plot->hide();
    m_matrixHeading->setVisible(classes);
    m_matrixHeading->setText(tr("Confusion matrix: what was taken for what"));
    if (output && !classes)
        showPredictions(*output);
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

const core::Field* TestPage::fieldOf(const training::Evaluation::OutputResult& output) const {
    const auto dataset = m_run->dataset();
    const graph::Graph* graph = m_run->trainedGraph();
    const graph::Node* node = graph ? graph->find(output.node) : nullptr;
    const layers::LayerSpec* spec = node ? m_document->registry().find(node->type) : nullptr;
    const core::ParamSpec* target = spec ? layers::fieldParamOf(*spec) : nullptr;
    if (!target || !dataset)
        return nullptr;
    const auto chosen = node->params.find(target->name);
    const auto* name = chosen == node->params.end() ? nullptr : std::get_if<std::string>(&chosen->second);
    const auto field = layers::boundField(spec->fieldKinds, target->name, name ? *name : std::string(), dataset->schema());
    return field.ok() ? *field : nullptr;
}

/// Numbers that the network works with as those of the data.
std::vector<float> TestPage::inUnits(const training::Evaluation::OutputResult& output, const std::vector<float>& values) const {
    const core::Field* field = fieldOf(output);
    const auto width = static_cast<std::size_t>(std::max<std::int64_t>(output.width, 1));
    if (!field || static_cast<std::size_t>(field->shape.elements()) != width)
        return values;
    const data::Preparation back = data::inverseOf(m_run->dataset()->preprocessing(field->name));
    std::vector<float> inData = values;
    for (std::size_t start = 0; start + width <= inData.size(); start += width)
        data::prepare(back, std::span(inData).subspan(start, width));
    return inData;
}

/// Of numbers: each prediction over what is in the data.
void TestPage::showPredictions(const training::Evaluation::OutputResult& output) {
    const core::Field* field = fieldOf(output);
    if (!field || field->kind != core::FieldKind::Number || output.predictions.size() != output.targets.size())
        return;
    constexpr std::size_t kMostDots = 20'000;
    const std::vector<float> predicted = inUnits(output, output.predictions), truth = inUnits(output, output.targets);
    const auto width = static_cast<std::size_t>(std::max<std::int64_t>(output.width, 1));
    std::vector<PredictionPlot::Dot> dots;
    for (std::size_t index = 0; index < std::min(predicted.size(), kMostDots); ++index)
        dots.push_back({static_cast<std::int64_t>(index / width), static_cast<double>(truth[index]), static_cast<double>(predicted[index])});
    m_plot->setDots(std::move(dots));
    m_plot->show();
    m_matrixHeading->setText(tr("Predicted and in the data: right on the diagonal"));
    m_matrixHeading->show();
}

std::vector<TestPage::Row> TestPage::rowsOf(const training::Evaluation::OutputResult& output) const {
    std::vector<Row> rows;
    const auto width = static_cast<std::size_t>(std::max<std::int64_t>(output.width, 1));
    const bool classes = !output.confusion.empty();
    if (!classes && output.targets.size() != output.predictions.size())
        return rows; // nothing in the data to compare with
    const auto chosen = m_matrix->chosen();
    const std::vector<float> predicted = classes ? std::vector<float>() : inUnits(output, output.predictions);
    const std::vector<float> truth = classes ? std::vector<float>() : inUnits(output, output.targets);
    for (std::size_t index = 0; !classes && (index + 1) * width <= output.predictions.size(); ++index) {
        double error = 0;
        for (std::size_t place = index * width; place < (index + 1) * width; ++place)
            error += std::abs(static_cast<double>(predicted[place] - truth[place]));
        rows.push_back({static_cast<std::int64_t>(index), 0, 0, static_cast<float>(error / static_cast<double>(width)), 0, predicted[index * width]});
    }
    const std::size_t count = classes && !output.classes.empty() ? output.classes.size() : width, steps = std::max<std::size_t>(1, width / count);
    for (std::size_t place = 0; classes && (place + 1) * count <= output.predictions.size(); ++place) {
        const std::span<const float> values(output.predictions.data() + place * count, count);
        const auto best = static_cast<int>(std::ranges::max_element(values) - values.begin());
        const auto right = place < output.targets.size() ? static_cast<int>(output.targets[place]) : -1;
        const bool wanted = chosen ? right == chosen->first && best == chosen->second : right != best;
        if (wanted)
            rows.push_back({static_cast<std::int64_t>(place / steps), right, best, values[static_cast<std::size_t>(best)],
                            static_cast<std::int64_t>(place % steps)});
    }
    std::ranges::stable_sort(rows, std::greater{}, &Row::probability);
    return rows;
}

QString TestPage::samplesTitle(const std::vector<Row>& rows, const training::Evaluation::OutputResult& output) const {
    const auto count = static_cast<std::int64_t>(rows.size());
    const auto chosen = m_matrix->chosen();
    if (output.confusion.empty())
        return rows.empty() ? tr("The data has nothing to compare this output with.") : tr("Samples, the largest error first");
    if (!chosen)
        return widgets::counted(count, tr("%1 mistake"), tr("%1 mistakes, the most confident first"));
    if (chosen->first == chosen->second)
        return tr("%1 of “%2” recognised").arg(widgets::grouped(count), className(output, chosen->first));
    return tr("%1 of “%2” taken for “%3”").arg(widgets::grouped(count), className(output, chosen->first), className(output, chosen->second));
}

data_ui::SampleModel::Entry TestPage::entryOf(const Row& row, const training::Evaluation::OutputResult& output, bool pictured) const {
    const QString truth = data_ui::targetText(*m_run->dataset(), split(), row.index), number = widgets::grouped(row.index);
    const auto figure = static_cast<double>(row.probability);
    if (!output.confusion.empty() && static_cast<std::size_t>(output.width) > output.classes.size() && !output.classes.empty()) {
        const QString text = QStringLiteral("%1  “%2” → “%3”").arg(textBefore(row), className(output, row.right), className(output, row.predicted));
        return {row.index, text, tr("Sample %1: %2").arg(number, text)};
    }
    if (!output.confusion.empty()) {
        const QString taken = className(output, row.predicted);
        return {row.index, QStringLiteral("%1 → %2").arg(truth, taken),
                tr("Sample %1: is “%2”, taken for “%3” with %4").arg(number, truth, taken, widgets::percent(figure))};
    }
    const core::Field* field = fieldOf(output);
    const auto width = static_cast<std::size_t>(std::max<std::int64_t>(output.width, 1));
    if (field && field->kind == core::FieldKind::Image && (field->shape[0] == 1 || field->shape[0] == 3)) {
        const std::span<const float> made(output.predictions.data() + static_cast<std::size_t>(row.index) * width, width);
        return {row.index, widgets::figure(figure), tr("Sample %1, and what the network made of it: error %2").arg(number, widgets::figure(figure)),
                training_ui::sampleImage(made, field->shape)};
    }
    const QString text = tr("Sample %1: %2, predicted %3").arg(number, truth, widgets::figure(static_cast<double>(row.value)));
    return {row.index, pictured ? widgets::figure(figure) : text, text};
}

QString TestPage::className(const training::Evaluation::OutputResult& output, int index) {
    const auto place = static_cast<std::size_t>(index);
    const QString name = place < output.classes.size() ? QString::fromStdString(output.classes[place]) : QString::number(index);
    return name == QLatin1String(" ") ? QString(QChar(0x2423)) : name == QLatin1String("\n") ? QString(QChar(0x23ce)) : name; // blanks that can be seen
}

/// The end of the text that the network had seen at a step.
QString TestPage::textBefore(const Row& row) const {
    constexpr std::size_t kShown = 24;
    const auto dataset = m_run->dataset();
    for (const core::Field& field : dataset->schema().fields)
        if (field.kind == core::FieldKind::Tokens) {
            std::vector<float> codes(static_cast<std::size_t>(field.shape.elements()));
            dataset->readRaw(split(), row.index, field.name, codes);
            const std::size_t end = std::min(codes.size(), static_cast<std::size_t>(row.step) + 1), start = end > kShown ? end - kShown : 0;
            return QChar(0x2026) + data_ui::tokensText(field, std::span<const float>(codes).subspan(start, end - start));
        }
    return tr("step %1").arg(widgets::grouped(row.step));
}

void TestPage::showSamples() {
    const training::Evaluation::OutputResult* output = shownOutput();
    const auto dataset = m_run->dataset();
    if (!output || !dataset)
        return;
    const std::vector<Row> rows = rowsOf(*output);
    m_samplesHeading->setText(samplesTitle(rows, *output));
    const bool pictured = data_ui::imageField(dataset->schema()) != nullptr;
    QList<data_ui::SampleModel::Entry> entries;
    for (std::size_t place = 0; place < std::min(rows.size(), kMostSamples); ++place)
        entries.append(entryOf(rows[place], *output, pictured));
    m_gallery->setSamples(dataset, split(), std::move(entries));
}

} // namespace netwright::test_ui
