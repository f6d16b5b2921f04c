#include "ui/training/RunController.h"

#include "engine/core/AtomicFile.h"
#include "ui/data/DatasetStore.h"
#include "ui/document/ProjectDocument.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace netwright;

/// The window and the terminal train alike: the same project, seed and threads give the same curve, bit for bit. Both write
/// their figures into metrics.csv, with as many digits as tell every double apart.
class RunMatchesTerminalTest : public QObject {
    Q_OBJECT
private slots:
    void curvesAreTheSame_data();
    void curvesAreTheSame();

private:
    QString copyOf(const QString& example);
    void shortenDigits(project::Project& project, const QString& folder);
    static QString newestTable(const QString& folder);
    static QStringList rowsOf(const QString& table);

    QTemporaryDir m_folder;
};

void RunMatchesTerminalTest::curvesAreTheSame_data() {
    QTest::addColumn<QString>("example");
    QTest::addColumn<int>("epochs");
    QTest::addColumn<int>("threads");
    QTest::newRow("iris") << "iris" << 20 << 2;
    QTest::newRow("digits-cnn, the first 1,000 images") << "digits-cnn" << 2 << 2;
}

/// The first images of each file, uncompressed, in a folder of the project's own.
void RunMatchesTerminalTest::shortenDigits(project::Project& project, const QString& folder) {
    constexpr std::int64_t kImages = 1000;
    const auto whole = data::loadDataset(project.data, std::filesystem::path(NETWRIGHT_SOURCE_DIR "/projects/digits-cnn"));
    QVERIFY(whole.ok());
    for (const auto split : {data::Split::Train, data::Split::Test}) {
        const std::string stem = split == data::Split::Train ? "train" : "test";
        std::ofstream images(folder.toStdString() + "/" + stem + "-images", std::ios::binary);
        std::ofstream labels(folder.toStdString() + "/" + stem + "-labels", std::ios::binary);
        images.write("\0\0\x08\x03\0\0\x03\xE8\0\0\0\x1C\0\0\0\x1C", 16);
        labels.write("\0\0\x08\x01\0\0\x03\xE8", 8);
        std::vector<float> pixels(28 * 28);
        for (std::int64_t i = 0; i < kImages; ++i) {
            whole.value()->readRaw(split, i, "image", pixels);
            for (const float pixel : pixels)
                images.put(static_cast<char>(static_cast<unsigned char>(pixel)));
            float label = 0;
            whole.value()->readRaw(split, i, "label", {&label, 1});
            labels.put(static_cast<char>(label));
        }
        const bool train = split == data::Split::Train;
        project.data.options[train ? "trainImages" : "testImages"] = stem + "-images";
        project.data.options[train ? "trainLabels" : "testLabels"] = stem + "-labels";
    }
}

QString RunMatchesTerminalTest::copyOf(const QString& example) {
    QFETCH(int, epochs);
    QFETCH(int, threads);
    const QString folder = m_folder.filePath(example);
    QDir().mkpath(folder + QStringLiteral("/data"));
    const QString source = QStringLiteral(NETWRIGHT_SOURCE_DIR "/projects/") + example;
    for (const QFileInfo& file : QDir(source + QStringLiteral("/data")).entryInfoList(QDir::Files))
        QFile::copy(file.filePath(), folder + QStringLiteral("/data/") + file.fileName());
    auto project = project::loadProject(source.toStdString());
    if (!project)
        return {};
    project->training.epochs = epochs;
    project->training.threads = threads;
    project->training.batch = std::min<std::int64_t>(project->training.batch, 64);
    if (example == QLatin1String("digits-cnn"))
        shortenDigits(*project, folder);
    return project::saveProject(*project, folder.toStdString()).ok() ? folder : QString();
}

QString RunMatchesTerminalTest::newestTable(const QString& folder) {
    const QStringList runs = QDir(folder + QStringLiteral("/runs")).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    return runs.isEmpty() ? QString() : folder + QStringLiteral("/runs/") + runs.back() + QStringLiteral("/metrics.csv");
}

/// Without the last column, the seconds.
QStringList RunMatchesTerminalTest::rowsOf(const QString& table) {
    const auto text = core::readFile(table.toStdString(), 1 << 26);
    QStringList rows;
    if (text)
        for (const QString& row : QString::fromStdString(*text).split(QLatin1Char('\n'), Qt::SkipEmptyParts))
            rows.append(row.left(row.lastIndexOf(QLatin1Char(','))));
    return rows;
}

void RunMatchesTerminalTest::curvesAreTheSame() {
    QFETCH(QString, example);
    const QString folder = copyOf(example);
    QVERIFY(!folder.isEmpty());

    document::ProjectDocument document(layers::builtinLayers());
    data_ui::DatasetStore datasets(&document);
    training_ui::RunController run(&document, &datasets);
    QVERIFY(document.open(folder).ok());
    QTRY_VERIFY_WITH_TIMEOUT(document.schema() != nullptr, 30'000);
    run.train();
    QTRY_VERIFY_WITH_TIMEOUT(run.state() == telemetry::RunState::Finished || run.state() == telemetry::RunState::Failed, 240'000);
    QCOMPARE(run.state(), telemetry::RunState::Finished);
    const QStringList window = rowsOf(newestTable(folder));

    const QString output = m_folder.filePath(QStringLiteral("terminal-") + example);
    QProcess terminal;
    terminal.start(QStringLiteral(NETWRIGHT_BINARY_DIR "/bin/netwright-cli"), {"train", folder, "--output", output, "--json"});
    QVERIFY(terminal.waitForFinished(240'000));
    QVERIFY2(terminal.exitCode() == 0, terminal.readAllStandardOutput().constData());
    const QStringList other = rowsOf(newestTable(output));

    QVERIFY(window.size() > 20);
    QCOMPARE(window, other);
}

QTEST_MAIN(RunMatchesTerminalTest)
#include "RunMatchesTerminalTest.moc"
