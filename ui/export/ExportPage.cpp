#include "ui/export/ExportPage.h"

#include "engine/exchange/Exporter.h"
#include "engine/exchange/Weights.h"
#include "ui/document/ProblemText.h"
#include "ui/document/ProjectDocument.h"
#include "ui/training/BeforeTraining.h"
#include "ui/training/RunController.h"
#include "ui/training/TrainedProject.h"
#include "ui/widgets/Background.h"
#include "ui/widgets/EngineText.h"
#include "ui/widgets/Format.h"
#include "ui/widgets/Labels.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QGridLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QUrl>

namespace netwright::export_ui {
namespace {

constexpr int kCardColumns = 2;

} // namespace

ExportPage::ExportPage(document::ProjectDocument* document, training_ui::RunController* run, theme::ThemeManager* themes,
                       QWidget* parent)
    : QWidget(parent), m_document(document), m_run(run), m_themes(themes), m_views(new QStackedWidget(this)),
      m_empty(new training_ui::BeforeTraining(QStringLiteral("export"), document, run, m_views)) {
    choosePath = [this](const QString& title, const QString& suggestion, const QString& filter) {
        return QFileDialog::getSaveFileName(this, title, suggestion, filter);
    };
    auto* scroll = new QScrollArea(m_views);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto* content = new QWidget(scroll);
    auto* outer = new QHBoxLayout(content);
    auto* column = new QWidget(content);
    column->setMaximumWidth(860);
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(24, 32, 24, 24);
    layout->setSpacing(12);
    layout->addWidget(widgets::pageTitle(tr("Take the model away"), column));
    m_note = widgets::dimLabel({}, column);
    layout->addWidget(m_note);
    layout->addSpacing(8);
    auto* grid = new QGridLayout;
    grid->setSpacing(12);
    for (const exchange::ExportFormat& format : exchange::exportFormats())
        addCard(format, grid);
    for (int index = 0; index < kCardColumns; ++index)
        grid->setColumnStretch(index, 1);
    layout->addLayout(grid);
    layout->addStretch();
    outer->addStretch(1);
    outer->addWidget(column, 20);
    outer->addStretch(1);
    scroll->setWidget(content);
    m_views->addWidget(m_empty);
    m_views->addWidget(scroll);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(m_views);
    connect(run, &training_ui::RunController::stateChanged, this, &ExportPage::refresh);
    refresh();
}

void ExportPage::addCard(const exchange::ExportFormat& format, QGridLayout* grid) {
    const std::size_t index = m_cards.size();
    auto* box = new QWidget(this);
    box->setProperty("role", "box");
    box->setAttribute(Qt::WA_StyledBackground);
    box->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    box->setMinimumHeight(140);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(6);
    layout->addWidget(widgets::titleLabel(QString::fromStdString(format.title), box));
    layout->addWidget(widgets::dimLabel(widgets::sentence(widgets::engineText(format.help)), box));
    layout->addStretch();
    auto* row = new QHBoxLayout;
    Card card{&format, widgets::plainButton(tr("Export…"), box), widgets::dimLabel({}, box),
              widgets::plainButton(tr("Show in folder"), box), {}};
    card.button->setAccessibleName(tr("Export as %1").arg(QString::fromStdString(format.title)));
    card.button->setObjectName(QStringLiteral("export.") + QString::fromStdString(format.type));
    card.show->hide();
    row->addWidget(card.button);
    row->addWidget(card.show);
    row->addStretch();
    layout->addWidget(card.result);
    card.result->hide();
    layout->addLayout(row);
    grid->addWidget(box, static_cast<int>(index) / kCardColumns, static_cast<int>(index) % kCardColumns);
    connect(card.button, &QPushButton::clicked, this, [this, index] { ask(index); });
    connect(card.show, &QPushButton::clicked, this, [this, index] {
        QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_cards[index].path).absolutePath()));
    });
    m_cards.push_back(card);
}

void ExportPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

void ExportPage::refresh() {
    const bool ready = m_run->hasModel() && m_run->isTrained();
    if (!ready) {
        m_empty->say(tr("Nothing to export yet"), m_run->isRunning() ? tr("After the first steps of the run the model can be exported here.")
                                                                     : tr("Train the network first; then it can be taken away as a file."));
        m_views->setCurrentIndex(0);
        return;
    }
    m_note->setText(m_run->graphDiffers()
                        ? tr("The network was changed after this run. What is exported is the network that was trained, "
                             "after step %1.").arg(widgets::grouped(m_run->series().lastStep()))
                        : tr("The network after step %1. What you export belongs to you.")
                              .arg(widgets::grouped(m_run->series().lastStep())));
    m_views->setCurrentIndex(1);
}

void ExportPage::ask(std::size_t card) {
    const exchange::ExportFormat& format = *m_cards[card].format;
    const QString extension = QString::fromStdString(format.extension);
    const QString folder = m_document->folder().isEmpty() ? QDir::homePath() : m_document->folder();
    QString path = choosePath(tr("Export as %1").arg(QString::fromStdString(format.title)),
                              QDir(folder).filePath(m_document->title() + extension),
                              QStringLiteral("%1 (*%2)").arg(QString::fromStdString(format.title), format.isFolder ? QString() : extension));
    if (path.isEmpty())
        return;
    if (!format.isFolder && !path.endsWith(extension))
        path += extension;
    exportTo(format, path);
}

void ExportPage::exportTo(const exchange::ExportFormat& format, const QString& path) {
    std::size_t card = 0;
    while (card + 1 < m_cards.size() && m_cards[card].format != &format)
        ++card;
    m_cards[card].button->setEnabled(false);
    m_cards[card].result->setText(tr("Writing…"));
    m_cards[card].result->show();
    // Of now: when the parameters come, another project may be open.
    const auto project = training_ui::trainedProject(*m_document, *m_run);
    m_run->snapshotParameters(this, [this, card, path, project, dataset = m_run->dataset()](std::vector<core::NamedTensor> tensors) {
        write(card, path, project, dataset, std::move(tensors));
    });
}

void ExportPage::write(std::size_t card, const QString& path, const std::shared_ptr<const project::Project>& project,
                       const std::shared_ptr<const data::Dataset>& dataset, std::vector<core::NamedTensor> tensors) {
    auto weights = std::make_shared<exchange::TensorFile>();
    weights->tensors = std::move(tensors);
    weights->metadata = exchange::weightsMetadata(*project, *dataset);
    widgets::inBackground<core::Result<exchange::Exported>>(
        this,
        [format = m_cards[card].format, project, dataset, weights, registry = &m_document->registry(), path] {
            return exchange::exportTo(*format, {*project, *registry, *dataset, *weights}, path.toStdString());
        },
        [this, card, path](const core::Result<exchange::Exported>& written) { showResult(card, path, written); });
}

void ExportPage::showResult(std::size_t card, const QString& path, const core::Result<exchange::Exported>& written) {
    Card& shown = m_cards[card];
    shown.button->setEnabled(true);
    shown.path = path;
    shown.show->setVisible(written.ok());
    if (written.ok()) {
        shown.result->setText(tr("Written: %1, %2")
                                      .arg(QDir::toNativeSeparators(path), widgets::bytes(static_cast<double>(written->bytes))) +
                                  QLatin1Char('\n') + widgets::engineText(written->check.sentence));
        widgets::setRole(shown.result, "good");
    } else {
        QStringList lines;
        for (const core::Diagnostic& problem : written.problems())
            lines.append(document::problemText(problem));
        shown.result->setText(lines.join(QLatin1Char('\n')));
        widgets::setRole(shown.result, "wrong");
    }
    emit exported(path, written.ok());
}

} // namespace netwright::export_ui
