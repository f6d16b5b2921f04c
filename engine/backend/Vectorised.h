#pragma once

#include "engine/backend/CpuFeatures.h"

/// Plain loops that the compiler turns into vector instructions, compiled once for each processor level; cpuFeatures()
/// chooses among them at every call:
///
///     NETWRIGHT_LOOP void addLoop(const float* a, float* sum, std::int64_t count) { … }
///     constexpr backend::Vectorised<addLoop> add; // called like the function
///
/// Whether products and sums are contracted to fused multiply-adds is up to the folder's compiler options: where they
/// are (engine/backend/kernels), levels differ in the last bits.
namespace netwright::backend {

/// The loop has to become a part of the function that is compiled for the level.
#define NETWRIGHT_LOOP [[gnu::always_inline]] inline

#if defined(__x86_64__)
#define NETWRIGHT_FOR_AVX2 __attribute__((target("avx2,fma")))
#define NETWRIGHT_FOR_AVX512 __attribute__((target("avx2,fma,avx512f,avx512bw,avx512cd,avx512dq,avx512vl")))
#else
#define NETWRIGHT_FOR_AVX2
#define NETWRIGHT_FOR_AVX512
#endif

template <auto loop> struct Vectorised;

template <typename Result, typename... Arguments, Result (*loop)(Arguments...)> struct Vectorised<loop> {
    Result operator()(Arguments... arguments) const { return call(arguments...); }
    using Function = Result (*)(Arguments...);
    constexpr operator Function() const { return &call; } // NOLINT(google-explicit-constructor): it is the function

private:
    static Result call(Arguments... arguments) {
        const CpuFeatures& cpu = cpuFeatures();
        if (cpu.has(CpuLevel::Avx512))
            return forAvx512(arguments...);
        return cpu.has(CpuLevel::Avx2) ? forAvx2(arguments...) : loop(arguments...);
    }
    NETWRIGHT_FOR_AVX2 static Result forAvx2(Arguments... arguments) { return loop(arguments...); }
    NETWRIGHT_FOR_AVX512 static Result forAvx512(Arguments... arguments) { return loop(arguments...); }
};

} // namespace netwright::backend
