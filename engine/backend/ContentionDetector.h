#pragma once

namespace netwright::backend {

/// Says whether a team of threads shares its processors with other programs, by how long its threads were ready to run and had
/// to wait. On an idle machine that is 1 to 3 % of the time that passes; one busy program beside a team of two makes it 60 to
/// 100 %, whether the waiting threads of the team spin or sleep. Plain arithmetic: times are given, in seconds.
class ContentionDetector {
public:
    /// `waited`: of all threads of the team together, since whenever. True while the machine is busy. Costs nothing much, and
    /// may be called as often as one likes: it decides over spans of its own.
    bool update(double now, double waited);

    /// The next update begins anew: the threads are others.
    void restart() { m_begun = false; }

    bool contended() const { return m_contended; }

private:
    bool m_begun = false;
    bool m_contended = false;
    double m_since = 0;
    double m_waited = 0; ///< at m_since
};

} // namespace netwright::backend
