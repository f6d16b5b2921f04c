#include "ui/document/BlockLibrary.h"
#include "ui/document/GraphEdits.h"
#include "ui/document/Groups.h"
#include "ui/document/ProjectDocument.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace netwright;

/// Blocks: those that are shipped fit and check without errors; those of the user are kept, read and removed.
class BlockLibraryTest : public QObject {
    Q_OBJECT

    static layers::TensorType image(std::int64_t channels) { return {core::Shape{channels, 8, 8}, false, 1}; }

private slots:
    void shippedBlocksFitWhereTheyArePut_data() {
        QTest::addColumn<QString>("type");
        document::BlockLibrary library(layers::builtinLayers());
        library.setFolder("/nowhere");
        QVERIFY2(library.problems().empty(), library.problems().empty() ? "" : library.problems().front().toString().c_str());
        QVERIFY(library.blocks().size() >= 9);
        for (const auto& block : library.blocks())
            QTest::newRow(block->spec.type.c_str()) << QString::fromStdString(block->spec.type);
    }
    void shippedBlocksFitWhereTheyArePut() {
        QFETCH(QString, type);
        document::BlockLibrary library(layers::builtinLayers());
        const document::Block* block = library.find(type.toStdString());
        QVERIFY(block && !block->own() && !block->spec.summary.empty() && !block->spec.help.empty());
        const auto& registry = layers::builtinLayers();
        for (const std::int64_t width : {8, 20, 64}) {
            const bool sequence = block->spec.category == layers::Category::Attention || block->spec.type.ends_with("dense");
            graph::Graph graph;
            const layers::TensorType arriving = sequence ? layers::TensorType{core::Shape{5, width}, false, 1} : image(width);
            const auto input = document::addNode(graph, registry, sequence ? "Sequence" : "Image", {});
            // What arrives is made by layers, so that the check sees these very shapes.
            core::DataSchema schema;
            schema.fields.push_back({"in", sequence ? core::FieldKind::Sequence : core::FieldKind::Image, arriving.shape, {}, 0, {}});
            schema.fields.push_back({"label", core::FieldKind::Category, core::Shape{}, {"a", "b", "c"}, 0, {}});
            const auto id = document::addBlock(graph, *block, {240, 0}, &arriving);
            const auto flatten = document::addNode(graph, registry, "Flatten", {480, 0});
            const auto dense = document::addNode(graph, registry, "Dense", {720, 0});
            graph.find(dense)->params["outputs"] = std::int64_t{3};
            const auto output = document::addNode(graph, registry, "Classification", {960, 0});
            document::connectPorts(graph, registry, {{input, "out"}, {id, block->spec.inputs.front().name}});
            document::connectPorts(graph, registry, {{id, block->spec.outputs.front().name}, {flatten, "in"}});
            document::connectPorts(graph, registry, {{flatten, "out"}, {dense, "in"}});
            document::connectPorts(graph, registry, {{dense, "out"}, {output, "in"}});
            const auto info = layers::checkGraph(graph, registry, &schema);
            QVERIFY2(info.ok(), info.ok() ? "" : info.problems.front().toString().c_str());
        }
    }

    void ownBlocksAreKeptAndRemoved() {
        QTemporaryDir folder;
        document::ProjectDocument document(layers::builtinLayers());
        document::BlockLibrary& library = document.blocks();
        library.setFolder(folder.filePath("blocks"));
        const std::size_t shipped = library.blocks().size();
        graph::Graph graph;
        const auto dense = document::addNode(graph, document.registry(), "Dense", {});
        const auto relu = document::addNode(graph, document.registry(), "ReLU", {});
        document::connectPorts(graph, document.registry(), {{dense, "out"}, {relu, "in"}});
        const auto id = document::makeGroup(graph, document.registry(), {dense, relu});
        QSignalSpy changed(&library, &document::BlockLibrary::changed);
        const auto title = library.save(*graph.find(id), "My head/../x");
        QVERIFY(title.ok());
        QCOMPARE(changed.count(), 1);
        const auto again = library.save(*graph.find(id), "My head/../x");
        QVERIFY(again.ok() && *again != *title);
        document::BlockLibrary other(document.registry());
        other.setFolder(library.folder());
        QCOMPARE(other.blocks().size(), shipped + 2);
        const document::Block& block = *other.blocks().back();
        QVERIFY(block.own() && document.addable(block.spec.type));
        QVERIFY(block.group.body->operator==(*graph.find(id)->body));
        QVERIFY(!library.save(graph::Node{}, "no group").ok());
        QVERIFY(!library.remove("block:residual-block"));
        QVERIFY(other.remove(block.spec.type));
        library.reload();
        QCOMPARE(library.blocks().size(), shipped + 1);
    }

    void brokenFilesAreNamedAndLeftOut() {
        QTemporaryDir folder;
        for (const auto& [name, text] : {std::pair("a", "{"), std::pair("b", "{\"format\": \"netwright-block\", \"version\": 1, \"title\": \"x\"}"),
                                         std::pair("c", "{\"format\": \"netwright-block\", \"version\": 99, \"title\": \"x\", \"graph\": {\"nodes\": []}}"),
                                         std::pair("d", "{\"format\": 3, \"title\": [], \"graph\": 7}")}) {
            QFile file(folder.filePath(QStringLiteral("%1.json").arg(QLatin1String(name))));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(text);
        }
        document::BlockLibrary library(layers::builtinLayers());
        const std::size_t shipped = library.blocks().size();
        library.setFolder(folder.path());
        QCOMPARE(library.blocks().size(), shipped);
        QVERIFY(library.problems().size() >= 4);
    }

    void wiresFollowThePortsOfAGroup() {
        document::ProjectDocument document(layers::builtinLayers());
        project::Project project;
        graph::Graph& graph = project.graph;
        const auto input = document::addNode(graph, document.registry(), "Features", {});
        const auto dense = document::addNode(graph, document.registry(), "Dense", {});
        const auto relu = document::addNode(graph, document.registry(), "ReLU", {});
        document::connectPorts(graph, document.registry(), {{input, "out"}, {dense, "in"}});
        document::connectPorts(graph, document.registry(), {{dense, "out"}, {relu, "in"}});
        const auto id = document::makeGroup(graph, document.registry(), {dense});
        document.newProject(project, "Test");
        const std::string before = project::toText(document.project());
        document.editGraph({id}, "Rename a port", [](graph::Graph& inside) { inside.find("in1")->params["name"] = std::string("x"); });
        QCOMPARE(document.graphAt({}).edges.front().to.port, std::string("x"));
        document.editGraph({id}, "Delete a port", [](graph::Graph& inside) { document::removeNodes(inside, {"out1"}); });
        QCOMPARE(document.graphAt({}).edges.size(), std::size_t{1});
        document.undoStack()->undo();
        document.undoStack()->undo();
        QCOMPARE(project::toText(document.project()), before);
    }
};

QTEST_MAIN(BlockLibraryTest)
#include "BlockLibraryTest.moc"
