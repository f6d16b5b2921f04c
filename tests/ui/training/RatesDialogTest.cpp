#include "ui/training/RatesDialog.h"

#include "tests/support/WindowFixture.h"
#include "ui/training/RateChart.h"

#include <QPushButton>
#include <QTest>

using namespace netwright;

/// The learning-rate range test in the window: from the button in the inspector to the rate in the project.
class RatesDialogTest : public QObject {
    Q_OBJECT
private slots:
    void suggestionIsTakenOverWithOneClick();
    void anotherRateCanBeChosen();
    void theCurveIsSeen();
    void nothingOverlapsInASmallWindow();

private:
    static training_ui::RatesDialog* open(tests::WindowFixture& fixture);
};

training_ui::RatesDialog* RatesDialogTest::open(tests::WindowFixture& fixture) {
    if (!fixture.openExample(QStringLiteral("iris")))
        return nullptr;
    fixture.window->document()->edit(QStringLiteral("prepare"), [](project::Project& project) {
        project.training.threads = 1;
        project.training.learningRate = 123;
    });
    auto* button = fixture.window->findChild<QPushButton*>(QStringLiteral("findRate"));
    button->click();
    auto* dialog = fixture.window->findChild<training_ui::RatesDialog*>();
    return dialog && QTest::qWaitFor([&] { return dialog->useButton()->isEnabled(); }, 120'000) ? dialog : nullptr;
}

void RatesDialogTest::suggestionIsTakenOverWithOneClick() {
    tests::WindowFixture fixture;
    training_ui::RatesDialog* dialog = open(fixture);
    QVERIFY(dialog);
    const double suggested = dialog->chart()->chosen().value();
    QTest::mouseClick(dialog->useButton(), Qt::LeftButton);
    const double rate = fixture.window->document()->project().training.learningRate;
    QVERIFY(rate > 1e-5 && rate < 1);
    QVERIFY(std::abs(rate / suggested - 1) < 0.06); // two digits of it
    fixture.window->document()->undoStack()->undo();
    QCOMPARE(fixture.window->document()->project().training.learningRate, 123.0);
}

void RatesDialogTest::anotherRateCanBeChosen() {
    tests::WindowFixture fixture;
    training_ui::RatesDialog* dialog = open(fixture);
    QVERIFY(dialog);
    const double suggested = dialog->chart()->chosen().value();
    QTest::keyClick(dialog->chart(), Qt::Key_Right);
    const double next = dialog->chart()->chosen().value();
    QVERIFY(next > suggested);
    QTest::mouseClick(dialog->chart(), Qt::LeftButton, {}, QPoint(dialog->chart()->width() / 4, 40));
    QVERIFY(dialog->chart()->chosen().value() != next);
    dialog->reject();
    QCOMPARE(fixture.window->document()->project().training.learningRate, 123.0);
}

void RatesDialogTest::theCurveIsSeen() {
    tests::WindowFixture fixture;
    training_ui::RatesDialog* dialog = open(fixture);
    QVERIFY(dialog);
    const QImage picture = dialog->chart()->grab().toImage();
    int columns = 0;
    for (int x = 0; x < picture.width(); ++x)
        for (int y = 0; y < picture.height(); ++y)
            if (picture.pixelColor(x, y) == fixture.themes.theme().accent) {
                ++columns;
                break;
            }
    QVERIFY2(columns > picture.width() / 2, qPrintable(QString::number(columns)));
}

void RatesDialogTest::nothingOverlapsInASmallWindow() {
    tests::WindowFixture fixture;
    training_ui::RatesDialog* dialog = open(fixture);
    QVERIFY(dialog);
    dialog->resize(360, 200); // as on a screen of 400 by 400
    QTest::qWait(50);
    const QList<QWidget*> parts = dialog->findChildren<QWidget*>(Qt::FindDirectChildrenOnly);
    for (const QWidget* part : parts) {
        QVERIFY(part->height() >= part->minimumSizeHint().height());
        for (const QWidget* other : parts)
            QVERIFY(part == other || !part->geometry().intersects(other->geometry()));
    }
}

QTEST_MAIN(RatesDialogTest)
#include "RatesDialogTest.moc"
