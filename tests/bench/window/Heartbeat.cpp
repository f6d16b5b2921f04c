#include "tests/support/WindowFixture.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstdio>
#include <vector>

/// How the window keeps breathing while it trains: the gaps between the beats of a 10 ms timer on the GUI thread, with the
/// curves and pictures of digits-cnn being drawn, and the speed of the training beside it. Prints one JSON object:
/// "p99" and "max" of the gaps in milliseconds, and "samplesPerSecond". Arguments: [example] [epochs].
using namespace netwright;

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QString example = QApplication::arguments().value(1, QStringLiteral("digits-cnn"));
    const int epochs = std::max(1, QApplication::arguments().value(2, QStringLiteral("1")).toInt());

    tests::WindowFixture fixture(true, {1920, 1080});
    if (!fixture.openExample(example))
        return 1;
    fixture.window->document()->edit(QStringLiteral("epochs"), [epochs](project::Project& project) {
        project.training.epochs = epochs;
    });
    fixture.window->run()->train();
    if (!fixture.waitFor(telemetry::RunState::Running))
        return 1;

    std::vector<double> gaps;
    QElapsedTimer clock;
    QTimer beat;
    beat.setTimerType(Qt::PreciseTimer);
    beat.setInterval(10);
    clock.start();
    QObject::connect(&beat, &QTimer::timeout, [&] { gaps.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6), clock.restart(); });
    beat.start();
    if (!fixture.waitFor(telemetry::RunState::Finished, 3'600'000))
        return 1;
    beat.stop();

    std::ranges::sort(gaps);
    const QJsonObject result{{"example", example},
                             {"beats", static_cast<int>(gaps.size())},
                             {"median", gaps[gaps.size() / 2]},
                             {"p99", gaps[gaps.size() * 99 / 100]},
                             {"max", gaps.back()},
                             {"samplesPerSecond", fixture.window->run()->lastStep()->samplesPerSecond}};
    std::puts(QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    return gaps[gaps.size() * 99 / 100] < 33 && gaps.back() < 100 ? 0 : 2;
}
