#include "engine/data/steps/Fitting.h"

#include <algorithm>
#include <cmath>

namespace netwright::data {
namespace {

constexpr std::int64_t kMostSorted = 1'000'000; ///< numbers of one group

} // namespace

Grouping::Grouping(const RawField& field, const std::string& per) : m_elements(field.elements()) {
    const core::Shape& shape = field.field.shape;
    const bool channels = field.field.kind == core::FieldKind::Image && shape.rank() > 0;
    if (per == "field" || m_elements == 1)
        m_size = m_elements;
    else if (channels && per != "element")
        m_size = m_elements / std::max<std::int64_t>(1, shape[0]);
    else if (field.field.kind == core::FieldKind::Sequence && per != "element")
        m_period = shape[-1]; // each feature of a sequence, over all its points in time
}

double TrainingStatistics::deviation() const { return count > 0 ? std::sqrt(squares / count) : 0; }

/// In two passes, since the sum of squares alone loses the small differences of large numbers.
std::vector<TrainingStatistics> gather(const FitContext& context, const Preparation& before, const Grouping& grouping) {
    std::vector<TrainingStatistics> all(static_cast<std::size_t>(grouping.groups()));
    const std::int64_t elements = context.field.elements();
    const auto forEach = [&](auto&& visit) {
        for (const std::int64_t row : context.trainingRows)
            for (std::int64_t element = 0; element < elements; ++element)
                visit(all[static_cast<std::size_t>(grouping.of(element))],
                      static_cast<double>(prepared(before, element, context.field.at(row, element))));
    };
    forEach([](TrainingStatistics& group, double value) {
        group.sum += value;
        group.count += 1;
        group.low = std::min(group.low, value);
        group.high = std::max(group.high, value);
    });
    forEach([](TrainingStatistics& group, double value) {
        const double difference = value - group.mean();
        group.squares += difference * difference;
    });
    return all;
}

std::vector<std::vector<float>> sortedNumbers(const FitContext& context, const Preparation& before, const Grouping& grouping) {
    std::vector<std::vector<float>> all(static_cast<std::size_t>(grouping.groups()));
    const std::int64_t elements = context.field.elements();
    const auto rows = static_cast<std::int64_t>(context.trainingRows.size());
    const std::int64_t numbers = rows * (elements / std::max<std::int64_t>(1, grouping.groups()));
    const std::int64_t stride = std::max<std::int64_t>(1, numbers / kMostSorted);
    for (std::int64_t i = 0; i < rows; i += stride)
        for (std::int64_t element = 0; element < elements; ++element)
            all[static_cast<std::size_t>(grouping.of(element))].push_back(
                prepared(before, element, context.field.at(context.trainingRows[static_cast<std::size_t>(i)], element)));
    for (std::vector<float>& group : all)
        std::ranges::sort(group);
    return all;
}

double quantile(const std::vector<float>& sorted, double share) {
    if (sorted.empty())
        return 0;
    const double place = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    const double rest = place - static_cast<double>(below);
    return static_cast<double>(sorted[below]) * (1 - rest) + static_cast<double>(sorted[above]) * rest;
}

std::vector<bool> changedElements(const RawField& field, const core::ParamReader& params) {
    const std::vector<std::string> wanted = columnsIn(params.text("columns"));
    if (wanted.empty() && field.indicators.empty())
        return {};
    std::vector<bool> changed(static_cast<std::size_t>(field.elements()), true);
    const std::vector<std::string>& names = field.field.columns;
    for (std::size_t element = 0; element < changed.size(); ++element) {
        if (!field.indicators.empty() && field.indicators[element])
            changed[element] = false;
        else if (!wanted.empty()) // the columns of a sequence return at each step
            changed[element] = std::ranges::find(wanted, names[element % names.size()]) != wanted.end();
    }
    return changed;
}

void appendMaps(Preparation& preparation, const FitContext& context, const Grouping& grouping, const std::vector<Map>& maps) {
    const std::vector<bool> changed = changedElements(context.field, context.params);
    const auto elements = grouping.groups() == 1 && changed.empty() ? std::size_t{1} : static_cast<std::size_t>(context.field.elements());
    Affine all{std::vector<float>(elements, 1.0F), std::vector<float>(elements, 0.0F)};
    for (std::size_t element = 0; element < elements; ++element) {
        if (!changed.empty() && !changed[element])
            continue;
        const Map& map = maps[static_cast<std::size_t>(grouping.of(static_cast<std::int64_t>(element)))];
        all.scale[element] = static_cast<float>(map.scale);
        all.offset[element] = static_cast<float>(map.offset);
    }
    append(preparation, std::move(all));
}

core::ParamSpec fieldOption() {
    return core::fieldParam("field", "Field", "The field of the data to change. Empty: the first input.");
}

core::ParamSpec columnsOption() {
    return core::textParam("columns", "Columns", "", "Names of the columns to change, separated by commas. Empty: all that hold numbers.");
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

} // namespace netwright::data
