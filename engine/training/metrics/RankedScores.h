#pragma once

#include <utility>
#include <vector>

namespace netwright::training {

/// Scores with a yes or no each, kept until the end because a rank needs all of them.
class RankedScores {
public:
    void add(float score, bool positive) {
        m_scores.emplace_back(score, positive);
        (positive ? m_positive : m_negative) = true;
    }
    void clear() { *this = {}; }
    bool hasBoth() const { return m_positive && m_negative; }
    /// Mann–Whitney statistic: probability that a positive scores above a negative, ties counting half. 0 when one of
    /// the two is missing.
    double areaUnderCurve() const;

private:
    std::vector<std::pair<float, bool>> m_scores;
    bool m_positive = false;
    bool m_negative = false;
};

} // namespace netwright::training
