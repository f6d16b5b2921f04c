#include "engine/operators/OperatorSchema.h"
#include "tests/support/Check.h"
#include "tests/support/GeneratedFile.h"

#include <sstream>

/// The page of all operators, written from their schemas.
namespace netwright {
namespace {

std::string listOf(const std::vector<operators::OperandSpec>& operands) {
    std::string text;
    for (const operators::OperandSpec& operand : operands)
        text += (text.empty() ? "`" : ", `") + operand.name + "`" + (operand.optional ? "?" : "") +
                (operand.variadic ? " …" : "") + (operand.shape.empty() ? "" : " " + operand.shape);
    return text.empty() ? "–" : text;
}

const char* nameOf(operators::AttributeKind kind) {
    switch (kind) {
    case operators::AttributeKind::Flag:
        return "flag";
    case operators::AttributeKind::Integer:
        return "integer";
    case operators::AttributeKind::Integers:
        return "integers";
    case operators::AttributeKind::Real:
        return "real";
    case operators::AttributeKind::Reals:
        return "reals";
    case operators::AttributeKind::Text:
        return "text";
    }
    return "";
}

std::string listOf(const std::vector<operators::AttributeSpec>& attributes) {
    std::string text;
    for (const operators::AttributeSpec& attribute : attributes)
        text += (text.empty() ? "`" : ", `") + attribute.name + "`" + (attribute.optional ? "?" : "") + " " +
                nameOf(attribute.kind);
    return text.empty() ? "–" : text;
}

std::string operatorReference() {
    std::ostringstream page;
    page << "# Operators\n"
            "What a program consists of: the contract between the layers, which emit operators, the gradient rules, "
            "which emit their "
            "backward forms, and a backend, which runs them. Written from the schemas in `engine/operators`; to write "
            "it again: "
            "`NETWRIGHT_WRITE=1 build/test/bin/test_engine_docs`. After every pass of the compiler each operator is "
            "checked against its "
            "schema.\n\n"
            "`?` marks what may be absent, `…×C` any number of leading axes. Real tensors are f32 (or bf16 under mixed "
            "precision); targets, "
            "class indices and tokens are f32 holding whole numbers. An axis counts the batch axis as 0. Operators "
            "that draw random numbers "
            "carry `draw`, which of its node's draws this is. A backward loss divides by the batch size: the objective "
            "is the mean over the "
            "batch, times `seed`, the weight of the output. `post` is an activation that was folded in; its gradient "
            "stays an operator of its "
            "own.\n\n"
            "| operator | inputs | outputs | attributes | |\n|---|---|---|---|---|\n";
    for (const operators::OperatorSchema& schema : operators::allOperators())
        page << "| `" << schema.kind << "` | " << listOf(schema.inputs) << " | " << listOf(schema.outputs) << " | "
             << listOf(schema.attributes) << " | " << schema.description << " |\n";
    return page.str();
}

} // namespace

TEST(the_page_of_operators_is_what_they_declare) {
    CHECK(testing::generatedFileHolds("resources/docs/operators.md", operatorReference()));
}

} // namespace netwright
