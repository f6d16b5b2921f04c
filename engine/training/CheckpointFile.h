#pragma once

#include "engine/core/NamedTensor.h"
#include "engine/core/Result.h"

#include <filesystem>
#include <string>
#include <vector>

namespace netwright::training {

inline constexpr int kCheckpointVersion = 2;
inline constexpr const char* kCheckpointName = "checkpoint.nwck"; ///< in the run's folder

/// A checkpoint as it lies on the disk: a state in JSON and named tensors.
///
/// Layout, little-endian: 8 bytes "NWCKPT01"; u64 length of the header; the header (JSON: format, version, state,
/// tensors with key and shape); the tensors' f32 numbers one after the other; u64 FNV-1a over the 64-bit words before
/// (the last one filled up with zeros).
struct CheckpointFile {
    std::string state = "{}"; ///< JSON text
    std::vector<core::NamedTensor> tensors;

    const core::NamedTensor* find(std::string_view key) const;
};

/// Written whole or not at all (core::writeFileAtomically).
core::Status writeCheckpoint(const std::filesystem::path& path, const CheckpointFile& file);

/// Errors: those of core::readFile; "checkpoint.format" when it is none, "checkpoint.version" when it is newer,
/// "checkpoint.damaged" when sizes or the checksum do not fit. Sizes are checked before memory is taken.
core::Result<CheckpointFile> readCheckpoint(const std::filesystem::path& path);

} // namespace netwright::training
