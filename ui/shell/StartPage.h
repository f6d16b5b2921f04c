#pragma once

#include "engine/project/templates/Templates.h"
#include "ui/shell/Examples.h"

#include <QScrollArea>

class QGridLayout;
class QVBoxLayout;

namespace netwright::shell {

class ProjectCard;

/// What the window shows while no project is open: new and open, recent projects, examples, and networks to start from,
/// each with a small picture of its graph. What has to be read from files is read in the background.
class StartPage : public QScrollArea {
    Q_OBJECT
public:
    explicit StartPage(const AppContext& context, QWidget* parent = nullptr);
    void setRecent(const QStringList& folders); ///< newest first
    void setExamples(const QList<Example>& examples);

signals:
    void newRequested();
    void openRequested();
    void exampleChosen(const QString& folder);
    void templateChosen(const netwright::project::TemplateSpec& spec);
    void recentChosen(const QString& folder);

private:
    void addExample(QGridLayout* grid, const Example& example);
    void showAbout(const Example& example);
    void addTemplates(QVBoxLayout* layout);
    ProjectCard* addCard(QGridLayout* grid, const QString& title, const QString& text);

    AppContext m_context;
    QGridLayout* m_recent;
    QWidget* m_recentBox;
    QVBoxLayout* m_examples;
};

} // namespace netwright::shell
