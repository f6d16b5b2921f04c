#pragma once

#include <dnnl.hpp>

#include <utility>

/// The differences between oneDNN 2.6 (Debian 12) and 3.x (Debian 13), so that no other file knows of two versions.
namespace netwright::backend::onednn {

using Desc = dnnl::memory::desc;
using Dims = dnnl::memory::dims;

#if DNNL_VERSION_MAJOR >= 3

inline constexpr bool kVersion3 = true;
using PoolForward = dnnl::pooling_forward;
using PoolBackward = dnnl::pooling_backward;
using SoftmaxForward = dnnl::softmax_forward;
using SoftmaxBackward = dnnl::softmax_backward;

inline Dims dimsOf(const Desc& desc) {
    return desc.get_dims();
}
inline Dims paddedDimsOf(const Desc& desc) {
    return desc.get_padded_dims();
}
inline Dims stridesOf(const Desc& desc) {
    return desc.get_strides();
}
inline Dims innerBlocksOf(const Desc& desc) {
    return desc.get_inner_blks();
}
inline Dims innerAxesOf(const Desc& desc) {
    return desc.get_inner_idxs();
}
inline dnnl::memory::data_type typeOf(const Desc& desc) {
    return desc.get_data_type();
}
inline bool isBlocked(const Desc& desc) {
    return desc.get_format_kind() == dnnl::memory::format_kind::blocked;
}

template <typename P, typename... Args>
typename P::primitive_desc describe(const dnnl::engine& engine, const dnnl::primitive_attr& attr, Args&&... args) {
    return typename P::primitive_desc(engine, std::forward<Args>(args)..., attr);
}
template <typename P, typename Hint, typename... Args>
typename P::primitive_desc describeBackward(const dnnl::engine& engine, const dnnl::primitive_attr& attr,
                                            const Hint& hint, Args&&... args) {
    return typename P::primitive_desc(engine, std::forward<Args>(args)..., hint, attr);
}

inline void appendEltwise(dnnl::post_ops& ops, dnnl::algorithm algorithm, float alpha, float beta) {
    ops.append_eltwise(algorithm, alpha, beta);
}

inline auto describeEltwise(const dnnl::engine& engine, const dnnl::primitive_attr& attr, dnnl::prop_kind kind,
                            dnnl::algorithm algorithm, const Desc& data, float alpha, float beta) {
    return dnnl::eltwise_forward::primitive_desc(engine, kind, algorithm, data, data, alpha, beta, attr);
}
inline auto describeEltwiseBackward(const dnnl::engine& engine, const dnnl::primitive_attr& attr,
                                    const dnnl::eltwise_forward::primitive_desc& hint, dnnl::algorithm algorithm,
                                    const Desc& data, float alpha, float beta) {
    return dnnl::eltwise_backward::primitive_desc(engine, algorithm, data, data, data, alpha, beta, hint, attr);
}
inline auto describeBatchNorm(const dnnl::engine& engine, const dnnl::primitive_attr& attr, dnnl::prop_kind kind,
                              const Desc& data, float epsilon, dnnl::normalization_flags flags) {
    return dnnl::batch_normalization_forward::primitive_desc(engine, kind, data, data, epsilon, flags, attr);
}
inline auto describeBatchNormBackward(const dnnl::engine& engine, const dnnl::primitive_attr& attr,
                                      const dnnl::batch_normalization_forward::primitive_desc& hint, const Desc& data,
                                      float epsilon, dnnl::normalization_flags flags) {
    return dnnl::batch_normalization_backward::primitive_desc(engine, dnnl::prop_kind::backward, data, data, data,
                                                              epsilon, flags, hint, attr);
}

#else

inline constexpr bool kVersion3 = false;
using PoolForward = dnnl::pooling_v2_forward;
using PoolBackward = dnnl::pooling_v2_backward;
using SoftmaxForward = dnnl::softmax_v2_forward;
using SoftmaxBackward = dnnl::softmax_v2_backward;

inline Dims dimsOf(const Desc& desc) {
    return desc.dims();
}
inline Dims paddedDimsOf(const Desc& desc) {
    return {desc.data.padded_dims, desc.data.padded_dims + desc.data.ndims};
}
inline Dims stridesOf(const Desc& desc) {
    return {desc.data.format_desc.blocking.strides, desc.data.format_desc.blocking.strides + desc.data.ndims};
}
inline Dims innerBlocksOf(const Desc& desc) {
    const auto& blocking = desc.data.format_desc.blocking;
    return {blocking.inner_blks, blocking.inner_blks + blocking.inner_nblks};
}
inline Dims innerAxesOf(const Desc& desc) {
    const auto& blocking = desc.data.format_desc.blocking;
    return {blocking.inner_idxs, blocking.inner_idxs + blocking.inner_nblks};
}
inline dnnl::memory::data_type typeOf(const Desc& desc) {
    return desc.data_type();
}
inline bool isBlocked(const Desc& desc) {
    return desc.data.format_kind == dnnl_blocked;
}

template <typename P, typename... Args>
typename P::primitive_desc describe(const dnnl::engine& engine, const dnnl::primitive_attr& attr, Args&&... args) {
    return typename P::primitive_desc(typename P::desc(std::forward<Args>(args)...), attr, engine);
}
template <typename P, typename Hint, typename... Args>
typename P::primitive_desc describeBackward(const dnnl::engine& engine, const dnnl::primitive_attr& attr,
                                            const Hint& hint, Args&&... args) {
    return typename P::primitive_desc(typename P::desc(std::forward<Args>(args)...), attr, engine, hint);
}

inline void appendEltwise(dnnl::post_ops& ops, dnnl::algorithm algorithm, float alpha, float beta) {
    ops.append_eltwise(1.0f, algorithm, alpha, beta);
}

inline auto describeEltwise(const dnnl::engine& engine, const dnnl::primitive_attr& attr, dnnl::prop_kind kind,
                            dnnl::algorithm algorithm, const Desc& data, float alpha, float beta) {
    return describe<dnnl::eltwise_forward>(engine, attr, kind, algorithm, data, alpha, beta);
}
inline auto describeEltwiseBackward(const dnnl::engine& engine, const dnnl::primitive_attr& attr,
                                    const dnnl::eltwise_forward::primitive_desc& hint, dnnl::algorithm algorithm,
                                    const Desc& data, float alpha, float beta) {
    return describeBackward<dnnl::eltwise_backward>(engine, attr, hint, algorithm, data, data, alpha, beta);
}
inline auto describeBatchNorm(const dnnl::engine& engine, const dnnl::primitive_attr& attr, dnnl::prop_kind kind,
                              const Desc& data, float epsilon, dnnl::normalization_flags flags) {
    return describe<dnnl::batch_normalization_forward>(engine, attr, kind, data, epsilon, flags);
}
inline auto describeBatchNormBackward(const dnnl::engine& engine, const dnnl::primitive_attr& attr,
                                      const dnnl::batch_normalization_forward::primitive_desc& hint, const Desc& data,
                                      float epsilon, dnnl::normalization_flags flags) {
    return describeBackward<dnnl::batch_normalization_backward>(engine, attr, hint, dnnl::prop_kind::backward, data,
                                                                data, epsilon, flags);
}

#endif

} // namespace netwright::backend::onednn
