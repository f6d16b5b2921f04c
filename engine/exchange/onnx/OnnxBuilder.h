#pragma once

#include "engine/core/NamedTensor.h"
#include "engine/core/Result.h"

#include <onnx/onnx_pb.h>

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <variant>
#include <vector>

/// Builds an ONNX model piece by piece. Only for the sources of this folder: it shows protobuf's types.
namespace netwright::exchange {

using OnnxAttribute = std::variant<std::int64_t, float, std::string, std::vector<std::int64_t>, std::vector<float>,
                                   std::vector<std::string>>;
using OnnxAttributes = std::vector<std::pair<std::string, OnnxAttribute>>;

/// The batch axis of every input and output: any number of samples.
inline constexpr const char* kOnnxBatchAxis = "N";

class OnnxBuilder {
public:
    explicit OnnxBuilder(const std::string& graphName);

    /// Adds an operator with one output, called `name` when that is free and given, otherwise something like it.
    /// An empty input name stands for an absent optional input. Returns the name of the output.
    std::string add(const std::string& operation, const std::vector<std::string>& inputs,
                    const OnnxAttributes& attributes, const std::string& name);
    /// The same with several outputs, called name, name/1, ….
    std::vector<std::string> addMany(const std::string& operation, const std::vector<std::string>& inputs,
                                     const OnnxAttributes& attributes, const std::string& name, int outputs);

    /// Adds an operator whose one output has a name that was reserved before.
    void addAs(const std::string& operation, const std::vector<std::string>& inputs, const OnnxAttributes& attributes,
               const std::string& reservedName);

    /// Constants, as initializers. Equal names of tensors stand for the same tensor: the second call only returns it.
    std::string tensor(const core::NamedTensor& tensor);
    std::string integers(const std::vector<std::int64_t>& values, const std::string& name);
    std::string number(float value, const std::string& name);

    /// Reserves `wish`, or something like it when that is taken, for an input, an output or a value.
    std::string reserve(const std::string& wish);

    /// Graph inputs and outputs of shape N×`sampleShape`, with names that were reserved before.
    enum class Element { Real, Whole }; ///< f32, int64
    void input(const std::string& reservedName, const core::Shape& sampleShape, const std::string& help,
               Element element = Element::Real);
    /// `views` rows per sample: the batch axis of an output with several has no name.
    void output(const std::string& value, const core::Shape& sampleShape, const std::string& help, int views = 1);

    void metadata(const std::string& key, const std::string& text);
    void describe(const std::string& help) { m_model.set_doc_string(help); }

    /// Runs ONNX's own checker with shape inference over the finished model and returns its bytes. "onnx.check" with
    /// the checker's words when it refuses the model: a mistake of this program.
    core::Result<std::string> finish();

private:
    onnx::NodeProto& append(const std::string& operation, const std::vector<std::string>& inputs,
                            const OnnxAttributes& attributes, const std::string& name);

    onnx::ModelProto m_model;
    onnx::GraphProto& m_graph;
    std::set<std::string> m_names;
    std::map<std::string, std::string> m_constants; ///< key of the tensor → its name in the model
};

} // namespace netwright::exchange
