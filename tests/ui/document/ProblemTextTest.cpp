#include "ui/document/GraphEdits.h"
#include "ui/document/ProblemText.h"
#include "ui/document/ProjectDocument.h"
#include "ui/shell/Language.h"

#include <QTranslator>
#include <QtTest>

using namespace netwright;

/// What the checks say, in German.
class ProblemTextTest : public QObject {
    Q_OBJECT

    static graph::Graph chain(const std::vector<const char*>& types) {
        graph::Graph graph;
        graph::NodeId before;
        for (const char* type : types) {
            const graph::NodeId id = document::addNode(graph, layers::builtinLayers(), type, {});
            if (!before.empty())
                document::connectPorts(graph, layers::builtinLayers(), {{before, "out"}, {id, "in"}});
            before = id;
        }
        return graph;
    }
    static core::DataSchema digits() {
        core::Field image;
        image.name = "image";
        image.kind = core::FieldKind::Image;
        image.shape = {1, 28, 28};
        core::Field label;
        label.name = "label";
        label.kind = core::FieldKind::Category;
        label.classes = std::vector<std::string>(10, "digit");
        return {{image, label}};
    }

private slots:
    void initTestCase() { shell::installLanguage(QStringLiteral("de"), this); }
    void cleanupTestCase() {
        for (QTranslator* translator : findChildren<QTranslator*>())
            QCoreApplication::removeTranslator(translator);
        QLocale::setDefault(QLocale::c());
    }

    void sentencesKeepTheirNumbersAndNames() {
        QCOMPARE(document::problemText("“label” has 10 classes, but 64 numbers arrive."), QStringLiteral("„label“ hat 10 Klassen, aber 64 Zahlen kommen an."));
        QCOMPARE(document::problemText("Conv2d needs an image (C × H × W) but gets 784 numbers."),
                 QStringLiteral("Conv2d braucht ein Bild (C × H × W), bekommt aber 784 Zahlen."));
        QCOMPARE(document::problemText("In repetition 2: The input of relu1 is not connected."),
                 QStringLiteral("In Wiederholung 2: Der Eingang von relu1 ist nicht verbunden."));
        QCOMPARE(document::problemText("Something that nobody has said before."), QStringLiteral("Something that nobody has said before."));
    }

    void commonMistakesSpeakGerman_data() {
        QTest::addColumn<QList<QByteArray>>("types");
        QTest::newRow("empty") << QList<QByteArray>{};
        QTest::newRow("no output") << QList<QByteArray>{"Image", "Conv2d"};
        QTest::newRow("not connected") << QList<QByteArray>{"Classification"};
        QTest::newRow("image to an output") << QList<QByteArray>{"Image", "Classification"};
        QTest::newRow("too many values") << QList<QByteArray>{"Image", "Flatten", "Classification"};
        QTest::newRow("softmax twice") << QList<QByteArray>{"Image", "Flatten", "Softmax", "Classification"};
        QTest::newRow("a list to a convolution") << QList<QByteArray>{"Image", "Flatten", "Conv2d", "Classification"};
        QTest::newRow("wrong field") << QList<QByteArray>{"Tokens", "Embedding", "Classification"};
    }
    void commonMistakesSpeakGerman() {
        QFETCH(QList<QByteArray>, types);
        std::vector<const char*> names;
        for (const QByteArray& type : types)
            names.push_back(type.constData());
        const core::DataSchema schema = digits();
        const auto info = layers::checkGraph(chain(names), layers::builtinLayers(), &schema);
        QVERIFY(!info.problems.empty());
        for (const core::Diagnostic& problem : info.problems)
            for (const std::string& sentence : {problem.message, problem.fix})
                QVERIFY2(sentence.empty() || document::problemText(sentence) != QString::fromStdString(sentence), sentence.c_str());
    }
};

QTEST_MAIN(ProblemTextTest)
#include "ProblemTextTest.moc"
