#pragma once

/// Marks a plain loop function that is compiled for several instruction sets; the best one is picked when the program
/// starts. Contraction to fused multiply-add is off for the whole project, so that all variants give the same bits.
/// Sanitizers cannot instrument the selection at start, so they get the plain variant.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_THREAD__) && !defined(__SANITIZE_ADDRESS__)
#define NETWRIGHT_VECTORISED __attribute__((target_clones("avx512f", "avx2", "default")))
#else
#define NETWRIGHT_VECTORISED
#endif
