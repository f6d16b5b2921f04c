#include "tests/support/WindowFixture.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <algorithm>
#include <cstdio>
#include <optional>
#include <vector>

/// How the window keeps breathing while it trains, and what its company costs the training. Each round trains an example
/// once in the terminal program and once in the window, with its curves and pictures drawn. Prints one JSON object: "p99"
/// and "max" of the gaps between the beats of a 10 ms timer on the GUI thread, in milliseconds, over all rounds; the
/// medians of "terminal" and "window" in samples a second of wall time, validation and watching included; "slower", the
/// share by which the window's run is slower, and "worst", the same of the slowest run in the window. Exit code 2 when
/// p99 >= 33 ms, max >= 100 ms, slower > 5 % or worst > 15 %.
/// Arguments: [example] [epochs] [rounds] [WIDTHxHEIGHT] [events]. With "events" it also prints where the GUI thread's time
/// went while it trained, to standard error.
using namespace netwright;

namespace {

constexpr double kMostP99 = 33, kMostGap = 100, kMostSlower = 0.05, kMostWorst = 0.15;

/// Samples a second between the first and the last time that somebody heard from a run.
class Pace {
public:
    void heard(std::int64_t step) {
        if (!m_first)
            m_first = step, m_clock.start();
        m_last = step;
        m_seconds = static_cast<double>(m_clock.nsecsElapsed()) / 1e9;
    }
    double samplesPerSecond(double batch) const {
        return m_first && m_seconds > 0 ? static_cast<double>(m_last - *m_first) * batch / m_seconds : 0;
    }

private:
    QElapsedTimer m_clock;
    std::optional<std::int64_t> m_first;
    std::int64_t m_last = 0;
    double m_seconds = 0;
};

double terminalRun(const QString& example, int epochs, double batch) {
    const QTemporaryDir output;
    QProcess process;
    process.start(QApplication::applicationDirPath() + QStringLiteral("/netwright-cli"),
                  {QStringLiteral("train"), QStringLiteral(NETWRIGHT_SOURCE_DIR "/projects/") + example,
                   QStringLiteral("--epochs"), QString::number(epochs), QStringLiteral("--output"), output.path(),
                   QStringLiteral("--json")});
    Pace pace;
    while (process.state() != QProcess::NotRunning || process.canReadLine()) {
        process.waitForReadyRead(50);
        std::int64_t newest = 0;
        while (process.canReadLine()) {
            const QJsonObject line = QJsonDocument::fromJson(process.readLine()).object();
            if (line[QLatin1String("event")] == QLatin1String("step") || line[QLatin1String("event")] == QLatin1String("epoch"))
                newest = static_cast<std::int64_t>(line[QLatin1String("step")].toDouble());
        }
        if (newest > 0)
            pace.heard(newest);
    }
    if (process.exitCode() != 0)
        std::fputs(process.readAllStandardError().constData(), stderr);
    return pace.samplesPerSecond(batch);
}

class Window {
public:
    explicit Window(QSize size) : m_fixture(true, size) {
        m_beat.setTimerType(Qt::PreciseTimer);
        m_beat.setInterval(10);
        QObject::connect(&m_beat, &QTimer::timeout, [this] {
            m_gaps.push_back(static_cast<double>(m_clock.nsecsElapsed()) / 1e6);
            m_clock.restart();
        });
    }

    bool open(const QString& example, int epochs) {
        if (!m_fixture.openExample(example))
            return false;
        m_fixture.window->document()->edit(QStringLiteral("epochs"),
                                           [epochs](project::Project& project) { project.training.epochs = epochs; });
        return true;
    }

    double batch() const { return static_cast<double>(m_fixture.window->document()->project().training.batch); }

    /// Samples a second; nothing when the run did not end well.
    std::optional<double> run() {
        training_ui::RunController* run = m_fixture.window->run();
        run->train();
        if (!m_fixture.waitFor(telemetry::RunState::Running))
            return std::nullopt;
        Pace pace;
        const auto listening = QObject::connect(run, &training_ui::RunController::seriesChanged, [&] {
            if (run->lastStep())
                pace.heard(run->lastStep()->step);
        });
        m_clock.start();
        m_beat.start();
        const bool finished = m_fixture.waitFor(telemetry::RunState::Finished, 3'600'000);
        m_beat.stop();
        QTest::qWait(100); // the last of the series
        QObject::disconnect(listening);
        return finished ? std::optional(pace.samplesPerSecond(batch())) : std::nullopt;
    }

    std::vector<double> sortedGaps() {
        std::ranges::sort(m_gaps);
        return m_gaps;
    }

private:
    tests::WindowFixture m_fixture;
    QTimer m_beat;
    QElapsedTimer m_clock;
    std::vector<double> m_gaps;
};

/// Says where the GUI thread's time goes: what each kind of event cost for each class of receivers, without the events that
/// were sent meanwhile.
class Application : public QApplication {
public:
    using QApplication::QApplication;

    bool notify(QObject* receiver, QEvent* event) override {
        if (!m_listening)
            return QApplication::notify(receiver, event);
        const QString what = QString::fromLatin1(receiver->metaObject()->className()) + QLatin1Char(' ') +
                             QVariant::fromValue(event->type()).toString();
        QElapsedTimer clock;
        clock.start();
        const double outside = std::exchange(m_inside, 0);
        const bool result = QApplication::notify(receiver, event);
        const double taken = static_cast<double>(clock.nsecsElapsed()) / 1e6;
        Cost& cost = m_costs[what];
        cost.count += 1, cost.own += taken - m_inside, cost.longest = std::max(cost.longest, taken - m_inside);
        m_inside = outside + taken;
        return result;
    }

    void listen() { m_listening = true; }
    void print() const {
        std::vector<std::pair<QString, Cost>> costs(m_costs.keyValueBegin(), m_costs.keyValueEnd());
        std::ranges::sort(costs, std::greater{}, [](const auto& entry) { return entry.second.own; });
        for (const auto& [what, cost] : costs)
            if (cost.own >= 1)
                std::fprintf(stderr, "%9.1f ms %7d times %7.2f ms longest  %s\n", cost.own, cost.count, cost.longest, qPrintable(what));
    }

private:
    struct Cost {
        int count = 0;
        double own = 0, longest = 0; ///< milliseconds
    };
    QHash<QString, Cost> m_costs;
    double m_inside = 0;
    bool m_listening = false;
};

double median(std::vector<double> values) {
    std::ranges::sort(values);
    return values[values.size() / 2];
}

} // namespace

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    Application application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    const QString example = arguments.value(1, QStringLiteral("digits-cnn"));
    const int epochs = std::max(1, arguments.value(2, QStringLiteral("1")).toInt());
    const int rounds = std::max(1, arguments.value(3, QStringLiteral("3")).toInt());
    const QStringList size = arguments.value(4, QStringLiteral("1920x1080")).split(QLatin1Char('x'));

    Window window({size.value(0).toInt(), size.value(1).toInt()});
    if (!window.open(example, epochs))
        return 1;
    if (arguments.contains(QStringLiteral("events")))
        application.listen();
    std::vector<double> inTerminal, inWindow;
    for (int round = 0; round < rounds; ++round) {
        inTerminal.push_back(terminalRun(example, epochs, window.batch()));
        const std::optional<double> speed = window.run();
        if (!speed)
            return 1;
        inWindow.push_back(*speed);
    }

    application.print();
    const std::vector<double> gaps = window.sortedGaps();
    const double p99 = gaps[gaps.size() * 99 / 100], slower = 1 - median(inWindow) / median(inTerminal);
    const double worst = 1 - std::ranges::min(inWindow) / median(inTerminal);
    const QJsonObject result{{"example", example},
                             {"platform", QGuiApplication::platformName()},
                             {"rounds", rounds},
                             {"beats", static_cast<int>(gaps.size())},
                             {"median", gaps[gaps.size() / 2]},
                             {"p99", p99},
                             {"max", gaps.back()},
                             {"terminal", median(inTerminal)},
                             {"window", median(inWindow)},
                             {"slower", slower},
                             {"worst", worst}};
    std::puts(QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    return p99 < kMostP99 && gaps.back() < kMostGap && slower <= kMostSlower && worst <= kMostWorst ? 0 : 2;
}
