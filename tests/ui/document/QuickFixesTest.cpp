#include "engine/layers/Ports.h"
#include "ui/document/GraphEdits.h"
#include "ui/document/QuickFixes.h"

#include <QtTest>

using namespace netwright;
using document::QuickFix;

/// Suggestions mend what they are for, in one step that can be undone.
class QuickFixesTest : public QObject {
    Q_OBJECT

    /// Image → the given chain → Classification over digits of ten classes.
    static void draw(document::ProjectDocument& document, const std::vector<std::pair<std::string, graph::ParamMap>>& chain,
                     const std::string& output = "Classification") {
        project::Project project;
        const auto digits = project::loadProject(NETWRIGHT_SOURCE_DIR "/projects/digits-cnn");
        if (digits)
            project.data = digits->data;
        graph::Graph& graph = project.graph;
        const auto add = [&](const std::string& type, const graph::ParamMap& params) {
            const auto id = document::addNode(graph, document.registry(), type, {240.0 * static_cast<double>(graph.nodes.size()), 0});
            graph.find(id)->params = params;
            if (graph.nodes.size() > 1)
                document::connectPorts(graph, document.registry(), {{graph.nodes[graph.nodes.size() - 2].id, "out"}, {id, "in"}});
        };
        add("Image", {});
        for (const auto& [type, params] : chain)
            add(type, params);
        if (!output.empty())
            add(output, {});
        document.newProject(project, "Test", NETWRIGHT_SOURCE_DIR "/projects/digits-cnn");
        QTRY_VERIFY(document.schema());
    }

    static const core::Diagnostic* find(const document::ProjectDocument& document, const std::string& code, const std::string& node = {}) {
        for (const core::Diagnostic& problem : document.info().problems)
            if (problem.code == code && (node.empty() || problem.where.node == node))
                return &problem;
        return nullptr;
    }

    static QStringList textsOf(const std::vector<QuickFix>& fixes) {
        QStringList texts;
        for (const QuickFix& fix : fixes)
            texts << fix.text;
        return texts;
    }

    /// The first suggestion makes the network whole; undoing it gives the bytes of before.
    static void mends(const std::vector<std::pair<std::string, graph::ParamMap>>& chain, const std::string& code, const QString& expected,
                      const std::string& output = "Classification") {
        document::ProjectDocument document(layers::builtinLayers());
        draw(document, chain, output);
        const core::Diagnostic* problem = find(document, code);
        QVERIFY2(problem, code.c_str());
        const std::string node = problem->where.node;
        const auto fixes = document::fixesFor(*problem, document.design());
        QVERIFY2(textsOf(fixes).contains(expected), qPrintable(textsOf(fixes).join("; ")));
        for (const QuickFix& fix : fixes) {
            const std::string before = project::toText(document.project());
            document::applyFix(fix, document);
            QCOMPARE(document.undoStack()->count(), 1);
            QVERIFY2(!find(document, code, node), qPrintable(fix.text));
            document.undoStack()->undo();
            QCOMPARE(project::toText(document.project()), before);
        }
    }

private slots:
    void flattenInFrontOfTheOutput() { mends({{"Conv2d", {{"filters", std::int64_t{10}}}}}, "shape.rank", "Insert Flatten"); }
    void outputsForTheClasses() { mends({{"Flatten", {}}, {"Dense", {{"outputs", std::int64_t{7}}}}}, "output.class-count", "Set outputs of dense1 to 10 to match 10 classes"); }
    void outputsThroughActivations() {
        mends({{"Flatten", {}}, {"Dense", {{"outputs", std::int64_t{7}}}}, {"ReLU", {}}}, "output.class-count", "Set outputs of dense1 to 10 to match 10 classes");
    }
    void denseWhereThereIsNone() { mends({{"Flatten", {}}}, "output.class-count", "Insert Dense with 10 outputs"); }
    void doubleSoftmax() {
        mends({{"Flatten", {}}, {"Dense", {{"outputs", std::int64_t{10}}}}, {"Softmax", {}}}, "output.double-softmax", "Remove softmax1");
    }
    void imageAgain() { mends({{"Flatten", {}}, {"Conv2d", {}}}, "shape.rank", "Insert Reshape to 1 × 28 × 28"); }
    void kernelThatFits() {
        mends({{"Conv2d", {{"kernel", std::vector<std::int64_t>{99, 99}}, {"padding", std::string("valid")}}}, {"Flatten", {}}, {"Dense", {{"outputs", std::int64_t{10}}}}},
              "shape.kernel-too-large", "Set kernel to 28 × 28");
    }
    void groupsThatDivide() {
        mends({{"Conv2d", {{"groups", std::int64_t{3}}, {"filters", std::int64_t{8}}}}, {"Flatten", {}}, {"Dense", {{"outputs", std::int64_t{10}}}}}, "param.groups", "Set groups to 1");
    }
    void anOutputWhereThereIsNone() {
        mends({{"Flatten", {}}, {"Dense", {{"outputs", std::int64_t{10}}}}}, "graph.no-output", "Add Classification behind dense1", "");
    }
    void unknownSettings() { mends({{"Flatten", {{"colour", std::int64_t{3}}}}, {"Dense", {{"outputs", std::int64_t{10}}}}}, "param.unknown", "Remove the setting “colour”"); }

    void branchesOfDifferentShape() {
        document::ProjectDocument document(layers::builtinLayers());
        draw(document, {{"Conv2d", {{"filters", std::int64_t{8}}}}, {"MaxPool2d", {}}, {"Conv2d", {{"filters", std::int64_t{16}}}}, {"Add", {}}, {"Flatten", {}}, {"Dense", {{"outputs", std::int64_t{10}}}}});
        document.editGraph({}, "Shortcut", [&](graph::Graph& graph) { document::connectPorts(graph, document.registry(), {{"conv1", "out"}, {"add1", "in"}}); });
        const core::Diagnostic* problem = find(document, "shape.mismatch");
        QVERIFY(problem);
        const auto fixes = document::fixesFor(*problem, document.design());
        QVERIFY2(textsOf(fixes).contains("Insert a 1 × 1 convolution behind conv1"), qPrintable(textsOf(fixes).join("; ")));
        document::applyFix(fixes.front(), document);
        QVERIFY2(document.info().ok(), document.info().problems.empty() ? "" : document.info().problems.front().message.c_str());
    }

    void unconnectedInputs() {
        document::ProjectDocument document(layers::builtinLayers());
        draw(document, {{"Flatten", {}}, {"Dense", {{"outputs", std::int64_t{10}}}}});
        document.editGraph({}, "Cut", [&](graph::Graph& graph) { graph.edges.pop_back(); });
        const core::Diagnostic* problem = find(document, "port.unconnected");
        QVERIFY(problem);
        const auto fixes = document::fixesFor(*problem, document.design());
        QVERIFY2(textsOf(fixes).contains("Connect dense1"), qPrintable(textsOf(fixes).join("; ")));
        document::applyFix(fixes.front(), document);
        QVERIFY(document.info().ok());
    }
};

QTEST_MAIN(QuickFixesTest)
#include "QuickFixesTest.moc"
