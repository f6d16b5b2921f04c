#include "engine/operators/Attributes.h"
#include "engine/operators/OperatorSchema.h"
#include "tests/support/Check.h"

#include <set>
#include <stdexcept>

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

TEST(signaturesAreReadAsTheyStand) {
    const operators::OperatorSchema schema =
        operators::declare("x", "src N×C, weight?, more... -> dst N×O, workspace?", "axis: int, order: ints?");
    REQUIRE(schema.inputs.size() == 3 && schema.outputs.size() == 2 && schema.attributes.size() == 2);
    CHECK_EQUAL(schema.inputs[0].shape, "N×C");
    CHECK(!schema.inputs[0].optional && schema.inputs[1].optional && schema.inputs[2].variadic);
    CHECK(!schema.outputs[0].optional && schema.outputs[1].optional);
    CHECK(schema.attributes[0].kind == operators::AttributeKind::Integer && !schema.attributes[0].optional);
    CHECK(schema.attributes[1].kind == operators::AttributeKind::Integers && schema.attributes[1].optional);
    for (const char* wrong : {"src, weight", "src..., more -> dst"}) {
        bool thrown = false;
        try {
            operators::declare("x", wrong);
        } catch (const std::logic_error&) {
            thrown = true;
        }
        CHECK(thrown);
    }
}

TEST(operandsAreFoundByName) {
    operators::Op op{"conv.backward_weights", {}, {3, 4}, {operators::kNoValue, 5}, "", operators::Phase::Backward};
    CHECK_EQUAL(operators::inputOf(op, "diff_dst"), 4);
    CHECK_EQUAL(operators::outputOf(op, "diff_weight"), operators::kNoValue);
    CHECK_EQUAL(operators::outputOf(op, "diff_bias"), 5);
    op.outputs.pop_back(); // trailing ones that are absent may be left out
    CHECK_EQUAL(operators::outputOf(op, "diff_bias"), operators::kNoValue);
    bool thrown = false;
    try {
        operators::inputOf(op, "weight");
    } catch (const std::logic_error&) {
        thrown = true;
    }
    CHECK(thrown);
}

TEST(violationsAreNamed) {
    const auto violation = [](operators::Attributes attributes, std::vector<operators::ValueId> inputs,
                              std::vector<operators::ValueId> outputs) {
        return operators::violationOf(
            {"softmax", std::move(attributes), std::move(inputs), std::move(outputs), "", operators::Phase::Forward});
    };
    const std::int64_t axis = 1;
    CHECK_EQUAL(violation({{"axis", axis}}, {0}, {1}), "");
    CHECK_EQUAL(violation({}, {0}, {1}), "without its attribute axis");
    CHECK_EQUAL(violation({{"axis", std::string("1")}}, {0}, {1}),
                "with an attribute of another type than declared: axis");
    CHECK_EQUAL(violation({{"axis", axis}, {"scale", 1.0}}, {0}, {1}), "with an attribute that is not declared: scale");
    CHECK_EQUAL(violation({{"axis", axis}}, {operators::kNoValue}, {1}), "without its input src");
    CHECK_EQUAL(violation({{"axis", axis}}, {0, 2}, {1}), "more inputs than declared");
    CHECK_EQUAL(violation({{"axis", axis}}, {0}, {}), "without its output dst");
    CHECK_EQUAL(operators::violationOf({"convolution", {}, {}, {}, "", operators::Phase::Forward}), "not declared");
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
