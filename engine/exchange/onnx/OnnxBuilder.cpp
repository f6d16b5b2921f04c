#include "engine/exchange/onnx/OnnxBuilder.h"

#include "engine/exchange/onnx/OnnxExport.h"

#include <onnx/checker.h>
#include <onnx/shape_inference/implementation.h>

#include <google/protobuf/io/coded_stream.h>
#include <google/protobuf/io/zero_copy_stream_impl_lite.h>

namespace netwright::exchange {

namespace {

void setAttribute(onnx::AttributeProto& attribute, std::int64_t value) {
    attribute.set_type(onnx::AttributeProto::INT);
    attribute.set_i(value);
}
void setAttribute(onnx::AttributeProto& attribute, float value) {
    attribute.set_type(onnx::AttributeProto::FLOAT);
    attribute.set_f(value);
}
void setAttribute(onnx::AttributeProto& attribute, const std::string& value) {
    attribute.set_type(onnx::AttributeProto::STRING);
    attribute.set_s(value);
}
void setAttribute(onnx::AttributeProto& attribute, const std::vector<std::int64_t>& values) {
    attribute.set_type(onnx::AttributeProto::INTS);
    for (const std::int64_t value : values)
        attribute.add_ints(value);
}
void setAttribute(onnx::AttributeProto& attribute, const std::vector<float>& values) {
    attribute.set_type(onnx::AttributeProto::FLOATS);
    for (const float value : values)
        attribute.add_floats(value);
}

void setAttribute(onnx::AttributeProto& attribute, const std::vector<std::string>& values) {
    attribute.set_type(onnx::AttributeProto::STRINGS);
    for (const std::string& value : values)
        attribute.add_strings(value);
}

onnx::ValueInfoProto valueInfo(const std::string& name, const core::Shape& sampleShape, const std::string& help,
                               OnnxBuilder::Element element) {
    onnx::ValueInfoProto info;
    info.set_name(name);
    info.set_doc_string(help);
    onnx::TypeProto::Tensor& type = *info.mutable_type()->mutable_tensor_type();
    type.set_elem_type(element == OnnxBuilder::Element::Whole ? onnx::TensorProto::INT64 : onnx::TensorProto::FLOAT);
    type.mutable_shape()->add_dim()->set_dim_param(kOnnxBatchAxis);
    for (const std::int64_t extent : sampleShape.extents())
        type.mutable_shape()->add_dim()->set_dim_value(extent);
    return info;
}

/// Equal content, equal bytes: maps inside protobuf messages are written in a fixed order.
std::string serialise(const onnx::ModelProto& model) {
    std::string bytes;
    google::protobuf::io::StringOutputStream sink(&bytes);
    google::protobuf::io::CodedOutputStream stream(&sink);
    stream.SetSerializationDeterministic(true);
    model.SerializeToCodedStream(&stream);
    stream.Trim();
    return bytes;
}

} // namespace

OnnxBuilder::OnnxBuilder(const std::string& graphName) : m_graph(*m_model.mutable_graph()) {
    m_model.set_ir_version(kOnnxIrVersion);
    onnx::OperatorSetIdProto& opset = *m_model.add_opset_import();
    opset.set_domain("");
    opset.set_version(kOnnxOpset);
    m_model.set_producer_name("Netwright");
    m_graph.set_name(graphName);
}

std::string OnnxBuilder::reserve(const std::string& wish) {
    std::string name = wish;
    for (int number = 2; !m_names.insert(name).second; ++number)
        name = wish + "_" + std::to_string(number);
    return name;
}

std::string OnnxBuilder::add(const std::string& operation, const std::vector<std::string>& inputs,
                             const OnnxAttributes& attributes, const std::string& name) {
    return addMany(operation, inputs, attributes, name, 1).front();
}

std::vector<std::string> OnnxBuilder::addMany(const std::string& operation, const std::vector<std::string>& inputs,
                                              const OnnxAttributes& attributes, const std::string& name, int outputs) {
    std::vector<std::string> names;
    for (int i = 0; i < outputs; ++i)
        names.push_back(reserve(i == 0 ? name : name + "/" + std::to_string(i)));
    onnx::NodeProto& node = append(operation, inputs, attributes, names.front());
    for (const std::string& output : names)
        node.add_output(output);
    return names;
}

void OnnxBuilder::addAs(const std::string& operation, const std::vector<std::string>& inputs,
                        const OnnxAttributes& attributes, const std::string& reservedName) {
    append(operation, inputs, attributes, reservedName).add_output(reservedName);
}

onnx::NodeProto& OnnxBuilder::append(const std::string& operation, const std::vector<std::string>& inputs,
                                     const OnnxAttributes& attributes, const std::string& name) {
    onnx::NodeProto& node = *m_graph.add_node();
    node.set_op_type(operation);
    node.set_name(name);
    for (const std::string& input : inputs)
        node.add_input(input);
    for (const auto& [key, value] : attributes) {
        onnx::AttributeProto& attribute = *node.add_attribute();
        attribute.set_name(key);
        std::visit([&](const auto& content) { setAttribute(attribute, content); }, value);
    }
    return node;
}

std::string OnnxBuilder::tensor(const core::NamedTensor& tensor) {
    if (const auto known = m_constants.find(tensor.key); known != m_constants.end())
        return known->second;
    onnx::TensorProto& constant = *m_graph.add_initializer();
    constant.set_name(reserve(tensor.key));
    constant.set_data_type(onnx::TensorProto::FLOAT);
    for (const std::int64_t extent : tensor.shape.extents())
        constant.add_dims(extent);
    constant.set_raw_data(tensor.data.data(), tensor.data.size() * sizeof(float));
    return m_constants[tensor.key] = constant.name();
}

std::string OnnxBuilder::integers(const std::vector<std::int64_t>& values, const std::string& name) {
    onnx::TensorProto& constant = *m_graph.add_initializer();
    constant.set_name(reserve(name));
    constant.set_data_type(onnx::TensorProto::INT64);
    constant.add_dims(static_cast<std::int64_t>(values.size()));
    constant.set_raw_data(values.data(), values.size() * sizeof(std::int64_t));
    return constant.name();
}

std::string OnnxBuilder::number(float value, const std::string& name) {
    onnx::TensorProto& constant = *m_graph.add_initializer();
    constant.set_name(reserve(name));
    constant.set_data_type(onnx::TensorProto::FLOAT);
    constant.set_raw_data(&value, sizeof value);
    return constant.name();
}

void OnnxBuilder::input(const std::string& reservedName, const core::Shape& sampleShape, const std::string& help,
                        Element element) {
    *m_graph.add_input() = valueInfo(reservedName, sampleShape, help, element);
}

void OnnxBuilder::output(const std::string& value, const core::Shape& sampleShape, const std::string& help, int views) {
    onnx::ValueInfoProto info = valueInfo(value, sampleShape, help, Element::Real);
    if (views != 1)
        info.mutable_type()->mutable_tensor_type()->mutable_shape()->mutable_dim(0)->clear_dim_param();
    *m_graph.add_output() = info;
}

void OnnxBuilder::metadata(const std::string& key, const std::string& text) {
    onnx::StringStringEntryProto& entry = *m_model.add_metadata_props();
    entry.set_key(key);
    entry.set_value(text);
}

core::Result<std::string> OnnxBuilder::finish() {
    try {
        onnx::checker::check_model(m_model);
        onnx::ModelProto inferred = m_model;
        const onnx::ShapeInferenceOptions strict(/*check_type=*/true, /*strict_mode=*/1, /*data_prop=*/true);
        onnx::shape_inference::InferShapes(inferred, onnx::OpSchemaRegistry::Instance(), strict);
    } catch (const std::exception&) { // its words name nodes of the file, which the user has never seen
        return core::error("onnx.check", {}, "ONNX's own checker refuses the model, so no file was written.",
                           "This is a mistake of Netwright: please report it with the project.");
    }
    return serialise(m_model);
}

} // namespace netwright::exchange
