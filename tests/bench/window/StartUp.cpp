#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <vector>

/// How long the program takes from its start to a ready window, warm: the wall time of `netwright --quit-when-ready`, the
/// end of the program included. Prints one JSON object with the median over the rounds, once for the start page and once
/// for a project. Exit code 2 when a median is 0.7 s or more. Arguments: [rounds] [project].
namespace {

constexpr double kMostSeconds = 0.7;

double secondsOf(const QStringList& arguments) {
    QElapsedTimer clock;
    clock.start();
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationDirPath() + QStringLiteral("/netwright"),
                  QStringList{QStringLiteral("--quit-when-ready")} + arguments);
    if (!process.waitForFinished(60'000) || process.exitCode() != 0)
        return 1e9;
    return static_cast<double>(clock.nsecsElapsed()) / 1e9;
}

} // namespace

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM") && qEnvironmentVariableIsEmpty("DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QCoreApplication application(argc, argv);
    const QTemporaryDir home; // settings of its own
    qputenv("XDG_CONFIG_HOME", home.path().toUtf8());
    qputenv("XDG_CACHE_HOME", home.path().toUtf8());
    const QStringList arguments = QCoreApplication::arguments();
    const int rounds = std::max(1, arguments.value(1, QStringLiteral("10")).toInt());
    const QString project = arguments.value(2, QStringLiteral(NETWRIGHT_SOURCE_DIR "/projects/digits-cnn"));

    bool quick = true;
    QJsonObject result{{"rounds", rounds}};
    for (const auto& [name, given] : {std::pair{"startPage", QStringList()}, std::pair{"project", QStringList{project}}}) {
        secondsOf(given); // warms up
        std::vector<double> times;
        for (int round = 0; round < rounds; ++round)
            times.push_back(secondsOf(given));
        std::ranges::sort(times);
        const double median = times[times.size() / 2];
        result[QLatin1String(name)] = QJsonObject{{"median", median}, {"fastest", times.front()}, {"slowest", times.back()}};
        quick = quick && median < kMostSeconds;
    }
    std::puts(QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    return quick ? 0 : 2;
}
