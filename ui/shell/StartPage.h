#pragma once

#include "engine/project/templates/Templates.h"
#include "ui/shell/Examples.h"

#include <QScrollArea>

class QGridLayout;
class QPushButton;
class QVBoxLayout;

namespace netwright::shell {

/// What the window shows while no project is open: new and open, recent projects, examples, and networks to start from,
/// each with a small picture of its graph.
class StartPage : public QScrollArea {
    Q_OBJECT
public:
    explicit StartPage(const AppContext& context, QWidget* parent = nullptr);
    void setRecent(const QStringList& folders);

signals:
    void newRequested();
    void openRequested();
    void exampleChosen(const QString& folder);
    void templateChosen(const netwright::project::TemplateSpec& spec);
    void recentChosen(const QString& folder);

private:
    void addExamples(QVBoxLayout* layout);
    void addTemplates(QVBoxLayout* layout);
    QPushButton* addCard(QGridLayout* grid, const QString& title, const QString& text, const graph::Graph& graph);

    AppContext m_context;
    QGridLayout* m_recent;
    QWidget* m_recentBox;
};

} // namespace netwright::shell
