#include "engine/data/Preprocessing.h"

#include "engine/core/Text.h"
#include "engine/data/StepField.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace netwright::data {
namespace {

/// Which elements of a field share one map: all of them, those of a channel, or each has its own.
class Grouping {
public:
    Grouping(const RawField& field, const std::string& per) : m_elements(field.elements()) {
        const core::Shape& shape = field.field.shape;
        const bool channels = field.field.kind == core::FieldKind::Image && shape.rank() > 0;
        if (per == "field" || m_elements == 1)
            m_size = m_elements;
        else if (channels && per != "element")
            m_size = m_elements / std::max<std::int64_t>(1, shape[0]);
        else if (field.field.kind == core::FieldKind::Sequence && per != "element")
            m_period = shape[-1]; // each feature of a sequence, over all its points in time
    }
    std::int64_t groups() const { return m_period > 0 ? m_period : m_elements / m_size; }
    std::int64_t of(std::int64_t element) const { return m_period > 0 ? element % m_period : element / m_size; }

private:
    std::int64_t m_elements;
    std::int64_t m_size = 1;
    std::int64_t m_period = 0;
};

struct Statistics {
    double sum = 0;
    double squares = 0; ///< of the differences from the mean
    double low = std::numeric_limits<double>::infinity();
    double high = -std::numeric_limits<double>::infinity();
    double count = 0;

    double mean() const { return count > 0 ? sum / count : 0; }
    double deviation() const { return count > 0 ? std::sqrt(squares / count) : 0; }
};

float apply(const Affine& affine, std::int64_t element, float value) {
    if (affine.scale.empty())
        return value;
    const auto place = affine.scale.size() == 1 ? std::size_t{0} : static_cast<std::size_t>(element);
    return value * affine.scale[place] + affine.offset[place];
}

/// In two passes, since the sum of squares alone loses the small differences of large numbers.
std::vector<Statistics> gather(const RawField& field, std::span<const std::int64_t> rows, const Affine& before,
                               const Grouping& grouping) {
    std::vector<Statistics> all(static_cast<std::size_t>(grouping.groups()));
    const std::int64_t elements = field.elements();
    const auto forEach = [&](auto&& visit) {
        for (const std::int64_t row : rows)
            for (std::int64_t element = 0; element < elements; ++element)
                visit(all[static_cast<std::size_t>(grouping.of(element))],
                      static_cast<double>(apply(before, element, field.at(row, element))));
    };
    forEach([](Statistics& group, double value) {
        group.sum += value;
        group.count += 1;
        group.low = std::min(group.low, value);
        group.high = std::max(group.high, value);
    });
    forEach([](Statistics& group, double value) {
        const double difference = value - group.mean();
        group.squares += difference * difference;
    });
    return all;
}

struct Map {
    double scale = 1;
    double offset = 0;
};

/// Puts a map for each group behind what is there. Elements that stand for categories keep their 0 and 1.
void append(Affine& affine, const RawField& field, const Grouping& grouping, const std::vector<Map>& maps) {
    const bool one = grouping.groups() == 1 && affine.scale.size() <= 1 && field.indicators.empty();
    const auto elements = one ? std::size_t{1} : static_cast<std::size_t>(field.elements());
    if (affine.scale.empty())
        affine = {{1.0f}, {0.0f}};
    if (affine.scale.size() < elements) {
        affine.scale.resize(elements, affine.scale.front());
        affine.offset.resize(elements, affine.offset.front());
    }
    for (std::size_t element = 0; element < elements; ++element) {
        if (!field.indicators.empty() && field.indicators[element])
            continue;
        const Map& map = maps[static_cast<std::size_t>(grouping.of(static_cast<std::int64_t>(element)))];
        affine.offset[element] =
            static_cast<float>(map.scale * static_cast<double>(affine.offset[element]) + map.offset);
        affine.scale[element] = static_cast<float>(map.scale * static_cast<double>(affine.scale[element]));
    }
}

/// The map that takes [low, high] to [0, 1] · (to[1] − to[0]) + to[0]; a single value goes to to[0].
Map rangeMap(double low, double high, const std::vector<double>& to) {
    const double width = high - low;
    const double scale = width > 0 ? (to[1] - to[0]) / width : 1;
    return {scale, to[0] - low * scale};
}

void fitScale(const RawField& field, std::span<const std::int64_t> rows, const core::ParamReader& params,
              Affine& affine) {
    const std::vector<double> to = params.reals("to");
    if (params.text("range") == "fixed") {
        const std::vector<double> from = params.reals("from");
        append(affine, field, Grouping(field, "field"), {rangeMap(from[0], from[1], to)});
        return;
    }
    const Grouping grouping(field, params.text("per"));
    std::vector<Map> maps;
    for (const Statistics& group : gather(field, rows, affine, grouping))
        maps.push_back(rangeMap(group.low, group.high, to));
    append(affine, field, grouping, maps);
}

void fitStandardize(const RawField& field, std::span<const std::int64_t> rows, const core::ParamReader& params,
                    Affine& affine) {
    // Below this the column is constant up to rounding, and dividing by it would blow up the rounding.
    constexpr double kConstant = 1e-7;
    const Grouping grouping(field, params.text("per"));
    std::vector<Map> maps;
    for (const Statistics& group : gather(field, rows, affine, grouping)) {
        const double deviation = group.deviation();
        const bool constant = deviation <= kConstant * std::max(1.0, std::abs(group.mean()));
        const double scale = constant ? 1 : 1 / deviation;
        maps.push_back({scale, -group.mean() * scale});
    }
    append(affine, field, grouping, maps);
}

core::ParamSpec fieldOption() {
    return core::fieldParam("field", "Field", "The field of the data to change. Empty: the first input.");
}

core::ParamSpec perOption() {
    return core::choiceParam("per", "Separately for each", "auto",
                             {{"auto", "Column or colour"},
                              {"element", "Number"},
                              {"channel", "Colour channel"},
                              {"field", "Nothing: one for all"}},
                             "Which numbers are treated alike: those of a column of a table or a colour channel of an "
                             "image; or every number, every pixel, by itself; or all of them together.");
}

Step scaleStep() {
    StageSpec spec;
    spec.type = "scale";
    spec.title = "Scale to a range";
    spec.help = "Maps the numbers linearly from one range to another, for example pixels from 0–255 to 0–1.";
    core::ParamSpec from =
        core::integersParam("from", "From", {0, 255}, 2, 0, 0, "The range that becomes the new one.");
    from.kind = core::ParamKind::Reals;
    from.defaultValue = std::vector<double>{0, 255};
    core::ParamSpec to = from;
    to.name = "to";
    to.label = "To";
    to.help = "The new range.";
    to.defaultValue = std::vector<double>{0, 1};
    constexpr double kLargest = 1e9;
    from.min = to.min = -kLargest;
    from.max = to.max = kLargest;
    from.visibleWhen = core::ParamSpec::Condition{"range", {std::string("fixed")}};
    core::ParamSpec per = perOption();
    per.visibleWhen = core::ParamSpec::Condition{"range", {std::string("found")}};
    spec.params = {fieldOption(),
                   core::choiceParam("range", "Range", "fixed",
                                     {{"fixed", "Given"}, {"found", "Found in the training part"}},
                                     "Whether the old range is given, or is that of the training part."),
                   std::move(from), std::move(to), std::move(per)};
    return {std::move(spec), fitScale};
}

Step standardizeStep() {
    StageSpec spec;
    spec.type = "standardize";
    spec.title = "Standardise";
    spec.help = "Subtracts the mean and divides by the standard deviation, both of the training part only. Columns of "
                "categories stay 0 and 1.";
    spec.params = {fieldOption(), perOption()};
    return {std::move(spec), fitStandardize};
}

const Step* findStep(const std::string& type) {
    const auto found = std::ranges::find(steps(), type, [](const Step& step) { return step.spec.type; });
    return found == steps().end() ? nullptr : &*found;
}

} // namespace

const std::vector<Step>& steps() {
    static const std::vector<Step> kSteps{scaleStep(), standardizeStep()};
    return kSteps;
}

core::Diagnostics checkSteps(const std::vector<DataSpec::Step>& wanted, const core::DataSchema& schema) {
    core::Diagnostics problems;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        core::Location where;
        where.path = "data.steps[" + std::to_string(i) + "]";
        const Step* step = findStep(wanted[i].type);
        if (!step) {
            std::vector<std::string> types;
            for (const Step& known : steps())
                types.push_back(known.spec.type);
            problems.push_back(core::error("data.unknown-step", where,
                                           "There is no preparation step “" + wanted[i].type + "”.",
                                           core::didYouMean(wanted[i].type, types, "Remove it.")));
            continue;
        }
        const core::Diagnostics wrong = core::checkParams(step->spec.params, wanted[i].params, where);
        problems.insert(problems.end(), wrong.begin(), wrong.end());
        if (!wrong.empty())
            continue;
        if (auto problem = checkStepField(wanted[i], schema, where))
            problems.push_back(std::move(*problem));
    }
    return problems;
}

std::vector<Affine> fitSteps(const std::vector<DataSpec::Step>& wanted, const RawData& data,
                             std::span<const std::int64_t> trainingRows) {
    const core::DataSchema schema = data.schema();
    std::vector<Affine> affines(data.fields.size());
    for (const DataSpec::Step& step : wanted) {
        const std::size_t place = *stepField(step, schema);
        const Step& declared = *findStep(step.type);
        const core::ParamReader params(declared.spec.params, step.params);
        declared.fit(data.fields[place], trainingRows, params, affines[place]);
    }
    return affines;
}

void fillMissing(RawField& field, std::int64_t samples, std::span<const std::int64_t> trainingRows) {
    if (!field.numbers || field.stride != field.elements())
        return;
    for (std::int64_t element = 0; element < field.elements(); ++element) {
        double sum = 0;
        std::int64_t count = 0;
        for (const std::int64_t row : trainingRows)
            if (const float value = field.at(row, element); !std::isnan(value)) {
                sum += static_cast<double>(value);
                ++count;
            }
        const float mean = count > 0 ? static_cast<float>(sum / static_cast<double>(count)) : 0.0f;
        for (std::int64_t row = 0; row < samples; ++row) {
            float& value = (*field.numbers)[static_cast<std::size_t>(field.start + row * field.stride + element)];
            if (std::isnan(value))
                value = mean;
        }
    }
}

} // namespace netwright::data
