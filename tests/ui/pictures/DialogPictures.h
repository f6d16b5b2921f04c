#pragma once

#include "tests/ui/pictures/Camera.h"
#include "ui/document/Autosave.h"
#include "ui/inspector/AboutProject.h"
#include "ui/inspector/InspectorPanel.h"
#include "ui/inspector/ProjectInspector.h"
#include "ui/shell/AboutExample.h"
#include "ui/shell/CommandPalette.h"
#include "ui/shell/Examples.h"
#include "ui/shell/GuideWindow.h"
#include "ui/shell/NewProjectDialog.h"
#include "ui/shell/PreferencesDialog.h"
#include "ui/training/RatesDialog.h"

#include <QDir>
#include <QMenu>

/// Every dialog and every message box that asks something.
namespace netwright::tests {

inline void photographStartDialogs(Camera& camera) {
    shell::MainWindow& window = camera.window;
    shell::NewProjectDialog create(window.document(), &camera.fixture.themes, &window);
    camera.show(create, QStringLiteral("new-project"));
    create.chooseData(QStringLiteral(NETWRIGHT_SOURCE_DIR "/projects/iris/data/iris.csv"));
    camera.show(create, QStringLiteral("new-project-data"));
    const QList<shell::Example> examples = shell::findExamples(QStringLiteral(NETWRIGHT_SOURCE_DIR "/projects"));
    shell::AboutExample about(examples.front(), &camera.fixture.themes, &window);
    camera.show(about, QStringLiteral("about-example"));
    shell::CommandPalette palette(window.allActions(), &window);
    camera.show(palette, QStringLiteral("commands"));
    shell::PreferencesDialog preferences({&camera.fixture.themes, &camera.fixture.settings, {}, {}}, window.allActions(), &window);
    camera.show(preferences, QStringLiteral("preferences"));
    camera.show(*new shell::GuideWindow(&camera.fixture.themes, &window), QStringLiteral("guide")); // deletes itself
    camera.message([&] {
        const core::Diagnostic problem = core::error("json.type", core::inFile("digits/project.json", 12, 9), "“epochs” must be a number.",
                                                     "Write a whole number.");
        window.files()->showProblems(QStringLiteral("The project cannot be opened"), {problem, problem});
    }, QStringLiteral("message"));
    for (QMenu* menu : window.findChildren<QMenu*>())
        if (!menu->title().isEmpty() && qobject_cast<QMenu*>(menu->parentWidget()) && menu->actions().size() > 3)
            camera.save(menu->grab(), QStringLiteral("menu-") + QString(menu->title()).remove(QLatin1Char('&')).toLower().replace(QLatin1Char(' '), QLatin1Char('-')));
}

/// With an example open: its description, the learning rates, what is asked before work would be lost.
inline void photographProjectDialogs(Camera& camera) {
    shell::MainWindow& window = camera.window;
    camera.message([&] { window.designPage()->inspector()->projectInspector()->about()->edit(); }, QStringLiteral("describe"));
    auto* rates = new training_ui::RatesDialog(window.document(), window.datasets(), &camera.fixture.themes, &window);
    rates->show();
    camera.wait([&] { return rates->useButton()->isEnabled(); }, 120'000);
    camera.settle();
    camera.save(rates->grab(), QStringLiteral("rates"));
    rates->close();
    const QString folder = camera.fixture.folder.filePath(QStringLiteral("there-already"));
    QDir().mkpath(folder);
    QFile(folder + QStringLiteral("/project.json")).open(QIODevice::WriteOnly);
    window.document()->edit(QStringLiteral("change"), [](project::Project& project) { project.training.epochs += 1; });
    window.files()->chooseFolderToSave = [folder](const QString&) { return folder; };
    camera.message([&] { window.files()->save(); }, QStringLiteral("message-replace"));
    camera.message([&] { window.files()->mayDiscard(); }, QStringLiteral("message-save"));
    // What a window that ended without saying so has left behind: its copy, which nobody locks any more.
    const QDir recovery(camera.fixture.folder.filePath(QStringLiteral("recovery")));
    camera.wait([&] { return !recovery.entryList({QStringLiteral("*.json")}, QDir::Files).isEmpty(); }, 20'000);
    const QString kept = recovery.entryList({QStringLiteral("*.json")}, QDir::Files).value(0);
    QFile::copy(recovery.filePath(kept), recovery.filePath(QStringLiteral("crashed.json")));
    camera.message([&] { window.offerRecovery(); }, QStringLiteral("message-recover"));
    window.document()->undoStack()->undo();
}

} // namespace netwright::tests
