#pragma once

#include "engine/core/Result.h"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <string_view>

/// JSON text in and out, for files that people read, compare and break.
namespace netwright::core {

/// Parses text of unknown origin; never throws. Errors: "json.syntax" with line and column, "json.duplicate-key",
/// "json.too-deep" (beyond `maxDepth` nested brackets), "json.number" (beyond the range of a double), "json.text" (a
/// text with a zero character). `file` is used in messages only. The bytes of the result are proportional to the
/// text's.
Result<nlohmann::ordered_json> parseJson(std::string_view text, const std::string& file, int maxDepth = 160);

/// Completes line and column of every problem that names a `where.path` in this text, and sets `where.file`.
void locateInJson(Diagnostics& problems, std::string_view text, const std::string& file);

/// Text that reads and compares well: objects and arrays that fit in a line of 120 columns stand on one line, except
/// the two outermost levels and lists of objects or lists, which get one line (or block) an entry. The last line ends
/// with a newline. Keys keep their order; same value, same bytes. Invalid UTF-8 is replaced by U+FFFD.
std::string formatJson(const nlohmann::ordered_json& json);

} // namespace netwright::core
