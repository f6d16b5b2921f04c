#pragma once

#include <string_view>

namespace netwright::data {

/// What a cell is by itself: the coarse view that sniffing needs.
enum class CellKind { Empty, Number, Time, Text };
CellKind kindOf(std::string_view cell);

} // namespace netwright::data
