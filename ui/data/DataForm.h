#pragma once

#include "engine/data/Dataset.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QTableWidget;
class QVBoxLayout;

namespace netwright::document {
class ProjectDocument;
}
namespace netwright::inspector {
class ParamForm;
}

namespace netwright::data_ui {

class StageList;

/// The settings of the project's data: source, files, columns of a table, preparation, augmentation, shares of the parts. All
/// generated from the engine's declarations; every change is one undo step.
class DataForm : public QWidget {
    Q_OBJECT
public:
    explicit DataForm(document::ProjectDocument* document, QWidget* parent = nullptr);
    void refresh();

private:
    void buildSource(QVBoxLayout* layout);
    void buildColumns(QVBoxLayout* layout);
    void buildSteps(QVBoxLayout* layout);
    void buildSplit(QVBoxLayout* layout);
    void refreshColumns();
    void suggestColumns(const QString& file);
    void change(const QString& text, const std::function<void(data::DataSpec&)>& edit, const QString& mergeKey = {});

    document::ProjectDocument* m_document;
    QComboBox* m_source;
    QLabel* m_help;
    inspector::ParamForm* m_options;
    QLabel* m_columnsHeading;
    QTableWidget* m_columns;
    StageList *m_steps, *m_augmentation;
    inspector::ParamForm* m_split;
};

} // namespace netwright::data_ui
