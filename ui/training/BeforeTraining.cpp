#include "ui/training/BeforeTraining.h"

#include "ui/document/ProjectDocument.h"
#include "ui/training/RunController.h"

#include <QPushButton>

namespace netwright::training_ui {

BeforeTraining::BeforeTraining(const QString& iconName, document::ProjectDocument* document, RunController* run, QWidget* parent)
    : EmptyState(iconName, parent), m_document(document), m_run(run) {
    connect(setAction({}), &QPushButton::clicked, this, [this] {
        if (step() == Step::Train)
            m_run->train();
        else
            emit stepWanted(step());
    });
    for (const auto change : {&document::ProjectDocument::infoChanged, &document::ProjectDocument::dataChanged, &document::ProjectDocument::reset})
        connect(document, change, this, &BeforeTraining::refresh);
    connect(run, &RunController::stateChanged, this, &BeforeTraining::refresh);
}

BeforeTraining::Step BeforeTraining::step() const {
    if (m_run->isRunning())
        return Step::Wait;
    if (m_document->project().data.source.empty())
        return Step::Data;
    if (m_document->project().graph.nodes.empty())
        return Step::Network;
    return m_document->info().ok() ? Step::Train : Step::Problems;
}

void BeforeTraining::say(const QString& title, const QString& text) {
    m_title = title;
    m_text = text;
    refresh();
}

void BeforeTraining::refresh() {
    switch (step()) {
    case Step::Wait:
        setTexts(m_title, m_text);
        hideAction();
        break;
    case Step::Data:
        setTexts(m_title, tr("The project has no data yet. Choose what the network is to learn from; then draw the network and train it."));
        setAction(tr("Choose data"));
        break;
    case Step::Network:
        setTexts(m_title, tr("The project has no network yet. Draw one that fits its data; then train it."));
        setAction(tr("Draw a network"));
        break;
    case Step::Problems:
        setTexts(m_title, tr("Something about the network does not fit yet. Once that is mended, it can be trained."));
        setAction(tr("See the problems"));
        break;
    case Step::Train:
        setTexts(m_title, m_text);
        setAction(tr("Train the network"));
        break;
    }
}

} // namespace netwright::training_ui
