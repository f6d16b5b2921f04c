#include "ui/inspector/FrameInspector.h"

#include "ui/document/GraphEdits.h"
#include "ui/widgets/Switch.h"

#include <QLineEdit>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace netwright;

/// A frame's settings, worked with mouse and keys; each change is one undo step.
class FrameInspectorTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void renames();
    void colours();
    void recomputes();

private:
    const graph::Frame& frame() const { return m_document->project().graph.frames.front(); }
    QToolButton* swatch(const QString& name) const;

    std::unique_ptr<document::ProjectDocument> m_document;
    theme::ThemeManager m_themes;
    std::unique_ptr<inspector::FrameInspector> m_inspector;
};

void FrameInspectorTest::init() {
    m_inspector.reset();
    m_document = std::make_unique<document::ProjectDocument>(layers::builtinLayers());
    project::Project project;
    const auto id = document::addNode(project.graph, layers::builtinLayers(), "Dense", {0, 0});
    graph::Frame frame;
    frame.id = "frame1";
    frame.title = "Head";
    frame.nodes = {id};
    project.graph.frames.push_back(frame);
    m_document->newProject(project, QStringLiteral("Frame"));
    m_inspector = std::make_unique<inspector::FrameInspector>(m_document.get(), &m_themes);
    connect(m_document.get(), &document::ProjectDocument::graphChanged, m_inspector.get(),
            [this] { m_inspector->setFrame({}, QStringLiteral("frame1")); });
    m_inspector->setFrame({}, QStringLiteral("frame1"));
    m_inspector->resize(290, 400);
    m_inspector->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_inspector.get()));
}

QToolButton* FrameInspectorTest::swatch(const QString& name) const {
    for (auto* button : m_inspector->findChildren<QToolButton*>())
        if (button->accessibleName() == name)
            return button;
    return nullptr;
}

void FrameInspectorTest::renames() {
    auto* title = m_inspector->findChild<QLineEdit*>();
    QCOMPARE(title->text(), QStringLiteral("Head"));
    title->selectAll();
    QTest::keyClicks(title, QStringLiteral("Classifier"));
    QTest::keyClick(title, Qt::Key_Return);
    QCOMPARE(frame().title, std::string("Classifier"));
    QCOMPARE(m_document->undoStack()->count(), 1);
    m_document->undoStack()->undo();
    QCOMPARE(frame().title, std::string("Head"));
    QCOMPARE(title->text(), QStringLiteral("Head"));
}

void FrameInspectorTest::colours() {
    QVERIFY(swatch(QStringLiteral("No colour"))->isChecked());
    QTest::mouseClick(swatch(QStringLiteral("Amber")), Qt::LeftButton);
    QVERIFY(swatch(QStringLiteral("Amber"))->isChecked());
    QCOMPARE(frame().color, std::string("#e0a33c"));
    m_document->undoStack()->undo();
    QVERIFY(frame().color.empty());
    QVERIFY(swatch(QStringLiteral("No colour"))->isChecked());
}

void FrameInspectorTest::recomputes() {
    auto* again = m_inspector->findChild<widgets::Switch*>();
    QTest::mouseClick(again, Qt::LeftButton);
    QVERIFY(frame().recompute);
    m_document->undoStack()->undo();
    QVERIFY(!frame().recompute && !again->isChecked());
    again->setFocus();
    QTest::keyClick(again, Qt::Key_Space);
    QVERIFY(frame().recompute);
}

QTEST_MAIN(FrameInspectorTest)
#include "FrameInspectorTest.moc"
