#pragma once

#include "ui/document/ProjectDocument.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QVBoxLayout;

namespace netwright::widgets {
class FactList;
}

namespace netwright::inspector {

class AboutProject;
class ObjectivesEditor;
class ParamForm;

/// What the inspector shows while nothing is selected: how the network is trained, and facts of the whole project.
class ProjectInspector : public QWidget {
    Q_OBJECT
public:
    explicit ProjectInspector(document::ProjectDocument* document, QWidget* parent = nullptr);

    void refresh();
    QWidget* editor(const QString& setting) const;
    AboutProject* about() const { return m_about; }

signals:
    /// The user wants another base rate while a run is under way (the project has it already).
    void learningRateChanged(double rate);
    void ratesWanted(); ///< the user wants help with the learning rate

private:
    /// Optimizer or schedule: a choice and the form of what was chosen.
    struct ChoiceGroup {
        QString title;
        const std::vector<training::ChoiceSpec>* specs;
        training::Choice training::TrainingSettings::*member;
        QComboBox* combo;
        ParamForm* form;
    };
    ChoiceGroup buildChoice(QVBoxLayout* layout, const QString& title, const std::vector<training::ChoiceSpec>& specs,
                            training::Choice training::TrainingSettings::*member);
    void refreshChoice(const ChoiceGroup& group);
    void connectChoice(const ChoiceGroup& group);

    document::ProjectDocument* m_document;
    AboutProject* m_about;
    QLabel* m_description;
    widgets::FactList* m_facts;
    ParamForm* m_form;
    ParamForm* m_more;
    ObjectivesEditor* m_objectives;
    ChoiceGroup m_optimizer;
    ChoiceGroup m_schedule;
};

} // namespace netwright::inspector
