#include "app/cli/Report.h"

#include "app/cli/Command.h"
#include "engine/training/metrics/Metric.h"
#include "engine/core/JsonText.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <iostream>

namespace netwright::cli {

namespace {

template <typename... Arguments>
std::string format(const char* pattern, Arguments... arguments) {
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), pattern, arguments...);
    return text.data();
}

} // namespace

Json toJson(const core::Diagnostic& diagnostic) {
    const core::Location& where = diagnostic.where;
    Json json{{"severity", core::nameOf(diagnostic.severity)},
              {"code", diagnostic.code},
              {"where", where.toString()},
              {"message", diagnostic.message},
              {"fix", diagnostic.fix}};
    const auto addText = [&](const char* key, const std::string& value) {
        if (!value.empty())
            json[key] = value;
    };
    addText("file", where.file);
    if (where.line > 0)
        json["line"] = where.line;
    if (where.column > 0)
        json["column"] = where.column;
    addText("node", where.node);
    addText("port", where.port);
    addText("parameter", where.parameter);
    return json;
}

Json toJson(const core::Diagnostics& diagnostics) {
    Json list = Json::array();
    for (const core::Diagnostic& diagnostic : diagnostics)
        list.push_back(toJson(diagnostic));
    return list;
}

Json toJson(const telemetry::Metrics& metrics) {
    Json json = Json::object();
    for (const auto& [name, value] : metrics)
        json[name] = value;
    return json;
}

void printLine(const Json& json) {
    std::cout << core::jsonText(json) << '\n' << std::flush;
}

void reportProblems(const core::Diagnostics& problems, bool json) {
    if (json)
        return printLine({{"diagnostics", toJson(problems)}});
    for (const core::Diagnostic& problem : problems)
        std::cerr << problem.toString() << '\n';
}

int fail(const core::Diagnostics& problems, bool json) {
    reportProblems(problems, json);
    return kWrong;
}

std::string grouped(std::int64_t number) {
    std::string text = std::to_string(number);
    const std::size_t first = number < 0 ? 1 : 0;
    for (std::size_t place = text.size(); place > first + 3;) {
        place -= 3;
        text.insert(place, ",");
    }
    return text;
}

std::string fixedPoint(double number, int decimals) { return format("%.*f", decimals, number); }

std::string significant(double number, int digits) { return format("%.*g", digits, number); }

std::string shortNumber(double number) {
    constexpr std::array<const char*, 5> kUnits = {" ", " k", " M", " G", " T"};
    std::size_t unit = 0;
    while (std::abs(number) >= 999.95 && unit + 1 < kUnits.size()) {
        number /= 1000;
        ++unit;
    }
    return format(unit == 0 ? "%.0f%s" : "%.1f%s", number, kUnits[unit]);
}

std::string durationText(double seconds) {
    const auto whole = static_cast<long long>(std::llround(std::max(0.0, seconds)));
    const long long hours = whole / 3600;
    const long long minutes = whole / 60 % 60;
    if (hours > 0)
        return format("%lld:%02lld:%02lld", hours, minutes, whole % 60);
    return format("%lld:%02lld", minutes, whole % 60);
}

bool isShare(const std::string& metric) { return training::metricUnit(metric) == training::MetricUnit::Share; }

std::string metricText(const std::string& name, double value) {
    const training::MetricNotation notation = training::metricNotation(name, value);
    if (notation.percent)
        return fixedPoint(value * 100, notation.decimals.value_or(2)) + " %";
    return notation.decimals ? fixedPoint(value, *notation.decimals) : significant(value, 4);
}

} // namespace netwright::cli
