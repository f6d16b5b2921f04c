#include "engine/graph/Results.h"
#include "tests/support/WindowFixture.h"
#include "ui/data/DataPage.h"
#include "ui/data/SampleGallery.h"
#include "ui/runs/RunsPage.h"
#include "ui/shell/DesignPage.h"
#include "ui/test/ConfusionMatrix.h"
#include "ui/test/GeneratedView.h"
#include "ui/test/PredictionPlot.h"
#include "ui/test/ReconstructionView.h"
#include "ui/test/TestPage.h"
#include "ui/training/ActivationPictures.h"
#include "ui/training/BeforeTraining.h"
#include "ui/training/PlotPanel.h"
#include "ui/widgets/MetricUnits.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QSpinBox>

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
    void mistakesOfATableShowTheirRows();
    void captionsAreWhole();
    void cardsNameTheClasses();
    void picturesAreShownLarge();
    void generativeNetworksShowNewSamples();
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
    const telemetry::Metrics& metrics = page->result()->metrics;
    QVERIFY(std::abs(metrics.at("mae") / (absolute / count) - 1) < 1e-5);
    QVERIFY(std::abs(metrics.at("rmse") / std::sqrt(squares / count) - 1) < 1e-5);
    QVERIFY(metrics.at("mae") > 10); // the deviation of the target is above 70
    QStringList texts;
    for (const QLabel* label : page->findChildren<QLabel*>())
        texts.append(label->text());
    QCOMPARE(texts.count(QStringLiteral("in units of progression")), 2);
    QCOMPARE(texts.count(QStringLiteral("of the prepared values")), 1); // the loss
    // The curves say what they are counted in.
    QStringList curves;
    for (const auto* panel : fixture.window->findChildren<training_ui::PlotPanel*>())
        for (const auto* choice : panel->findChildren<QComboBox*>())
            for (int index = 0; index < choice->count(); ++index)
                curves.append(choice->itemText(index));
    QVERIFY2(curves.contains(QStringLiteral("Mean absolute error of the prepared values")), qPrintable(curves.join(QLatin1Char('|'))));
}

void TestPageTest::mistakesOfATableShowTheirRows() {
    tests::WindowFixture fixture;
    QVERIFY(fixture.openExample(QStringLiteral("penguins")));
    fixture.shorten(2); // not enough to learn it
    fixture.window->run()->train();
    QVERIFY(fixture.waitFor(RunState::Finished));
    auto* page = tested(fixture);
    QVERIFY(page);
    auto* table = page->findChild<QTableView*>();
    QVERIFY(table && table->isVisible() && !page->findChild<data_ui::SampleGallery*>()->isVisible());
    const QAbstractItemModel& rows = *table->model();
    QVERIFY(rows.rowCount() > 0);
    QStringList titles;
    for (int column = 0; column < rows.columnCount(); ++column)
        titles.append(rows.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    QCOMPARE(titles.first(3), QStringList({QStringLiteral("Actual"), QStringLiteral("Predicted"), QStringLiteral("Confidence")}));
    QVERIFY2(titles.contains(QStringLiteral("bill_length_mm")), qPrintable(titles.join(QLatin1Char('|'))));
    QVERIFY(!titles.mid(3).contains(QStringLiteral("species")));
    const auto text = [&](int column) { return rows.index(0, column).data().toString(); };
    QVERIFY(text(0) != text(1) && text(2).endsWith(QLatin1Char('%')));
    const QString length = text(static_cast<int>(titles.indexOf(QStringLiteral("bill_length_mm"))));
    QVERIFY(QLocale().toDouble(length) > 20); // as in the file
    // Which is the row that its number says.
    std::vector<float> values(static_cast<std::size_t>(fixture.window->run()->dataset()->schema().fields.front().shape.elements()));
    fixture.window->run()->dataset()->readRaw(data::Split::Test, rows.headerData(0, Qt::Vertical, Qt::DisplayRole).toLongLong(),
                                              fixture.window->run()->dataset()->schema().fields.front().name, values);
    QVERIFY(std::ranges::any_of(values, [&](float value) { return QLocale().toString(static_cast<double>(value), 'g', 6) == length; }));
    // The matrix uses the height of the page.
    const auto* matrix = page->findChild<test_ui::ConfusionMatrix*>();
    QVERIFY(matrix->cellRect(2, 2).bottom() > matrix->height() * 0.6);
}

void TestPageTest::captionsAreWhole() {
    data_ui::SampleGallery gallery;
    std::shared_ptr<const data::Dataset> dataset = *data::loadDataset(
        {"idx", {{"trainImages", std::string("../mnist-data/t10k-images-idx3-ubyte.gz")},
                 {"trainLabels", std::string("../mnist-data/t10k-labels-idx1-ubyte.gz")}}, {}, {}, {}, 0.1, 0.1},
        std::filesystem::path(NETWRIGHT_SOURCE_DIR) / "projects/digits-mlp");
    const auto width = [&](const QString& caption) {
        gallery.setSamples(dataset, data::Split::Test, {{0, caption, {}}});
        return gallery.gridSize().width() - QFontMetrics(gallery.font()).horizontalAdvance(caption);
    };
    QVERIFY(width(QStringLiteral("3 → 5")) >= 4);
    QVERIFY(width(QStringLiteral("square → triangle")) >= 4);
    gallery.setSamples(dataset, data::Split::Test, {{0, QStringLiteral("an unusually long class → another unusually long class"), {}}});
    QVERIFY(gallery.wordWrap() && gallery.gridSize().height() > 100); // two lines
}

void TestPageTest::cardsNameTheClasses() {
    tests::WindowFixture fixture;
    QVERIFY(fixture.openExample(QStringLiteral("iris")));
    QVERIFY(QTest::qWaitFor([&] { return fixture.window->document()->schema() != nullptr; }));
    QCOMPARE(training_ui::classNames(*fixture.window->document(), QStringLiteral("kind"), 4),
             QStringList({QStringLiteral("setosa"), QStringLiteral("versicolor"), QStringLiteral("virginica"), QStringLiteral("3")}));
}

void TestPageTest::withoutAFieldTheErrorsAreThoseOfThePreparedValues() {
    tests::WindowFixture fixture;
    QVERIFY(fixture.openExample(QStringLiteral("diabetes")));
    fixture.window->run()->step();
    QVERIFY(fixture.waitFor(RunState::Paused));
    training::Evaluation evaluation;
    evaluation.outputs.push_back({"answer", "Regression", {}, {1, 2}, 1, {2, 4}, {}, {}});
    const test_ui::OutputReading reading = test_ui::readOutput(evaluation, 0, {}, *fixture.window->run()->dataset());
    QVERIFY(!reading.unit.isOfData());
    QCOMPARE(reading.errors, (std::vector<float>{1, 2}));
    QCOMPARE(widgets::unitText(reading.unit), QStringLiteral("of the prepared values"));
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

void TestPageTest::generativeNetworksShowNewSamples() {
    tests::WindowFixture fixture;
    QVERIFY(fixture.openExample(QStringLiteral("digits-gan")));
    fixture.shorten(1);
    fixture.window->run()->step();
    QVERIFY(fixture.waitFor(RunState::Paused));
    fixture.window->showWorkspace(Workspace::Test); // which makes the page
    auto* view = fixture.window->findChild<test_ui::GeneratedView*>();
    QVERIFY(view);
    QSignalSpy made(view, &test_ui::GeneratedView::generated);
    QVERIFY(tested(fixture));
    QVERIFY(QTest::qWaitFor([&] { return !made.isEmpty(); }, 60'000));
    QVERIFY(view->isVisible());
    QVERIFY(!fixture.window->findChild<test_ui::TestPage*>()->findChild<data_ui::SampleGallery*>()->isVisible());
    QCOMPARE(view->pictures().size(), std::size_t{64});
    const auto first = view->pictures().front().pixels;
    QTest::mouseClick(view->another(), Qt::LeftButton);
    QCOMPARE(view->seed()->value(), 2);
    QVERIFY(QTest::qWaitFor([&] { return made.size() == 2; }, 60'000));
    QVERIFY(view->pictures().front().pixels != first);
    view->seed()->setValue(1); // the same seed, the same samples
    QVERIFY(QTest::qWaitFor([&] { return made.size() == 3; }, 60'000));
    QVERIFY(view->pictures().front().pixels == first);
    QCOMPARE(fixture.window->size(), QSize(1280, 800)); // nothing asked for more
    // A mark that was taken away after the training counts too.
    fixture.window->document()->editGraph({}, QStringLiteral("unmark"), [](graph::Graph& graph) { graph::setResult(*graph.find("picture"), "out", false); });
    QVERIFY(!view->canGenerate());
    fixture.window->document()->undoStack()->setClean();
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
