#include "app/cli/SweepPlan.h"

#include "engine/core/JsonText.h"
#include "engine/core/Rng.h"

#include <cmath>

namespace netwright::cli {

namespace {

core::Diagnostic wrongSetting(const std::string& message, const std::string& fix) { return core::error("sweep.setting", {}, message, fix); }

/// A number, true, false, a list or an object as in JSON; everything else is a text.
Json valueOf(const std::string& text) {
    Json value = Json::parse(text, nullptr, /*allow_exceptions=*/false);
    return value.is_discarded() ? Json(text) : value;
}

/// At commas outside of brackets: a list is a value, too.
std::vector<std::string> splitAtCommas(const std::string& text) {
    std::vector<std::string> parts(1);
    int depth = 0;
    for (const char letter : text) {
        depth += letter == '[' || letter == '{' ? 1 : letter == ']' || letter == '}' ? -1 : 0;
        if (letter == ',' && depth == 0)
            parts.emplace_back();
        else
            parts.back() += letter;
    }
    return parts;
}

/// The node of a path like "group/conv1" (by id or by name); nullptr if there is none.
Json* findNode(Json& graph, const std::string& path) {
    const std::size_t slash = path.find('/');
    const std::string first = path.substr(0, slash);
    if (!graph.contains("nodes"))
        return nullptr;
    for (Json& node : graph["nodes"]) {
        if (node.value("id", "") != first && node.value("name", "") != first)
            continue;
        if (slash == std::string::npos)
            return &node;
        return node.contains("body") ? findNode(node["body"], path.substr(slash + 1)) : nullptr;
    }
    return nullptr;
}

core::Status setPlace(Json& project, const std::string& setting, const Json& value) {
    Json* place = &project;
    std::size_t start = 0;
    for (std::size_t dot = setting.find('.'); dot != std::string::npos; dot = setting.find('.', start)) {
        const std::string key = setting.substr(start, dot - start);
        if (!place->is_object() || !place->contains(key))
            return wrongSetting("The project has no setting “" + setting.substr(0, dot) + "”.", "Look into project.json for its name.");
        place = &(*place)[key];
        start = dot + 1;
    }
    if (!place->is_object())
        return wrongSetting("“" + setting.substr(0, start - 1) + "” has no settings of its own.", "Look into project.json for its name.");
    (*place)[setting.substr(start)] = value;
    return core::Done{};
}

core::Status set(Json& project, const std::string& setting, const Json& value) {
    if (setting.starts_with("training.") || setting.starts_with("data."))
        return setPlace(project, setting, value);
    const std::size_t dot = setting.rfind('.');
    Json* node = dot == std::string::npos ? nullptr : findNode(project["graph"], setting.substr(0, dot));
    if (!node)
        return wrongSetting("There is no node for “" + setting + "”.", "Write node.parameter as in project.json, or training.… for a setting of the training.");
    (*node)["params"][setting.substr(dot + 1)] = value;
    return core::Done{};
}

} // namespace

core::Result<SweepAxis> parseAxis(const std::string& text) {
    const std::size_t equals = text.find('=');
    if (equals == std::string::npos || equals == 0 || equals + 1 == text.size())
        return wrongSetting("“" + text + "” names no setting with its values.", "Write for example training.learningRate=0.001,0.003.");
    SweepAxis axis{text.substr(0, equals), {}, 0, 0, false};
    const std::string values = text.substr(equals + 1);
    if (const std::size_t dots = values.find(".."); dots != std::string::npos) {
        const Json low = valueOf(values.substr(0, dots));
        const Json high = valueOf(values.substr(dots + 2));
        if (!low.is_number() || !high.is_number() || low.get<double>() >= high.get<double>())
            return wrongSetting("“" + values + "” is no range.", "Write two numbers, the smaller one first: 1e-4..1e-2.");
        axis.low = low.get<double>();
        axis.high = high.get<double>();
        axis.whole = low.is_number_integer() && high.is_number_integer();
        return axis;
    }
    for (const std::string& value : splitAtCommas(values))
        axis.values.push_back(valueOf(value));
    return axis;
}

core::Result<std::vector<SweepPoint>> grid(const std::vector<SweepAxis>& axes) {
    std::vector<SweepPoint> points(1);
    for (const SweepAxis& axis : axes) {
        if (axis.values.empty())
            return core::error("sweep.range", {}, "“" + axis.setting + "” is given as a range.", "Name its values, or draw points at random with --random.");
        std::vector<SweepPoint> longer;
        for (const SweepPoint& point : points)
            for (const Json& value : axis.values) {
                longer.push_back(point);
                longer.back().push_back(value);
            }
        points = std::move(longer);
    }
    return points;
}

std::vector<SweepPoint> randomPoints(const std::vector<SweepAxis>& axes, int count, std::uint64_t seed) {
    core::Rng rng(seed, 0);
    std::vector<SweepPoint> points(static_cast<std::size_t>(count));
    for (SweepPoint& point : points)
        for (const SweepAxis& axis : axes) {
            if (!axis.values.empty()) {
                point.push_back(axis.values[rng.below(axis.values.size())]);
                continue;
            }
            const bool factors = axis.low > 0;
            const double drawn = factors ? std::exp(rng.uniform(std::log(axis.low), std::log(axis.high))) : rng.uniform(axis.low, axis.high);
            if (axis.whole)
                point.push_back(std::llround(drawn));
            else
                point.push_back(std::stod(significant(drawn, 4))); // short enough to be written down
        }
    return points;
}

core::Result<project::Project> applied(const std::string& projectText, const std::vector<SweepAxis>& axes, const SweepPoint& point) {
    Json json = Json::parse(projectText, nullptr, /*allow_exceptions=*/false);
    for (std::size_t i = 0; i < axes.size(); ++i)
        if (core::Status done = set(json, axes[i].setting, point[i]); !done)
            return done.problems();
    return project::projectFromText(core::jsonText(json), labelOf(axes, point));
}

std::string labelOf(const std::vector<SweepAxis>& axes, const SweepPoint& point) {
    std::string label;
    for (std::size_t i = 0; i < axes.size(); ++i) {
        std::string name = axes[i].setting;
        if (name.starts_with("training."))
            name.erase(0, 9);
        label += (i > 0 ? " " : "") + name + "=" + (point[i].is_string() ? point[i].get<std::string>() : core::jsonText(point[i]));
    }
    return label;
}

} // namespace netwright::cli
