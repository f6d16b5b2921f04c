#include "tests/support/WindowFixture.h"
#include "tests/ui/pictures/ExamplePictures.h"

#include <QApplication>

using namespace netwright;

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    const QString folder = QString::fromLocal8Bit(argv[1]);
    for (const QSize size : {QSize(1280, 800), QSize(1920, 1080)})
        for (const bool dark : {true, false})
            for (const char* name : {"iris", "digits-mlp", "diabetes", "digits-autoencoder"}) {
                tests::Camera camera(dark, size, folder);
                if (!camera.open(QString::fromLatin1(name)))
                    return 1;
                camera.fixture.shorten(QByteArray(name).startsWith("digits") ? 1 : 12);
                camera.window.run()->train();
                camera.fixture.waitFor(telemetry::RunState::Finished, 300'000);
                if (QByteArray(name) == "iris") {
                    QTest::qWait(1200);
                    camera.take(QStringLiteral("design-") + QString::fromLatin1(name));
                }
                tests::photographTest(camera, QStringLiteral("test-") + QString::fromLatin1(name));
            }
    return 0;
}
