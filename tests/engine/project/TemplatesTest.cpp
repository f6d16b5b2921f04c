#include "engine/project/templates/Templates.h"

#include "engine/layers/CheckGraph.h"
#include "tests/support/Check.h"

#include <algorithm>
#include <cmath>
#include <set>

using namespace netwright;

namespace {

core::DataSchema digits() {
    core::Field label{"label", core::FieldKind::Category, {}, {}, 0, {}};
    for (int i = 0; i < 10; ++i)
        label.classes.push_back(std::to_string(i));
    return {{{"image", core::FieldKind::Image, {1, 28, 28}, {}, 0, {}}, label}};
}

core::DataSchema table() {
    return {{{"features", core::FieldKind::Features, {4}, {}, 0, {}}, {"price", core::FieldKind::Number, {1}, {}, 0, {}}}};
}

core::DataSchema series() {
    return {{{"window", core::FieldKind::Sequence, {24, 2}, {}, 0, {}}, {"next", core::FieldKind::Number, {1}, {}, 0, {}}}};
}

core::DataSchema text() {
    core::Field label{"topic", core::FieldKind::Category, {}, {"prose", "verse", "play"}, 0, {}};
    return {{{"tokens", core::FieldKind::Tokens, {32}, {}, 96, {}}, label}};
}

} // namespace

TEST(templates_are_well_described_and_distinct) {
    std::set<std::string> ids;
    for (const project::TemplateSpec& spec : project::templates()) {
        CHECK(ids.insert(spec.id).second);
        CHECK(!spec.title.empty() && !spec.summary.empty() && !spec.inputs.empty());
    }
}

TEST(templates_fit_the_data_without_an_error) {
    const std::vector<core::DataSchema> schemas{digits(), table(), series(), text()};
    for (const project::TemplateSpec& spec : project::templates()) {
        int fitting = 0;
        for (const core::DataSchema& schema : schemas) {
            if (!project::fits(spec, schema))
                continue;
            ++fitting;
            const graph::Graph graph = spec.build(layers::builtinLayers(), &schema);
            const layers::GraphInfo info = layers::checkGraph(graph, layers::builtinLayers(), &schema);
            for (const core::Diagnostic& problem : info.problems)
                testing::fail(spec.id.c_str(), 0, problem.toString());
            CHECK(info.parameters > 0);
        }
        CHECK(fitting > 0);
    }
}

TEST(templates_can_be_read_when_they_open) {
    for (const project::TemplateSpec& spec : project::templates()) {
        graph::Point least{1e9, 1e9}, most{-1e9, -1e9};
        for (const graph::Node& node : spec.build(layers::builtinLayers(), nullptr).nodes) {
            least = {std::min(least.x, node.position.x), std::min(least.y, node.position.y)};
            most = {std::max(most.x, node.position.x + 168), std::max(most.y, node.position.y + 130)};
        }
        // In a view of usual size and shape. The frame of the GAN's generator keeps it in a row, at 28 %.
        const double zoom = std::min(800 / (most.x - least.x), 520 / (most.y - least.y));
        if (zoom < 0.28)
            testing::fail(spec.id.c_str(), 0, "opens at " + std::to_string(100 * zoom) + " %");
    }
}

TEST(templates_place_their_cards_apart) {
    for (const project::TemplateSpec& spec : project::templates()) {
        const graph::Graph graph = spec.build(layers::builtinLayers(), nullptr);
        for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                const graph::Point a = graph.nodes[i].position;
                const graph::Point b = graph.nodes[j].position;
                CHECK(std::abs(a.x - b.x) >= 168 || std::abs(a.y - b.y) >= 130);
            }
        }
    }
}
