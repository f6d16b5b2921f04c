#include "engine/layers/Ports.h"
#include "ui/document/Autosave.h"
#include "ui/document/Clipboard.h"
#include "ui/document/Groups.h"
#include "ui/document/ProjectDocument.h"
#include "ui/document/WireRules.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace netwright;

/// The document without a window.
class DocumentTest : public QObject {
    Q_OBJECT

    static graph::Graph chain(std::initializer_list<const char*> types) {
        graph::Graph graph;
        std::string last;
        for (const char* type : types) {
            const auto id = document::addNode(graph, layers::builtinLayers(), type, {100.0 * graph.nodes.size(), 0});
            if (!last.empty())
                document::connectPorts(graph, layers::builtinLayers(), {{last, "out"}, {id, "in"}});
            last = id;
        }
        return graph;
    }
    static project::Project projectOf(graph::Graph graph) {
        project::Project project;
        project.graph = std::move(graph);
        return project;
    }

private slots:
    void undoRestoresTheOrderOfEverything() {
        document::ProjectDocument document(layers::builtinLayers());
        document.newProject(projectOf(chain({"Features", "Dense", "ReLU", "Dense", "Tanh"})), {});
        const std::string before = project::toText(document.project());
        document.editGraph({}, "Delete", [](graph::Graph& g) { document::removeNodes(g, {"dense1", "relu1", "tanh1"}); });
        document.editGraph({}, "Turn round", [](graph::Graph& g) { std::ranges::reverse(g.nodes); });
        document.editGraph({}, "Add", [](graph::Graph& g) {
            graph::Node node = g.nodes.front();
            node.id = node.name = "a";
            g.nodes.insert(g.nodes.begin(), node);
            node.id = node.name = "b";
            g.nodes.insert(g.nodes.begin() + 2, node);
        });
        const std::string after = project::toText(document.project());
        QCOMPARE(document.undoStack()->count(), 3);
        document.undoStack()->setIndex(0);
        QCOMPARE(project::toText(document.project()), before);
        document.undoStack()->setIndex(3);
        QCOMPARE(project::toText(document.project()), after);
    }

    void aLargeNetworkIsCheckedInTheBackground() {
        document::ProjectDocument document(layers::builtinLayers());
        graph::Graph graph;
        for (int i = 0; i < 500; ++i)
            document::addNode(graph, layers::builtinLayers(), "ReLU", {});
        QSignalSpy checked(&document, &document::ProjectDocument::infoChanged);
        document.newProject(projectOf(std::move(graph)), {});
        QVERIFY(checked.wait());
        const auto before = document.lastInfo().problems.size();
        QVERIFY(before >= 500);
        document.editGraph({}, "Delete", [](graph::Graph& g) { document::removeNodes(g, {g.nodes.front().id}); });
        QCOMPARE(document.lastInfo().problems.size(), before);
        document.editGraph({}, "Delete", [](graph::Graph& g) { document::removeNodes(g, {g.nodes.front().id}); });
        QVERIFY(checked.wait());
        const auto later = document.lastInfo().problems.size();
        QVERIFY(later < before);
        QCOMPARE(document.info().problems.size(), later);
        document.editGraph({}, "Delete", [](graph::Graph& g) { document::removeNodes(g, {g.nodes.front().id}); });
        QCOMPARE(document.info().problems.size(), later); // nobody waits for it
        std::size_t told = 0;
        document.consider(&document, [](const document::DesignPtr& design) { return design->info.problems.size(); }, [&](std::size_t count) { told = count; });
        QCOMPARE(told, std::size_t{0});
        QTRY_VERIFY(told > 0);
        QVERIFY2(told < later, "it is thought about as it is");
        document.consider(&document, [](const document::DesignPtr& design) { return design->info.problems.size(); }, [&](std::size_t) { told = 0; });
        document.editGraph({}, "Delete", [](graph::Graph& g) { document::removeNodes(g, {g.nodes.front().id}); });
        QVERIFY(checked.wait());
        QTest::qWait(20);
        QVERIFY2(told > 0, "nothing is told about what is no more");
    }

    void aWireIntoAGroupMustFitWhatIsInside() {
        graph::Graph graph = chain({"Noise", "Reshape", "Conv2d", "ReLU"});
        graph.find("noise1")->params["size"] = std::int64_t{64};
        graph.find("reshape1")->params["shape"] = std::vector<std::int64_t>{1, 8, 8};
        const graph::NodeId group = document::makeGroup(graph, layers::builtinLayers(), {"conv1", "relu1"});
        std::erase_if(graph.edges, [&](const graph::Edge& edge) { return edge.to.node == group; });
        document::ProjectDocument document(layers::builtinLayers());
        document.newProject(projectOf(graph), {});
        const graph::PortRef port{group, layers::inputPorts(*graph.find(group), layers::builtinLayers()).front().name};
        const document::WireRules rules(document, {});
        QCOMPARE(rules.refusal({{"reshape1", "out"}, port}), QString());
        const QString said = rules.refusal({{"noise1", "out"}, port});
        QVERIFY2(said.contains(QLatin1String("Conv2d")) && !said.contains(QLatin1String("(given)")), qPrintable(said));
    }

    void aPastedNodeWithTheNameOfItsSourceIsNotWiredToItself() {
        graph::Graph copied = chain({"ReLU", "ReLU"}); // relu1 → relu2
        const document::Clip clip = document::clipOf(copied, {"relu2"}, {}, {});
        graph::Graph other;
        document::paste(other, layers::builtinLayers(), clip, {0, 0}, true);
        QCOMPARE(other.nodes.size(), std::size_t{1});
        QCOMPARE(other.nodes.front().id, std::string("relu1"));
        QVERIFY(other.edges.empty());
        document::paste(other, layers::builtinLayers(), clip, {0, 100}, true); // here there is a source of that name
        QCOMPARE(other.edges.size(), std::size_t{1});
    }

    void aWireComesAlongOnlyFromAnOutputThatIsThere() {
        graph::Graph copied = chain({"ReLU", "ReLU"});
        document::Clip clip = document::clipOf(copied, {"relu2"}, {}, {});
        for (graph::Edge& edge : clip.incoming)
            edge.from.port = "left"; // of a group in another project, say
        graph::Graph other = chain({"ReLU"});
        document::paste(other, layers::builtinLayers(), clip, {0, 0}, true);
        QCOMPARE(other.nodes.size(), std::size_t{2});
        QVERIFY(other.edges.empty());
    }

    void anEditWithoutDifferenceIsNone() {
        document::ProjectDocument document(layers::builtinLayers());
        QVERIFY(!document.edit("Nothing", [](project::Project&) {}));
        QCOMPARE(document.undoStack()->count(), 0);
    }

    void editsWithOneKeyBecomeOneStep() {
        document::ProjectDocument document(layers::builtinLayers());
        document.newProject(projectOf(chain({"Features", "Dense"})), {});
        const std::string before = project::toText(document.project());
        const auto set = [&](std::int64_t outputs) {
            return document.editGraph({}, "Outputs", [&](graph::Graph& g) { g.find("dense1")->params["outputs"] = outputs; }, "dense1.outputs");
        };
        QVERIFY(set(3) && set(4) && set(5));
        QCOMPARE(document.undoStack()->count(), 1);
        document.undoStack()->undo();
        QCOMPARE(project::toText(document.project()), before);
        QVERIFY(set(6));
        document.editGraph({}, "Other", [](graph::Graph& g) { g.find("dense1")->frozen = true; });
        QVERIFY(set(7));
        QCOMPARE(document.undoStack()->count(), 3);
    }

    void changesAreReportedFinely() {
        document::ProjectDocument document(layers::builtinLayers());
        document.newProject(projectOf(chain({"Features", "Dense", "ReLU"})), {});
        std::vector<document::GraphChange> changes;
        connect(&document, &document::ProjectDocument::graphChanged, this, [&](const auto& change) { changes.push_back(change); });
        document.editGraph({}, "Group", [](graph::Graph& g) { document::makeGroup(g, layers::builtinLayers(), {"dense1", "relu1"}); });
        QCOMPARE(changes.size(), std::size_t{1});
        QCOMPARE(changes[0].nodes.removed, (std::vector{1, 2})); // dense1 and relu1
        QCOMPARE(changes[0].nodes.added, std::vector{1});        // group1
        QVERIFY(!changes[0].edges.empty() && !changes[0].notes);
        changes.clear();
        document.editGraph({"group1"}, "Freeze", [](graph::Graph& g) { g.find("dense1")->frozen = true; });
        QCOMPARE(changes.size(), std::size_t{2});
        QCOMPARE(changes[0].nodes.changed, std::vector{1});
        QCOMPARE(changes[1].path, document::GraphPath{"group1"});
        QCOMPARE(changes[1].nodes.changed.size(), std::size_t{1});
        changes.clear();
        document.undoStack()->undo();
        document.undoStack()->undo();
        QCOMPARE(changes.back().nodes.added, (std::vector{1, 2}));
    }

    /// The places of a change and its way back, also where something went in front of it; other elements are not named.
    void aChangeNamesPlacesBothWays() {
        document::ProjectDocument document(layers::builtinLayers());
        document.newProject(projectOf(chain({"Features", "Dense", "ReLU", "Dropout"})), {});
        const std::string before = project::toText(document.project());
        document::GraphChange change;
        connect(&document, &document::ProjectDocument::graphChanged, this, [&](const auto& said) { change = said; });
        document.editGraph({}, "Remove and freeze", [](graph::Graph& g) {
            g.nodes[3].frozen = true;
            g.nodes.erase(g.nodes.begin() + 1);
        });
        QCOMPARE(change.nodes.removed, std::vector{1});
        QCOMPARE(change.nodes.changed, std::vector{2});
        QVERIFY(change.nodes.added.empty() && !change.nodes.reordered && change.edges.empty());
        document.undoStack()->undo();
        QCOMPARE(change.nodes.added, std::vector{1});
        QCOMPARE(change.nodes.changed, std::vector{3});
        QCOMPARE(project::toText(document.project()), before);
        document.editGraph({}, "Swap", [](graph::Graph& g) { std::swap(g.nodes[1], g.nodes[2]); });
        QVERIFY(change.nodes.reordered);
        document.undoStack()->undo();
        QCOMPARE(project::toText(document.project()), before);
    }

    void aMoveNeedsNoCheckAndAParameterDoes() {
        document::ProjectDocument document(layers::builtinLayers());
        document.newProject(projectOf(chain({"Features", "Dense"})), {});
        QTest::qWait(1);
        QSignalSpy checked(&document, &document::ProjectDocument::infoChanged);
        document.editGraph({}, "Move", [](graph::Graph& g) { g.nodes[0].position.x += 5; });
        QTest::qWait(1);
        QCOMPARE(checked.count(), 0);
        document.editGraph({}, "Outputs", [](graph::Graph& g) { g.nodes[1].params["outputs"] = std::int64_t{7}; });
        QTest::qWait(1);
        QCOMPARE(checked.count(), 1);
    }

    void saveAndOpenAreTheSameProject() {
        QTemporaryDir folder;
        document::ProjectDocument document(layers::builtinLayers());
        document.newProject(projectOf(chain({"Features", "Dense"})), "Mine");
        document.editGraph({}, "Freeze", [](graph::Graph& g) { g.nodes[1].frozen = true; });
        QVERIFY(document.isModified());
        const QString target = folder.filePath("mine");
        QVERIFY(document.save(target).ok());
        QVERIFY(!document.isModified());
        QCOMPARE(document.title(), QStringLiteral("mine"));
        document::ProjectDocument again(layers::builtinLayers());
        QVERIFY(again.open(target).ok());
        QVERIFY(again.project() == document.project());
        QVERIFY(!again.isModified());
        QVERIFY(!again.open(folder.filePath("nothing")).ok());
        QVERIFY2(again.project() == document.project(), "a project that cannot be opened leaves the old one");
        QVERIFY(!document.save("/proc/no").ok());
    }

    void savingElsewhereKeepsTheDataFindable() {
        QTemporaryDir folder;
        document::ProjectDocument document(layers::builtinLayers());
        auto project = project::loadProject(NETWRIGHT_SOURCE_DIR "/projects/digits-cnn");
        QVERIFY(project.ok());
        document.newProject(*project, "digits-cnn", NETWRIGHT_SOURCE_DIR "/projects/digits-cnn");
        QVERIFY(document.schema());
        QVERIFY(document.save(folder.filePath("copy")).ok());
        document::ProjectDocument again(layers::builtinLayers());
        QVERIFY(again.open(folder.filePath("copy")).ok());
        QTRY_VERIFY(again.schema());
        QVERIFY(again.info().ok());
    }

    void whatACrashLeavesCanBeRecovered() {
        QTemporaryDir folder;
        document::ProjectDocument document(layers::builtinLayers());
        document.newProject(projectOf(chain({"Features", "Dense"})), "Mine", "/data");
        {
            document::Autosave autosave(&document, folder.path(), 1);
            document.editGraph({}, "Freeze", [](graph::Graph& g) { g.nodes[1].frozen = true; });
            QTRY_COMPARE(QDir(folder.path()).entryList({"*.json"}).size(), 1);
            QVERIFY2(document::Autosave::recoverable(folder.path()).isEmpty(), "the program still runs");
            const QString file = QDir(folder.path()).entryList({"*.json"}).front();
            QVERIFY(QFile::copy(folder.filePath(file), folder.filePath("left.json")));
        }
        QCOMPARE(QDir(folder.path()).entryList({"*.json"}), QStringList{"left.json"});
        QFile broken(folder.filePath("broken.json"));
        QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("{\"format\": \"netwright-recovery\"") > 0);
        broken.close();
        const auto found = document::Autosave::recoverable(folder.path());
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].title, QStringLiteral("Mine"));
        document::ProjectDocument again(layers::builtinLayers());
        QVERIFY(document::Autosave::recover(found[0], again).ok());
        QVERIFY(again.project() == document.project());
        QVERIFY(again.isModified());
        QCOMPARE(again.dataFolder(), QStringLiteral("/data"));
        QVERIFY(document::Autosave::recoverable(folder.path()).isEmpty());
    }

    void aCopiedClipIsTheSameElsewhere() {
        const graph::Graph graph = chain({"Features", "Dense", "ReLU"});
        const auto text = document::clipToText(document::clipOf(graph, {"dense1", "relu1"}));
        const auto clip = document::clipFromText(text);
        QVERIFY(clip.ok());
        QCOMPARE(clip->incoming.size(), std::size_t{1});
        graph::Graph target = chain({"Features", "Dense"});
        const auto pasted = document::paste(target, layers::builtinLayers(), *clip, {500, 500}, true);
        QCOMPARE(pasted.nodes.size(), std::size_t{2});
        QVERIFY(core::Diagnostics() == graph::checkStructure(target));
        QCOMPARE(target.edges.size(), std::size_t{3});
        QVERIFY(!document::clipFromText("hello").ok());
        QVERIFY(!document::clipFromText("{}").ok());
        QVERIFY(!document::clipFromText("[1,2").ok());
    }

    void groupingAndUngroupingGiveTheSameNetwork() {
        graph::Graph graph = chain({"Features", "Dense", "ReLU", "Dense", "Tanh"});
        const graph::Graph before = graph;
        const auto id = document::makeGroup(graph, layers::builtinLayers(), {"dense1", "relu1"});
        QVERIFY(core::Diagnostics() == graph::checkStructure(graph));
        QCOMPARE(graph.nodes.size(), std::size_t{4});
        document::dissolveGroup(graph, id);
        QVERIFY(graph.nodes == before.nodes);
        QCOMPARE(graph.edges.size(), before.edges.size());
        for (const graph::Edge& edge : before.edges)
            QVERIFY(std::ranges::count(graph.edges, edge) == 1);
    }
};

QTEST_GUILESS_MAIN(DocumentTest)
#include "DocumentTest.moc"
