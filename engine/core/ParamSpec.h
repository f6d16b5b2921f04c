#pragma once

#include "engine/core/Diagnostic.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// Settings that a user can change, declared once: layers, data steps, optimizers, schedules and losses all describe
/// their settings with these types, and inspector, checks, JSON, `layers --json` and documentation read them here.
namespace netwright::core {

using ParamValue =
    std::variant<bool, std::int64_t, double, std::string, std::vector<std::int64_t>, std::vector<double>>;
using ParamMap = std::map<std::string, ParamValue, std::less<>>;

enum class ParamKind {
    Boolean,  ///< bool
    Integer,  ///< int64 in [min, max]
    Real,     ///< double in [min, max]; an int64 is accepted
    Choice,   ///< string, one of `choices`
    Integers, ///< int64 list of `count` numbers in [min, max] (count 0: any number of them); one int64 stands for `count` equal ones
    Reals,    ///< double list, likewise
    Text,     ///< string
    Field,    ///< string: the name of a field of the data
};

/// What a text is the path of, relative to the project: it can be browsed for.
enum class PathTo { Nothing, File, Folder };

struct ParamChoice {
    std::string value; ///< as stored
    std::string label; ///< as shown
};

struct ParamSpec {
    std::string name;  ///< as stored: "kernel"
    std::string label; ///< as shown: "Kernel"
    ParamKind kind = ParamKind::Integer;
    ParamValue defaultValue;
    double min = 0;
    double max = 0;
    int count = 1; ///< for Integers and Reals
    std::vector<ParamChoice> choices;
    std::string unit; ///< "px", "epochs"; may be empty
    std::string help; ///< one or two sentences
    /// Shown only while another parameter has one of these values; empty: always.
    struct Condition {
        std::string parameter;
        std::vector<ParamValue> values;
    };
    std::optional<Condition> visibleWhen = std::nullopt;
    bool logarithmic = false; ///< a slider or a search should move in factors, not in steps
    PathTo path = PathTo::Nothing;
};

/// Builders, so that a declaration reads as one line per parameter.
ParamSpec booleanParam(std::string name, std::string label, bool defaultValue, std::string help);
ParamSpec integerParam(std::string name, std::string label, std::int64_t defaultValue, std::int64_t min,
                       std::int64_t max, std::string help);
ParamSpec realParam(std::string name, std::string label, double defaultValue, double min, double max,
                    std::string help);
ParamSpec choiceParam(std::string name, std::string label, std::string defaultValue, std::vector<ParamChoice> choices,
                      std::string help);
ParamSpec integersParam(std::string name, std::string label, std::vector<std::int64_t> defaultValue, int count,
                        std::int64_t min, std::int64_t max, std::string help);
ParamSpec textParam(std::string name, std::string label, std::string defaultValue, std::string help);
ParamSpec fileParam(std::string name, std::string label, std::string help);
ParamSpec folderParam(std::string name, std::string label, std::string help);
ParamSpec fieldParam(std::string name, std::string label, std::string help);

/// Reads values with their defaults filled in. Requires that checkParams() found no error for the same map.
class ParamReader {
public:
    ParamReader(const std::vector<ParamSpec>& specs, const ParamMap& values) : m_specs(specs), m_values(values) {}

    bool boolean(std::string_view name) const;
    std::int64_t integer(std::string_view name) const;
    double real(std::string_view name) const;
    const std::string& text(std::string_view name) const; ///< also Choice and Field
    std::vector<std::int64_t> integers(std::string_view name) const; ///< a single number repeated `count` times
    std::vector<double> reals(std::string_view name) const;
    const ParamSpec& spec(std::string_view name) const;

private:
    const ParamValue& value(std::string_view name) const;

    const std::vector<ParamSpec>& m_specs;
    const ParamMap& m_values;
};

/// Unknown names ("param.unknown", with the nearest known name as the fix), wrong types ("param.type"), values out of
/// range ("param.range"), unknown choices ("param.choice"). `where` is completed with the parameter's name.
Diagnostics checkParams(const std::vector<ParamSpec>& specs, const ParamMap& values, const Location& where);

const ParamSpec* findParam(const std::vector<ParamSpec>& specs, std::string_view name);
std::string toString(const ParamValue& value);

} // namespace netwright::core
