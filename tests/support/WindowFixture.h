#pragma once

#include "ui/data/DatasetStore.h"
#include "ui/document/ProjectDocument.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/ProjectFiles.h"
#include "ui/training/DesignSpeed.h"
#include "ui/training/RunController.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

/// A window with settings of its own, thrown away afterwards, for ui tests and the programs that take pictures.
namespace netwright::tests {

struct WindowFixture {
    explicit WindowFixture(bool dark = true, QSize size = {1280, 800}) {
        // Qt's own settings too: a file dialog begins where somebody left one.
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder.path());
        themes.choose(dark ? theme::ThemeManager::Choice::Dark : theme::ThemeManager::Choice::Light);
        training_ui::DesignSpeed::setWanted(settings, false); // takes the processor from what is tested
        window = std::make_unique<shell::MainWindow>(
            shell::AppContext{&themes, &settings, folder.filePath(QStringLiteral("recovery")),
                              QStringLiteral(NETWRIGHT_SOURCE_DIR "/projects")});
        window->resize(size);
        window->show();
    }

    bool openExample(const QString& name) {
        return window->files()->openExample(QStringLiteral(NETWRIGHT_SOURCE_DIR "/projects/") + name);
    }

    /// Few epochs and samples' worth of steps, so that a run takes seconds.
    void shorten(int epochs) {
        window->document()->edit(QStringLiteral("shorten"), [epochs](project::Project& project) {
            project.training.epochs = epochs;
            project.training.threads = 1;
        });
    }

    bool waitFor(telemetry::RunState state, int milliseconds = 120'000) {
        return QTest::qWaitFor([&] { return window->run()->state() == state; }, milliseconds);
    }

    QTemporaryDir folder;
    QSettings settings{folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
    theme::ThemeManager themes;
    std::unique_ptr<shell::MainWindow> window;
};

} // namespace netwright::tests
