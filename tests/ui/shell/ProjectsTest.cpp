#include "tests/support/WindowFixture.h"
#include "ui/document/Autosave.h"
#include "ui/shell/CostForecast.h"
#include "ui/shell/Examples.h"
#include "ui/widgets/Markdown.h"

#include <QDir>
#include <QMessageBox>

using namespace netwright;

/// Where projects come from: examples, templates, recovery.
class ProjectsTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_fixture.reset(); }
    void everyExampleOpensWithoutProblems();
    void everyTemplateOpens();
    void templateTakesTheDataThatIsThere();
    void forecastGrowsWithBatchAndSpeed();
    void brokenFileIsRefusedAndNothingChanges();

private:
    std::unique_ptr<tests::WindowFixture> m_fixture;
};

void ProjectsTest::init() {
    m_fixture = std::make_unique<tests::WindowFixture>();
}

void ProjectsTest::everyExampleOpensWithoutProblems() {
    const QList<shell::Example> examples = shell::findExamples(QStringLiteral(NETWRIGHT_SOURCE_DIR "/projects"));
    QVERIFY(examples.size() >= 3);
    for (const shell::Example& example : examples) {
        QVERIFY2(m_fixture->window->files()->openExample(example.folder), qPrintable(example.folder));
        QVERIFY2(m_fixture->window->document()->info().ok(), qPrintable(example.folder));
        const QString summary = widgets::summaryOf(example.description);
        QVERIFY2(summary.endsWith('.') && !summary.startsWith('#'), qPrintable(example.folder));
        QVERIFY2(example.group != QLatin1String("More"), "projects/examples.json does not name it");
    }
}

void ProjectsTest::everyTemplateOpens() {
    for (const project::TemplateSpec& spec : project::templates()) {
        m_fixture->window->files()->newFromTemplate(spec);
        QVERIFY2(m_fixture->window->document()->project().graph.nodes.size() > 1, spec.id.c_str());
    }
}

void ProjectsTest::templateTakesTheDataThatIsThere() {
    QVERIFY(m_fixture->openExample("iris"));
    const project::TemplateSpec* found = nullptr;
    for (const project::TemplateSpec& spec : project::templates())
        if (!found && project::fits(spec, *m_fixture->window->document()->schema()))
            found = &spec;
    QVERIFY(found);
    m_fixture->window->files()->newFromTemplate(*found);
    QCOMPARE(m_fixture->window->document()->project().data.source, std::string("csv"));
    QVERIFY2(m_fixture->window->document()->info().ok(), found->id.c_str());
}

void ProjectsTest::forecastGrowsWithBatchAndSpeed() {
    QVERIFY(m_fixture->openExample("digits-mlp"));
    const document::ProjectDocument* document = m_fixture->window->document();
    project::Project project = document->project();
    project.training.batch = 64;
    const auto small = shell::forecastCost(project, document->info(), 1e9, 50'000);
    project.training.batch = 128;
    const auto large = shell::forecastCost(project, document->info(), 2e9, 50'000);
    QVERIFY(large.memoryBytes > small.memoryBytes);
    QVERIFY(large.memoryBytes < 2 * small.memoryBytes);
    QVERIFY(small.epochSeconds && large.epochSeconds);
    QCOMPARE(*small.epochSeconds, 2 * *large.epochSeconds);
    QVERIFY(!shell::forecastCost(project, document->info(), 0, 50'000).epochSeconds);
}

void ProjectsTest::brokenFileIsRefusedAndNothingChanges() {
    QVERIFY(m_fixture->openExample("iris"));
    const std::string before = project::toText(m_fixture->window->document()->project());
    QDir(m_fixture->folder.path()).mkdir("broken");
    QFile file(m_fixture->folder.filePath("broken/project.json"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{ this is not JSON");
    file.close();
    QString said;
    QTimer::singleShot(200, this, [&] {
        auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
        if (!box)
            return;
        said = box->text() + box->informativeText();
        box->accept();
    });
    QVERIFY(!m_fixture->window->files()->open(m_fixture->folder.filePath("broken")));
    QVERIFY2(said.contains("JSON"), qPrintable(said));
    QVERIFY(project::toText(m_fixture->window->document()->project()) == before);
}

QTEST_MAIN(ProjectsTest)
#include "ProjectsTest.moc"
