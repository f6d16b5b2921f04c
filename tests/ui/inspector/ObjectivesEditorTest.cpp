#include "ui/inspector/ObjectivesEditor.h"

#include "engine/project/templates/Templates.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTest>

#include <algorithm>

using namespace netwright;

/// The list of objectives, worked with mouse and keys.
class ObjectivesEditorTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void addsNamesAndRemoves();
    void ticksOutputsAndLearners();
    void choosesAnOptimizer();
    void everyChangeCanBeUndone();
    void showsWhatATemplateBrings();

private:
    template <typename T> T* child(const char* name) { return m_editor->findChild<T*>(QString::fromLatin1(name)); }
    const std::vector<training::Objective>& objectives() const { return m_document->project().training.objectives; }
    void click(const char* name) { QTest::mouseClick(child<QPushButton>(name), Qt::LeftButton); }
    /// Space on the row of an entry, as the keyboard ticks it.
    void tick(const char* list, const QString& text);

    std::unique_ptr<document::ProjectDocument> m_document;
    std::unique_ptr<inspector::ObjectivesEditor> m_editor;
};

void ObjectivesEditorTest::init() {
    m_editor.reset();
    m_document = std::make_unique<document::ProjectDocument>(layers::builtinLayers());
    project::Project project;
    for (const project::TemplateSpec& spec : project::templates())
        if (spec.id == "gan")
            project.graph = spec.build(layers::builtinLayers(), nullptr);
    QVERIFY(!project.graph.nodes.empty());
    m_document->newProject(project, QStringLiteral("GAN"));
    m_editor = std::make_unique<inspector::ObjectivesEditor>(m_document.get());
    connect(m_document.get(), &document::ProjectDocument::trainingChanged, m_editor.get(), &inspector::ObjectivesEditor::refresh);
    m_editor->refresh();
    m_editor->resize(300, 700);
    m_editor->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_editor.get()));
}

void ObjectivesEditorTest::tick(const char* list, const QString& text) {
    auto* widget = child<QListWidget>(list);
    const QList<QListWidgetItem*> found = widget->findItems(text, Qt::MatchStartsWith);
    QVERIFY2(!found.isEmpty(), qPrintable(text));
    widget->setFocus();
    widget->setCurrentItem(found.front());
    QTest::keyClick(widget, Qt::Key_Space);
}

void ObjectivesEditorTest::addsNamesAndRemoves() {
    click("addObjective");
    click("addObjective");
    QCOMPARE(objectives().size(), std::size_t{2});
    QCOMPARE(objectives()[1].name, std::string("objective 2"));
    auto* name = m_editor->findChild<QLineEdit*>();
    name->setFocus();
    name->selectAll();
    QTest::keyClicks(name, "generator");
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(objectives()[1].name, std::string("generator"));
    click("removeObjective");
    QCOMPARE(objectives().size(), std::size_t{1});
    QCOMPARE(objectives()[0].name, std::string("objective 1"));
}

void ObjectivesEditorTest::ticksOutputsAndLearners() {
    click("addObjective");
    tick("objectiveOutputs", QStringLiteral("adversarial3"));
    tick("objectiveTrains", QStringLiteral("Frame: Generator"));
    tick("objectiveTrains", QStringLiteral("discriminator"));
    QCOMPARE(objectives()[0].outputs, std::vector<std::string>{"adversarial3"});
    QCOMPARE(objectives()[0].trains, (std::vector<std::string>{"frame1", "discriminator"}));
    tick("objectiveTrains", QStringLiteral("discriminator"));
    QCOMPARE(objectives()[0].trains, std::vector<std::string>{"frame1"});
}

void ObjectivesEditorTest::choosesAnOptimizer() {
    click("addObjective");
    auto* combo = m_editor->findChild<QComboBox*>();
    combo->setFocus();
    combo->setCurrentIndex(combo->findText(QStringLiteral("Lion")) - 1);
    QTest::keyClick(combo, Qt::Key_Down);
    emit combo->activated(combo->currentIndex());
    QVERIFY(objectives()[0].optimizer.has_value());
    QCOMPARE(objectives()[0].optimizer->type, std::string("lion"));
}

void ObjectivesEditorTest::everyChangeCanBeUndone() {
    const std::string before = project::toText(m_document->project());
    click("addObjective");
    tick("objectiveOutputs", QStringLiteral("adversarial1"));
    tick("objectiveTrains", QStringLiteral("discriminator"));
    click("addObjective");
    click("removeObjective");
    const std::string after = project::toText(m_document->project());
    QUndoStack* stack = m_document->undoStack();
    QCOMPARE(stack->count(), 5);
    while (stack->canUndo())
        stack->undo();
    QCOMPARE(project::toText(m_document->project()), before);
    while (stack->canRedo())
        stack->redo();
    QCOMPARE(project::toText(m_document->project()), after);
}

void ObjectivesEditorTest::showsWhatATemplateBrings() {
    m_document->edit(QStringLiteral("template"), [](project::Project& project) {
        for (const project::TemplateSpec& spec : project::templates())
            if (spec.id == "gan")
                spec.adjust(project.graph, project.training);
    });
    QCOMPARE(objectives().size(), std::size_t{2});
    QVERIFY(m_document->info().ok());
    auto* outputs = child<QListWidget>("objectiveOutputs");
    int ticked = 0;
    for (int row = 0; row < outputs->count(); ++row)
        ticked += outputs->item(row)->checkState() == Qt::Checked ? 1 : 0;
    QCOMPARE(outputs->count(), 3);
    QCOMPARE(ticked, 2);
    QTest::keyClick(m_editor->findChild<QListWidget*>(), Qt::Key_Down);
}

QTEST_MAIN(ObjectivesEditorTest)
#include "ObjectivesEditorTest.moc"
