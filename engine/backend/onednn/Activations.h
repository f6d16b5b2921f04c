#pragma once

#include "engine/backend/PlanBuilder.h"
#include "engine/backend/onednn/Compat.h"
#include "engine/operators/Op.h"

#include <optional>
#include <string_view>

namespace netwright::backend::onednn {

/// An eltwise algorithm of the vocabulary in oneDNN's terms.
struct Activation {
    dnnl::algorithm forward = dnnl::algorithm::undef;
    dnnl::algorithm backward = dnnl::algorithm::undef;
    float alpha = 0;
    float beta = 0;
};

/// Nothing for an algorithm that oneDNN does not have (selu, hard_sigmoid, hard_swish).
std::optional<Activation> activationOf(std::string_view algorithm, const operators::Attributes& attributes);

/// Whether zeros, as in the padding of a layout, stay zeros. Over a padded layout oneDNN runs the others in its reference
/// implementation.
bool keepsZero(const Activation& activation);

/// The activation that was folded into the operator ("post"), if there is one.
std::optional<Activation> postOf(const operators::Attributes& attributes);

/// A step that applies it to what is in the buffer.
void activateInPlace(PlanBuilder& plan, const Activation& activation, BufferId buffer, const Layout& layout);

/// Attributes of a primitive with the activation that was folded into the operator ("post").
dnnl::primitive_attr withPost(const operators::Attributes& attributes);

} // namespace netwright::backend::onednn
