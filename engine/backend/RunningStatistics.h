#pragma once

#include "engine/backend/PlanBuilder.h"

namespace netwright::backend {

/// Behind the current operator, a batch_norm that trains: running ← (1 − momentum) · running + momentum · of this
/// batch; the variance unbiased, as PyTorch does. Nothing for a second computation of the same batch, which must not
/// count twice.
void addRunningUpdate(PlanBuilder& plan, BufferId mean, BufferId variance);

} // namespace netwright::backend
