#include "ui/shell/ProjectThumbnail.h"
#include "ui/theme/Theme.h"

#include <QMimeDatabase>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace netwright;

namespace {

const QString kSource = QStringLiteral(NETWRIGHT_SOURCE_DIR);

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool holds(const QImage& image, const QColor& color) {
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixel(x, y) == color.rgb())
                return true;
    return false;
}

} // namespace

/// What a file manager knows of projects: their type by what is in them, and a picture.
class ThumbnailTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void showsTheNetwork();
    void knowsProjectsByTheirContent_data();
    void knowsProjectsByTheirContent();
    void programNeedsNoDisplay();

private:
    QTemporaryDir m_folder;
};

void ThumbnailTest::initTestCase() {
    QVERIFY(m_folder.isValid());
    QVERIFY(QDir(m_folder.path()).mkpath(QStringLiteral("mime/packages")));
    QVERIFY(QFile::copy(kSource + QStringLiteral("/resources/desktop/netwright.mime.xml"),
                        m_folder.filePath(QStringLiteral("mime/packages/netwright.xml"))));
    qputenv("XDG_DATA_HOME", m_folder.path().toUtf8()); // read when the first type is asked for
}

void ThumbnailTest::showsTheNetwork() {
    const theme::Theme theme = theme::loadTheme(false);
    const std::string text = bytesOf(kSource + QStringLiteral("/projects/digits-cnn/project.json")).toStdString();
    for (const int size : {64, 256, 512}) {
        const QImage image = shell::projectThumbnail(text, size);
        QCOMPARE(image.size(), QSize(size, size * 3 / 4));
        QVERIFY(holds(image, theme.canvas));
        QVERIFY2(holds(image, theme.category(layers::Category::Convolution)), "a convolution in its colour");
    }
    QVERIFY(shell::projectThumbnail(R"({"format": "other"})", 64).isNull());
    QVERIFY(shell::projectThumbnail("no JSON", 64).isNull());
}

void ThumbnailTest::knowsProjectsByTheirContent_data() {
    const QString project = QStringLiteral("application/x-netwright-project"), json = QStringLiteral("application/json");
    const QByteArray own = bytesOf(kSource + QStringLiteral("/projects/iris/project.json"));
    const QByteArray foreign = R"({"name": "shop", "targets": {"build": {"executor": "@nx/js:tsc"}}})";
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("type");
    QTest::newRow("a project") << QStringLiteral("project.json") << own << project;
    QTest::newRow("its copy") << QStringLiteral("iris.json") << own << project;
    QTest::newRow("another program's project.json") << QStringLiteral("project.json") << foreign << json;
    QTest::newRow("other JSON") << QStringLiteral("package.json") << foreign << json;
    QTest::newRow("empty") << QStringLiteral("project.json") << QByteArray("{}") << json;
}

void ThumbnailTest::knowsProjectsByTheirContent() {
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    QFETCH(QString, type);
    QCOMPARE(QMimeDatabase().mimeTypeForFileNameAndData(name, content).name(), type);
}

/// As file managers call it: by a copy under another name, in a sandbox without display and home.
void ThumbnailTest::programNeedsNoDisplay() {
    const QString program = QStringLiteral(NETWRIGHT_BINARY_DIR "/bin/netwright");
    if (!QFile::exists(program))
        QSKIP("The program of the window is not built.");
    const QString copy = m_folder.filePath(QStringLiteral("some name.json")), picture = m_folder.filePath(QStringLiteral("picture"));
    QVERIFY(QFile::copy(kSource + QStringLiteral("/projects/iris/project.json"), copy));
    QProcess process;
    process.setProcessEnvironment({});
    process.start(program, {QStringLiteral("--thumbnail"), QStringLiteral("128"), copy, picture});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 0);
    QCOMPARE(QImage(picture, "PNG").size(), QSize(128, 96));
    process.start(program, {QStringLiteral("--thumbnail"), QStringLiteral("128"), program, picture});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 1);
}

QTEST_MAIN(ThumbnailTest)
#include "ThumbnailTest.moc"
