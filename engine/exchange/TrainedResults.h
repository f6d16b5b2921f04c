#pragma once

#include "engine/backend/ResultModel.h"
#include "engine/exchange/Exporter.h"

#include <string>

namespace netwright::exchange {

/// backend::buildResultModel() with the stored parameters; those of other parts of the network are passed over. `file` is for
/// messages. Errors: also "weights.missing", "weights.shape".
core::Result<std::unique_ptr<backend::Model>> buildTrainedResults(const ExportInput& input, const backend::ModelOptions& options,
                                                                  const layers::ResultOptions& results, const std::string& file);

} // namespace netwright::exchange
