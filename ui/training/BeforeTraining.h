#pragma once

#include "ui/widgets/Labels.h"

namespace netwright::document {
class ProjectDocument;
}

namespace netwright::training_ui {

class RunController;

/// What stands on a page that shows what came of training, as long as nothing was trained. Its button leads to what is
/// missing first: the data, the network, what is wrong with it, or the training itself.
class BeforeTraining : public widgets::EmptyState {
    Q_OBJECT
public:
    enum class Step { Data, Network, Problems, Train, Wait };

    BeforeTraining(const QString& iconName, document::ProjectDocument* document, RunController* run, QWidget* parent = nullptr);
    /// What the page has to say; `text` is said when only the training is missing.
    void say(const QString& title, const QString& text);
    Step step() const; ///< the next one

signals:
    void stepWanted(netwright::training_ui::BeforeTraining::Step step); ///< Data, Network or Problems; training it starts itself

private:
    void refresh();

    document::ProjectDocument* m_document;
    RunController* m_run;
    QString m_title, m_text;
};

} // namespace netwright::training_ui
