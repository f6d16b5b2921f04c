#pragma once

#include "ui/document/ProjectDocument.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QPushButton;
class QVBoxLayout;

namespace netwright::inspector {

class ParamForm;

/// What the network is trained for: the list of objectives, and of the chosen one its name, the outputs whose loss counts,
/// the layers and frames that learn, its optimizer and its rhythm. Every change is one undo step.
class ObjectivesEditor : public QWidget {
    Q_OBJECT
public:
    explicit ObjectivesEditor(document::ProjectDocument* document, QWidget* parent = nullptr);

    void refresh();

private:
    using Change = std::function<void(training::Objective&)>;
    void buildList(QVBoxLayout* layout);
    void buildDetails(QVBoxLayout* layout);
    void add();
    void remove();
    void moveUp();
    void changeChosen(const QString& text, const Change& change, const QString& mergeKey = {});
    void tick(const QListWidgetItem* item, std::vector<std::string> training::Objective::*member);
    const training::Objective* chosen() const;
    void refreshDetails(const training::Objective& objective);
    void refreshOptimizer(const training::Objective& objective);
    std::vector<std::pair<std::string, QString>> outputs() const; ///< id and what to show
    std::vector<std::pair<std::string, QString>> learners() const;

    document::ProjectDocument* m_document;
    int m_row = 0;
    bool m_filling = false;

    QLabel* m_none;
    QListWidget* m_list;
    QPushButton* m_remove;
    QPushButton* m_up;
    QWidget* m_details;
    QLineEdit* m_name;
    QListWidget* m_outputs;
    QListWidget* m_trains;
    QComboBox* m_optimizer;
    ParamForm* m_optimizerForm;
    ParamForm* m_form;
};

} // namespace netwright::inspector
