#include "ui/data/DataPage.h"

#include "ui/data/ClassBars.h"
#include "ui/data/ColumnsView.h"
#include "ui/data/DataForm.h"
#include "ui/data/DatasetStore.h"
#include "ui/data/SampleGallery.h"
#include "ui/data/SampleTableModel.h"
#include "ui/data/SeriesView.h"
#include "ui/document/ProblemText.h"
#include "ui/document/ProjectDocument.h"
#include "ui/widgets/Background.h"
#include "ui/widgets/EngineText.h"
#include "ui/widgets/FactList.h"
#include "ui/widgets/Format.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/SegmentedControl.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTableView>

#include <filesystem>

namespace netwright::data_ui {
namespace {

constexpr std::int64_t kGallerySamples = 2000;

QString problemsText(const core::Diagnostics& problems) {
    QStringList lines;
    for (core::Diagnostic problem : problems) {
        problem.where.file = std::filesystem::path(problem.where.file).filename().string(); // the form shows where it is
        const QString where = document::placeText(problem.where);
        lines.append((where.isEmpty() ? QString() : where + QStringLiteral(": ")) + document::problemText(problem));
    }
    return lines.join(QStringLiteral("\n\n"));
}

/// Whether a number to predict is one of the columns at a later time ("co2 +3"): its distribution says nothing new.
bool isLaterOf(const std::string& name, const std::vector<data::ColumnStatistics>& columns) {
    const auto plus = name.rfind(" +");
    return plus != std::string::npos &&
           std::ranges::find(columns, name.substr(0, plus), &data::ColumnStatistics::name) != columns.end();
}

} // namespace

DataPage::DataPage(document::ProjectDocument* document, DatasetStore* datasets, theme::ThemeManager* themes,
                   QWidget* parent)
    : QWidget(parent), m_document(document), m_datasets(datasets), m_themes(themes), m_form(new DataForm(document)),
      m_views(new QStackedWidget(this)), m_empty(new widgets::EmptyState(QStringLiteral("table"), m_views)) {
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(m_form);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumWidth(340);
    scroll->setMaximumWidth(420);
    scroll->setProperty("role", "side");
    m_form->setProperty("role", "panel");

    auto* loading = new QWidget(m_views);
    auto* loadingLayout = new QVBoxLayout(loading);
    m_progress = new QProgressBar(loading);
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(280);
    loadingLayout->addStretch();
    loadingLayout->addWidget(widgets::plainLabel(tr("Reading the data"), loading), 0, Qt::AlignHCenter);
    loadingLayout->addWidget(m_progress, 0, Qt::AlignHCenter);
    loadingLayout->addStretch();
    auto* preview = new QWidget(m_views);
    buildPreview(preview);
    m_views->addWidget(m_empty);
    m_views->addWidget(loading);
    m_views->addWidget(preview);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(scroll, 1);
    layout->addWidget(m_views, 2);

    connect(m_empty->setAction(tr("Choose a file…")), &QPushButton::clicked, this, [this] {
        const QString path = QFileDialog::getOpenFileName(window(), tr("Choose a file of data"), QDir::homePath());
        if (!path.isEmpty())
            emit fileChosen(path);
    });
    connect(datasets, &DatasetStore::stateChanged, this, &DataPage::refresh);
    connect(datasets, &DatasetStore::progressChanged, this,
            [this](double share) { m_progress->setValue(static_cast<int>(share * 1000)); });
    refresh();
}

void DataPage::buildPreview(QWidget* page) {
    auto* layout = new QHBoxLayout(page);
    layout->setContentsMargins(24, 16, 24, 16);
    layout->setSpacing(24);
    auto* left = new QVBoxLayout;
    m_split = new widgets::SegmentedControl(page);
    m_split->setOptions({tr("Training"), tr("Validation"), tr("Test")});
    m_split->setAccessibleName(tr("Part of the data"));
    m_split->setMaximumWidth(320);
    m_gallery = new SampleGallery(page);
    m_table = new QTableView(page);
    m_tableModel = new SampleTableModel(m_table);
    m_table->setModel(m_tableModel);
    m_table->setAccessibleName(tr("Samples"));
    m_table->setWordWrap(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setCornerButtonEnabled(false);
    m_table->verticalHeader()->setDefaultSectionSize(26);
    m_series = new SeriesView(m_themes, page);
    left->addWidget(m_split);
    left->addWidget(m_series);
    left->addWidget(m_gallery, 1);
    left->addWidget(m_table, 1);
    layout->addLayout(left, 2);

    auto* scroll = new QScrollArea(page);
    scroll->setMinimumWidth(220);
    scroll->setMaximumWidth(300);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* side = new QWidget(scroll);
    scroll->setWidget(side);
    auto* right = new QVBoxLayout(side);
    right->setContentsMargins(0, 0, 14, 0);
    right->setSpacing(8);
    right->addWidget(widgets::heading(tr("This data"), side));
    m_facts = new widgets::FactList(88, side);
    right->addWidget(m_facts);
    m_classesHeading = widgets::heading(tr("Samples per class"), side);
    m_classes = new ClassBars(m_themes, side);
    m_columnsHeading = widgets::heading(tr("Columns"), side);
    m_columns = new ColumnsView(m_themes, side);
    m_notes = widgets::dimLabel({}, side);
    right->addSpacing(8);
    right->addWidget(m_classesHeading);
    right->addWidget(m_classes);
    right->addSpacing(8);
    right->addWidget(m_columnsHeading);
    right->addWidget(m_columns);
    right->addWidget(m_notes);
    right->addStretch();
    QPushButton* design = widgets::plainButton(tr("Design the network"), side);
    right->addWidget(design, 0, Qt::AlignLeft);
    layout->addWidget(scroll, 1);
    connect(design, &QPushButton::clicked, this, &DataPage::designRequested);
    connect(m_split, &widgets::SegmentedControl::chosen, this, &DataPage::refreshPreview);
}

data::Split DataPage::split() const {
    return static_cast<data::Split>(std::max(0, m_split->current()));
}

void DataPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

void DataPage::refresh() {
    if (!isVisible())
        return;
    if (m_document->project().data.source.empty()) {
        m_empty->setTexts(tr("No data yet"), tr("Choose a table, a picture in a folder of its class, an array, an IDX file or a text, "
                                                "or drop it here. At the left you can say exactly where the samples come from."));
        m_views->setCurrentIndex(kEmpty);
        return;
    }
    switch (m_datasets->state()) {
    case DatasetStore::State::None: m_datasets->request(); return;
    case DatasetStore::State::Loading: m_views->setCurrentIndex(kLoading); return;
    case DatasetStore::State::Failed:
        m_empty->setTexts(tr("The data cannot be read"), problemsText(m_datasets->problems()));
        m_views->setCurrentIndex(kEmpty);
        return;
    case DatasetStore::State::Ready: break;
    }
    m_views->setCurrentIndex(kPreview);
    refreshPreview();
}

void DataPage::refreshPreview() {
    const auto dataset = m_datasets->dataset();
    if (!dataset)
        return;
    const bool pictures = imageField(dataset->schema()) != nullptr;
    m_gallery->setVisible(pictures);
    m_table->setVisible(!pictures);
    m_series->setDataset(dataset);
    if (pictures) {
        QList<SampleModel::Entry> entries;
        const std::int64_t count = std::min(dataset->size(split()), kGallerySamples);
        entries.reserve(count);
        for (std::int64_t index = 0; index < count; ++index)
            entries.append({index, targetText(*dataset, split(), index), tr("Sample %1").arg(widgets::grouped(index))});
        m_gallery->setSamples(dataset, split(), std::move(entries));
    } else {
        m_tableModel->setDataset(dataset, split(), m_document->project().data);
        fitTable();
    }
    QList<std::pair<QString, QString>> facts;
    for (const auto& [title, part] : {std::pair{tr("Training"), data::Split::Train},
                                      std::pair{tr("Validation"), data::Split::Validation},
                                      std::pair{tr("Test"), data::Split::Test}})
        facts.append({title, tr("%1 samples").arg(widgets::grouped(dataset->size(part)))});
    for (const core::Field& field : dataset->schema().fields)
        facts.append({QString::fromStdString(field.name), widgets::fieldText(field)});
    m_facts->setFacts(facts);
    m_notes->setText(problemsText(dataset->notes()));
    computeStatistics();
}

/// Text takes the room there is, numbers what they need.
void DataPage::fitTable() {
    QHeaderView* header = m_table->horizontalHeader();
    const bool text = m_tableModel->holdsText();
    constexpr int kRowsLookedAt = 30, kNarrowest = 56, kEndOfText = 120;
    header->setMinimumSectionSize(kNarrowest);
    header->setResizeContentsPrecision(kRowsLookedAt);
    header->setSectionResizeMode(QHeaderView::Interactive);
    m_table->setShowGrid(!text);
    if (!text) {
        m_table->resizeColumnsToContents();
        return;
    }
    header->setSectionResizeMode(0, QHeaderView::Stretch);
    for (int column = 1; column < header->count(); ++column)
        header->resizeSection(column, kEndOfText);
}

void DataPage::computeStatistics() {
    const auto dataset = m_datasets->dataset();
    if (m_counted == dataset) {
        showStatistics();
        return;
    }
    m_counted = dataset;
    m_statistics.reset();
    showStatistics();
    widgets::inBackground<core::Result<data::Statistics>>(
        this, [dataset] { return data::computeStatistics(*dataset); },
        [this, dataset](core::Result<data::Statistics> statistics) {
            if (m_counted != dataset || !statistics.ok())
                return;
            m_statistics = std::move(statistics).value();
            showStatistics();
        });
}

void DataPage::showStatistics() {
    QStringList names;
    std::vector<std::int64_t> counts;
    std::vector<data::ColumnStatistics> columns;
    constexpr std::size_t kMostClasses = 200;
    for (const data::FieldStatistics& field : m_statistics ? m_statistics->fields : std::vector<data::FieldStatistics>()) {
        if (field.field.kind == core::FieldKind::Category && names.isEmpty() && field.classCounts.size() <= kMostClasses) {
            for (std::size_t index = 0; index < field.classCounts.size(); ++index) {
                names.append(QString::fromStdString(field.field.classes[index]));
                counts.push_back(field.classCounts[index][static_cast<std::size_t>(split())]);
            }
        } else if (field.field.kind != core::FieldKind::Image) {
            for (const data::ColumnStatistics& column : field.columns)
                if (!isLaterOf(column.name, columns))
                    columns.push_back(column);
        }
    }
    m_classesHeading->setVisible(!counts.empty());
    m_classes->setVisible(!counts.empty());
    m_classes->setCounts(names, counts);
    m_columnsHeading->setVisible(!columns.empty());
    m_columns->setVisible(!columns.empty());
    m_columns->setColumns(std::move(columns));
}

} // namespace netwright::data_ui
