#include "engine/graph/GraphDiff.h"

#include "tests/support/Check.h"

using namespace netwright::graph;

namespace {

Node node(const std::string& id, const std::string& type) {
    Node result;
    result.id = result.name = id;
    result.type = type;
    return result;
}

Graph chain() {
    Graph graph;
    graph.nodes = {node("in", "Image"), node("conv1", "Conv2d"), node("out", "Classification")};
    graph.edges = {{{"in", "out"}, {"conv1", "in"}}, {{"conv1", "out"}, {"out", "in"}}};
    return graph;
}

} // namespace

TEST(diff_of_equal_graphs_is_empty_and_ignores_positions) {
    Graph moved = chain();
    moved.nodes[1].position = {100, 200};
    moved.nodes[1].collapsed = true;
    CHECK(compareGraphs(chain(), moved).empty());
}

TEST(diff_names_what_changed) {
    Graph after = chain();
    after.nodes[1].params["filters"] = std::int64_t{64};
    after.nodes[2].name = "digit";
    after.nodes.push_back(node("relu1", "ReLU"));
    after.edges[1] = {{"relu1", "out"}, {"out", "in"}};
    const GraphDiff diff = compareGraphs(chain(), after);
    REQUIRE(diff.changed.size() == 2);
    CHECK_EQUAL(diff.changed[0].id, "conv1");
    REQUIRE(diff.changed[0].parameters.size() == 1);
    CHECK(!diff.changed[0].parameters[0].before);
    CHECK(diff.changed[0].parameters[0].after == ParamValue(std::int64_t{64}));
    CHECK(diff.changed[1].renamed);
    CHECK(diff.added == std::vector<NodeId>{"relu1"});
    CHECK_EQUAL(diff.edgesAdded.size(), std::size_t{1});
    CHECK_EQUAL(diff.edgesRemoved.size(), std::size_t{1});
    CHECK(compareGraphs(after, chain()).removed == std::vector<NodeId>{"relu1"});
}

TEST(diff_looks_into_groups) {
    Graph before = chain();
    before.nodes.push_back(node("block", "Group"));
    before.nodes.back().body = GraphBox(chain());
    Graph after = before;
    (*after.nodes.back().body)->nodes[1].params["filters"] = std::int64_t{8};
    const GraphDiff diff = compareGraphs(before, after);
    REQUIRE(diff.changed.size() == 1);
    CHECK_EQUAL(diff.changed[0].id, "block/conv1");
}
