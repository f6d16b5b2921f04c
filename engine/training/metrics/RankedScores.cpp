#include "engine/training/metrics/RankedScores.h"

#include <algorithm>
#include <cstddef>

namespace netwright::training {

double RankedScores::areaUnderCurve() const {
    auto sorted = m_scores;
    std::ranges::sort(sorted, {}, &std::pair<float, bool>::first);
    double positives = 0;
    double negatives = 0;
    double won = 0;
    for (std::size_t first = 0; first < sorted.size();) {
        double positivesHere = 0;
        double negativesHere = 0;
        std::size_t last = first;
        for (; last < sorted.size() && sorted[last].first == sorted[first].first; ++last)
            ++(sorted[last].second ? positivesHere : negativesHere);
        won += positivesHere * (negatives + negativesHere / 2);
        positives += positivesHere;
        negatives += negativesHere;
        first = last;
    }
    return positives > 0 && negatives > 0 ? won / (positives * negatives) : 0;
}

} // namespace netwright::training
