#include "engine/exchange/Exporter.h"
#include "engine/training/TrainingSettings.h"
#include "engine/training/metrics/Metric.h"
#include "tests/support/EngineSentences.h"
#include "tests/support/WindowFixture.h"
#include "ui/canvas/CanvasView.h"
#include "ui/document/BlockLibrary.h"
#include "ui/document/ProblemText.h"
#include "ui/shell/DesignPage.h"
#include "ui/shell/Examples.h"
#include "ui/shell/Language.h"
#include "ui/shell/NewProjectDialog.h"
#include "ui/shell/PreferencesDialog.h"
#include "ui/widgets/ElidedText.h"
#include "ui/widgets/Markdown.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTranslator>
#include <QTreeWidget>

using namespace netwright;
using Workspace = shell::MainWindow::Workspace;

/// German is complete: what the window says, what the engine declares and what it reports.
class GermanTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase();
    void placeholdersAreTheSame();
    void everyDeclarationHasWords();
    void everySentenceOfTheEngineHasWords_data();
    void everySentenceOfTheEngineHasWords();
    void nothingInTheWindowIsEnglish();

private:
    /// Messages of a file of translations, sources with their words.
    static QHash<QString, QString> messagesOf(const QString& file);
    static QStringList textsOf(const QWidget* root);
};

namespace {

QString plain(QString xml) {
    return xml.replace(QLatin1String("&lt;"), QLatin1String("<")).replace(QLatin1String("&gt;"), QLatin1String(">"))
        .replace(QLatin1String("&quot;"), QLatin1String("\"")).replace(QLatin1String("&apos;"), QLatin1String("'"))
        .replace(QLatin1String("&amp;"), QLatin1String("&"));
}

const QString kTranslations = QStringLiteral(NETWRIGHT_SOURCE_DIR "/resources/translations/");

} // namespace

QHash<QString, QString> GermanTest::messagesOf(const QString& file) {
    QFile read(kTranslations + file);
    if (!read.open(QIODevice::ReadOnly))
        return {};
    static const QRegularExpression pair(QStringLiteral("<source>(.*?)</source>\\s*<translation>(.*?)</translation>"),
                                         QRegularExpression::DotMatchesEverythingOption);
    QHash<QString, QString> messages;
    for (auto found = pair.globalMatch(QString::fromUtf8(read.readAll())); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        messages.insert(plain(match.captured(1)), plain(match.captured(2)));
    }
    return messages;
}

void GermanTest::initTestCase() {
    shell::installLanguage(QStringLiteral("de"), this);
    QCOMPARE(QCoreApplication::translate("netwright::shell::TopBar", "Train"), QStringLiteral("Trainieren"));
}

void GermanTest::cleanupTestCase() {
    for (QTranslator* translator : findChildren<QTranslator*>())
        QCoreApplication::removeTranslator(translator);
    QLocale::setDefault(QLocale::c());
}

void GermanTest::placeholdersAreTheSame() {
    for (const char* file : {"netwright_de.ts", "engine_de.ts"}) {
        const QHash<QString, QString> messages = messagesOf(QString::fromLatin1(file));
        QVERIFY(messages.size() > 300);
        for (auto message = messages.begin(); message != messages.end(); ++message)
            for (const int number : {1, 2, 3, 4}) {
                const QString mark = QStringLiteral("%") + QString::number(number);
                QVERIFY2(message.key().contains(mark) == message.value().contains(mark), qPrintable(message.key()));
            }
    }
}

void GermanTest::everyDeclarationHasWords() {
    QTranslator german;
    QVERIFY(german.load(QStringLiteral(":/translations/engine_de.qm")));
    QStringList missing;
    const auto check = [&](const std::string& text, const char* context = "Engine") {
        if (!text.empty() && german.translate(context, text.c_str()).isEmpty())
            missing.append(QString::fromStdString(text));
    };
    const auto checkSettings = [&](const std::vector<core::ParamSpec>& specs) {
        for (const core::ParamSpec& spec : specs) {
            check(spec.label);
            check(spec.help);
            for (const core::ParamChoice& choice : spec.choices)
                check(choice.label);
            if (spec.unit.size() > 2) { // a word, not a symbol; the form also says it of 1
                check(spec.unit);
                check(spec.unit.substr(0, spec.unit.size() - (spec.unit.ends_with("ches") ? 2 : 1)));
            }
        }
    };
    const auto checkLayer = [&](const layers::LayerSpec& layer) {
        check(layer.summary);
        check(layer.help);
        check(layers::titleOf(layer.category));
        checkSettings(layer.params);
        for (const auto* ports : {&layer.inputs, &layer.outputs})
            for (const layers::PortSpec& port : *ports) {
                check(port.label);
                check(port.help);
            }
    };
    for (const layers::LayerSpec& layer : layers::builtinLayers().all())
        checkLayer(layer);
    const document::BlockLibrary blocks(layers::builtinLayers());
    QVERIFY(!blocks.blocks().empty());
    for (const auto& block : blocks.blocks()) {
        check(block->spec.title);
        check(block->spec.summary);
        check(block->spec.help);
    }
    for (const auto* specs : {&data::sourceSpecs(), &data::stepSpecs(), &data::augmentationSpecs()})
        for (const data::StageSpec& stage : *specs) {
            check(stage.title);
            check(stage.help);
            checkSettings(stage.params);
        }
    checkSettings(training::trainingParams());
    checkSettings(training::objectiveParams());
    for (const auto* specs : {&training::optimizerSpecs(), &training::scheduleSpecs()})
        for (const training::ChoiceSpec& choice : *specs) {
            check(choice.title);
            check(choice.help);
            checkSettings(choice.params);
        }
    for (const training::MetricSpec& metric : training::metricSpecs()) {
        check(metric.title);
        check(metric.help);
        check(metric.meaningfulFor);
    }
    for (const exchange::ExportFormat& format : exchange::exportFormats())
        check(format.help);
    for (const project::TemplateSpec& spec : project::templates()) {
        check(spec.title);
        check(spec.summary);
    }
    for (const shell::Example& example : shell::findExamples(QStringLiteral(NETWRIGHT_SOURCE_DIR "/projects"))) {
        check(example.title.toStdString());
        check(example.group.toStdString());
        for (const widgets::MarkdownBlock& block : widgets::markdownBlocks(example.description))
            check(block.text.toStdString());
    }
    for (const core::FieldKind kind : {core::FieldKind::Image, core::FieldKind::Features, core::FieldKind::Sequence,
                                       core::FieldKind::Tokens, core::FieldKind::Category, core::FieldKind::Number})
        check(core::nameOf(kind), "Kind");
    missing.removeDuplicates();
    QVERIFY2(missing.isEmpty(), qPrintable(QStringLiteral("resources/translations/engine_de.ts lacks:\n") + missing.join(QLatin1Char('\n'))));
}

void GermanTest::everySentenceOfTheEngineHasWords_data() {
    // Parts of sentences that are put together: the whole, as the engine says it.
    static const QHash<QString, QString> wholes{
        {"The column “GAP” has the GAP “GAP”.", "The column “a” has the role “b”."},
        {"GAPGAP left out.", "2 files are no pictures and were left out."},
        {"GAPGAP filled in along a straight line.", "1 missing value was filled in along a straight line."},
        {"GAP” occurs twice.", "The tensor “a” occurs twice."},
        {"GAPlacks its type, its shape or its place in the file.", "The tensor “a” lacks its type, its shape or its place in the file."},
        {"GAPhas the element type GAP, which cannot be read.", "The tensor “a” has the element type F8, which cannot be read."},
        {"GAPof shape GAP has GAP bytes in the file, which does not fit.", "The tensor “a” of shape 3 × 4 has 5 bytes in the file, which does not fit."},
        {"GAPhas GAP axes; at most GAP can be read.", "The tensor “a” has 9 axes; at most 8 can be read."},
        {"GAPhas an extent that is not a usable size.", "The tensor “a” has an extent that is not a usable size."},
        {"GAPdoes not lie within the GAP bytes of data in the file.", "The tensor “a” does not lie within the 20 bytes of data in the file."},
        {"A wire uses the GAP port “GAP”, which does not exist.", "A wire uses the output port “a”, which does not exist."},
        {"“GAP” has GAPGAP per sample, but GAP reaches this output.", "“a” has 3 yes or no answers per sample, but 4 numbers reaches this output."},
        {"There is no GAP “GAP”.", "There is no optimizer “a”."},
        {"The weights are those of epoch GAP, the best.", "All epochs are done. The weights are those of epoch 3, the best."},
        {"The last good checkpoint, after step GAP, is GAP.",
         "Lower the learning rate, clip the gradient, or check the data for missing values. The last good checkpoint, after step 7, is a/b."},
        {"Causal: only the start is extended, so that no step sees a later one.", "The result."}, // of a help text
        {"The operator GAP GAP.", "The result."}, // a mistake of the program, for its makers
        {"Of the numbers.", "The result."}, // of a layer that no palette has
        {"Use one of GAP.", "The result."}, // levels of processors, in the terminal
        {"The run was written in version GAP of the format; this Netwright reads versions up to ",
         "The run was written in version 3 of the format; this Netwright reads versions up to 2."},
        {"No problems.", "The result."}};         // what a pass prints in the terminal
    QTest::addColumn<QString>("sentence");
    const QStringList written{QStringLiteral("exchange/c/"), QStringLiteral("exchange/pytorch/"), QStringLiteral("exchange/onnx/InputRows"),
                              QStringLiteral("exchange/onnx/OutputRows"),
                              QStringLiteral("operators/")}; // into files, or for makers, in English
    for (const tests::EngineSentence& said : tests::engineSentences(QStringLiteral(NETWRIGHT_SOURCE_DIR "/engine"))) {
        if (std::ranges::any_of(written, [&](const QString& start) { return said.file.startsWith(start); }))
            continue;
        QTest::addRow("%s: %s", qPrintable(said.file), qPrintable(said.text.left(80))) << wholes.value(said.text, said.text);
    }
}

void GermanTest::everySentenceOfTheEngineHasWords() {
    QFETCH(QString, sentence);
    QVERIFY2(document::problemText(sentence.toStdString()) != sentence,
             qPrintable(QStringLiteral("Without a name or number it belongs into engine_de.ts, otherwise into "
                                       "ui/document/ProblemSentences.h and netwright_de.ts:\n") + sentence));
}

QStringList GermanTest::textsOf(const QWidget* root) {
    QStringList texts;
    for (const QWidget* widget : root->findChildren<QWidget*>()) {
        texts << widget->toolTip() << widget->accessibleName() << widget->accessibleDescription() << widget->windowTitle();
        if (const auto* label = qobject_cast<const QLabel*>(widget))
            texts << label->text();
        if (const auto* elided = qobject_cast<const widgets::ElidedText*>(widget))
            texts << elided->text();
        if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
            texts << button->text();
        if (const auto* line = qobject_cast<const QLineEdit*>(widget))
            texts << line->placeholderText();
        if (const auto* combo = qobject_cast<const QComboBox*>(widget))
            for (int index = 0; index < combo->count(); ++index)
                texts << combo->itemText(index) << combo->itemData(index, Qt::ToolTipRole).toString();
        if (const auto* tree = qobject_cast<const QTreeWidget*>(widget)) {
            for (int column = 0; column < tree->columnCount(); ++column)
                texts << tree->headerItem()->text(column);
            for (int row = 0; row < tree->topLevelItemCount(); ++row)
                texts << tree->topLevelItem(row)->text(0) << tree->topLevelItem(row)->toolTip(0);
        }
        for (const QAction* action : widget->actions())
            texts << action->text() << action->toolTip();
    }
    return texts;
}

void GermanTest::nothingInTheWindowIsEnglish() {
    // Words that are the same in a name of the user's or in another meaning.
    const QStringList names{QStringLiteral("image"), QStringLiteral("features"), QStringLiteral("Features"), QStringLiteral("Zoom")};
    QHash<QString, QString> english = messagesOf(QStringLiteral("netwright_de.ts"));
    english.insert(messagesOf(QStringLiteral("engine_de.ts")));
    QStringList texts;
    tests::WindowFixture fixture;
    shell::MainWindow& window = *fixture.window;
    QTest::qWait(600); // the examples are found
    QVERIFY(fixture.openExample(QStringLiteral("penguins")));
    for (const Workspace workspace : {Workspace::Data, Workspace::Design, Workspace::Test, Workspace::Runs, Workspace::Export}) {
        window.showWorkspace(workspace);
        QTest::qWait(100);
        texts << textsOf(&window);
    }
    window.showWorkspace(Workspace::Design);
    for (const graph::Node& node : window.document()->project().graph.nodes) {
        window.designPage()->canvas()->selectNodes({QString::fromStdString(node.id)});
        texts << textsOf(&window);
    }
    shell::NewProjectDialog create(window.document(), &fixture.themes, &window);
    shell::PreferencesDialog preferences({&fixture.themes, &fixture.settings, {}, {}}, window.allActions(), &window);
    texts << textsOf(&create) << textsOf(&preferences);
    QVERIFY(texts.contains(QStringLiteral("Entwerfen && trainieren")));
    QStringList left;
    for (const QString& text : texts) {
        const auto known = english.constFind(text);
        if (known != english.constEnd() && *known != text && !names.contains(text) && english.key(text).isEmpty())
            left << text;
    }
    left.removeDuplicates();
    QVERIFY2(left.isEmpty(), qPrintable(QStringLiteral("English in the German window:\n") + left.join(QLatin1Char('\n'))));
}

QTEST_MAIN(GermanTest)
#include "GermanTest.moc"
