#include "ui/test/TestPage.h"

#include "engine/layers/Fields.h"
#include "engine/training/metrics/Metric.h"
#include "ui/data/SampleGallery.h"
#include "ui/document/ProblemText.h"
#include "ui/document/ProjectDocument.h"
#include "ui/test/ConfusionMatrix.h"
#include "ui/test/MistakeModel.h"
#include "ui/test/GeneratedView.h"
#include "ui/test/PredictionPlot.h"
#include "ui/test/ReconstructionView.h"
#include "ui/training/ActivationPictures.h"
#include "ui/training/BeforeTraining.h"
#include "ui/training/RunController.h"
#include "ui/widgets/Background.h"
#include "ui/widgets/EngineText.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Format.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/MetricUnits.h"
#include "ui/widgets/SegmentedControl.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>

#include <algorithm>
#include <cmath>

namespace netwright::test_ui {
namespace {

constexpr std::size_t kMostSamples = 1000;

/// `unit` stands below the value; a blank one keeps the cards of a row equally high, none (null) takes no room.
QWidget* figureCard(const QString& title, const QString& value, const QString& unit, const QString& help, QWidget* parent) {
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
    if (!unit.isNull()) {
        auto* below = widgets::dimLabel(unit, card);
        below->setWordWrap(false);
        layout->addWidget(below);
    }
    return card;
}

QString explanation(const training::MetricSpec& spec) {
    return widgets::engineText(spec.help) + QLatin1Char('\n') + widgets::engineText(spec.meaningfulFor);
}

} // namespace

TestPage::TestPage(document::ProjectDocument* document, training_ui::RunController* run, theme::ThemeManager* themes,
                   QWidget* parent)
    : QWidget(parent), m_document(document), m_run(run), m_themes(themes), m_views(new QStackedWidget(this)),
      m_empty(new training_ui::BeforeTraining(QStringLiteral("target"), document, run, m_views)) {
    auto* result = new QWidget(m_views);
    buildResult(result);
    m_views->addWidget(m_empty);
    m_views->addWidget(result);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_views);
    connect(run, &training_ui::RunController::stateChanged, this, &TestPage::refresh);
    connect(run, &training_ui::RunController::started, this, [this] {
        m_result.reset();
        m_waiting = false;
        ++m_question;
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
    m_overview = new QWidget(page);
    auto* left = new QVBoxLayout(m_overview);
    left->setContentsMargins(0, 0, 0, 0);
    m_overviewHeading = widgets::heading({}, m_overview);
    m_matrix = new ConfusionMatrix(m_themes, m_overview);
    m_plot = new PredictionPlot(m_themes, m_overview);
    m_reconstruction = new ReconstructionView(m_themes, m_overview);
    left->addWidget(m_overviewHeading);
    for (QWidget* view : {static_cast<QWidget*>(m_matrix), static_cast<QWidget*>(m_plot), static_cast<QWidget*>(m_reconstruction)}) {
        left->addWidget(view, 1);
        view->hide(); // three at once would ask for more room than a window has
    }
    columns->addWidget(m_overview, 5);
    m_generated = new GeneratedView(m_document, m_run, m_themes, page);
    m_generated->hide();
    columns->addWidget(m_generated, 5);
    auto* right = new QVBoxLayout;
    buildSamples(page, right);
    columns->addLayout(right, 5);
    layout->addLayout(columns, 1);

    connect(m_split, &widgets::SegmentedControl::chosen, this, &TestPage::evaluate);
    connect(m_again, &QPushButton::clicked, this, &TestPage::evaluate);
    connect(m_matrix, &ConfusionMatrix::cellChosen, this, &TestPage::showSamples);
    connect(m_plot, &PredictionPlot::sampleChosen, this, [this](std::int64_t index) { emit sampleChosen(split(), index); });
    connect(m_gallery, &data_ui::SampleGallery::sampleChosen, this,
            [this](std::int64_t index) { emit sampleChosen(split(), index); });
    connect(m_gallery, &data_ui::SampleGallery::currentSample, this, &TestPage::showReconstruction);
}

void TestPage::buildSamples(QWidget* page, QVBoxLayout* layout) {
    m_samplesHeading = widgets::heading({}, page);
    m_gallery = new data_ui::SampleGallery(page);
    m_table = new QTableView(page);
    m_rows = new MistakeModel(m_table);
    m_table->setModel(m_rows);
    m_table->setAccessibleName(tr("Samples"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setCornerButtonEnabled(false);
    m_table->verticalHeader()->setDefaultSectionSize(26);
    m_table->hide();
    layout->addWidget(m_samplesHeading);
    layout->addWidget(m_gallery, 1);
    layout->addWidget(m_table, 1);
    connect(m_table, &QTableView::activated, this,
            [this](const QModelIndex& index) { emit sampleChosen(split(), m_rows->sampleAt(index.row())); });
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
        if (answer.ok())
            return read(std::move(answer).value());
        m_waiting = false;
        m_note->setText(document::problemText(answer.problems().front()));
        refresh();
        emit evaluated();
    });
}

/// Brings its numbers into the units of the data, off the window's thread: there may be millions.
void TestPage::read(training::Evaluation evaluation) {
    struct Read {
        training::Evaluation evaluation;
        std::vector<OutputReading> readings;
    };
    std::vector<std::optional<core::Field>> fields;
    for (const training::Evaluation::OutputResult& output : evaluation.outputs)
        fields.push_back(fieldOf(output));
    widgets::inBackground<Read>(
        this,
        [evaluation = std::move(evaluation), fields, dataset = m_run->dataset()]() mutable {
            Read result{std::move(evaluation), {}};
            for (std::size_t output = 0; output < fields.size(); ++output)
                result.readings.push_back(readOutput(result.evaluation, output, fields[output], *dataset));
            return result;
        },
        [this, question = m_question](Read&& result) {
            if (question != m_question)
                return; // another run has begun
            m_waiting = false;
            m_readings = std::move(result.readings);
            m_result = std::move(result.evaluation);
            refresh();
            showResult();
            emit evaluated();
        });
}

void TestPage::refresh() {
    const bool trained = m_run->hasModel() && m_run->isTrained();
    m_again->setEnabled(trained && !m_waiting);
    if (!trained && !m_result) {
        if (m_run->isRunning())
            m_empty->say(tr("The run has just started"), tr("After its first steps it can be tested here."));
        else
            m_empty->say(tr("Not trained yet"), tr("Train the network to see how well it does on samples that it has not learned from."));
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
    const bool numbers = output && !classes && !reading().errors.empty();
    const bool pictures = numbers && reading().isPicture();
    const bool single = numbers && reading().field && reading().field->kind == core::FieldKind::Number;
    m_matrix->setVisible(classes);
    m_plot->setVisible(single);
    m_reconstruction->setVisible(pictures);
    m_overview->setVisible(classes || pictures || single);
    m_overviewHeading->setText(classes    ? tr("Confusion matrix")
                               : pictures ? tr("The chosen sample")
                                          : tr("Predicted and actual: correct on the diagonal"));
    if (single)
        showPredictions();
    if (classes) {
        QStringList names;
        for (const std::string& name : output->classes)
            names.append(QString::fromStdString(name));
        m_matrix->setCounts(names, output->confusion, output->perClass);
    }
    m_reconstruction->clear();
    showSamples();
    showGenerated();
}

/// A network that only generates has no samples to compare: its pictures have the page to themselves.
void TestPage::showGenerated() {
    const bool generates = m_generated->canGenerate();
    m_generated->setVisible(generates);
    if (generates)
        m_generated->generate();
    const bool compares = !generates || m_gallery->model()->rowCount() > 0;
    m_samplesHeading->setVisible(compares);
    m_gallery->setVisible(compares && !isTable());
    m_table->setVisible(compares && isTable());
}

/// Of a figure of numbers; the others are shares or have no unit.
QString TestPage::unitOf(const std::string& metric) const {
    const auto found = m_result->units.find(metric);
    return found == m_result->units.end() ? QString() : widgets::unitText(found->second);
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
    const bool units = !m_result->units.empty();
    const QString none = units ? QStringLiteral(" ") : QString();
    m_figures->addWidget(figureCard(tr("Samples"), widgets::grouped(m_result->samples), none, tr("So many samples were tested."), this));
    m_figures->addWidget(figureCard(tr("Loss"), widgets::figure(m_result->loss), unitOf("loss").isEmpty() ? none : unitOf("loss"),
                                    tr("What training makes small, here on these samples."), this));
    for (const auto& [name, value] : metrics) {
        const QString metric = QString::fromStdString(name), unit = unitOf(name);
        const training::MetricSpec* spec = training::findMetric(name);
        m_figures->addWidget(figureCard(widgets::metricTitle(metric), widgets::metricText(metric, value), unit.isEmpty() ? none : unit,
                                        spec ? explanation(*spec) : QString(), this));
    }
}

std::optional<core::Field> TestPage::fieldOf(const training::Evaluation::OutputResult& output) const {
    const auto dataset = m_run->dataset();
    const graph::Graph* graph = m_run->trainedGraph();
    const graph::Node* node = graph ? graph->find(output.node) : nullptr;
    const layers::LayerSpec* spec = node ? m_document->registry().find(node->type) : nullptr;
    const core::ParamSpec* target = spec ? layers::fieldParamOf(*spec) : nullptr;
    if (!target || !dataset)
        return {};
    const auto chosen = node->params.find(target->name);
    const auto* name = chosen == node->params.end() ? nullptr : std::get_if<std::string>(&chosen->second);
    const auto field = layers::boundField(spec->fieldKinds, target->name, name ? *name : std::string(), dataset->schema());
    return field.ok() ? std::optional(**field) : std::nullopt;
}

/// Of numbers: each prediction over what is in the data.
void TestPage::showPredictions() {
    constexpr std::size_t kMostDots = 20'000;
    const OutputReading& read = reading();
    std::vector<PredictionPlot::Dot> dots;
    for (std::size_t index = 0; index < std::min(read.predicted.size(), kMostDots); ++index)
        dots.push_back({static_cast<std::int64_t>(index / read.width), static_cast<double>(read.truth[index]), static_cast<double>(read.predicted[index])});
    m_plot->setDots(std::move(dots));
}

/// Of pictures: the one that is chosen in the gallery, large.
void TestPage::showReconstruction(std::int64_t index) {
    if (!m_result || m_readings.empty() || !reading().isPicture() || index < 0 || index >= std::ssize(reading().errors))
        return;
    const OutputReading& read = reading();
    const std::size_t start = static_cast<std::size_t>(index) * read.width;
    QStringList lines{tr("Sample %1").arg(widgets::grouped(index))};
    if (const QString target = data_ui::targetText(*m_run->dataset(), split(), index); !target.isEmpty())
        lines.append(tr("In the data: %1").arg(target));
    lines.append(tr("Mean absolute error %1").arg(widgets::figure(static_cast<double>(read.errors[static_cast<std::size_t>(index)]))));
    lines.append(widgets::unitText(read.unit));
    m_reconstruction->showSample(std::span(read.truth).subspan(start, read.width), std::span(read.predicted).subspan(start, read.width),
                                 read.field->shape, lines);
}

std::vector<TestPage::Row> TestPage::rowsOf(const training::Evaluation::OutputResult& output) const {
    std::vector<Row> rows;
    const auto width = static_cast<std::size_t>(std::max<std::int64_t>(output.width, 1));
    const bool classes = !output.confusion.empty();
    const auto chosen = m_matrix->chosen();
    if (!classes) {
        const OutputReading& read = reading();
        for (std::size_t index = 0; index < read.errors.size(); ++index)
            rows.push_back({static_cast<std::int64_t>(index), 0, 0, read.errors[index], 0, read.predicted[index * width]});
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
        return tr("%1 of “%2” correctly predicted").arg(widgets::grouped(count), className(output, chosen->first));
    return tr("%1 of “%2” predicted as “%3”").arg(widgets::grouped(count), className(output, chosen->first), className(output, chosen->second));
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
                tr("Sample %1: actual “%2”, predicted “%3” with %4").arg(number, truth, taken, widgets::percent(figure))};
    }
    if (const OutputReading& read = reading(); read.isPicture()) {
        const auto made = std::span(read.predicted).subspan(static_cast<std::size_t>(row.index) * read.width, read.width);
        return {row.index, widgets::figure(figure), tr("Sample %1, and what the network made of it: error %2").arg(number, widgets::figure(figure)),
                training_ui::sampleImage(made, read.field->shape)};
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

bool TestPage::isTable() const {
    const auto dataset = m_run->dataset();
    return dataset && std::ranges::none_of(dataset->schema().fields, [](const core::Field& field) {
               return field.kind == core::FieldKind::Image || field.kind == core::FieldKind::Tokens;
           });
}

/// What was predicted of each, beside the values of its row.
void TestPage::showRows(const std::vector<Row>& rows, const training::Evaluation::OutputResult& output) {
    const bool classes = !output.confusion.empty();
    const auto dataset = m_run->dataset();
    QList<MistakeModel::Row> shown;
    for (const Row& row : std::span(rows).first(std::min(rows.size(), kMostSamples))) {
        const auto figure = static_cast<double>(row.probability);
        if (classes)
            shown.append({row.index, className(output, row.right), className(output, row.predicted), widgets::percent(figure)});
        else
            shown.append({row.index, data_ui::targetText(*dataset, split(), row.index), widgets::figure(static_cast<double>(row.value)),
                          widgets::figure(figure)});
    }
    m_rows->setDataset(dataset, split(), m_document->project().data);
    m_rows->setRows(classes ? tr("Confidence") : tr("Error"), std::move(shown));
    m_table->resizeColumnsToContents();
}

void TestPage::showSamples() {
    const training::Evaluation::OutputResult* output = shownOutput();
    const auto dataset = m_run->dataset();
    if (!output || !dataset)
        return;
    const std::vector<Row> rows = rowsOf(*output);
    m_samplesHeading->setText(samplesTitle(rows, *output));
    m_table->setVisible(isTable());
    m_gallery->setVisible(!isTable());
    if (isTable())
        return showRows(rows, *output);
    const bool pictured = data_ui::imageField(dataset->schema()) != nullptr;
    QList<data_ui::SampleModel::Entry> entries;
    for (std::size_t place = 0; place < std::min(rows.size(), kMostSamples); ++place)
        entries.append(entryOf(rows[place], *output, pictured));
    m_gallery->setSamples(dataset, split(), std::move(entries));
    if (!reading().errors.empty() && reading().isPicture())
        m_gallery->setCurrentIndex(m_gallery->model()->index(0, 0));
}

} // namespace netwright::test_ui
