#include "engine/graph/QualifiedId.h"
#include "tests/support/Check.h"

#include <algorithm>

using namespace netwright;
using namespace netwright::graph;

namespace {

Node node(std::string id, std::string type = "Dense") {
    Node made;
    made.id = made.name = std::move(id);
    made.type = std::move(type);
    return made;
}

Edge wire(std::string from, std::string to) {
    return {{std::move(from), "out"}, {std::move(to), "in"}};
}

Graph chain(std::initializer_list<const char*> ids) {
    Graph graph;
    for (const char* id : ids) {
        if (!graph.nodes.empty())
            graph.edges.push_back(wire(graph.nodes.back().id, id));
        graph.nodes.push_back(node(id));
    }
    return graph;
}

std::vector<std::string> codesOf(const core::Diagnostics& problems) {
    std::vector<std::string> codes;
    for (const auto& problem : problems)
        codes.push_back(problem.code);
    return codes;
}

} // namespace

TEST(orderPutsSourcesFirstAndKeepsTies) {
    Graph graph;
    for (const char* id : {"z", "b", "a", "input"})
        graph.nodes.push_back(node(id));
    graph.edges = {wire("input", "z"), wire("input", "a"), wire("a", "b")};
    const auto order = topologicalOrder(graph);
    REQUIRE(order.ok());
    CHECK((*order == std::vector<std::string>{"input", "z", "a", "b"}));
}

TEST(orderIgnoresWiresToNowhere) {
    Graph graph = chain({"a", "b"});
    graph.edges.push_back(wire("ghost", "a"));
    CHECK(topologicalOrder(graph).ok());
}

TEST(cycleIsNamed) {
    Graph graph = chain({"input", "a", "b", "c", "out"});
    graph.edges.push_back(wire("c", "a"));
    const auto order = topologicalOrder(graph);
    REQUIRE(!order.ok());
    REQUIRE(order.problems().size() == 1);
    CHECK_EQUAL(order.problems()[0].code, "graph.cycle");
    CHECK_EQUAL(order.problems()[0].where.node, "a");
    CHECK(order.problems()[0].message.find("a → b → c → a") != std::string::npos);
}

TEST(everyCycleIsReported) {
    Graph graph = chain({"a", "b", "c", "d", "e"});
    graph.edges.push_back(wire("b", "a"));
    graph.edges.push_back(wire("d", "d"));
    CHECK((codesOf(checkStructure(graph)) == std::vector<std::string>{"graph.cycle", "graph.cycle"}));
}

TEST(structureReportsEverythingAtOnce) {
    Graph graph = chain({"a", "b"});
    graph.nodes.push_back(node("a", "ReLU"));
    graph.nodes.push_back(node(""));
    graph.nodes.push_back(node("x/y"));
    graph.nodes.push_back(node("c"));
    graph.nodes.back().name = "b";
    graph.edges.push_back(wire("a", "b"));
    graph.edges.push_back(wire("ghost", "b"));
    graph.edges.push_back(wire("a", "phantom"));
    graph.frames.push_back({"frame1", "Head", "", {}, 10, 10, {"nobody"}});
    graph.notes.push_back({"frame1", "text", {}, 10, 10});
    auto codes = codesOf(checkStructure(graph));
    std::ranges::sort(codes);
    CHECK((codes == std::vector<std::string>{"graph.bad-id", "graph.duplicate-edge", "graph.duplicate-id",
                                             "graph.duplicate-id", "graph.duplicate-name", "graph.empty-id",
                                             "graph.missing-node", "graph.missing-node", "graph.missing-node"}));
}

TEST(structureLooksInsideGroups) {
    Graph inner = chain({"p", "q"});
    inner.edges.push_back(wire("q", "p"));
    Graph graph = chain({"a", "block"});
    graph.nodes[1].body = GraphBox(inner);
    const auto problems = checkStructure(graph);
    REQUIRE(problems.size() == 1);
    CHECK_EQUAL(problems[0].where.node, "block/p");
}

TEST(soundGraphHasNoProblems) {
    CHECK(checkStructure(chain({"a", "b", "c"})).empty());
}

TEST(copiesAreDeep) {
    Graph graph = chain({"a"});
    graph.nodes[0].body = GraphBox(chain({"inner"}));
    Graph copy = graph;
    CHECK(copy == graph);
    copy.nodes[0].body.value()->nodes[0].type = "ReLU";
    CHECK(!(copy == graph));
    CHECK_EQUAL(graph.nodes[0].body.value()->nodes[0].type, "Dense");
    // A group may be replaced by its own inside.
    GraphBox box(graph);
    *box = Graph(**box->nodes[0].body);
    CHECK_EQUAL(box->nodes[0].id, "inner");
}

TEST(freshIdsAvoidIdsAndNames) {
    Graph graph = chain({"conv1", "x"});
    graph.nodes[1].name = "conv2";
    CHECK_EQUAL(graph.freshId("conv"), "conv3");
    CHECK_EQUAL(graph.freshId("dense"), "dense1");
}

TEST(wiresOfAPortKeepTheirOrder) {
    Graph graph = chain({"a"});
    for (const char* id : {"b", "c", "add"})
        graph.nodes.push_back(node(id));
    graph.edges = {wire("c", "add"), wire("a", "add"), wire("b", "add"), wire("a", "b")};
    const auto into = graph.edgesInto("add", "in");
    REQUIRE(into.size() == 3);
    CHECK_EQUAL(into[0]->from.node, "c");
    CHECK_EQUAL(into[2]->from.node, "b");
    CHECK_EQUAL(graph.edgesOutOf("a", "out").size(), std::size_t{2});
}

TEST(longChainsAndWideGraphsAreSorted) {
    Graph graph;
    for (int i = 0; i < 5000; ++i)
        graph.nodes.push_back(node("n" + std::to_string(i)));
    for (int i = 4999; i > 0; --i)
        graph.edges.push_back(wire("n" + std::to_string(i), "n" + std::to_string(i - 1)));
    const auto order = topologicalOrder(graph);
    REQUIRE(order.ok());
    CHECK_EQUAL(order->front(), "n4999");
    graph.edges.push_back(wire("n0", "n4999"));
    CHECK(!topologicalOrder(graph).ok());
}

TEST(nodesInsideOfGroupsAreFoundByTheirWholeName) {
    Graph inner;
    inner.nodes = {node("conv")};
    Graph middle;
    middle.nodes = {node("block", "Group")};
    middle.nodes.back().body.emplace(inner);
    Graph root;
    root.nodes = {node("encoder", "Group"), node("conv", "ReLU")};
    root.nodes.front().body.emplace(middle);

    CHECK(groupsAround("conv").empty());
    CHECK(groupsAround("encoder/block/conv") == (std::vector<NodeId>{"encoder", "block"}));
    REQUIRE(nodeAt(root, "encoder/block/conv") != nullptr);
    CHECK_EQUAL(nodeAt(root, "encoder/block/conv")->type, "Dense");
    CHECK_EQUAL(nodeAt(root, "conv")->type, "ReLU");
    CHECK(nodeAt(root, "encoder/conv") == nullptr);
    CHECK(nodeAt(root, "conv/conv") == nullptr);
    CHECK(graphAt(root, {}) == &root);
    CHECK(graphAt(root, {"encoder", "block"})->nodes == inner.nodes);
    CHECK(graphAt(root, {"encoder", "none"}) == nullptr);
}
