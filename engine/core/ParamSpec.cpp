#include "engine/core/ParamSpec.h"

#include "engine/core/Text.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <sstream>

namespace netwright::core {
namespace {

ParamSpec makeSpec(std::string name, std::string label, ParamKind kind, ParamValue defaultValue, std::string help) {
    ParamSpec spec;
    spec.name = std::move(name);
    spec.label = std::move(label);
    spec.kind = kind;
    spec.defaultValue = std::move(defaultValue);
    spec.help = std::move(help);
    return spec;
}

std::string number(double value) {
    std::ostringstream text;
    text.precision(12);
    text << value;
    return text.str();
}

const char* expectation(ParamKind kind) {
    switch (kind) {
    case ParamKind::Boolean: return "true or false";
    case ParamKind::Integer: return "a whole number";
    case ParamKind::Real: return "a number";
    case ParamKind::Choice: return "one of the listed words";
    case ParamKind::Integers: return "a list of whole numbers";
    case ParamKind::Reals: return "a list of numbers";
    case ParamKind::Text: return "a text";
    case ParamKind::Field: return "the name of a data field";
    }
    return "";
}

/// The numbers that a value holds, or nothing if it is of the wrong type for this kind.
std::optional<std::vector<double>> numbersOf(ParamKind kind, const ParamValue& value) {
    if (const auto* one = std::get_if<std::int64_t>(&value))
        return std::vector<double>{static_cast<double>(*one)};
    if (const auto* many = std::get_if<std::vector<std::int64_t>>(&value);
        many && (kind == ParamKind::Integers || kind == ParamKind::Reals))
        return std::vector<double>(many->begin(), many->end());
    if (const auto* one = std::get_if<double>(&value); one && (kind == ParamKind::Real || kind == ParamKind::Reals))
        return std::vector<double>{*one};
    if (const auto* many = std::get_if<std::vector<double>>(&value); many && kind == ParamKind::Reals)
        return *many;
    return std::nullopt;
}

std::optional<Diagnostic> checkNumbers(const ParamSpec& spec, const ParamValue& value, const Location& where) {
    const auto numbers = numbersOf(spec.kind, value);
    const bool list = spec.kind == ParamKind::Integers || spec.kind == ParamKind::Reals;
    const bool single = std::holds_alternative<std::int64_t>(value) || std::holds_alternative<double>(value);
    if (!numbers)
        return error("param.type", where, spec.label + " must be " + expectation(spec.kind) + ", not " + toString(value) + ".",
                     "For example " + toString(spec.defaultValue) + ".");
    if (list && !single && spec.count > 0 && numbers->size() != static_cast<std::size_t>(spec.count))
        return error("param.type", where,
                     spec.label + " needs " + std::to_string(spec.count) + " numbers, not " +
                         std::to_string(numbers->size()) + ".",
                     "For example " + toString(spec.defaultValue) + ".");
    for (double n : *numbers) {
        if (!std::isfinite(n) || n < spec.min || n > spec.max)
            return error("param.range", where, spec.label + " is " + number(n) + ", which is out of range.",
                         "Choose a value from " + number(spec.min) + " to " + number(spec.max) + ".");
    }
    return std::nullopt;
}

std::optional<Diagnostic> checkText(const ParamSpec& spec, const ParamValue& value, const Location& where) {
    const auto* text = std::get_if<std::string>(&value);
    if (!text)
        return error("param.type", where, spec.label + " must be " + expectation(spec.kind) + ", not " + toString(value) + ".",
                     "For example " + toString(spec.defaultValue) + ".");
    if (spec.kind != ParamKind::Choice ||
        std::ranges::any_of(spec.choices, [&](const ParamChoice& choice) { return choice.value == *text; }))
        return std::nullopt;
    std::string known;
    for (const ParamChoice& choice : spec.choices)
        known += (known.empty() ? "" : ", ") + choice.value;
    return error("param.choice", where, spec.label + " cannot be “" + *text + "”.", "Choose one of: " + known + ".");
}

} // namespace

ParamSpec booleanParam(std::string name, std::string label, bool defaultValue, std::string help) {
    return makeSpec(std::move(name), std::move(label), ParamKind::Boolean, defaultValue, std::move(help));
}

ParamSpec integerParam(std::string name, std::string label, std::int64_t defaultValue, std::int64_t min,
                       std::int64_t max, std::string help) {
    ParamSpec spec = makeSpec(std::move(name), std::move(label), ParamKind::Integer, defaultValue, std::move(help));
    spec.min = static_cast<double>(min);
    spec.max = static_cast<double>(max);
    return spec;
}

ParamSpec realParam(std::string name, std::string label, double defaultValue, double min, double max,
                    std::string help) {
    ParamSpec spec = makeSpec(std::move(name), std::move(label), ParamKind::Real, defaultValue, std::move(help));
    spec.min = min;
    spec.max = max;
    return spec;
}

ParamSpec choiceParam(std::string name, std::string label, std::string defaultValue, std::vector<ParamChoice> choices,
                      std::string help) {
    ParamSpec spec =
        makeSpec(std::move(name), std::move(label), ParamKind::Choice, std::move(defaultValue), std::move(help));
    spec.choices = std::move(choices);
    return spec;
}

ParamSpec integersParam(std::string name, std::string label, std::vector<std::int64_t> defaultValue, int count,
                        std::int64_t min, std::int64_t max, std::string help) {
    ParamSpec spec =
        makeSpec(std::move(name), std::move(label), ParamKind::Integers, std::move(defaultValue), std::move(help));
    spec.count = count;
    spec.min = static_cast<double>(min);
    spec.max = static_cast<double>(max);
    return spec;
}

ParamSpec textParam(std::string name, std::string label, std::string defaultValue, std::string help) {
    return makeSpec(std::move(name), std::move(label), ParamKind::Text, std::move(defaultValue), std::move(help));
}

ParamSpec fileParam(std::string name, std::string label, std::string help) {
    ParamSpec spec = textParam(std::move(name), std::move(label), {}, std::move(help));
    spec.path = PathTo::File;
    return spec;
}

ParamSpec folderParam(std::string name, std::string label, std::string help) {
    ParamSpec spec = textParam(std::move(name), std::move(label), {}, std::move(help));
    spec.path = PathTo::Folder;
    return spec;
}

ParamSpec fieldParam(std::string name, std::string label, std::string help) {
    return makeSpec(std::move(name), std::move(label), ParamKind::Field, std::string(), std::move(help));
}

const ParamSpec* findParam(const std::vector<ParamSpec>& specs, std::string_view name) {
    const auto found = std::ranges::find(specs, name, &ParamSpec::name);
    return found == specs.end() ? nullptr : &*found;
}

const ParamSpec& ParamReader::spec(std::string_view name) const {
    const ParamSpec* found = findParam(m_specs, name);
    assert(found && "a parameter that the declaration does not have");
    return *found;
}

const ParamValue& ParamReader::value(std::string_view name) const {
    const auto found = m_values.find(name);
    return found != m_values.end() ? found->second : spec(name).defaultValue;
}

bool ParamReader::boolean(std::string_view name) const { return std::get<bool>(value(name)); }
std::int64_t ParamReader::integer(std::string_view name) const { return std::get<std::int64_t>(value(name)); }

double ParamReader::real(std::string_view name) const {
    const ParamValue& v = value(name);
    const auto* whole = std::get_if<std::int64_t>(&v);
    return whole ? static_cast<double>(*whole) : std::get<double>(v);
}

const std::string& ParamReader::text(std::string_view name) const { return std::get<std::string>(value(name)); }

std::vector<std::int64_t> ParamReader::integers(std::string_view name) const {
    const ParamValue& v = value(name);
    if (const auto* one = std::get_if<std::int64_t>(&v))
        return std::vector<std::int64_t>(static_cast<std::size_t>(std::max(1, spec(name).count)), *one);
    return std::get<std::vector<std::int64_t>>(v);
}

std::vector<double> ParamReader::reals(std::string_view name) const {
    auto numbers = numbersOf(ParamKind::Reals, value(name)).value();
    const int count = spec(name).count;
    if (numbers.size() == 1 && count > 1)
        numbers.assign(static_cast<std::size_t>(count), numbers.front());
    return numbers;
}

Diagnostics checkParams(const std::vector<ParamSpec>& specs, const ParamMap& values, const Location& where) {
    Diagnostics problems;
    for (const auto& [name, value] : values) {
        Location place = where;
        place.parameter = name;
        const ParamSpec* spec = findParam(specs, name);
        std::optional<Diagnostic> problem;
        if (!spec) {
            std::vector<std::string> known;
            for (const ParamSpec& s : specs)
                known.push_back(s.name);
            problem = error("param.unknown", place, "There is no parameter “" + name + "” here.",
                            didYouMean(name, known, "Remove it."));
        } else if (spec->kind == ParamKind::Boolean) {
            if (!std::holds_alternative<bool>(value))
                problem = error("param.type", place,
                                spec->label + " must be true or false, not " + toString(value) + ".", "");
        } else if (spec->kind == ParamKind::Choice || spec->kind == ParamKind::Text || spec->kind == ParamKind::Field) {
            problem = checkText(*spec, value, place);
        } else {
            problem = checkNumbers(*spec, value, place);
        }
        if (problem)
            problems.push_back(std::move(*problem));
    }
    return problems;
}

std::string toString(const ParamValue& value) {
    const auto list = [](const auto& numbers) {
        std::string text;
        for (auto n : numbers)
            text += (text.empty() ? "" : ", ") + number(static_cast<double>(n));
        return "[" + text + "]";
    };
    if (const auto* v = std::get_if<bool>(&value)) return *v ? "true" : "false";
    if (const auto* v = std::get_if<std::int64_t>(&value)) return std::to_string(*v);
    if (const auto* v = std::get_if<double>(&value)) return number(*v);
    if (const auto* v = std::get_if<std::string>(&value)) return "“" + *v + "”";
    if (const auto* v = std::get_if<std::vector<std::int64_t>>(&value)) return list(*v);
    return list(std::get<std::vector<double>>(value));
}

} // namespace netwright::core
