#include "tests/support/WindowFixture.h"
#include "ui/data/ClassBars.h"
#include "ui/data/DataForm.h"
#include "ui/data/DataPage.h"
#include "ui/data/SampleTableModel.h"
#include "ui/data/SeriesView.h"
#include "ui/data/StageList.h"

#include <QComboBox>
#include <QLineEdit>
#include <QTableView>
#include <QTableWidget>
#include <QToolButton>

using namespace netwright;

/// Data is chosen with the keyboard, read in the background, and shown.
class DataPageTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_fixture.reset(); }
    void tableIsReadAndItsColumnsAreGuessed();
    void everyChangeCanBeUndone();
    void missingFileSaysSo();
    void exampleShowsSamples();
    void textIsShownAsText();
    void categoriesAreWordsAgain();
    void seriesIsDrawnOverItsTime();
    void everyPathCanBeBrowsedFor();
    void augmentationIsAddedAndRemoved();

private:
    void chooseTable(const QString& file);
    void showExample(const QString& name);

    std::unique_ptr<tests::WindowFixture> m_fixture;
};

void DataPageTest::init() {
    m_fixture = std::make_unique<tests::WindowFixture>();
    QVERIFY(QTest::qWaitForWindowExposed(m_fixture->window.get()));
}

void DataPageTest::chooseTable(const QString& file) {
    m_fixture->window->files()->newProject();
    m_fixture->window->showWorkspace(shell::MainWindow::Workspace::Data);
    auto* form = m_fixture->window->findChild<data_ui::DataForm*>();
    auto* source = form->findChild<QComboBox*>();
    source->setFocus();
    while (source->currentData().toString() != QLatin1String("csv") && source->currentIndex() + 1 < source->count()) {
        const int before = source->currentIndex();
        QTest::keyClick(source, Qt::Key_Down);
        QVERIFY(source->currentIndex() != before);
    }
    auto* path = form->findChild<QLineEdit*>(QStringLiteral("param.file"));
    QVERIFY(path);
    path->setFocus();
    QTest::keyClicks(path, file);
    QTest::keyClick(path, Qt::Key_Return);
}

void DataPageTest::tableIsReadAndItsColumnsAreGuessed() {
    chooseTable(QStringLiteral(NETWRIGHT_SOURCE_DIR "/projects/iris/data/iris.csv"));
    const data::DataSpec& spec = m_fixture->window->document()->project().data;
    QCOMPARE(spec.source, std::string("csv"));
    QCOMPARE(spec.columns.size(), 5U);
    QCOMPARE(spec.columns.back().role, std::string("target"));
    QTRY_VERIFY_WITH_TIMEOUT(m_fixture->window->datasets()->state() == data_ui::DatasetStore::State::Ready, 20'000);
    auto* table = m_fixture->window->findChild<data_ui::DataPage*>()->findChild<QTableView*>();
    QTRY_VERIFY(table->isVisible());
    QCOMPARE(table->model()->columnCount(), 5);
    QVERIFY(table->model()->rowCount() > 50);
    auto* bars = m_fixture->window->findChild<data_ui::ClassBars*>();
    QTRY_VERIFY(bars->isVisible());
}

void DataPageTest::everyChangeCanBeUndone() {
    m_fixture->window->files()->newProject();
    const std::string empty = project::toText(m_fixture->window->document()->project());
    chooseTable(QStringLiteral(NETWRIGHT_SOURCE_DIR "/projects/iris/data/iris.csv"));
    QUndoStack* stack = m_fixture->window->document()->undoStack();
    const std::string full = project::toText(m_fixture->window->document()->project());
    QVERIFY(stack->count() >= 2);
    while (stack->canUndo())
        stack->undo();
    QVERIFY(project::toText(m_fixture->window->document()->project()) == empty);
    while (stack->canRedo())
        stack->redo();
    QVERIFY(project::toText(m_fixture->window->document()->project()) == full);
}

void DataPageTest::missingFileSaysSo() {
    chooseTable(QStringLiteral("/nowhere/at-all.csv"));
    QTRY_VERIFY_WITH_TIMEOUT(m_fixture->window->datasets()->state() == data_ui::DatasetStore::State::Failed, 20'000);
    QVERIFY(!m_fixture->window->datasets()->problems().front().fix.empty());
}

void DataPageTest::exampleShowsSamples() {
    QVERIFY(m_fixture->openExample("iris"));
    m_fixture->window->showWorkspace(shell::MainWindow::Workspace::Data);
    QTRY_VERIFY_WITH_TIMEOUT(m_fixture->window->datasets()->state() == data_ui::DatasetStore::State::Ready, 20'000);
    QVERIFY(m_fixture->window->datasets()->dataset()->size(data::Split::Train) > 0);
}

void DataPageTest::showExample(const QString& name) {
    QVERIFY(m_fixture->openExample(name));
    m_fixture->window->showWorkspace(shell::MainWindow::Workspace::Data);
    QTRY_VERIFY_WITH_TIMEOUT(m_fixture->window->datasets()->state() == data_ui::DatasetStore::State::Ready, 30'000);
}

void DataPageTest::textIsShownAsText() {
    showExample(QStringLiteral("moby-dick"));
    const QAbstractItemModel* model = m_fixture->window->findChild<data_ui::DataPage*>()->findChild<data_ui::SampleTableModel*>();
    QCOMPARE(model->columnCount(), 2);
    QFile file(QStringLiteral(NETWRIGHT_SOURCE_DIR "/projects/moby-dick/data/moby-dick.txt"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QString text = QString::fromUtf8(file.read(1000)).remove(QLatin1Char('\r')).replace(QLatin1Char('\n'), QChar(0x23ce));
    QCOMPARE(model->index(0, 0).data().toString(), text.left(64));
    QCOMPARE(model->index(1, 0).data().toString(), text.mid(64, 64));
    QCOMPARE(model->index(0, 1).data().toString(), QChar(0x2026) + text.mid(57, 8)); // one character later
}

void DataPageTest::categoriesAreWordsAgain() {
    showExample(QStringLiteral("penguins"));
    const QAbstractItemModel* model = m_fixture->window->findChild<data_ui::DataPage*>()->findChild<data_ui::SampleTableModel*>();
    QStringList titles;
    for (int column = 0; column < model->columnCount(); ++column)
        titles << model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    QCOMPARE(titles, (QStringList{"island", "bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g", "sex", "species"}));
    QSet<QString> islands, sexes;
    for (int row = 0; row < model->rowCount(); ++row) {
        islands << model->index(row, 0).data().toString();
        sexes << model->index(row, 5).data().toString();
    }
    QCOMPARE(islands, (QSet<QString>{"Biscoe", "Dream", "Torgersen"}));
    QCOMPARE(sexes, (QSet<QString>{"female", "male", "–"})); // some are missing
}

void DataPageTest::seriesIsDrawnOverItsTime() {
    showExample(QStringLiteral("co2"));
    const auto* page = m_fixture->window->findChild<data_ui::DataPage*>();
    const QAbstractItemModel* model = page->findChild<data_ui::SampleTableModel*>();
    QCOMPARE(model->headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("co2 −51"));
    QCOMPARE(model->headerData(51, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("co2"));
    auto* series = page->findChild<data_ui::SeriesView*>();
    QVERIFY(series->isVisible());
    QTest::qWait(50);
    const QImage picture = series->grab().toImage();
    const theme::Theme& theme = m_fixture->themes.theme();
    // From left to right: what is learned from, what is watched, what is tested.
    const auto meanPlace = [&](const QColor& color) {
        double sum = 0, count = 0;
        for (int x = 0; x < picture.width(); ++x)
            for (int y = picture.height() / 4; y < picture.height(); ++y)
                if (picture.pixelColor(x, y) == color)
                    ++count, sum += x;
        return count > 0 ? sum / count : -1;
    };
    const double training = meanPlace(theme.accent), watched = meanPlace(theme.validation), tested = meanPlace(theme.good);
    QVERIFY2(training > 0 && training < watched && watched < tested, qPrintable(QStringLiteral("%1 %2 %3").arg(training).arg(watched).arg(tested)));
    showExample(QStringLiteral("iris"));
    QVERIFY(!series->isVisible());
}

void DataPageTest::everyPathCanBeBrowsedFor() {
    m_fixture->window->files()->newProject();
    m_fixture->window->showWorkspace(shell::MainWindow::Workspace::Data);
    auto* form = m_fixture->window->findChild<data_ui::DataForm*>();
    const QStringList expected{QStringLiteral("csv.file"),        QStringLiteral("idx.testImages"),  QStringLiteral("idx.testLabels"),
                               QStringLiteral("idx.trainImages"), QStringLiteral("idx.trainLabels"), QStringLiteral("images.folder"),
                               QStringLiteral("images.testFolder"), QStringLiteral("numpy.inputs"),
                               QStringLiteral("numpy.targets"),   QStringLiteral("series.file"),     QStringLiteral("text.file")};
    QStringList found;
    for (const data::StageSpec& source : data::sourceSpecs()) {
        m_fixture->window->document()->edit(QStringLiteral("source"), [&](project::Project& project) {
            project.data = {};
            project.data.source = source.type;
        });
        for (const core::ParamSpec& param : source.params) {
            const QString name = QString::fromStdString(param.name);
            const QList<QWidget*> buttons = form->findChildren<QWidget*>(QStringLiteral("browse.") + name);
            const bool browsed = std::ranges::any_of(buttons, [](const QWidget* button) { return button->isVisible(); });
            QCOMPARE(browsed, param.path != core::PathTo::Nothing);
            if (browsed)
                found << QString::fromStdString(source.type) + QLatin1Char('.') + name;
        }
    }
    found.sort();
    QCOMPARE(found, expected);
}

void DataPageTest::augmentationIsAddedAndRemoved() {
    QVERIFY(m_fixture->openExample("digits-cnn"));
    m_fixture->window->showWorkspace(shell::MainWindow::Workspace::Data);
    const document::ProjectDocument* document = m_fixture->window->document();
    const std::string before = project::toText(document->project());
    const auto lists = m_fixture->window->findChild<data_ui::DataForm*>()->findChildren<data_ui::StageList*>();
    QCOMPARE(lists.size(), 2);
    auto* add = lists.back()->findChild<QComboBox*>();
    add->setFocus();
    QTest::keyClick(add, Qt::Key_Down);
    QCOMPARE(document->project().data.augmentation.size(), 1U);
    QCOMPARE(document->project().data.augmentation.front().type, data::augmentationSpecs().front().type);
    auto* remove = lists.back()->findChild<QToolButton*>();
    QVERIFY(remove);
    QTest::mouseClick(remove, Qt::LeftButton);
    QVERIFY(document->project().data.augmentation.empty());
    QVERIFY(project::toText(document->project()) == before);
}

QTEST_MAIN(DataPageTest)
#include "DataPageTest.moc"
