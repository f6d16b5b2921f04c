#pragma once

#include "ui/document/ProjectDocument.h"
#include "ui/theme/Theme.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace netwright::widgets {
class FactList;
class Switch;
}
namespace netwright::training_ui {
class LayerCosts;
class SampleWatch;
}

namespace netwright::inspector {

class FiltersView;
class HistogramView;
class ParamForm;
class ResultsRow;

/// Everything about the selected layer, generated from its declaration: name, settings, what is wrong with it, its weights,
/// and the facts. Several selected layers of one type are changed together. Every change is one undo step.
class NodeInspector : public QWidget {
    Q_OBJECT
public:
    NodeInspector(document::ProjectDocument* document, training_ui::SampleWatch* watch,
                  training_ui::LayerCosts* costs, theme::ThemeManager* themes,
                  QWidget* parent = nullptr);

    void setSelection(const document::GraphPath& path, const QStringList& ids);
    void refresh(); ///< after an edit or a check
    QWidget* editor(const QString& parameter) const;

private:
    void buildHeader(QVBoxLayout* layout);
    void buildWeights(QVBoxLayout* layout);
    const graph::Node* node() const; ///< the first selected one
    std::string qualified(const graph::NodeId& id) const;
    void applyParam(const QString& name, const core::ParamValue& value, int gesture);
    void rename();
    void refreshProblems();
    void refreshFacts();
    void refreshWeights();
    void applyColors();

    document::ProjectDocument* m_document;
    training_ui::SampleWatch* m_watch;
    training_ui::LayerCosts* m_costs;
    theme::ThemeManager* m_themes;
    document::GraphPath m_path;
    QStringList m_ids;

    QLabel* m_square;
    QLineEdit* m_name;
    QLabel* m_type;
    QLabel* m_summary;
    QLabel* m_problems;
    ParamForm* m_form;
    QWidget* m_trainRow;
    widgets::Switch* m_trained;
    ResultsRow* m_results;
    QLabel* m_weightsHeading;
    HistogramView* m_histogram;
    QLabel* m_filtersHeading;
    FiltersView* m_filters;
    widgets::FactList* m_facts;
    QLabel* m_help;
};

} // namespace netwright::inspector
