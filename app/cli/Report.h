#pragma once

#include "engine/core/Diagnostic.h"
#include "engine/telemetry/Events.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <string>

/// How the program speaks: diagnostics and figures, as text for people and as JSON for scripts.
namespace netwright::cli {

using Json = nlohmann::ordered_json;

/// {"severity","code","where","message","fix"}; "where" is a text, its known parts ("file", "line", "column", "node",
/// "port", "parameter") follow as keys of their own.
Json toJson(const core::Diagnostic& diagnostic);
Json toJson(const core::Diagnostics& diagnostics);
Json toJson(const telemetry::Metrics& metrics);

/// One line of JSON on standard output, flushed, so that a reader sees it at once.
void printLine(const Json& json);

/// Text goes to standard error; JSON ({"diagnostics": […]}) to standard output.
void reportProblems(const core::Diagnostics& problems, bool json);

/// The same for problems that end a command. Returns kWrong.
int fail(const core::Diagnostics& problems, bool json);

std::string grouped(std::int64_t number);             ///< 1234567 → "1,234,567"
std::string fixedPoint(double number, int decimals);  ///< 0.5 → "0.500"; "nan" and "inf" as such
std::string significant(double number, int digits);   ///< 0.00123456 → "0.00123"
std::string shortNumber(double number);               ///< before a unit: 12400000 → "12.4 M", 783 → "783 "
std::string durationText(double seconds);             ///< 41.3 → "0:41", 3723 → "1:02:03"
/// "accuracy" → "98.90 %", "auc" → "0.983", "rmse" → "0.1234": as training::metricNotation() wants it, otherwise four digits.
std::string metricText(const std::string& name, double value);
bool isShare(const std::string& metric);

} // namespace netwright::cli
