#pragma once

#include "engine/backend/TeamWatch.h"

#include <cstdint>
#include <memory>
#include <thread>

namespace netwright::backend {

/// The CPU as oneDNN sees it, with a number of threads. One per model; used on the trainer thread.
class Device {
public:
    struct Handles; ///< engine and stream; engine/backend/onednn/Primitive.h

    explicit Device(int threads); ///< 0: as many as the machine has cores
    ~Device();
    Device(const Device&) = delete;
    Device& operator=(const Device&) = delete;

    int threads() const { return m_threads; }
    const Handles& handles() const { return *m_handles; }

    /// Gives the calling thread an OpenMP team of threads() and makes all of them flush denormals to zero (denormals
    /// cost a hundred times a normal operation). Cheap when nothing has to change.
    void activate();

    /// To be called between operators, on the thread that activated it: waiting threads of the team sleep sooner while other
    /// programs want their processors. Cheap, and no result depends on it.
    void yieldToOthers() { m_watch.poll(); }

    /// GFLOP/s of a 2048×2048×2048 f32 matrix product, the median of several, about 0.4 s.
    double measurePeakGflops();

private:
    int m_threads;
    std::unique_ptr<Handles> m_handles;
    std::thread::id m_active;
    TeamWatch m_watch;
};

/// C[m×n] = op(A) · op(B) + beta · C, row-major f32, with all threads of the calling thread's team.
struct GemmShape {
    std::int64_t m = 0;
    std::int64_t n = 0;
    std::int64_t k = 0;
    bool transposeA = false;  ///< A is stored k×m
    bool transposeB = false;  ///< B is stored n×k
    std::int64_t strideA = 0; ///< elements between rows as stored
    std::int64_t strideB = 0;
    std::int64_t strideC = 0;
};
void multiply(const GemmShape& shape, const float* a, const float* b, float beta, float* c);

} // namespace netwright::backend
