#include "tests/support/WindowFixture.h"
#include "ui/data/DataPage.h"
#include "ui/data/SampleGallery.h"
#include "ui/runs/RunsPage.h"
#include "ui/shell/DesignPage.h"
#include "ui/test/ConfusionMatrix.h"
#include "ui/test/PredictionPlot.h"
#include "ui/test/ReconstructionView.h"
#include "ui/test/TestPage.h"
#include "ui/training/BeforeTraining.h"

#include <QLabel>
#include <QPushButton>

#include <cmath>

using namespace netwright;
using telemetry::RunState;
using training_ui::BeforeTraining;
using Workspace = shell::MainWindow::Workspace;

/// What the workspaces say of a trained network, and where they lead as long as nothing was trained.
class TestPageTest : public QObject {
    Q_OBJECT
private slots:
    void errorsAreInTheUnitsOfTheData();
    void withoutAFieldTheErrorsAreThoseOfThePreparedValues();
    void picturesAreShownLarge();
    void emptyPagesLeadToWhatIsMissing();

private:
    static test_ui::TestPage* tested(tests::WindowFixture& fixture);
};

test_ui::TestPage* TestPageTest::tested(tests::WindowFixture& fixture) {
    fixture.window->showWorkspace(Workspace::Test);
    auto* page = fixture.window->findChild<test_ui::TestPage*>();
    return QTest::qWaitFor([page] { return page->result().has_value(); }, 120'000) ? page : nullptr;
}

void TestPageTest::errorsAreInTheUnitsOfTheData() {
    tests::WindowFixture fixture;
    QVERIFY(fixture.openExample(QStringLiteral("diabetes")));
    fixture.shorten(3);
    fixture.window->run()->train();
    QVERIFY(fixture.waitFor(RunState::Finished));
    auto* page = tested(fixture);
    QVERIFY(page);
    const auto& dots = page->findChild<test_ui::PredictionPlot*>()->dots();
    QVERIFY(!dots.empty());
    double absolute = 0, squares = 0;
    for (const auto& dot : dots) {
        absolute += std::abs(dot.truth - dot.predicted);
        squares += (dot.truth - dot.predicted) * (dot.truth - dot.predicted);
    }
    const auto count = static_cast<double>(dots.size());
    const test_ui::OutputReading& reading = page->readings().front();
    QVERIFY(std::abs(reading.metrics.at("mae") / (absolute / count) - 1) < 1e-5);
    QVERIFY(std::abs(reading.metrics.at("rmse") / std::sqrt(squares / count) - 1) < 1e-5);
    QVERIFY(reading.metrics.at("mae") > 10 * page->result()->metrics.at("mae")); // the deviation of the target is above 70
    QVERIFY(std::abs(reading.metrics.at("r2") - page->result()->metrics.at("r2")) < 1e-4);
    QStringList texts;
    for (const QLabel* label : page->findChildren<QLabel*>())
        texts.append(label->text());
    QCOMPARE(texts.count(QStringLiteral("in units of progression")), 2);
    QCOMPARE(texts.count(QStringLiteral("of the prepared values")), 1); // the loss
}

void TestPageTest::withoutAFieldTheErrorsAreThoseOfThePreparedValues() {
    tests::WindowFixture fixture;
    QVERIFY(fixture.openExample(QStringLiteral("diabetes")));
    fixture.window->run()->step();
    QVERIFY(fixture.waitFor(RunState::Paused));
    training::Evaluation evaluation;
    evaluation.metrics = {{"mae", 0}};
    evaluation.outputs.push_back({"answer", "Regression", {}, {1, 2}, 1, {2, 4}, {}, {}});
    const test_ui::OutputReading reading = test_ui::readOutput(evaluation, 0, {}, *fixture.window->run()->dataset());
    QVERIFY(!reading.inUnits);
    QCOMPARE(reading.metrics.at("mae"), 1.5);
    QCOMPARE(test_ui::unitText(reading), QStringLiteral("of the prepared values"));
}

void TestPageTest::picturesAreShownLarge() {
    tests::WindowFixture fixture;
    QVERIFY(fixture.openExample(QStringLiteral("digits-autoencoder")));
    fixture.shorten(1);
    fixture.window->run()->step();
    QVERIFY(fixture.waitFor(RunState::Paused));
    auto* page = tested(fixture);
    QVERIFY(page);
    auto* large = page->findChild<test_ui::ReconstructionView*>();
    auto* gallery = page->findChild<data_ui::SampleGallery*>();
    QVERIFY(QTest::qWaitFor([large] { return large->isVisible() && !large->accessibleDescription().isEmpty(); }));
    QVERIFY(!page->findChild<test_ui::ConfusionMatrix*>()->isVisible());
    QCOMPARE(fixture.window->size(), QSize(1280, 800)); // nothing asked for more
    QVERIFY(large->width() > page->width() * 2 / 5 && gallery->width() > page->width() * 2 / 5);
    const QString first = large->accessibleDescription();
    gallery->setFocus();
    QTest::keyClick(gallery, Qt::Key_Right);
    QVERIFY(large->accessibleDescription() != first);
    const test_ui::OutputReading& reading = page->readings().front();
    QCOMPARE(*std::ranges::max_element(reading.truth), 255.0F);
    QVERIFY(page->result()->outputs.front().predictions.empty()); // they are kept once
}

void TestPageTest::emptyPagesLeadToWhatIsMissing() {
    tests::WindowFixture fixture;
    shell::MainWindow& window = *fixture.window;
    window.files()->newProject();
    window.showWorkspace(Workspace::Runs);
    auto* empty = window.findChild<runs_ui::RunsPage*>()->beforeTraining();
    auto* button = empty->findChild<QPushButton*>();
    QVERIFY(QTest::qWaitFor([button] { return button->isVisible(); }));
    QCOMPARE(empty->step(), BeforeTraining::Step::Data);
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(window.findChild<data_ui::DataPage*>()->isVisible());
    window.document()->edit(QStringLiteral("data"), [](project::Project& project) { project.data.source = "synthetic"; });
    window.showWorkspace(Workspace::Runs);
    QCOMPARE(empty->step(), BeforeTraining::Step::Network);
    QCOMPARE(button->text(), QStringLiteral("Draw a network"));
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(window.designPage()->isVisible());
    window.document()->undoStack()->setClean();
    QVERIFY(fixture.openExample(QStringLiteral("iris")));
    QCOMPARE(empty->step(), BeforeTraining::Step::Train);
    QCOMPARE(button->text(), QStringLiteral("Train the network"));
}

QTEST_MAIN(TestPageTest)
#include "TestPageTest.moc"
