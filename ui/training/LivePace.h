#pragma once

#include <QElapsedTimer>

namespace netwright::training_ui {

/// When the live views may be drawn again while a run needs the processor: ten times a second where drawing is cheap, and
/// so much more rarely where it is not that the GUI thread keeps to a small share of its core; never less than twice a
/// second. The threads that train wait for each other at every operator: what drawing takes from one it takes from all.
/// GUI thread.
class LivePace {
public:
    bool due() const;
    void drawn(); ///< they are being told to draw

private:
    QElapsedTimer m_since;      ///< since they were told last
    double m_workAtStart = 0;   ///< milliseconds that this thread had worked then
};

} // namespace netwright::training_ui
