#pragma once

#include <cstdint>

namespace netwright::core {

/// The type of one tensor element as the machine stores it.
enum class DataType : std::uint8_t { F32, BF16, S32 };

constexpr std::int64_t bytesOf(DataType type) { return type == DataType::BF16 ? 2 : 4; }
constexpr const char* nameOf(DataType type) {
    switch (type) {
    case DataType::F32: return "f32";
    case DataType::BF16: return "bf16";
    case DataType::S32: return "s32";
    }
    return "";
}

} // namespace netwright::core
