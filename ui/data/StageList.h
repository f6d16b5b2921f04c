#pragma once

#include "engine/data/Dataset.h"

#include <QWidget>

#include <functional>

class QComboBox;
class QVBoxLayout;

namespace netwright::document {
class ProjectDocument;
}

namespace netwright::data_ui {

/// Steps that follow each other, such as those of the preparation: each a box with its settings, and below them a list to
/// choose another one from. Every change is one undo step.
class StageList : public QWidget {
    Q_OBJECT
public:
    struct Words {
        QString title, help;
        QString add;    ///< for screen readers and the history of changes: "Add a step"
        QString remove; ///< likewise
        QString prompt; ///< what the list shows: "Add a step…"
    };
    using Steps = std::vector<data::DataSpec::Step> data::DataSpec::*;

    StageList(document::ProjectDocument* document, const Words& words, const std::vector<data::StageSpec>& specs, Steps steps,
              QWidget* parent = nullptr);
    void refresh();

private:
    QWidget* makeBox(std::size_t index);
    void change(const QString& text, const std::function<void(std::vector<data::DataSpec::Step>&)>& edit, const QString& mergeKey = {});

    document::ProjectDocument* m_document;
    Words m_words;
    const std::vector<data::StageSpec>& m_specs;
    Steps m_steps;
    QVBoxLayout* m_boxes;
    QComboBox* m_add;
};

/// Keeps a setting, or drops it when it has its usual value.
void setOption(core::ParamMap& map, const std::vector<core::ParamSpec>& specs, const QString& name, const core::ParamValue& value);
/// A setting as it stands in the history of changes.
QString labelOf(const std::vector<core::ParamSpec>& specs, const QString& name);
const data::StageSpec* findStage(const std::vector<data::StageSpec>& specs, const std::string& type); ///< nullptr when unknown

} // namespace netwright::data_ui
