#include "ui/data/DataForm.h"

#include "ui/data/StageList.h"
#include "ui/document/ProjectDocument.h"
#include "ui/inspector/ParamForm.h"
#include "ui/widgets/ComboBox.h"
#include "ui/widgets/EngineText.h"
#include "ui/widgets/Labels.h"

#include <QComboBox>
#include <QDir>
#include <QHeaderView>
#include <QTableWidget>

#include <algorithm>

namespace netwright::data_ui {
namespace {

/// How the samples are dealt to training, validation and test: settings of the project's data, declared here because they
/// are no stage.
std::vector<core::ParamSpec> splitParams() {
    return {core::realParam("validationShare", QObject::tr("Validation").toStdString(), 0.1, 0, 0.9,
                            QObject::tr("Share of the samples that are kept from training, to see how well the network "
                                        "does on what it has not learned from: 0.1 is a tenth.")
                                .toStdString()),
            core::realParam("testShare", QObject::tr("Test").toStdString(), 0, 0, 0.9,
                            QObject::tr("Share of all samples for the final test. 0 when the data brings a test part of "
                                        "its own.")
                                .toStdString()),
            core::booleanParam("stratify", QObject::tr("Same class shares").toStdString(), false,
                               QObject::tr("Every part gets the same share of each class.").toStdString()),
            core::integerParam("seed", QObject::tr("Seed").toStdString(), 1, 0, 1'000'000'000,
                               QObject::tr("Another number deals the samples in another way.").toStdString())};
}

double realOf(const core::ParamValue& value) {
    const auto* whole = std::get_if<std::int64_t>(&value);
    return whole ? static_cast<double>(*whole) : std::get<double>(value);
}

} // namespace

DataForm::DataForm(document::ProjectDocument* document, QWidget* parent) : QWidget(parent), m_document(document) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    buildSource(layout);
    buildColumns(layout);
    buildSteps(layout);
    buildSplit(layout);
    layout->addStretch();
    connect(document, &document::ProjectDocument::dataChanged, this, &DataForm::refresh);
    connect(document, &document::ProjectDocument::reset, this, &DataForm::refresh);
    refresh();
}

void DataForm::change(const QString& text, const std::function<void(data::DataSpec&)>& edit, const QString& mergeKey) {
    m_document->edit(text, [&](project::Project& project) { edit(project.data); }, mergeKey);
}

void DataForm::buildSource(QVBoxLayout* layout) {
    layout->addWidget(widgets::titleLabel(tr("Source"), this));
    m_source = new QComboBox(this);
    m_source->setAccessibleName(tr("Source of the data"));
    m_source->addItem(tr("Choose…"), QString());
    for (const data::StageSpec& spec : data::sourceSpecs())
        m_source->addItem(widgets::engineText(spec.title), QString::fromStdString(spec.type));
    m_help = widgets::dimLabel({}, this);
    m_options = new inspector::ParamForm(this);
    m_options->setLabelWidth(132);
    layout->addWidget(m_source);
    layout->addWidget(m_help);
    layout->addWidget(m_options);
    connect(m_source, &QComboBox::activated, this, [this] {
        const std::string type = m_source->currentData().toString().toStdString();
        change(tr("Change the source of the data"), [&](data::DataSpec& spec) {
            spec.source = type;
            spec.options.clear();
            spec.columns.clear();
            spec.steps.clear();
            spec.augmentation.clear();
        });
    });
    connect(m_options, &inspector::ParamForm::edited, this,
            [this](const QString& name, const core::ParamValue& value, int gesture) {
                const data::StageSpec* source = findStage(data::sourceSpecs(), m_document->project().data.source);
                if (!source)
                    return;
                change(tr("Change %1").arg(labelOf(source->params, name)),
                       [&](data::DataSpec& spec) { setOption(spec.options, source->params, name, value); },
                       QStringLiteral("data.") + name + QString::number(gesture));
                const core::ParamSpec* param = core::findParam(source->params, name.toStdString());
                if (param && param->path == core::PathTo::File && m_document->project().data.source == "csv")
                    suggestColumns(QString::fromStdString(std::get<std::string>(value)));
            });
}

void DataForm::suggestColumns(const QString& file) {
    const QString path = QDir(m_document->dataFolder()).filePath(file);
    const core::Result<data::DataSpec> suggestion = data::suggestForTable(path.toStdString());
    if (!suggestion.ok())
        return; // the problem is shown beside the form, by the data that cannot be read
    change(tr("Choose columns"), [&](data::DataSpec& spec) {
        spec.columns = suggestion->columns;
        spec.steps = suggestion->steps;
        spec.stratify = suggestion->stratify;
        if (spec.testShare == 0)
            spec.testShare = suggestion->testShare;
    });
}

void DataForm::buildColumns(QVBoxLayout* layout) {
    m_columnsHeading = widgets::heading(tr("Columns"), this);
    m_columns = new QTableWidget(this);
    m_columns->setAccessibleName(tr("Columns of the table"));
    m_columns->setColumnCount(3);
    m_columns->setHorizontalHeaderLabels({tr("Name"), tr("Used as"), tr("Holds")});
    m_columns->verticalHeader()->hide();
    m_columns->setSelectionMode(QAbstractItemView::NoSelection);
    m_columns->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_columns->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_columns->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    layout->addWidget(m_columnsHeading);
    layout->addWidget(m_columns);
}

void DataForm::refreshColumns() {
    const std::vector<data::DataSpec::Column>& columns = m_document->project().data.columns;
    m_columnsHeading->setVisible(!columns.empty());
    m_columns->setVisible(!columns.empty());
    m_columns->setRowCount(static_cast<int>(columns.size()));
    const auto addCombo = [this](int row, int column, const QList<std::pair<QString, std::string>>& options,
                                 std::string data::DataSpec::Column::*member) {
        auto* combo = new widgets::ComboBox(m_columns);
        const data::DataSpec::Column& shown = m_document->project().data.columns[static_cast<std::size_t>(row)];
        for (const auto& [label, value] : options)
            combo->addItem(label, QString::fromStdString(value));
        combo->setCurrentIndex(combo->findData(QString::fromStdString(shown.*member)));
        combo->setProperty("role", "cell");
        int widest = 0;
        for (const auto& option : options)
            widest = std::max(widest, combo->fontMetrics().horizontalAdvance(option.first));
        combo->setMinimumWidth(widest + 44); // with the arrow and room around: the column is as wide as its words
        combo->setAccessibleName(tr("Column %1").arg(QString::fromStdString(shown.name)));
        connect(combo, &QComboBox::activated, this, [this, row, combo, member] {
            change(tr("Change a column"), [&](data::DataSpec& spec) {
                spec.columns[static_cast<std::size_t>(row)].*member = combo->currentData().toString().toStdString();
            });
        });
        m_columns->setCellWidget(row, column, combo);
    };
    for (int row = 0; row < static_cast<int>(columns.size()); ++row) {
        auto* name = new QTableWidgetItem(QString::fromStdString(columns[static_cast<std::size_t>(row)].name));
        name->setFlags(Qt::ItemIsEnabled);
        name->setToolTip(name->text());
        m_columns->setItem(row, 0, name);
        addCombo(row, 1, {{tr("Feature"), "feature"}, {tr("Target"), "target"}, {tr("Not used"), "ignore"}},
                 &data::DataSpec::Column::role);
        QList<std::pair<QString, std::string>> types{{tr("Numbers"), "number"}, {tr("Times"), "time"}, {tr("Categories"), "category"},
                                                     {tr("Ordered categories"), "ordered"}, {tr("Yes or no"), "boolean"}};
        for (const auto& found : {std::pair(tr("Texts"), "text"), std::pair(tr("Identifiers"), "identifier"), std::pair(tr("Always the same"), "constant"),
                                  std::pair(tr("Row numbers"), "counter"), std::pair(tr("Nothing"), "empty")})
            if (columns[static_cast<std::size_t>(row)].type == found.second) // what is found in a column can be shown, but not chosen
                types.emplace_back(found.first, found.second);
        addCombo(row, 2, types, &data::DataSpec::Column::type);
        m_columns->setRowHeight(row, 32);
    }
    const int rows = std::min(static_cast<int>(columns.size()), 10);
    m_columns->setFixedHeight(rows * 32 + m_columns->horizontalHeader()->sizeHint().height() + 4);
}

void DataForm::buildSteps(QVBoxLayout* layout) {
    m_steps = new StageList(m_document,
                            {tr("Preparation"),
                             tr("What happens to the numbers before the network sees them, in this order. What "
                                "is measured is measured on the training part only."),
                             tr("Add a step"), tr("Remove a step"), tr("Add a step…")},
                            data::stepSpecs(), &data::DataSpec::steps, this);
    m_augmentation = new StageList(m_document,
                                   {tr("Augmentation"),
                                    tr("Random changes of the training samples, new in every epoch, so that the network does not "
                                       "learn them by heart."),
                                    tr("Add an augmentation"), tr("Remove an augmentation"), tr("Add an augmentation…")},
                                   data::augmentationSpecs(), &data::DataSpec::augmentation, this);
    layout->addWidget(m_steps);
    layout->addWidget(m_augmentation);
}

void DataForm::buildSplit(QVBoxLayout* layout) {
    layout->addSpacing(4);
    layout->addWidget(widgets::titleLabel(tr("Parts"), this));
    m_split = new inspector::ParamForm(this);
    m_split->setLabelWidth(132);
    m_split->setSpecs(splitParams());
    layout->addWidget(m_split);
    connect(m_split, &inspector::ParamForm::edited, this,
            [this](const QString& name, const core::ParamValue& value, int gesture) {
                change(tr("Change the parts of the data"),
                       [&](data::DataSpec& spec) {
                           if (name == QLatin1String("validationShare"))
                               spec.validationShare = realOf(value);
                           else if (name == QLatin1String("testShare"))
                               spec.testShare = realOf(value);
                           else if (name == QLatin1String("stratify"))
                               spec.stratify = std::get<bool>(value);
                           else
                               spec.seed = static_cast<std::uint64_t>(std::get<std::int64_t>(value));
                       },
                       QStringLiteral("split.") + name + QString::number(gesture));
            });
}

void DataForm::refresh() {
    const data::DataSpec& spec = m_document->project().data;
    m_source->setCurrentIndex(std::max(0, m_source->findData(QString::fromStdString(spec.source))));
    const data::StageSpec* source = findStage(data::sourceSpecs(), spec.source);
    m_help->setText(source ? widgets::engineText(source->help)
                           : tr("Where the samples come from that the network learns from."));
    m_options->setSpecs(source ? source->params : std::vector<core::ParamSpec>(), {{}, m_document->dataFolder()});
    m_options->setValues(spec.options);
    refreshColumns();
    m_steps->refresh();
    m_augmentation->refresh();
    m_split->setValues({{"validationShare", spec.validationShare},
                        {"testShare", spec.testShare},
                        {"stratify", spec.stratify},
                        {"seed", static_cast<std::int64_t>(spec.seed)}});
}

} // namespace netwright::data_ui
