#include "engine/operators/Attributes.h"
#include "engine/operators/OperatorSchema.h"
#include "tests/support/Check.h"

#include <fstream>
#include <set>
#include <sstream>

using namespace netwright;
using operators::findOperator;
using List = std::vector<std::int64_t>;

namespace {

double flops(const std::string& kind, operators::Attributes attributes, std::vector<core::Shape> inputs, std::vector<core::Shape> outputs) {
    std::vector<operators::Value> values;
    operators::Op op{kind, std::move(attributes), {}, {}, "", operators::Phase::Forward};
    for (const auto& shape : inputs) {
        op.inputs.push_back(static_cast<operators::ValueId>(values.size()));
        values.push_back({"", shape});
    }
    for (const auto& shape : outputs) {
        op.outputs.push_back(static_cast<operators::ValueId>(values.size()));
        values.push_back({"", shape});
    }
    return findOperator(kind)->flops(op, values);
}

} // namespace

TEST(kindsAreUniqueAndBackwardFormsHaveNoGradient) {
    std::set<std::string> kinds;
    for (const auto& schema : operators::allOperators()) {
        if (!kinds.insert(schema.kind).second)
            testing::fail(__FILE__, __LINE__, schema.kind + " twice");
        if (schema.kind.find(".backward") != std::string::npos && schema.gradient)
            testing::fail(__FILE__, __LINE__, schema.kind + " has a gradient");
    }
    CHECK(findOperator("conv") != nullptr);
    CHECK(findOperator("convolution") == nullptr);
}

TEST(everyOperatorStandsInTheVocabulary) {
    std::ifstream file(NETWRIGHT_SOURCE_DIR "/engine/operators/Vocabulary.h");
    std::stringstream text;
    text << file.rdbuf();
    const std::string vocabulary = text.str();
    for (const auto& schema : operators::allOperators()) {
        std::string stem = schema.kind.substr(0, schema.kind.find(".backward"));
        if (stem.starts_with("loss."))
            stem = stem.substr(5);
        if (vocabulary.find(stem) == std::string::npos)
            testing::fail(__FILE__, __LINE__, schema.kind + " is not in Vocabulary.h");
    }
}

TEST(multiplyAddsCountTwo) {
    CHECK_EQUAL(flops("dense", {}, {{8, 5}, {3, 5}}, {{8, 3}}), 2.0 * 8 * 5 * 3);
    CHECK_EQUAL(flops("dense", {}, {{8, 7, 5}, {3, 5}}, {{8, 7, 3}}), 2.0 * 56 * 5 * 3);
    CHECK_EQUAL(flops("dense.backward_weights", {}, {{8, 5}, {8, 3}}, {{3, 5}, {3}}), 2.0 * 8 * 5 * 3);
    CHECK_EQUAL(flops("conv", {}, {{2, 4, 9, 9}, {6, 2, 3, 3}}, {{2, 6, 7, 7}}), 2.0 * 2 * 6 * 49 * 2 * 9);
    CHECK_EQUAL(flops("conv.backward_data", {}, {{2, 6, 7, 7}, {6, 2, 3, 3}}, {{2, 4, 9, 9}}), 2.0 * 2 * 6 * 49 * 2 * 9);
    CHECK_EQUAL(flops("conv.backward_weights", {}, {{2, 4, 9, 9}, {2, 6, 7, 7}}, {{6, 2, 3, 3}, {6}}), 2.0 * 2 * 6 * 49 * 2 * 9);
    CHECK_EQUAL(flops("matmul", {{"transpose_a", true}}, {{3, 5, 4}, {3, 5, 6}}, {{3, 4, 6}}), 2.0 * 3 * 4 * 5 * 6);
}

TEST(attributesAreReadWithTheirTypes) {
    const operators::Attributes attributes{{"axis", std::int64_t{2}}, {"scale", std::int64_t{3}}, {"order", List{1, 0}}};
    CHECK_EQUAL(operators::integerOf(attributes, "axis"), std::int64_t{2});
    CHECK_EQUAL(operators::realOf(attributes, "scale", 1), 3.0);
    CHECK_EQUAL(operators::integersOf(attributes, "order").size(), std::size_t{2});
    CHECK_EQUAL(operators::integerOf(attributes, "groups", 1), std::int64_t{1});
    bool thrown = false;
    try {
        operators::integerOf(attributes, "order");
    } catch (const std::out_of_range&) {
        thrown = true;
    }
    CHECK(thrown);
}
