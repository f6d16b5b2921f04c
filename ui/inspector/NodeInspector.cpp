#include "ui/inspector/NodeInspector.h"

#include "engine/graph/Results.h"
#include "ui/document/ProblemText.h"
#include "ui/inspector/FiltersView.h"
#include "ui/inspector/HistogramView.h"
#include "ui/inspector/ParamForm.h"
#include "ui/inspector/ResultsRow.h"
#include "ui/training/LayerCosts.h"
#include "ui/training/SampleWatch.h"
#include "ui/widgets/EngineText.h"
#include "ui/widgets/FactList.h"
#include "ui/widgets/Format.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/Switch.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <span>

namespace netwright::inspector {
namespace {

/// Units whose values are all zero, and all units: the channels of maps, otherwise every value by itself.
std::pair<std::int64_t, std::int64_t> silentUnits(const telemetry::Snapshot::Tensor& out) {
    const std::int64_t units = out.shape.rank() == 3 ? out.shape[0] : static_cast<std::int64_t>(out.data.size());
    const auto size = out.data.size() / static_cast<std::size_t>(std::max<std::int64_t>(units, 1));
    std::int64_t silent = 0;
    for (std::size_t start = 0; start + size <= out.data.size(); start += size)
        silent += std::ranges::all_of(std::span(out.data).subspan(start, size), [](float value) { return value == 0; });
    return {silent, units};
}

QString figureWithUnit(double value, const QString& unit) {
    return widgets::figure(value) + widgets::kThinSpace + unit;
}

} // namespace

NodeInspector::NodeInspector(document::ProjectDocument* document, training_ui::SampleWatch* watch,
                             training_ui::LayerCosts* costs, theme::ThemeManager* themes, QWidget* parent)
    : QWidget(parent), m_document(document), m_watch(watch), m_costs(costs), m_themes(themes) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(8);
    buildHeader(layout);
    m_form = new ParamForm(this);
    m_form->setRare({QStringLiteral("dilation"), QStringLiteral("groups"), QStringLiteral("bias"), QStringLiteral("initialiser"),
                     QStringLiteral("l1"), QStringLiteral("l2"), QStringLiteral("epsilon"), QStringLiteral("momentum")});
    layout->addWidget(m_form);
    m_trainRow = new QWidget(this);
    auto* row = new QHBoxLayout(m_trainRow);
    row->setContentsMargins(0, 0, 0, 0);
    QLabel* trainLabel = new QLabel(tr("Train this layer"), m_trainRow);
    trainLabel->setProperty("role", "field-label");
    trainLabel->setMinimumWidth(104);
    m_trained = new widgets::Switch(m_trainRow);
    m_trained->setAccessibleName(trainLabel->text());
    m_trained->setToolTip(tr("Off: its parameters keep their values while the others learn."));
    row->addWidget(trainLabel);
    row->addWidget(m_trained);
    row->addStretch();
    layout->addWidget(m_trainRow);
    m_results = new ResultsRow(this);
    layout->addWidget(m_results);
    buildWeights(layout);
    layout->addWidget(widgets::heading(tr("This layer"), this));
    m_facts = new widgets::FactList(104, this);
    layout->addWidget(m_facts);
    layout->addSpacing(4);
    m_help = widgets::dimLabel({}, this);
    layout->addWidget(m_help);
    layout->addStretch();

    connect(m_form, &ParamForm::edited, this, &NodeInspector::applyParam);
    connect(m_trained, &QAbstractButton::clicked, this, [this](bool trained) {
        m_document->editGraph(m_path, trained ? tr("Train %1").arg(m_name->text()) : tr("Freeze %1").arg(m_name->text()),
                              [this, trained](graph::Graph& graph) {
                                  for (const QString& id : m_ids)
                                      if (graph::Node* one = graph.find(id.toStdString()))
                                          one->frozen = !trained;
                              });
    });
    connect(m_results, &ResultsRow::toggled, this, [this](const QString& port, bool on) {
        m_document->editGraph(m_path, on ? tr("Mark as result") : tr("Unmark results"), [&](graph::Graph& graph) {
            for (const QString& id : m_ids)
                if (graph::Node* one = graph.find(id.toStdString()))
                    graph::setResult(*one, port.toStdString(), on);
        });
    });
    connect(watch, &training_ui::SampleWatch::snapshotChanged, this, &NodeInspector::refreshWeights);
    connect(costs, &training_ui::LayerCosts::changed, this, [this] {
        if (isVisible() && node())
            refreshFacts();
    });
    connect(themes, &theme::ThemeManager::changed, this, &NodeInspector::applyColors);
}

void NodeInspector::buildHeader(QVBoxLayout* layout) {
    m_square = new QLabel(this);
    m_square->setFixedSize(10, 10);
    m_name = new QLineEdit(this);
    m_name->setProperty("role", "name");
    m_name->setAccessibleName(tr("Name of the layer"));
    m_type = widgets::dimLabel({}, this);
    m_type->setWordWrap(false);
    auto* row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(m_square);
    row->addWidget(m_name, 1);
    row->addWidget(m_type);
    layout->addLayout(row);
    m_summary = widgets::dimLabel({}, this);
    layout->addWidget(m_summary);
    m_problems = new QLabel(this);
    m_problems->setTextFormat(Qt::RichText);
    m_problems->setWordWrap(true);
    m_problems->setProperty("role", "problem-box");
    layout->addWidget(m_problems);
    connect(m_name, &QLineEdit::editingFinished, this, &NodeInspector::rename);
}

void NodeInspector::buildWeights(QVBoxLayout* layout) {
    layout->addSpacing(4);
    m_weightsHeading = widgets::heading(tr("Weights — before training and now"), this);
    m_histogram = new HistogramView(m_themes, this);
    m_filtersHeading = widgets::heading(tr("Filters"), this);
    m_filters = new FiltersView(m_themes, this);
    layout->addWidget(m_weightsHeading);
    layout->addWidget(m_histogram);
    layout->addWidget(m_filtersHeading);
    layout->addWidget(m_filters);
}

const graph::Node* NodeInspector::node() const {
    return m_ids.isEmpty() ? nullptr : m_document->graphAt(m_path).find(m_ids.front().toStdString());
}

std::string NodeInspector::qualified(const graph::NodeId& id) const {
    std::string result;
    for (const graph::NodeId& part : m_path)
        result += part + "/";
    return result + id;
}

QWidget* NodeInspector::editor(const QString& parameter) const {
    return m_form->editor(parameter);
}

void NodeInspector::setSelection(const document::GraphPath& path, const QStringList& ids) {
    m_path = path;
    m_ids = ids;
    refresh();
}

void NodeInspector::refresh() {
    const graph::Node* shown = node();
    if (!shown)
        return;
    const layers::LayerSpec* spec = m_document->registry().find(shown->type);
    if (!m_name->hasFocus() || !m_name->isModified())
        m_name->setText(QString::fromStdString(shown->name));
    const auto others = m_ids.size() - 1;
    m_name->setEnabled(others == 0);
    m_type->setText(QString::fromStdString(spec ? spec->title : shown->type));
    m_summary->setText(others > 0 ? tr("%1 layers of this type are changed together.").arg(m_ids.size())
                                  : spec ? widgets::engineText(spec->summary) : QString());
    m_summary->setVisible(!m_summary->text().isEmpty());
    QStringList fields;
    if (m_document->schema())
        for (const core::Field& field : m_document->schema()->fields)
            fields.append(QString::fromStdString(field.name));
    m_form->setSpecs(spec ? spec->params : std::vector<core::ParamSpec>(), {fields, m_document->dataFolder()});
    m_form->setValues(shown->params);
    m_help->setText(spec ? widgets::engineText(spec->help) : QString());
    m_trained->setChecked(!shown->frozen);
    m_results->show(*shown, m_document->registry());
    refreshProblems();
    refreshFacts();
    refreshWeights();
    applyColors();
}

void NodeInspector::refreshProblems() {
    QStringList lines;
    const std::string id = qualified(m_ids.front().toStdString());
    const theme::Theme& theme = m_themes->theme();
    for (const core::Diagnostic& problem : m_document->lastInfo().problems) {
        if (problem.where.node != id)
            continue;
        const QColor& mark = problem.severity == core::Severity::Error ? theme.wrong : theme.validation;
        lines.append(QStringLiteral("<p style='margin:0 0 6px 0'><span style='color:%1'>●</span> %2<br><span style='color:%3'>%4</span></p>")
                         .arg(mark.name(), document::problemText(problem.message).toHtmlEscaped(), theme.dim.name(),
                              document::problemText(problem.fix).toHtmlEscaped()));
    }
    m_problems->setText(lines.join(QString()));
    m_problems->setVisible(!lines.isEmpty());
}

void NodeInspector::refreshFacts() {
    const auto& nodes = m_document->lastInfo().nodes;
    const auto found = nodes.find(qualified(m_ids.front().toStdString()));
    QList<std::pair<QString, QString>> facts;
    const bool known = found != nodes.end();
    QStringList outputs;
    if (known)
        for (const layers::TensorType& output : found->second.outputs)
            outputs.append(widgets::shapeText(output.shape));
    facts.append({tr("Output"), outputs.isEmpty() ? tr("not known yet") : outputs.join(QStringLiteral(", "))});
    const std::int64_t parameters = known ? found->second.parameters : 0;
    facts.append({tr("Parameters"), widgets::grouped(parameters)});
    if (known && found->second.flops > 0)
        facts.append({tr("Work per sample"), widgets::flops(found->second.flops)});
    m_trainRow->setVisible(parameters > 0);
    const QString id = QString::fromStdString(qualified(m_ids.front().toStdString()));
    if (const telemetry::Snapshot::Tensor* out = m_watch->find(id, QStringLiteral("out")); out && out->data.size() > 1) {
        double sum = 0, squares = 0;
        for (const float value : out->data) {
            sum += static_cast<double>(value);
            squares += static_cast<double>(value) * static_cast<double>(value);
        }
        const auto count = static_cast<double>(out->data.size());
        const double mean = sum / count;
        facts.append({tr("Values now"), QStringLiteral("%1 ± %2").arg(
                                            widgets::figure(mean),
                                            widgets::figure(std::sqrt(std::max(0.0, squares / count - mean * mean))))});
        const auto [silent, units] = silentUnits(*out);
        facts.append({tr("Silent now"), tr("%1 of %2").arg(widgets::grouped(silent), widgets::grouped(units))});
    }
    if (const auto cost = m_costs->of(id)) {
        QString text = figureWithUnit(cost->seconds * 1e3, QStringLiteral("ms"));
        if (cost->peakShare)
            text += QStringLiteral(" · ") + tr("%1 of peak").arg(widgets::percent(*cost->peakShare, 0));
        facts.append({tr("Time per step"), text});
    }
    m_facts->setFacts(facts);
}

void NodeInspector::refreshWeights() {
    if (m_ids.isEmpty() || !node() || !isVisible())
        return;
    const QString id = QString::fromStdString(qualified(m_ids.front().toStdString()));
    const auto before = m_watch->initialWeights(id);
    const telemetry::Snapshot::Tensor* weights = m_watch->weights(id);
    std::optional<training_ui::Histogram> now;
    if (weights && !weights->data.empty()) {
        float reach = 1e-9F;
        for (const float value : weights->data)
            reach = std::max(reach, std::abs(value));
        const double limit = std::max(static_cast<double>(reach), before ? before->high : 0.0);
        now = training_ui::Histogram::of(weights->data, -limit, limit);
    }
    m_weightsHeading->setVisible(before || now);
    m_histogram->setVisible(before || now);
    const layers::LayerSpec* spec = m_document->registry().find(node()->type);
    m_histogram->show(before, now, m_themes->theme().category(spec ? spec->category : layers::Category::Shape));
    const bool filters = weights && m_filters->show(*weights);
    m_filtersHeading->setVisible(filters);
    m_filters->setVisible(filters);
    refreshFacts();
}

void NodeInspector::applyColors() {
    const graph::Node* shown = node();
    const layers::LayerSpec* spec = shown ? m_document->registry().find(shown->type) : nullptr;
    const QColor color = m_themes->theme().category(spec ? spec->category : layers::Category::Shape);
    m_square->setStyleSheet(QStringLiteral("background:%1;border-radius:2px").arg(color.name()));
}

void NodeInspector::applyParam(const QString& name, const core::ParamValue& value, int gesture) {
    const graph::Node* first = node();
    const layers::LayerSpec* spec = first ? m_document->registry().find(first->type) : nullptr;
    const core::ParamSpec* param = spec ? core::findParam(spec->params, name.toStdString()) : nullptr;
    if (!param)
        return;
    const QString who = m_ids.size() == 1 ? QString::fromStdString(first->name) : tr("%1 layers").arg(m_ids.size());
    const QString text = tr("Change %1 of %2").arg(widgets::insideSentence(widgets::engineText(param->label)), who);
    const QString key = m_ids.join(QLatin1Char(',')) + QLatin1Char('.') + name + QString::number(gesture);
    m_document->editGraph(
        m_path, text,
        [this, param, &value](graph::Graph& graph) {
            for (const QString& id : m_ids) {
                graph::Node* one = graph.find(id.toStdString());
                if (!one)
                    continue;
                if (value == param->defaultValue)
                    one->params.erase(param->name);
                else
                    one->params.insert_or_assign(param->name, value);
            }
        },
        key);
}

void NodeInspector::rename() {
    const graph::Node* shown = node();
    if (!shown || !m_name->isModified())
        return;
    m_name->setModified(false);
    const std::string name = m_name->text().trimmed().toStdString();
    const graph::Graph& graph = m_document->graphAt(m_path);
    const bool taken = std::ranges::any_of(graph.nodes, [&](const graph::Node& other) {
        return other.id != shown->id && other.name == name;
    });
    if (name.empty() || taken || name == shown->name) {
        m_name->setText(QString::fromStdString(shown->name));
        return;
    }
    const graph::NodeId id = shown->id;
    m_document->editGraph(m_path, tr("Rename %1").arg(QString::fromStdString(shown->name)),
                          [&](graph::Graph& changed) {
                              if (graph::Node* one = changed.find(id))
                                  one->name = name;
                          });
}

} // namespace netwright::inspector
