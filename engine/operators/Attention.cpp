#include "engine/operators/Families.h"

namespace netwright::operators {
namespace {

void attentionGradient(GradientContext& context) {
    const std::vector<bool> wanted{context.needsGradient("query"), context.needsGradient("key"),
                                   context.needsGradient("value")};
    const auto gradients =
        context.emitMany("attention.backward", context.op().attributes,
                         {context.input("query"), context.input("key"), context.input("value"),
                          context.output("probabilities"), context.diffOutput("dst")},
                         {context.shape("query"), context.shape("key"), context.shape("value")}, wanted);
    for (std::size_t i = 0; i < wanted.size(); ++i)
        if (wanted[i])
            context.setGradient(i, gradients[i]);
}

CostRule attentionCost(double products) {
    return [=](const Op& op, const std::vector<Value>& values) {
        const core::Shape& query = shapeIn(values, inputOf(op, "query"));
        const core::Shape& key = shapeIn(values, inputOf(op, "key"));
        return 2.0 * products * static_cast<double>(query.elements()) * static_cast<double>(key[1]);
    };
}

constexpr const char* kAttributes = "heads: int?, causal: flag?";

} // namespace

std::vector<OperatorSchema> attentionOperators() {
    return {
        with(declare("attention", "query N×Q×D, key N×K×D, value N×K×D, mask? N×K -> dst N×Q×D, probabilities? N×H×Q×K",
                     kAttributes, "Softmax over the keys of query · keyᵀ / √(D/H); mask: 0 is padding."),
             attentionGradient, attentionCost(2)),
        with(declare("attention.backward",
                     "query, key, value, probabilities, diff_dst -> diff_query?, diff_key?, diff_value?", kAttributes),
             {}, attentionCost(4))};
}

} // namespace netwright::operators
