#include "engine/layers/CountGraph.h"

#include "engine/layers/GraphLowering.h"
#include "engine/operators/OperatorSchema.h"

#include <limits>
#include <map>
#include <set>

namespace netwright::layers {
namespace {

using operators::ValueId;

class Counter final : public GraphLowering {
public:
    Counter(const FlatGraph& flat, const InferredGraph& inferred) : GraphLowering(flat, inferred, 1, false) {}

    ValueId parameter(std::string name, const core::Shape& shape, Initialiser, ParameterOptions options) override {
        if (options.trainable && m_counted.emplace(node().owner, name).second)
            parameters += static_cast<double>(shape.elements());
        return addValue({}, shape, operators::ValueRole::Parameter);
    }
    ValueId dataInput() override { return addValue({}, outputShape("out"), operators::ValueRole::Input); }
    ValueId target(const core::Shape&) override { return operators::kNoValue; }
    void result(ValueId, ValueId, double) override {}

    /// Lowers a node and says what it costs.
    void count(std::size_t index) {
        parameters = 0;
        flops = 0;
        m_ops.clear();
        lowerNode(index);
        for (const operators::Op& op : m_ops)
            if (const auto* schema = operators::findOperator(op.kind); schema && schema->flops)
                flops += schema->flops(op, m_values);
    }

    double parameters = 0;
    double flops = 0;

private:
    std::set<std::pair<std::string, std::string>> m_counted;
};

/// Sums of hostile sizes must not overflow.
std::int64_t whole(double count) {
    return count < 9e18 ? static_cast<std::int64_t>(count) : std::numeric_limits<std::int64_t>::max();
}

struct Totals {
    double parameters = 0;
    double flops = 0;
};

} // namespace

void countGraph(const FlatGraph& flat, const InferredGraph& inferred, GraphInfo& info) {
    Counter counter(flat, inferred);
    std::map<std::string_view, Totals> totals;
    Totals all;
    for (const std::size_t index : flat.order) {
        const FlatNode& node = flat.nodes[index];
        if (!inferred.outputs[index])
            continue;
        counter.count(index);
        const auto add = [&counter](Totals& sum) {
            sum.parameters += counter.parameters;
            sum.flops += counter.flops;
        };
        add(all);
        if (node.drawn)
            add(totals[node.place]);
        for (const std::string& group : node.groups)
            add(totals[group]);
    }
    for (const auto& [place, sum] : totals) {
        NodeInfo& node = info.nodes[std::string(place)];
        node.parameters = whole(sum.parameters);
        node.flops = sum.flops;
    }
    info.parameters = whole(all.parameters);
    info.flops = all.flops;
}

} // namespace netwright::layers
