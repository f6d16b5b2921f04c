#include "tests/support/WindowFixture.h"
#include "ui/document/Autosave.h"
#include "ui/shell/CostForecast.h"
#include "ui/shell/Examples.h"
#include "ui/shell/Language.h"

#include <QDir>
#include <QMessageBox>
#include <QRegularExpression>
#include <QTranslator>

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
    void germanHasTheSamePlaceholders();
    void germanKnowsWhatTheEngineDeclares();

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
        QVERIFY2(!example.description.isEmpty() && !example.description.startsWith('#'), qPrintable(example.folder));
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

void ProjectsTest::germanHasTheSamePlaceholders() {
    QFile file(QStringLiteral(NETWRIGHT_SOURCE_DIR "/resources/translations/netwright_de.ts"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString content = QString::fromUtf8(file.readAll());
    static const QRegularExpression pair(QStringLiteral("<source>(.*?)</source>\\s*<translation>(.*?)</translation>"),
                                         QRegularExpression::DotMatchesEverythingOption);
    int pairs = 0;
    for (auto found = pair.globalMatch(content); found.hasNext(); ++pairs) {
        const QRegularExpressionMatch match = found.next();
        for (const int number : {1, 2, 3, 4}) {
            const QString mark = QStringLiteral("%") + QString::number(number);
            QVERIFY2(match.captured(1).contains(mark) == match.captured(2).contains(mark), qPrintable(match.captured(1)));
        }
    }
    QVERIFY(pairs > 300);
    QObject owner;
    shell::installLanguage(QStringLiteral("de"), &owner);
    QCOMPARE(QCoreApplication::translate("netwright::shell::TopBar", "Train"), QStringLiteral("Trainieren"));
    for (QTranslator* translator : owner.findChildren<QTranslator*>())
        QCoreApplication::removeTranslator(translator);
    QLocale::setDefault(QLocale::c());
}

void ProjectsTest::germanKnowsWhatTheEngineDeclares() {
    QObject owner;
    shell::installLanguage(QStringLiteral("de"), &owner); // brings the resources in
    QTranslator german;
    QVERIFY(german.load(QStringLiteral(":/translations/engine_de.qm")));
    QStringList missing;
    const auto check = [&](const std::string& text) {
        if (!text.empty() && german.translate("Engine", text.c_str()).isEmpty() && !missing.contains(QString::fromStdString(text)))
            missing.append(QString::fromStdString(text));
    };
    const auto checkSettings = [&](const std::vector<core::ParamSpec>& specs) {
        for (const core::ParamSpec& spec : specs) {
            check(spec.label);
            for (const core::ParamChoice& choice : spec.choices)
                check(choice.label);
        }
    };
    for (const layers::LayerSpec& layer : layers::builtinLayers().all()) {
        check(layer.summary);
        check(layer.help);
        checkSettings(layer.params);
        for (const core::ParamSpec& spec : layer.params)
            check(spec.help);
        for (const auto* ports : {&layer.inputs, &layer.outputs})
            for (const layers::PortSpec& port : *ports) {
                check(port.label);
                check(port.help);
            }
    }
    for (const auto* specs : {&data::sourceSpecs(), &data::stepSpecs(), &data::augmentationSpecs()})
        for (const data::StageSpec& stage : *specs) {
            check(stage.title);
            checkSettings(stage.params);
        }
    checkSettings(training::trainingParams());
    for (const auto* specs : {&training::optimizerSpecs(), &training::scheduleSpecs()})
        for (const training::ChoiceSpec& choice : *specs) {
            check(choice.title);
            checkSettings(choice.params);
        }
    for (QTranslator* translator : owner.findChildren<QTranslator*>())
        QCoreApplication::removeTranslator(translator);
    QLocale::setDefault(QLocale::c());
    // A few may be new; the list is for whoever translates next.
    QVERIFY2(missing.size() < 20, qPrintable(QStringLiteral("resources/translations/engine_de.ts lacks:\n") + missing.join(QLatin1Char('\n'))));
}

QTEST_MAIN(ProjectsTest)
#include "ProjectsTest.moc"
