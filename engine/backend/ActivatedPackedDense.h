#pragma once

namespace netwright::backend {

class PlanBuilder;

/// dense by kernels::buildPackedDense, which applies ReLU itself; any other activation that was folded into the
/// operator follows in place by a primitive of oneDNN.
void buildActivatedPackedDense(PlanBuilder& plan);

} // namespace netwright::backend
