#include "tests/support/NewUser.h"
#include "tests/support/SmallDigits.h"

using namespace netwright;

/// From the empty window to an exported model in fewer than forty gestures.
class NewUserTest : public QObject {
    Q_OBJECT
private slots:
    void getsFromNothingToAModel();
};

void NewUserTest::getsFromNothingToAModel() {
    constexpr int kMostGestures = 40;
    tests::WindowFixture fixture;
    fixture.window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
    const QString model = fixture.folder.filePath(QStringLiteral("model.onnx"));
    tests::NewUser user(fixture, tests::writeSmallDigits(fixture.folder.filePath(QStringLiteral("data"))), model,
                        [](const QString&, QWidget&) {});
    QVERIFY(user.choosesData());
    QVERIFY(user.wiresSixLayers());
    fixture.shorten(2); // epochs: enough to see that it learns
    QVERIFY(user.trains());
    QVERIFY(user.tests());
    QVERIFY(user.exports());
    QVERIFY(QFileInfo(model).size() > 1000);
    qInfo("%d gestures", user.gestures());
    QVERIFY2(user.gestures() < kMostGestures, qPrintable(QString::number(user.gestures())));
}

QTEST_MAIN(NewUserTest)
#include "NewUserTest.moc"
