#include "tests/support/WindowFixture.h"
#include "ui/canvas/CanvasView.h"
#include "ui/compare/CompareArea.h"
#include "ui/shell/CommandPalette.h"
#include "ui/shell/DesignPage.h"
#include "ui/shell/NewProjectDialog.h"
#include "ui/shell/PreferencesDialog.h"
#include "ui/shell/TopBar.h"

#include <QAbstractSpinBox>
#include <QAccessible>
#include <QButtonGroup>
#include <QComboBox>
#include <QDockWidget>
#include <QKeySequenceEdit>
#include <QScrollArea>
#include <QScrollBar>

using namespace netwright;
using shell::MainWindow;
using telemetry::RunState;

/// Everything that can have the focus has a name for screen readers, and the keyboard alone gets to everything that a
/// mouse can click.
class AccessibilityTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void everyControlHasAName();
    void dialogsHaveNames();
    void everyButtonIsReachedByTab();
    void germanWordsFit();

private:
    void checkNames(const QWidget* root, const char* where);

    std::unique_ptr<tests::WindowFixture> m_fixture;
};

namespace {

/// A part of another control, which carries the name for it.
bool isPartOfAControl(const QWidget* widget) {
    const QWidget* parent = widget->parentWidget();
    return qobject_cast<const QScrollBar*>(widget) || qobject_cast<const QAbstractSpinBox*>(parent) ||
           qobject_cast<const QComboBox*>(parent) || qobject_cast<const QLineEdit*>(parent) ||
           qobject_cast<const QKeySequenceEdit*>(parent) ||
           (parent && qobject_cast<const QAbstractScrollArea*>(parent) &&
            static_cast<const QAbstractScrollArea*>(parent)->viewport() == widget);
}

/// Of buttons of which one is on, Tab reaches that one, and arrow keys the others.
bool isReachedByArrows(const QAbstractButton* button) {
    return button->group() && button->group()->exclusive() && button->group()->checkedButton();
}

/// Takes the focus only to be scrolled with the keys.
bool isPlainScrollArea(const QWidget* widget) {
    return widget->metaObject() == &QScrollArea::staticMetaObject;
}

QString nameOf(QWidget* widget) {
    QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
    return face ? face->text(QAccessible::Name) : QString();
}

QString pathOf(const QWidget* widget) {
    QStringList parts;
    for (; widget; widget = widget->parentWidget())
        parts.prepend(QString::fromLatin1(widget->metaObject()->className()) +
                      (widget->objectName().isEmpty() ? QString() : QLatin1Char('#') + widget->objectName()));
    return parts.join(QStringLiteral(" › "));
}

} // namespace

void AccessibilityTest::initTestCase() {
    m_fixture = std::make_unique<tests::WindowFixture>();
    QVERIFY(QTest::qWaitForWindowExposed(m_fixture->window.get()));
}

void AccessibilityTest::checkNames(const QWidget* root, const char* where) {
    int checked = 0;
    QStringList nameless;
    for (QWidget* widget : root->findChildren<QWidget*>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() || isPartOfAControl(widget) || isPlainScrollArea(widget))
            continue;
        ++checked;
        if (nameOf(widget).isEmpty())
            nameless.append(pathOf(widget));
    }
    QVERIFY2(nameless.isEmpty(), qPrintable(QString::fromLatin1(where) + QStringLiteral(":\n") + nameless.join(QLatin1Char('\n'))));
    QVERIFY2(checked > 2, where);
}

void AccessibilityTest::everyControlHasAName() {
    MainWindow& window = *m_fixture->window;
    QTest::qWait(300); // the examples
    checkNames(&window, "start page");
    QVERIFY(m_fixture->openExample(QStringLiteral("iris")));
    window.designPage()->setLocked(false);
    for (QDockWidget* panel : window.designPage()->panels())
        panel->show();
    QTest::qWait(100);
    checkNames(&window, "design, nothing selected");
    for (const char* type : {"Features", "Dense", "Classification"})
        for (const graph::Node& node : window.document()->project().graph.nodes)
            if (node.type == type) {
                window.designPage()->canvas()->selectNodes({QString::fromStdString(node.id)});
                checkNames(&window, type);
            }
    compare::CompareArea* comparison = window.designPage()->comparison();
    comparison->compareWith(window.document()->project(), QStringLiteral("before"));
    QTest::qWait(50);
    checkNames(&window, "comparing");
    comparison->close();
    m_fixture->shorten(2);
    window.run()->train();
    QVERIFY(m_fixture->waitFor(RunState::Finished));
    for (const auto& [workspace, name] : {std::pair{MainWindow::Workspace::Data, "data"}, std::pair{MainWindow::Workspace::Test, "test"},
                                          std::pair{MainWindow::Workspace::Runs, "runs"}, std::pair{MainWindow::Workspace::Export, "export"}}) {
        window.showWorkspace(workspace);
        QTest::qWait(300);
        checkNames(&window, name);
    }
}

void AccessibilityTest::dialogsHaveNames() {
    MainWindow& window = *m_fixture->window;
    shell::PreferencesDialog preferences({&m_fixture->themes, &m_fixture->settings, {}, {}}, window.allActions(), &window);
    shell::NewProjectDialog create(window.document(), &m_fixture->themes, &window);
    shell::CommandPalette palette(window.allActions(), &window);
    for (QDialog* dialog : {static_cast<QDialog*>(&preferences), static_cast<QDialog*>(&create)}) {
        dialog->show();
        checkNames(dialog, qPrintable(dialog->windowTitle()));
        dialog->close();
    }
    palette.show();
    QVERIFY(!nameOf(palette.search()).isEmpty());
}

void AccessibilityTest::everyButtonIsReachedByTab() {
    MainWindow& window = *m_fixture->window;
    for (const MainWindow::Workspace workspace : {MainWindow::Workspace::Data, MainWindow::Workspace::Design, MainWindow::Workspace::Test,
                                                  MainWindow::Workspace::Runs, MainWindow::Workspace::Export}) {
        window.showWorkspace(workspace);
        QTest::qWait(100);
        QStringList missed;
        for (QAbstractButton* button : window.findChildren<QAbstractButton*>())
            if (button->isVisible() && button->isEnabled() && !isPartOfAControl(button) && !isReachedByArrows(button) &&
                !(button->focusPolicy() & Qt::TabFocus) && !button->objectName().startsWith(QLatin1String("qt_")))
                missed.append(pathOf(button));
        QVERIFY2(missed.isEmpty(), qPrintable(missed.join(QLatin1Char('\n'))));
    }
}

void AccessibilityTest::germanWordsFit() {
    // The bar at the top is where words are most crowded: nothing in it may be narrower than what it says.
    MainWindow& window = *m_fixture->window;
    window.showWorkspace(MainWindow::Workspace::Design);
    for (const QSize size : {QSize(1280, 800), QSize(1024, 700)}) {
        window.resize(size);
        QTest::qWait(100);
        QCOMPARE(window.size(), size);
        for (const QWidget* widget : window.topBar()->findChildren<QWidget*>())
            if (widget->isVisible() && (qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QLabel*>(widget)))
                QVERIFY2(widget->width() >= widget->minimumSizeHint().width(), qPrintable(pathOf(widget)));
        QVERIFY(window.minimumSizeHint().width() <= size.width());
    }
}

QTEST_MAIN(AccessibilityTest)
#include "AccessibilityTest.moc"
