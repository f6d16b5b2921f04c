#include "engine/exchange/onnx/OnnxExport.h"
#include "engine/exchange/onnx/OnnxNode.h"
#include "engine/layers/ResultSlice.h"
#include "tests/engine/GraphBuilder.h"
#include "tests/engine/exchange/ExportCase.h"
#include "tests/support/Check.h"

#include <algorithm>
#include <set>

using namespace netwright;
using namespace netwright::testing;

namespace {

core::NamedTensor filled(const std::string& key, const core::Shape& shape, float value = 0.5F) {
    return {key, shape, std::vector<float>(static_cast<std::size_t>(shape.elements()), value)};
}

/// image 1×4×4 (pixels 0–255) → flatten → dense 3 → classes
struct SmallDigits {
    project::Project project;
    SchemaDataset dataset{imageSchema({1, 4, 4}, 3), {{"image", {data::Affine{{1 / 255.0F}, {-0.5F}}}}}};
    std::vector<core::NamedTensor> parameters{filled("d.weight", {3, 16}), filled("d.bias", {3})};

    SmallDigits() {
        project.title = "Small digits";
        project.description = "Three kinds of digits.";
        project.graph = GraphBuilder().node("i", "Image").then("f", "Flatten").then("d", "Dense", {{"outputs", std::int64_t{3}}})
                            .then("o", "Classification").graph();
        project.graph.find("d")->name = "scores";
        project.graph.find("o")->name = "digit";
    }

    core::Result<std::string> write() const { return exchange::toOnnx({project, layers::builtinLayers(), dataset, exchange::TensorFile{parameters, {}}}); }
};

onnx::ModelProto parsed(const core::Result<std::string>& bytes) {
    onnx::ModelProto model;
    REQUIRE(bytes.ok());
    REQUIRE(model.ParseFromString(*bytes));
    return model;
}

std::string metadata(const onnx::ModelProto& model, const std::string& key) {
    for (const auto& entry : model.metadata_props())
        if (entry.key() == key)
            return entry.value();
    return "none";
}

std::vector<std::string> operations(const onnx::ModelProto& model) {
    std::vector<std::string> names;
    for (const auto& node : model.graph().node())
        names.push_back(node.op_type());
    return names;
}

} // namespace

TEST(onnx_every_layer_has_a_row) {
    std::set<std::string> known;
    for (const exchange::OnnxRow& row : exchange::onnxRows()) {
        CHECK(known.insert(row.layer).second);
        CHECK(static_cast<bool>(row.write) != !row.notExportableBecause.empty());
        if (!layers::builtinLayers().find(row.layer) && row.layer != layers::resultLayer(false).type)
            fail(__FILE__, __LINE__, "a row for the unknown layer " + row.layer);
    }
    for (const layers::LayerSpec& layer : layers::builtinLayers().all())
        if (!known.contains(layer.type) && layer.lower)
            fail(__FILE__, __LINE__, layer.type + " has neither a row in the ONNX table nor a reason");
}

TEST(onnx_every_case_passes_the_checker) {
    int written = 0;
    for (const LayerCase& one : layerCases()) {
        const exchange::OnnxRow* row = exchange::onnxRows().find(one.layer);
        if (!row || !row->write || !canRun(one))
            continue;
        const ExportCase made = exportCase(one);
        const auto bytes = exchange::toOnnx({made.project, layers::builtinLayers(), made.dataset, exchange::TensorFile{made.parameters, {}}});
        if (!bytes)
            fail(__FILE__, __LINE__, one.label() + ": " + bytes.problems().front().message);
        written += bytes.ok() ? 1 : 0;
    }
    CHECK(written > 50);
}

TEST(onnx_model_is_named_as_the_graph) {
    const onnx::ModelProto model = parsed(SmallDigits().write());
    CHECK_EQUAL(model.ir_version(), 8);
    CHECK_EQUAL(model.opset_import(0).version(), 17);
    CHECK_EQUAL(model.doc_string(), std::string("Three kinds of digits."));
    REQUIRE(model.graph().input_size() == 1 && model.graph().output_size() == 1);
    CHECK_EQUAL(model.graph().input(0).name(), std::string("i"));
    CHECK_EQUAL(model.graph().input(0).type().tensor_type().shape().dim(0).dim_param(), std::string("N"));
    CHECK_EQUAL(model.graph().input(0).type().tensor_type().shape().dim(3).dim_value(), 4);
    CHECK_EQUAL(model.graph().output(0).name(), std::string("digit"));
    std::set<std::string> constants;
    for (const auto& tensor : model.graph().initializer())
        constants.insert(tensor.name());
    CHECK(constants.contains("scores.weight"));
    CHECK(constants.contains("scores.bias"));
    CHECK_EQUAL(metadata(model, "classes.digit"), std::string(R"(["0","1","2"])"));
    CHECK_EQUAL(metadata(model, "field.i"), std::string("image"));
}

TEST(onnx_preprocessing_is_part_of_the_model) {
    const onnx::ModelProto model = parsed(SmallDigits().write());
    const std::vector<std::string> expected{"Mul", "Add", "Reshape", "Gemm", "Softmax"};
    CHECK(operations(model) == expected);
}

TEST(onnx_same_project_same_bytes) {
    const auto first = SmallDigits().write();
    const auto second = SmallDigits().write();
    REQUIRE(first.ok() && second.ok());
    CHECK(*first == *second);
}

TEST(onnx_missing_and_misshapen_weights_are_named) {
    SmallDigits digits;
    digits.parameters = {filled("d.weight", {3, 15})};
    const auto bytes = digits.write();
    REQUIRE(!bytes.ok());
    std::set<std::string> codes;
    for (const core::Diagnostic& problem : bytes.problems())
        codes.insert(problem.code);
    CHECK(codes == (std::set<std::string>{"weights.missing", "weights.shape"}));
}

TEST(onnx_values_leave_in_the_units_of_the_table) {
    project::Project project;
    project.graph = GraphBuilder().node("x", "Features").then("d", "Dense", {{"outputs", std::int64_t{1}}}).then("y", "Regression").graph();
    const SchemaDataset dataset(tableSchema(2, 1), {{"price", {data::Affine{{0.5F}, {-1.0F}}}}});
    const onnx::ModelProto model = parsed(exchange::toOnnx({project, layers::builtinLayers(), dataset,
                                                            exchange::TensorFile{{filled("d.weight", {1, 2}), filled("d.bias", {1})}, {}}}));
    float scale = 0;
    float offset = 0;
    for (const auto& tensor : model.graph().initializer()) {
        float value = 0;
        if (tensor.raw_data().size() == sizeof value)
            std::memcpy(&value, tensor.raw_data().data(), sizeof value);
        if (tensor.name() == "y.scale") scale = value;
        if (tensor.name() == "y.offset") offset = value;
    }
    CHECK_EQUAL(scale, 2.0F);
    CHECK_EQUAL(offset, 2.0F);
}

TEST(onnx_muted_layers_vanish_and_groups_open) {
    SmallDigits digits;
    graph::Graph inside = GraphBuilder().node("in", "GroupInput").then("flat", "Flatten").then("out", "GroupOutput").graph();
    GraphBuilder builder;
    builder.node("i", "Image").then("m", "Sigmoid");
    builder.group("g", inside);
    builder.wire("m", "g", "in").node("d", "Dense", {{"outputs", std::int64_t{3}}}).wire("g", "d", "in", "out").then("o", "Classification");
    builder.at("m").muted = true;
    digits.project.graph = builder.graph();
    const std::vector<std::string> expected{"Mul", "Add", "Reshape", "Gemm", "Softmax"};
    CHECK(operations(parsed(digits.write())) == expected);
}
