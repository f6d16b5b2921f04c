#include "engine/training/KeptEpochs.h"
#include "tests/support/WindowFixture.h"
#include "ui/training/Timeline.h"

#include <QDir>
#include <QToolButton>

using namespace netwright;
using telemetry::RunState;

/// The time line: its handle goes back to the ends of epochs, and a new run branches off there.
class BranchTest : public QObject {
    Q_OBJECT
private slots:
    void handleStandsAtEpochEnds();
    void branchGoesOnAsIfNothingHadHappened();
    void branchTakesTheSettingsOfNow();
    void keepsFewerEpochsOfLongRuns();

private:
    void train(tests::WindowFixture& fixture, int epochs);
};

void BranchTest::train(tests::WindowFixture& fixture, int epochs) {
    QVERIFY(fixture.openExample(QStringLiteral("iris")));
    fixture.shorten(epochs);
    fixture.window->run()->train();
    QVERIFY(fixture.waitFor(RunState::Finished));
    QTRY_COMPARE(fixture.window->run()->series().epochEnds().size(), static_cast<std::size_t>(epochs));
}

void BranchTest::handleStandsAtEpochEnds() {
    tests::WindowFixture fixture;
    train(fixture, 4);
    auto* timeline = fixture.window->findChild<training_ui::Timeline*>();
    auto* button = timeline->findChild<QToolButton*>();
    QVERIFY(!button->isEnabled());
    const auto& ends = fixture.window->run()->series().epochEnds();
    timeline->setFocus();
    QTest::keyClick(timeline, Qt::Key_Left);
    QTest::keyClick(timeline, Qt::Key_Left);
    QVERIFY(timeline->chosen() == ends[2]);
    QVERIFY(button->isEnabled());
    QTest::keyClick(timeline, Qt::Key_Right);
    QVERIFY(timeline->chosen() == ends[3]);
    QTest::keyClick(timeline, Qt::Key_Escape);
    QVERIFY(!timeline->chosen());
    // With the mouse: near the end of the first of four epochs.
    QTest::mouseClick(timeline, Qt::LeftButton, {}, QPoint(180 + (timeline->width() - 300) / 4, timeline->height() / 2));
    QVERIFY(timeline->chosen() == ends[0]);
}

void BranchTest::branchGoesOnAsIfNothingHadHappened() {
    tests::WindowFixture fixture;
    train(fixture, 6);
    training_ui::RunController* run = fixture.window->run();
    const double loss = run->lastStep()->loss;
    const auto ends = run->series().epochEnds();
    const auto curve = run->series().find(QStringLiteral("loss"))->training.raw();
    QVERIFY(run->canBranch(3));
    auto* timeline = fixture.window->findChild<training_ui::Timeline*>();
    timeline->choose(ends[2]);
    QTest::mouseClick(timeline->findChild<QToolButton*>(), Qt::LeftButton);
    QVERIFY(run->isActive());
    QVERIFY(fixture.waitFor(RunState::Finished));
    QTRY_COMPARE(run->series().lastStep(), ends.back());
    QCOMPARE(run->lastStep()->loss, loss); // bit for bit
    QVERIFY(run->series().find(QStringLiteral("loss"))->training.raw() == curve);
    QVERIFY(std::ranges::any_of(run->series().markers(), [&](const telemetry::Marker& marker) {
        return marker.step == ends[2] && marker.text.find("branched") != std::string::npos;
    }));
    const QDir runs(QString::fromStdString(run->runsFolder().string()));
    QCOMPARE(runs.entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 2);
    // The record of the branch tells the whole story.
    for (const QString& name : runs.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile record(runs.filePath(name + QStringLiteral("/metrics.csv")));
        QVERIFY(record.open(QIODevice::ReadOnly));
        QCOMPARE(record.readAll().count("\nepoch,"), 6);
    }
}

void BranchTest::branchTakesTheSettingsOfNow() {
    tests::WindowFixture fixture;
    train(fixture, 4);
    training_ui::RunController* run = fixture.window->run();
    fixture.window->document()->edit(QStringLiteral("settings"), [](project::Project& project) {
        project.training.epochs = 5;
        project.training.learningRate = 1e-4;
    });
    run->branch(2);
    QVERIFY(fixture.waitFor(RunState::Finished));
    QTRY_COMPARE(run->series().epochEnds().size(), std::size_t{5});
    QVERIFY(run->lastStep()->learningRate <= 1e-4);
}

void BranchTest::keepsFewerEpochsOfLongRuns() {
    tests::WindowFixture fixture;
    train(fixture, 50);
    training_ui::RunController* run = fixture.window->run();
    int kept = 0;
    for (int epoch = 1; epoch <= 50; ++epoch)
        kept += run->canBranch(epoch) ? 1 : 0;
    QVERIFY2(kept >= 8 && kept <= 16, qPrintable(QString::number(kept)));
}

QTEST_MAIN(BranchTest)
#include "BranchTest.moc"
