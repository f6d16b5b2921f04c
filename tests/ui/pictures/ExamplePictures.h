#pragma once

#include "tests/ui/pictures/Camera.h"
#include "ui/shell/Examples.h"
#include "ui/test/TestPage.h"

#include <QDir>

/// The examples as they are opened, and those whose views differ from those of the digits after some training.
namespace netwright::tests {

inline bool photographExamples(Camera& camera) {
    bool ok = true;
    for (const shell::Example& example : shell::findExamples(QStringLiteral(NETWRIGHT_SOURCE_DIR "/projects"))) {
        const QString name = QDir(example.folder).dirName();
        ok = camera.open(name) && ok;
        camera.take(QStringLiteral("example-") + name);
    }
    return ok;
}

/// What the test page says of a trained network.
inline void photographTest(Camera& camera, const QString& name) {
    camera.showWorkspace(shell::MainWindow::Workspace::Test);
    auto* test = camera.window.findChild<test_ui::TestPage*>();
    camera.wait([&] { return test->result().has_value(); }, 240'000);
    camera.settle();
    camera.take(name);
}

/// Trains an example for so many steps (or to its end), with the first layer of a type selected.
inline bool photographTrained(Camera& camera, const QString& example, const std::string& layer, std::int64_t steps) {
    if (!camera.open(example))
        return false;
    auto* run = camera.window.run();
    run->train();
    const bool trained = camera.wait([&] { return run->state() == telemetry::RunState::Finished || run->series().lastStep() >= steps ||
                                                  !run->problems().empty(); }, 600'000);
    camera.selectFirst(layer);
    QTest::qWait(1500);
    camera.take(QStringLiteral("trained-") + example);
    camera.window.designPage()->canvas()->selectNodes({});
    camera.settle();
    camera.take(QStringLiteral("settings-") + example);
    run->stop();
    camera.wait([&] { return !run->isActive(); }, 60'000);
    photographTest(camera, QStringLiteral("test-") + example);
    return trained && run->problems().empty();
}

inline bool photographTrainedExamples(Camera& camera) {
    return photographTrained(camera, QStringLiteral("penguins"), "Dense", 100'000) &&
           photographTrained(camera, QStringLiteral("diabetes"), "Dense", 100'000) &&
           photographTrained(camera, QStringLiteral("co2"), "GRU", 400) &&
           photographTrained(camera, QStringLiteral("digits-autoencoder"), "Dense", 500) &&
           photographTrained(camera, QStringLiteral("digits-vae"), "Dense", 500) &&
           photographTrained(camera, QStringLiteral("digits-gan"), "Group", 250) &&
           photographTrained(camera, QStringLiteral("moby-dick"), "Embedding", 150);
}

} // namespace netwright::tests
