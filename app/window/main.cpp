#include "engine/backend/CpuFeatures.h"
#include "ui/document/Autosave.h"
#include "ui/shell/AppContext.h"
#include "ui/shell/Language.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/ProjectFiles.h"
#include "ui/shell/ProjectThumbnail.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QTimer>
#include <QWindow>

#include <string_view>

namespace {

/// Ends the program once the window has been painted: what remains is the time it takes to start.
void quitWhenReady(QWidget& window) {
    auto* poll = new QTimer(&window);
    QObject::connect(poll, &QTimer::timeout, &window, [&window, poll] {
        if (!window.windowHandle() || !window.windowHandle()->isExposed())
            return;
        poll->stop();
        window.repaint();
        QTimer::singleShot(0, qApp, &QApplication::quit); // behind what the first paint has posted
    });
    poll->start(1);
}

/// A file manager asks for the picture of a project, perhaps where there is no display and no home: no window is made.
bool isThumbnailCall(int argc, char** argv) {
    return argc > 1 && std::string_view(argv[1]) == "--thumbnail";
}

} // namespace

int main(int argc, char** argv) {
    if (isThumbnailCall(argc, argv)) {
        const QCoreApplication application(argc, argv);
        return netwright::shell::writeProjectThumbnail(QCoreApplication::arguments().mid(2));
    }
    QApplication::setHighDpiScaleFactorRoundingPolicy(Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("Netwright"));
    QApplication::setApplicationVersion(QStringLiteral(NETWRIGHT_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("netwright"));

    QCommandLineParser arguments;
    arguments.setApplicationDescription(
        QCoreApplication::translate("main", "Draw a neural network, train it, watch it learn, take the model away."));
    arguments.addHelpOption();
    arguments.addVersionOption();
    arguments.addPositionalArgument(
        QStringLiteral("project"),
        QCoreApplication::translate("main", "A project folder or its project.json. Example projects open as unsaved copies."),
        QStringLiteral("[project]"));
    const QCommandLineOption quit(QStringLiteral("quit-when-ready"),
                                  QCoreApplication::translate("main", "Ends once the window is ready, to time the start."));
    arguments.addOption(quit);
    arguments.addOption({QStringLiteral("thumbnail"), // isThumbnailCall
                         QCoreApplication::translate("main", "Writes a picture of a project's network, so many pixels wide, for file "
                                                             "managers: --thumbnail SIZE PROJECT PNG."),
                         QStringLiteral("size")});
    arguments.process(application);

    for (const netwright::core::Diagnostic& problem : netwright::backend::checkCpuLimit())
        qWarning("%s", problem.toString().c_str());

    QSettings settings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("netwright"), QStringLiteral("netwright"));
    netwright::shell::installLanguage(netwright::shell::chosenLanguage(settings), &application);
    netwright::theme::ThemeManager themes;
    themes.choose(static_cast<netwright::theme::ThemeManager::Choice>(settings.value(QStringLiteral("theme"), 0).toInt()));
    const netwright::shell::AppContext context{
        &themes, &settings, netwright::document::Autosave::defaultDirectory(), netwright::shell::findExamplesFolder()};
    netwright::shell::MainWindow window(context);
    window.show();
    const QStringList projects = arguments.positionalArguments();
    if (!projects.isEmpty())
        window.files()->openPath(projects.front(), context.examplesFolder);
    if (arguments.isSet(quit))
        quitWhenReady(window);
    else
        QTimer::singleShot(0, &window, &netwright::shell::MainWindow::offerRecovery);
    return QApplication::exec();
}
