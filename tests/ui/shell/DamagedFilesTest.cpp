#include "engine/core/Rng.h"
#include "tests/support/MessageReader.h"
#include "tests/support/WindowFixture.h"
#include "ui/canvas/CanvasView.h"
#include "ui/shell/DesignPage.h"

#include <QDir>
#include <QProcess>

#include <nlohmann/json.hpp>

#include <csignal>

using namespace netwright;

/// Project files that somebody or something has damaged, opened in the window: no crash, always a word of what is wrong,
/// what can be shown is shown, and the file stays as it is. And what is left of a window that was killed.
class DamagedFilesTest : public QObject {
    Q_OBJECT
private slots:
    void fiveHundredDamagedFiles_data();
    void fiveHundredDamagedFiles();
    void theReadablePartIsACopy();
    void killedWindowIsRecovered();
};

namespace {

using Json = nlohmann::ordered_json;

/// Every value in a JSON document, as pointers into it.
void collect(Json& json, std::vector<Json*>& values) {
    values.push_back(&json);
    if (json.is_structured())
        for (Json& inner : json)
            collect(inner, values);
}

std::string bytesFlipped(std::string text, core::Rng& rng) {
    for (std::uint64_t times = 1 + rng.below(4); times > 0; --times)
        text[rng.below(text.size())] ^= static_cast<char>(1U << rng.below(8));
    return text;
}

std::string keyDropped(const std::string& text, core::Rng& rng) {
    Json json = Json::parse(text);
    std::vector<Json*> values, owners;
    collect(json, values);
    for (Json* value : values)
        if (value->is_structured() && !value->empty())
            owners.push_back(value);
    Json& owner = *owners[rng.below(owners.size())];
    owner.erase(std::next(owner.begin(), static_cast<std::ptrdiff_t>(rng.below(owner.size()))));
    return json.dump(2);
}

std::string numberMadeHuge(const std::string& text, core::Rng& rng) {
    static const std::vector<Json> huge{1e300, -1e300, 9'223'372'036'854'775'807LL, -9'223'372'036'854'775'807LL, 1'000'000'000,
                                        -1, 0, 2'147'483'648LL, 1e-300};
    Json json = Json::parse(text);
    std::vector<Json*> values, numbers;
    collect(json, values);
    for (Json* value : values)
        if (value->is_number())
            numbers.push_back(value);
    *numbers[rng.below(numbers.size())] = huge[rng.below(huge.size())];
    return json.dump(2);
}

std::string typeChanged(const std::string& text, core::Rng& rng) {
    static const std::vector<Json> others{nullptr, true, "x", Json::array(), Json::object(), 3, "conv1/x"};
    Json json = Json::parse(text);
    std::vector<Json*> values;
    collect(json, values);
    *values[rng.below(values.size())] = others[rng.below(others.size())];
    return json.dump(2);
}

std::string damaged(const std::string& text, core::Rng& rng) {
    switch (rng.below(5)) {
    case 0: return bytesFlipped(text, rng);
    case 1: return keyDropped(text, rng);
    case 2: return numberMadeHuge(text, rng);
    case 3: return typeChanged(text, rng);
    default: return text.substr(0, rng.below(text.size()));
    }
}

QByteArray read(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString& path, const std::string& text) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(text.data(), static_cast<qint64>(text.size()));
}

const QStringList kExamples{QStringLiteral("digits-cnn"), QStringLiteral("iris"), QStringLiteral("breast-cancer"),
                            QStringLiteral("digits-autoencoder"), QStringLiteral("spirals")};

} // namespace

void DamagedFilesTest::fiveHundredDamagedFiles_data() {
    QTest::addColumn<QString>("example");
    for (const QString& example : kExamples)
        QTest::newRow(qPrintable(example)) << example;
}

void DamagedFilesTest::fiveHundredDamagedFiles() {
    QFETCH(QString, example);
    constexpr std::uint64_t kFiles = 100; // of each of the five
    const std::string good =
        read(QStringLiteral(NETWRIGHT_SOURCE_DIR "/projects/%1/project.json").arg(example)).toStdString();
    QVERIFY(!good.empty());
    tests::WindowFixture fixture;
    tests::MessageReader messages;
    const QString folder = fixture.folder.filePath(QStringLiteral("damaged"));
    const QString path = folder + QStringLiteral("/project.json");
    QDir().mkpath(folder);
    int refused = 0, shown = 0;
    for (std::uint64_t seed = 0; seed < kFiles; ++seed) {
        core::Rng rng(seed, 7);
        const std::string text = damaged(good, rng);
        write(path, text);
        messages.clear();
        fixture.window->document()->newProject({}, {});
        const bool opened = fixture.window->files()->open(folder);
        QVERIFY2(opened || !messages.all().isEmpty(), qPrintable(QString::number(seed)));
        for (const QString& message : messages.all())
            QVERIFY2(message.size() > 40, qPrintable(message));
        refused += opened ? 0 : 1;
        // Opened with a word of warning: as a copy that cannot be saved over the file by accident.
        if (opened && !messages.all().isEmpty()) {
            ++shown;
            QVERIFY(fixture.window->document()->folder().isEmpty());
            QVERIFY(!fixture.window->document()->project().graph.nodes.empty());
        }
        fixture.window->document()->info();
        fixture.window->designPage()->canvas()->fitAll();
        QVERIFY(!fixture.window->grab().isNull());
        QCOMPARE(read(path), QByteArray(text.data(), static_cast<qsizetype>(text.size())));
    }
    QVERIFY(refused > 10);
    QVERIFY(shown > 10);
}

void DamagedFilesTest::theReadablePartIsACopy() {
    tests::WindowFixture fixture;
    tests::MessageReader messages;
    const QString folder = fixture.folder.filePath(QStringLiteral("damaged"));
    const QString path = folder + QStringLiteral("/project.json");
    QDir().mkpath(folder);
    Json json = Json::parse(read(QStringLiteral(NETWRIGHT_SOURCE_DIR "/projects/iris/project.json")).toStdString());
    const auto nodes = json["graph"]["nodes"].size();
    json["graph"]["nodes"][1]["position"] = "somewhere";
    json["training"]["epochs"] = "many";
    write(path, json.dump(2));
    const QByteArray before = read(path);
    QVERIFY(fixture.window->files()->open(folder));
    QCOMPARE(messages.all().size(), 1);
    QVERIFY2(messages.all().front().contains(QLatin1String("position")) && messages.all().front().contains(QLatin1String("epochs")),
             qPrintable(messages.all().front()));
    QCOMPARE(fixture.window->document()->project().graph.nodes.size(), nodes);
    // Saving asks where, and asks again before it writes over a project.
    fixture.window->files()->chooseFolderToSave = [&](const QString&) { return folder; };
    messages.answer = tests::MessageReader::Answer::Refuse;
    QVERIFY(!fixture.window->files()->save());
    QCOMPARE(read(path), before);
}

void DamagedFilesTest::killedWindowIsRecovered() {
    QTemporaryDir folder;
    QProcess victim;
    victim.start(QApplication::applicationFilePath(), {QStringLiteral("--edit-in"), folder.path()});
    QVERIFY(victim.waitForReadyRead(60'000));
    QCOMPARE(victim.readAllStandardOutput().trimmed(), QByteArray("edited"));
    ::kill(static_cast<pid_t>(victim.processId()), SIGKILL);
    QVERIFY(victim.waitForFinished());

    theme::ThemeManager themes;
    QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    shell::MainWindow window({&themes, &settings, folder.path(), {}});
    window.show();
    tests::MessageReader messages;
    window.offerRecovery();
    QCOMPARE(messages.all().size(), 1);
    QVERIFY(messages.all().front().contains(QLatin1String("iris")));
    QVERIFY(window.document()->isModified());
    QCOMPARE(window.document()->project().training.epochs, 4321);
}

namespace {

/// The window that will be killed: opens an example, edits it, and says so when the edit must have been kept.
int editIn(const QString& recoveryFolder) {
    theme::ThemeManager themes;
    QSettings settings(recoveryFolder + QStringLiteral("/settings.ini"), QSettings::IniFormat);
    shell::MainWindow window({&themes, &settings, recoveryFolder, {}});
    window.show();
    if (!window.files()->openExample(QStringLiteral(NETWRIGHT_SOURCE_DIR "/projects/iris")))
        return 1;
    window.document()->edit(QStringLiteral("epochs"), [](project::Project& project) { project.training.epochs = 4321; });
    QTimer::singleShot(6000, [] {
        std::puts("edited");
        std::fflush(stdout);
    });
    return QApplication::exec();
}

} // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.value(1) == QLatin1String("--edit-in"))
        return editIn(arguments.value(2));
    DamagedFilesTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "DamagedFilesTest.moc"
