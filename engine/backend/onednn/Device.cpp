#include "engine/backend/onednn/Device.h"

#include "engine/backend/CpuFeatures.h"
#include "engine/backend/onednn/Primitive.h"
#include "engine/core/Median.h"

#include <algorithm>
#include <chrono>
#include <omp.h>
#include <stdexcept>
#include <vector>

#if defined(__SSE__)
#include <xmmintrin.h>
#endif

namespace netwright::backend {
namespace {

void flushDenormals() {
#if defined(__SSE__)
    constexpr unsigned kFlushToZeroAndDenormalsAreZero = 0x8040;
    _mm_setcsr(_mm_getcsr() | kFlushToZeroAndDenormalsAreZero);
#endif
}

} // namespace

Device::Device(int threads)
    : m_threads(threads > 0 ? threads : std::max(1, static_cast<int>(std::thread::hardware_concurrency()))),
      m_handles(std::make_unique<Handles>()), m_watch(m_threads) {
    cpuFeatures(); // oneDNN learns its limit before it makes its first primitive
}

Device::~Device() = default;

void Device::activate() {
    if (omp_get_max_threads() != m_threads)
        omp_set_num_threads(m_threads);
    if (m_active == std::this_thread::get_id())
        return;
    m_active = std::this_thread::get_id();
    omp_set_dynamic(0);
#pragma omp parallel num_threads(m_threads)
    flushDenormals();
    m_watch.adopt();
}

double Device::measurePeakGflops() {
    activate();
    constexpr std::int64_t kSize = 2048;
    constexpr double kFlops = 2.0 * kSize * kSize * kSize;
    const std::vector<float> a(kSize * kSize, 0.5f);
    const std::vector<float> b(kSize * kSize, 0.25f);
    std::vector<float> c(kSize * kSize);
    const GemmShape shape{kSize, kSize, kSize, false, false, kSize, kSize, kSize};
    std::vector<double> seconds;
    constexpr int kRepetitions = 3;
    for (int i = -1; i < kRepetitions; ++i) { // the first one warms up
        const auto start = std::chrono::steady_clock::now();
        multiply(shape, a.data(), b.data(), 0, c.data());
        if (i >= 0)
            seconds.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
    }
    return kFlops / core::median(seconds) * 1e-9;
}

void multiply(const GemmShape& shape, const float* a, const float* b, float beta, float* c) {
    const dnnl_status_t status =
        dnnl_sgemm(shape.transposeA ? 'T' : 'N', shape.transposeB ? 'T' : 'N', shape.m, shape.n, shape.k, 1.0f, a,
                   shape.strideA, b, shape.strideB, beta, c, shape.strideC);
    if (status != dnnl_success)
        throw std::runtime_error("oneDNN refused a matrix product");
}

} // namespace netwright::backend
