#include "engine/data/Suggestion.h"
#include "tests/support/SmallDigits.h"
#include "tests/support/WindowFixture.h"
#include "ui/shell/NewProjectDialog.h"

#include <QDir>
#include <QLabel>
#include <QPushButton>

#include <cmath>

using namespace netwright;
using telemetry::RunState;

/// Every network to start from, with every kind of data that it can start from: it opens, has no problems and trains a step.
class TemplatesTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void everyTemplateTrainsAStep_data();
    void everyTemplateTrainsAStep();
    void dialogFitsTheNetworkToTheData();
    void dialogSaysWhatItCannotUse();
    void droppedDataBecomesTheDataOfTheProject();

private:
    void write(const QString& name, const QByteArray& content);
    QString path(const QString& name) const { return m_folder.filePath(name); }
    data::DataSpec dataOf(const QString& kind) const;

    QTemporaryDir m_folder;
};

namespace {

const project::TemplateSpec& templateOf(const QString& id) {
    return *std::ranges::find(project::templates(), id.toStdString(), &project::TemplateSpec::id);
}

} // namespace

void TemplatesTest::write(const QString& name, const QByteArray& content) {
    QDir().mkpath(QFileInfo(path(name)).path());
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

void TemplatesTest::initTestCase() {
    tests::writeSmallDigits(path(QStringLiteral("idx")));
    QByteArray table("length,width,kind\n"), series("month,sold,price\n"), text;
    for (int row = 0; row < 240; ++row) {
        table += QByteArray::number(row % 17) + ',' + QByteArray::number(row % 5) + (row % 3 ? ",oak\n" : ",elm\n");
        series += QByteArray::number(row) + ',' + QByteArray::number(10 * std::sin(row * 0.2)) + ',' +
                  QByteArray::number(row % 12) + '\n';
        text += "The sea was calm that day, and nobody spoke. ";
    }
    write(QStringLiteral("trees.csv"), table);
    write(QStringLiteral("series.csv"), series);
    write(QStringLiteral("prose.txt"), text);
}

data::DataSpec TemplatesTest::dataOf(const QString& kind) const {
    if (kind == QLatin1String("series")) {
        data::DataSpec spec;
        spec.source = "series";
        spec.options = {{"file", path(QStringLiteral("series.csv")).toStdString()}, {"window", std::int64_t{24}}};
        spec.columns = {{"month", "ignore", "number"}, {"sold", "target", "number"}, {"price", "feature", "number"}};
        return spec;
    }
    const QString name = kind == QLatin1String("images")  ? QStringLiteral("idx")
                         : kind == QLatin1String("table") ? QStringLiteral("trees.csv")
                                                          : QStringLiteral("prose.txt");
    const auto spec = data::suggestFor(path(name).toStdString());
    return spec.ok() ? *spec : data::DataSpec();
}

void TemplatesTest::everyTemplateTrainsAStep_data() {
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("kind");
    for (const project::TemplateSpec& spec : project::templates()) {
        int fitting = 0;
        for (const char* kind : {"images", "table", "series", "text"}) {
            const auto schema = data::peekSchema(dataOf(QString::fromLatin1(kind)), {});
            QVERIFY2(schema.ok(), kind);
            if (!project::fits(spec, *schema))
                continue;
            ++fitting;
            QTest::addRow("%s with %s", spec.id.c_str(), kind) << QString::fromStdString(spec.id) << QString::fromLatin1(kind);
        }
        QVERIFY2(fitting > 0, spec.id.c_str());
    }
}

void TemplatesTest::everyTemplateTrainsAStep() {
    QFETCH(QString, id);
    QFETCH(QString, kind);
    tests::WindowFixture fixture;
    shell::MainWindow& window = *fixture.window;
    window.files()->create(&templateOf(id), dataOf(kind), m_folder.path());
    window.document()->edit(QStringLiteral("short"), [](project::Project& project) {
        project.training.batch = 8;
        project.training.threads = 1;
    });
    const layers::GraphInfo& info = window.document()->info();
    QVERIFY2(info.problems.empty(), info.problems.empty() ? "" : info.problems.front().toString().c_str());
    window.run()->step();
    QTRY_VERIFY_WITH_TIMEOUT(window.run()->state() == RunState::Paused || window.run()->state() == RunState::Failed, 60'000);
    QVERIFY2(window.run()->problems().empty(),
             window.run()->problems().empty() ? "" : window.run()->problems().front().toString().c_str());
    QTRY_COMPARE(window.run()->series().lastStep(), 1);
    QVERIFY(std::isfinite(window.run()->lastStep()->loss));
}

void TemplatesTest::dialogFitsTheNetworkToTheData() {
    tests::WindowFixture fixture;
    shell::NewProjectDialog dialog(fixture.window->document(), &fixture.themes);
    dialog.choosePath = [this](bool) { return path(QStringLiteral("trees.csv")); };
    dialog.show();
    QTest::mouseClick(dialog.findChild<QPushButton*>(QStringLiteral("new.file")), Qt::LeftButton);
    QVERIFY(!dialog.findChild<QPushButton*>(QStringLiteral("new.network.lenet"))->isEnabled());
    auto* perceptron = dialog.findChild<QPushButton*>(QStringLiteral("new.network.mlp"));
    QVERIFY(perceptron->isEnabled());
    QTest::mouseClick(perceptron, Qt::LeftButton);
    QTest::mouseClick(dialog.findChild<QPushButton*>(QStringLiteral("new.create")), Qt::LeftButton);
    QCOMPARE(dialog.result(), static_cast<int>(QDialog::Accepted));
    fixture.window->files()->create(dialog.network(), dialog.dataSpec(), dialog.dataFolder());
    const document::ProjectDocument* document = fixture.window->document();
    QVERIFY(document->info().problems.empty());
    QCOMPARE(document->schema()->fields.back().classes.size(), 2U);
}

void TemplatesTest::dialogSaysWhatItCannotUse() {
    write(QStringLiteral("strange.xyz"), "?");
    tests::WindowFixture fixture;
    shell::NewProjectDialog dialog(fixture.window->document(), &fixture.themes);
    QVERIFY(!dialog.chooseData(path(QStringLiteral("strange.xyz"))));
    const QList<QLabel*> labels = dialog.findChildren<QLabel*>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel* label) { return label->text().contains(QLatin1String("not clear")); }));
}

void TemplatesTest::droppedDataBecomesTheDataOfTheProject() {
    tests::WindowFixture fixture;
    QVERIFY(fixture.openExample(QStringLiteral("iris")));
    QMimeData mime;
    mime.setUrls({QUrl::fromLocalFile(path(QStringLiteral("trees.csv")))});
    QDragEnterEvent enter({100, 100}, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(fixture.window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(100, 100), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(fixture.window.get(), &drop);
    const document::ProjectDocument* document = fixture.window->document();
    QTRY_COMPARE(document->undoStack()->count(), 1);
    QTRY_VERIFY(document->schema() && document->schema()->fields.back().classes.size() == 2);
    document->undoStack()->undo();
    QTRY_VERIFY(document->schema() && document->schema()->fields.back().classes.size() == 3);
}

QTEST_MAIN(TemplatesTest)
#include "TemplatesTest.moc"
