#pragma once

#include "engine/data/Dataset.h"

namespace netwright::data {

/// What a file or folder that somebody points at probably holds, as a data specification with absolute paths, ready to be
/// loaded: a table (.csv, .tsv, .xlsx, …), a text (.txt, .md), NumPy arrays (.npy, with the targets beside them), IDX files (with
/// their companions), a picture or a folder of pictures by class. Looks at names and first rows only. Pictures are brought to a
/// usual size; of few samples a larger part validates (roughSampleCount() counts them).
/// Errors: "data.unknown-kind" when it is none of these; what suggestForTable() says of a table.
core::Result<DataSpec> suggestFor(const std::filesystem::path& path);

} // namespace netwright::data
