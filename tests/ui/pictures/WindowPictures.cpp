#include "tests/support/WindowFixture.h"
#include "ui/canvas/CanvasView.h"
#include "ui/shell/CommandPalette.h"
#include "ui/shell/DesignPage.h"
#include "ui/shell/PreferencesDialog.h"
#include "ui/test/TestPage.h"
#include "ui/training/SampleWatch.h"

#include <QApplication>
#include <QDir>

#include <cstdio>

/// Takes a picture of every view of the window, dark and light, at two sizes, with a really trained digits project, into
/// the folder given as the first argument. The second one is the number of epochs (1 is enough to look at). With the
/// optional words "dark" or "light" and a size ("1280x800") only those are made.
using namespace netwright;
using shell::MainWindow;
using telemetry::RunState;

namespace {

class Photographer {
public:
    Photographer(bool dark, QSize size, QString folder, int epochs)
        : m_fixture(dark, size), m_folder(std::move(folder)), m_epochs(epochs),
          m_suffix(QStringLiteral("-%1-%2").arg(dark ? QStringLiteral("dark") : QStringLiteral("light")).arg(size.width())) {}

    bool run() {
        MainWindow& window = *m_fixture.window;
        settle();
        take(QStringLiteral("start"));
        if (!m_fixture.openExample(QStringLiteral("digits-cnn")))
            return false;
        m_fixture.shorten(m_epochs);
        window.document()->undoStack()->setClean();
        settle();
        take(QStringLiteral("design"));
        window.showWorkspace(MainWindow::Workspace::Test);
        settle();
        take(QStringLiteral("test-empty"));
        window.showWorkspace(MainWindow::Workspace::Data);
        wait([&] { return window.datasets()->state() == data_ui::DatasetStore::State::Ready; }, 60'000);
        settle();
        take(QStringLiteral("data"));
        return trained();
    }

private:
    bool trained() {
        MainWindow& window = *m_fixture.window;
        window.showWorkspace(MainWindow::Workspace::Design);
        window.run()->train();
        wait([&] { return window.run()->series().lastStep() > 150 || window.run()->problems().size() > 0; }, 300'000);
        take(QStringLiteral("training"));
        if (!m_fixture.waitFor(RunState::Finished, 1'800'000))
            return false;
        selectFirst("Conv2d");
        QTest::qWait(800);
        take(QStringLiteral("trained"));
        selectFirst("Dense");
        QTest::qWait(800);
        take(QStringLiteral("trained-dense"));
        window.showWorkspace(MainWindow::Workspace::Test);
        auto* test = window.findChild<test_ui::TestPage*>();
        wait([&] { return test->result().has_value(); }, 120'000);
        settle();
        take(QStringLiteral("test"));
        window.showWorkspace(MainWindow::Workspace::Runs);
        settle();
        take(QStringLiteral("runs"));
        window.showWorkspace(MainWindow::Workspace::Export);
        settle();
        take(QStringLiteral("export"));
        return broken();
    }

    bool broken() {
        MainWindow& window = *m_fixture.window;
        window.showWorkspace(MainWindow::Workspace::Design);
        window.designPage()->canvas()->addLayer(QStringLiteral("Dense"));
        window.designPage()->showProblems();
        settle();
        take(QStringLiteral("problems"));
        shell::CommandPalette palette(window.allActions(), &window);
        palette.show();
        settle();
        save(palette.grab(), QStringLiteral("commands"));
        palette.close();
        shell::PreferencesDialog preferences({&m_fixture.themes, &m_fixture.settings, {}, {}}, window.allActions(), &window);
        preferences.show();
        settle();
        save(preferences.grab(), QStringLiteral("preferences"));
        return true;
    }

    void selectFirst(const std::string& type) {
        for (const graph::Node& node : m_fixture.window->document()->project().graph.nodes)
            if (node.type == type) {
                m_fixture.window->designPage()->canvas()->selectNodes({QString::fromStdString(node.id)});
                return;
            }
    }

    template <typename Condition>
    void wait(Condition condition, int milliseconds) {
        if (!QTest::qWaitFor(condition, milliseconds))
            std::fputs("Waited too long.\n", stderr);
    }
    void settle() { QTest::qWait(400); }
    void take(const QString& name) { save(m_fixture.window->grab(), name); }
    void save(const QPixmap& picture, const QString& name) {
        picture.save(m_folder + QLatin1Char('/') + name + m_suffix + QStringLiteral(".png"));
    }

    tests::WindowFixture m_fixture;
    QString m_folder;
    int m_epochs;
    QString m_suffix;
};

} // namespace

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    const QString folder = arguments.value(1, QStringLiteral("pictures"));
    QDir().mkpath(folder);
    const int epochs = std::max(1, arguments.value(2, QStringLiteral("1")).toInt());
    bool ok = true;
    for (const bool dark : {true, false}) {
        if (arguments.contains(dark ? QStringLiteral("light") : QStringLiteral("dark")))
            continue;
        for (const QSize size : {QSize(1280, 800), QSize(1920, 1080)}) {
            const QString words = QStringLiteral("%1x%2").arg(size.width()).arg(size.height());
            const QString other = size.width() == 1280 ? QStringLiteral("1920x1080") : QStringLiteral("1280x800");
            if (arguments.contains(other) && !arguments.contains(words))
                continue;
            ok = Photographer(dark, size, folder, epochs).run() && ok;
        }
    }
    if (!ok)
        std::fputs("A picture could not be taken.\n", stderr);
    return ok ? 0 : 1;
}
