#include "app/cli/Interrupt.h"

#include <csignal>
#include <ctime>

namespace netwright::cli {

namespace {

sigset_t stopSignals() {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    return signals;
}

} // namespace

Interrupt::Interrupt() {
    const sigset_t signals = stopSignals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
}

bool Interrupt::pending(double seconds) {
    const sigset_t signals = stopSignals();
    timespec limit{};
    limit.tv_sec = static_cast<time_t>(seconds);
    limit.tv_nsec = static_cast<long>((seconds - static_cast<double>(limit.tv_sec)) * 1e9);
    return sigtimedwait(&signals, nullptr, &limit) > 0;
}

} // namespace netwright::cli
