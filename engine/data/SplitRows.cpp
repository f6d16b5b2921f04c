#include "engine/data/SplitRows.h"

#include "engine/core/Rng.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace netwright::data {
namespace {

using Rows = std::vector<std::int64_t>;

std::int64_t shareOf(std::int64_t samples, double share) {
    if (share <= 0 || samples < 2)
        return 0;
    // At least one sample for the part and one for the rest, or the part would not be what the user asked for.
    return std::clamp<std::int64_t>(std::llround(static_cast<double>(samples) * share), 1, samples - 1);
}

void shuffle(Rows& rows, core::Rng& rng) {
    for (std::size_t i = rows.size(); i > 1; --i)
        std::swap(rows[i - 1], rows[rng.below(i)]);
}

/// How many of each group to take, so that all together are `total`.
std::vector<std::int64_t> takeFromEach(const std::vector<Rows>& groups, std::int64_t total) {
    std::int64_t samples = 0;
    for (const Rows& group : groups)
        samples += static_cast<std::int64_t>(group.size());
    std::vector<std::int64_t> take(groups.size());
    std::vector<std::pair<std::int64_t, std::size_t>> remainders;
    std::int64_t taken = 0;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const std::int64_t wanted = total * static_cast<std::int64_t>(groups[i].size());
        take[i] = wanted / samples;
        taken += take[i];
        remainders.emplace_back(-(wanted % samples), i);
    }
    std::ranges::sort(remainders);
    for (std::size_t i = 0; taken < total; ++i, ++taken)
        ++take[remainders[i].second];
    return take;
}

/// Takes `count` samples out of the groups, at random, each group giving its share.
Rows draw(std::vector<Rows>& groups, std::int64_t count, core::Rng& rng) {
    const std::vector<std::int64_t> take = takeFromEach(groups, count);
    Rows drawn;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        shuffle(groups[i], rng);
        const auto first = groups[i].end() - static_cast<std::ptrdiff_t>(take[i]);
        drawn.insert(drawn.end(), first, groups[i].end());
        groups[i].erase(first, groups[i].end());
        std::ranges::sort(groups[i]);
    }
    std::ranges::sort(drawn);
    return drawn;
}

/// One group for each class when stratified, otherwise one for all.
std::vector<Rows> groupsOf(const RawData& data, const Rows& rows, bool stratify) {
    const auto field =
        std::ranges::find(data.fields, core::FieldKind::Category, [](const RawField& f) { return f.field.kind; });
    if (!stratify || field == data.fields.end())
        return {rows};
    std::vector<Rows> groups(std::max<std::size_t>(1, field->field.classes.size()));
    for (const std::int64_t row : rows)
        groups[static_cast<std::size_t>(field->at(row, 0))].push_back(row);
    return groups;
}

Rows takeLast(Rows& rows, std::int64_t count) {
    Rows last(rows.end() - static_cast<std::ptrdiff_t>(count), rows.end());
    rows.resize(rows.size() - static_cast<std::size_t>(count));
    return last;
}

core::Diagnostic badShares(const std::string& message) {
    return core::error("data.split", {}, message, "Choose shares so that most samples stay for training.");
}

} // namespace

core::Result<SplitRows> splitRows(const RawData& data, const DataSpec& spec) {
    const auto isShare = [](double share) { return share >= 0 && share < 1; };
    if (!isShare(spec.validationShare) || !isShare(spec.testShare))
        return badShares("The shares for validation and test must be from 0 to below 1.");
    if (data.samples < 1)
        return core::error("data.empty", {}, "There are no samples.", "Choose other data.");

    SplitRows split;
    auto& [train, validation, test] = split.rows;
    train.resize(static_cast<std::size_t>(data.testStart.value_or(data.samples)));
    std::iota(train.begin(), train.end(), std::int64_t{0});
    const bool ownTest = data.testStart.has_value();
    if (ownTest) {
        test.resize(static_cast<std::size_t>(data.samples - *data.testStart));
        std::iota(test.begin(), test.end(), *data.testStart);
    }

    const std::int64_t testCount = ownTest ? 0 : shareOf(data.samples, spec.testShare);
    const auto rest = static_cast<std::int64_t>(train.size()) - testCount;
    const std::int64_t validationCount = shareOf(rest, spec.validationShare);
    if (data.chronological) {
        if (!ownTest)
            test = takeLast(train, testCount);
        validation = takeLast(train, validationCount);
    } else {
        core::Rng rng(spec.seed, core::streamOf("split"));
        std::vector<Rows> groups = groupsOf(data, train, spec.stratify);
        if (!ownTest)
            test = draw(groups, testCount, rng);
        validation = draw(groups, validationCount, rng);
        train.clear();
        for (const Rows& group : groups)
            train.insert(train.end(), group.begin(), group.end());
        std::ranges::sort(train);
    }
    if (train.empty())
        return badShares("No samples are left for training.");
    return split;
}

} // namespace netwright::data
