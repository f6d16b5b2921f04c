#pragma once

#include "engine/core/NamedTensor.h"
#include "engine/core/Result.h"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

/// The safetensors format (github.com/huggingface/safetensors, "Format"): 8 bytes with the header's length, a JSON
/// header {"name": {"dtype", "shape", "data_offsets": [begin, end]}, "__metadata__": {text: text}}, then the bytes of
/// the tensors, row-major, little-endian, without gaps.
namespace netwright::exchange {

struct TensorFile {
    std::vector<core::NamedTensor> tensors; ///< in the order of their bytes
    std::map<std::string, std::string> metadata;
    bool operator==(const TensorFile&) const = default;
};

/// The bytes of a file, all tensors F32, the data starting on a multiple of 8 bytes. Requires distinct keys, none of them
/// "__metadata__". Same content, same bytes.
std::string toSafetensors(const TensorFile& file);

/// Reads F32, F64, F16 and BF16 (all as f32). Lengths, offsets and shapes are checked against the bytes that are there
/// before memory is taken for them; every problem is reported ("safetensors.header", "safetensors.tensor",
/// "safetensors.type", "safetensors.shape", "safetensors.offsets", "safetensors.duplicate"). `name` is for messages.
core::Result<TensorFile> fromSafetensors(std::string_view bytes, const std::string& name);

/// Whole or not at all, like every save. Errors as core::writeFileAtomically.
core::Status writeSafetensors(const TensorFile& file, const std::filesystem::path& path);
core::Result<TensorFile> readSafetensors(const std::filesystem::path& path);

} // namespace netwright::exchange
