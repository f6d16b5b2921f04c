#pragma once

#include "engine/data/Statistics.h"
#include "ui/theme/Theme.h"

#include <QWidget>

#include <memory>
#include <optional>

class QLabel;
class QProgressBar;
class QStackedWidget;
class QTableView;

namespace netwright::document {
class ProjectDocument;
}
namespace netwright::widgets {
class EmptyState;
class FactList;
class SegmentedControl;
}

namespace netwright::data_ui {

class ClassBars;
class ColumnsView;
class DataForm;
class DatasetStore;
class SampleGallery;
class SampleTableModel;
class SeriesView;

/// The workspace "Data": at the left where the samples come from and what is done to them, at the right what they look
/// like. Reads the data when it is shown, off the GUI thread.
class DataPage : public QWidget {
    Q_OBJECT
public:
    DataPage(document::ProjectDocument* document, DatasetStore* datasets, theme::ThemeManager* themes,
             QWidget* parent = nullptr);

signals:
    void fileChosen(const QString& path); ///< of data, whatever it holds
    void designRequested();

private:
    enum Views { kEmpty, kLoading, kPreview };
    void buildPreview(QWidget* page);
    void showEvent(QShowEvent* event) override;
    void refresh();
    void refreshPreview();
    void fitTable();
    void computeStatistics(); ///< once for every loaded data set, off the GUI thread
    void showStatistics();
    data::Split split() const;

    document::ProjectDocument* m_document;
    DatasetStore* m_datasets;
    theme::ThemeManager* m_themes;
    DataForm* m_form;
    QStackedWidget* m_views;
    widgets::EmptyState* m_empty;
    QProgressBar* m_progress;
    widgets::SegmentedControl* m_split;
    widgets::FactList* m_facts;
    QLabel* m_classesHeading;
    ClassBars* m_classes;
    QLabel* m_columnsHeading;
    ColumnsView* m_columns;
    QLabel* m_notes;
    SampleGallery* m_gallery;
    SeriesView* m_series;
    QTableView* m_table;
    SampleTableModel* m_tableModel;
    std::shared_ptr<const data::Dataset> m_counted; ///< what m_statistics are of, or will be
    std::optional<data::Statistics> m_statistics;
};

} // namespace netwright::data_ui
