#pragma once

#include "engine/core/Shape.h"

#include <cstdint>
#include <string_view>

namespace netwright::operators {

/// Rows of gates: 4 for "lstm", 3 for "gru", 1 for "rnn" (and for their backward forms).
std::int64_t gatesOf(std::string_view kind);

/// Shape of the second output of lstm, gru and rnn, what the backward form needs: N×T×(I + (G+1)·H, and H more for
/// LSTM and GRU). `src` is N×T×I.
core::Shape recurrentCacheShape(std::string_view kind, const core::Shape& src, std::int64_t units);

} // namespace netwright::operators
