#pragma once

#include "engine/core/ParamSpec.h"
#include "engine/operators/Op.h"

#include <string>
#include <string_view>
#include <vector>

namespace netwright::layers {

struct TensorType; // engine/layers/LayerSpec.h

/// How a parameter gets its first values; numbers as in PyTorch's torch.nn.init.
struct Initialiser {
    enum class Kind { Zeros, Ones, Constant, Uniform, Normal, TruncatedNormal, Orthogonal } kind = Kind::Zeros;
    double a = 0; ///< Constant: the value; Uniform: the bound b of [-b, b]; Normal, TruncatedNormal: the deviation; Orthogonal: the gain
};

/// What a lowering rule sees and emits. Shapes carry the batch axis.
class LowerContext {
public:
    virtual ~LowerContext() = default;

    virtual const core::ParamReader& params() const = 0;
    virtual bool training() const = 0;       ///< false: dropout and the like vanish, running statistics are used
    virtual std::int64_t batch() const = 0;

    virtual bool has(std::string_view port) const = 0;
    virtual operators::ValueId input(std::string_view port) const = 0;
    virtual std::vector<operators::ValueId> inputs(std::string_view port) const = 0;
    virtual const core::Shape& shape(operators::ValueId value) const = 0;
    /// The inferred type of what arrives at an input port that has a wire.
    virtual const TensorType& inputType(std::string_view port) const = 0;
    /// The inferred shape of an output port of this node, with the batch axis in front.
    virtual core::Shape outputShape(std::string_view port) const = 0;

    struct ParameterOptions {
        bool trainable = true;
        bool decays = true;
    };
    /// A parameter of this node, named as in PyTorch ("weight", "bias", "running_mean"). With SharedWeights the same
    /// parameter is returned for every application.
    virtual operators::ValueId parameter(std::string name, const core::Shape& shape, Initialiser initialiser,
                                         ParameterOptions options) = 0;

    virtual operators::ValueId emit(std::string kind, operators::Attributes attributes,
                                    std::vector<operators::ValueId> inputs, const core::Shape& outputShape) = 0;
    virtual std::vector<operators::ValueId> emitMany(std::string kind, operators::Attributes attributes,
                                                     std::vector<operators::ValueId> inputs,
                                                     const std::vector<core::Shape>& outputShapes) = 0;

    /// What the port of this node yields.
    virtual void output(std::string_view port, operators::ValueId value) = 0;

    /// For Input layers: a buffer that the data fills. The kind and shape come from the bound field.
    virtual operators::ValueId dataInput() = 0;
    /// For Output layers: the buffer of the target, of this shape (N×…); kNoValue while only watching without a target.
    virtual operators::ValueId target(const core::Shape& shape) = 0;
    /// For Output layers: the prediction shown to the user, the per-sample loss (N), the weight in the objective.
    virtual void result(operators::ValueId prediction, operators::ValueId loss, double weight) = 0;
};

} // namespace netwright::layers
