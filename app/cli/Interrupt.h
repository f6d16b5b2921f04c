#pragma once

namespace netwright::cli {

/// Ctrl+C (and SIGTERM) as something to ask for instead of something that strikes: from construction on, the signals
/// wait for pending() in this thread and in all threads started afterwards. Construct before starting threads.
class Interrupt {
public:
    Interrupt();
    Interrupt(const Interrupt&) = delete;
    Interrupt& operator=(const Interrupt&) = delete;

    /// Waits up to `seconds` for a signal; true when one came.
    bool pending(double seconds);
};

} // namespace netwright::cli
