#pragma once

#include "engine/core/NamedTensor.h"
#include "engine/core/Result.h"
#include "ui/theme/Theme.h"

#include <QWidget>

#include <functional>
#include <memory>

class QGridLayout;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace netwright::data {
class Dataset;
}
namespace netwright::document {
class ProjectDocument;
}
namespace netwright::exchange {
struct Exported;
struct ExportFormat;
}
namespace netwright::project {
struct Project;
}
namespace netwright::training_ui {
class BeforeTraining;
class RunController;
}

namespace netwright::export_ui {

/// The workspace "Export": the trained network as a file, one card a format, generated from the engine's list. Written on
/// another thread, whole or not at all.
class ExportPage : public QWidget {
    Q_OBJECT
public:
    ExportPage(document::ProjectDocument* document, training_ui::RunController* run, theme::ThemeManager* themes,
               QWidget* parent = nullptr);

    void exportTo(const exchange::ExportFormat& format, const QString& path);
    /// Tests replace the file dialog.
    std::function<QString(const QString& title, const QString& suggestion, const QString& filter)> choosePath;

    training_ui::BeforeTraining* beforeTraining() const { return m_empty; }

signals:
    void exported(const QString& path, bool ok);

private:
    struct Card {
        const exchange::ExportFormat* format;
        QPushButton* button;
        QLabel* result;
        QPushButton* show;
        QString path;
    };
    void addCard(const exchange::ExportFormat& format, QGridLayout* grid);
    void showEvent(QShowEvent* event) override;
    void refresh();
    void ask(std::size_t card);
    void write(std::size_t card, const QString& path, const std::shared_ptr<const project::Project>& project,
               const std::shared_ptr<const data::Dataset>& dataset, std::vector<core::NamedTensor> tensors);
    void showResult(std::size_t card, const QString& path, const core::Result<exchange::Exported>& written);

    document::ProjectDocument* m_document;
    training_ui::RunController* m_run;
    theme::ThemeManager* m_themes;
    QStackedWidget* m_views;
    training_ui::BeforeTraining* m_empty;
    QLabel* m_note;
    std::vector<Card> m_cards;
};

} // namespace netwright::export_ui
