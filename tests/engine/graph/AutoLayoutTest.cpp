#include "engine/graph/AutoLayout.h"

#include "engine/core/Rng.h"
#include "tests/support/Check.h"

#include <cmath>

using namespace netwright::graph;

namespace {

using Wires = std::vector<std::pair<NodeId, NodeId>>;

std::vector<LayoutNode> cards(const std::vector<std::string>& ids) {
    std::vector<LayoutNode> nodes;
    for (const std::string& id : ids)
        nodes.push_back({id, 160, 100});
    return nodes;
}

bool overlap(const Point& a, const Point& b) { return std::abs(a.x - b.x) < 160 && std::abs(a.y - b.y) < 100; }

} // namespace

TEST(layout_chain_is_a_straight_line) {
    const auto corners = layoutGraph(cards({"a", "b", "c"}), {{"a", "b"}, {"b", "c"}}, {});
    CHECK_EQUAL(corners.at("a").x, 0.0);
    CHECK_EQUAL(corners.at("b").x, 232.0);
    CHECK_EQUAL(corners.at("c").x, 464.0);
    CHECK_EQUAL(corners.at("a").y, corners.at("c").y);
}

TEST(layout_top_down_turns_the_axes) {
    LayoutOptions options;
    options.topDown = true;
    const auto corners = layoutGraph(cards({"a", "b"}), {{"a", "b"}}, options);
    CHECK_EQUAL(corners.at("a").x, corners.at("b").x);
    CHECK_EQUAL(corners.at("b").y, 172.0);
}

TEST(layout_folds_a_chain_into_columns) {
    std::vector<std::string> ids;
    Wires wires;
    for (int i = 0; i < 12; ++i) {
        ids.push_back("n" + std::to_string(i));
        if (i > 0)
            wires.emplace_back(ids[ids.size() - 2], ids.back());
    }
    LayoutOptions options;
    options.topDown = true;
    const auto size = [&](const auto& corners) {
        std::pair<double, double> most{0, 0};
        for (const auto& [id, corner] : corners)
            most = {std::max(most.first, corner.x + 168), std::max(most.second, corner.y + 100)};
        return most;
    };
    const auto [thin, tall] = size(layoutGraph(cards(ids), wires, options));
    options.aspect = 1.6;
    const auto folded = layoutGraph(cards(ids), wires, options);
    const auto [width, height] = size(folded);
    CHECK(std::min(1.6 / width, 1 / height) > 2 * std::min(1.6 / thin, 1 / tall));
    for (std::size_t i = 0; i < ids.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) {
            CHECK(!overlap(folded.at(ids[i]), folded.at(ids[j])));
            CHECK(folded.at(ids[i]).x > folded.at(ids[j]).x || folded.at(ids[i]).y > folded.at(ids[j]).y);
        }
}

TEST(layout_untangles_crossed_wires) {
    // In the order given, a→y and b→x cross.
    const auto corners = layoutGraph(cards({"a", "b", "x", "y"}), {{"a", "y"}, {"b", "x"}}, {});
    CHECK_EQUAL(corners.at("a").y < corners.at("b").y, corners.at("y").y < corners.at("x").y);
}

TEST(layout_survives_cycles_and_foreign_wires) {
    const auto corners = layoutGraph(cards({"a", "b"}), {{"a", "b"}, {"b", "a"}, {"a", "a"}, {"a", "nowhere"}}, {});
    CHECK_EQUAL(corners.size(), std::size_t{2});
    CHECK(corners.at("a").x != corners.at("b").x);
    CHECK(layoutGraph({}, {}, {}).empty());
}

TEST(layout_of_random_graphs_flows_forward_and_never_overlaps) {
    netwright::core::Rng rng(7);
    for (int round = 0; round < 40; ++round) {
        const std::size_t count = 2 + rng.below(30);
        std::vector<std::string> ids;
        for (std::size_t i = 0; i < count; ++i)
            ids.push_back("n" + std::to_string(i));
        Wires wires;
        for (std::size_t i = 1; i < count; ++i)
            for (std::size_t k = 0; k < 1 + rng.below(2); ++k)
                wires.emplace_back(ids[rng.below(i)], ids[i]);
        const auto corners = layoutGraph(cards(ids), wires, {});
        REQUIRE(corners.size() == count);
        for (const auto& [from, to] : wires)
            CHECK(corners.at(from).x < corners.at(to).x);
        for (std::size_t i = 0; i < count; ++i)
            for (std::size_t j = 0; j < i; ++j)
                CHECK(!overlap(corners.at(ids[i]), corners.at(ids[j])));
        CHECK(layoutGraph(cards(ids), wires, {}) == corners);
    }
}
