#pragma once

#include "engine/training/TrainingSession.h"
#include "ui/data/SampleModel.h"
#include "ui/test/OutputReading.h"
#include "ui/theme/Theme.h"

#include <QWidget>

#include <optional>

class QHBoxLayout;
class QVBoxLayout;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace netwright::document {
class ProjectDocument;
}
namespace netwright::data_ui {
class SampleGallery;
}
namespace netwright::training_ui {
class BeforeTraining;
class RunController;
}
namespace netwright::widgets {
class FlowLayout;
class SegmentedControl;
}

namespace netwright::test_ui {

class ConfusionMatrix;
class MistakeModel;
class GeneratedView;
class PredictionPlot;
class ReconstructionView;

/// The workspace "Test": how well the trained network does on samples it has not learned from: figures, what is taken for
/// what, and the mistakes themselves, the most confident first.
class TestPage : public QWidget {
    Q_OBJECT
public:
    TestPage(document::ProjectDocument* document, training_ui::RunController* run, theme::ThemeManager* themes,
             QWidget* parent = nullptr);

    void evaluate(); ///< asks the run; the answer comes later
    const std::optional<training::Evaluation>& result() const { return m_result; }
    const std::vector<OutputReading>& readings() const { return m_readings; } ///< of the outputs of the result
    training_ui::BeforeTraining* beforeTraining() const { return m_empty; }

signals:
    void sampleChosen(netwright::data::Split split, std::int64_t index);
    void evaluated();

private:
    struct Row {
        std::int64_t index;
        int right, predicted;
        float probability; ///< of the predicted class; for values: the mean absolute error, in the units of the data
        std::int64_t step = 0; ///< of the sample, when there is a class for each step
        float value = 0;   ///< the first of the predicted values, in the units of the data
    };
    void buildResult(QWidget* page);
    void showEvent(QShowEvent* event) override;
    void refresh();
    void showResult();
    void showFigures();
    void showSamples();
    void showGenerated();
    void read(training::Evaluation evaluation);
    void showPredictions();
    void showReconstruction(std::int64_t index);
    QString samplesTitle(const std::vector<Row>& rows, const training::Evaluation::OutputResult& output) const;
    QString unitOf(const std::string& metric) const; ///< of a figure of merit or the loss, for people; may be empty
    bool isTable() const; ///< each sample is a row of numbers that can be read
    void buildSamples(QWidget* page, QVBoxLayout* layout);
    void showRows(const std::vector<Row>& rows, const training::Evaluation::OutputResult& output);
    QString textBefore(const Row& row) const;
    static QString className(const training::Evaluation::OutputResult& output, int index);
    data_ui::SampleModel::Entry entryOf(const Row& row, const training::Evaluation::OutputResult& output, bool pictured) const;
    std::optional<core::Field> fieldOf(const training::Evaluation::OutputResult& output) const; ///< what it predicts
    std::vector<Row> rowsOf(const training::Evaluation::OutputResult& output) const;
    const training::Evaluation::OutputResult* shownOutput() const;
    const OutputReading& reading() const { return m_readings.front(); } ///< of the shown output
    data::Split split() const;

    document::ProjectDocument* m_document;
    training_ui::RunController* m_run;
    theme::ThemeManager* m_themes;
    QStackedWidget* m_views;
    training_ui::BeforeTraining* m_empty;
    widgets::SegmentedControl* m_split;
    QPushButton* m_again;
    QLabel* m_note;
    widgets::FlowLayout* m_figures;
    QWidget* m_overview; ///< the left half: one of the three below
    QLabel* m_overviewHeading;
    ConfusionMatrix* m_matrix;
    PredictionPlot* m_plot;
    ReconstructionView* m_reconstruction;
    GeneratedView* m_generated; ///< beside it, of generative networks
    QLabel* m_samplesHeading;
    data_ui::SampleGallery* m_gallery; ///< of pictures and texts
    QTableView* m_table;               ///< of rows of a table
    MistakeModel* m_rows;
    std::optional<training::Evaluation> m_result;
    std::vector<OutputReading> m_readings; ///< of its outputs
    std::int64_t m_resultStep = -1; ///< of the run when it was asked
    bool m_waiting = false;
    int m_question = 0; ///< counts what was asked, so that an answer for a run that is gone is told
};

} // namespace netwright::test_ui
