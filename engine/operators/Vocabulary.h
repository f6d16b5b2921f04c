#pragma once

/// The operators of a program: kind, inputs → outputs, attributes. This is the contract between the layers (which emit
/// them), the gradient rules (which emit their backward forms) and a backend (which runs them). `?` marks an optional
/// input or output (kNoValue). `…×C` is any number of leading axes. Real tensors are f32 (or bf16 under mixed precision);
/// targets, class indices and tokens are f32 holding whole numbers.
///
/// kind                     inputs → outputs                                              attributes
/// conv                     src N×C×H×W, weight O×C/g×kH×kW, bias? O → dst                stride[2] padding[4: top left bottom right]
///                                                                                        dilation[2] (1 = none, as PyTorch) groups
/// conv.backward_data       diffDst, weight → diffSrc                                     as conv
/// conv.backward_weights    src, diffDst → diffWeight, diffBias?                          as conv
/// deconv                   src N×C×H×W, weight C×O/g×kH×kW, bias? O → dst                as conv, + output_padding[2] (ConvTranspose2d)
/// deconv.backward_data, deconv.backward_weights: likewise
/// dense                    src …×I, weight O×I, bias? O → dst …×O
/// dense.backward_data      diffDst, weight → diffSrc
/// dense.backward_weights   src, diffDst → diffWeight, diffBias?
/// matmul                   a B…×M×K, b B…×K×N → dst B…×M×N                               transpose_a transpose_b scale (of the product)
///                          (its gradient consists of matmuls)
/// eltwise                  src → dst                                                     algorithm: relu leaky_relu elu selu gelu_erf gelu_tanh
///                                                                                        sigmoid hard_sigmoid hard_swish tanh softplus silu mish
///                                                                                        linear (alpha·x + beta) exp log sqrt square abs; alpha beta
///                                                                                        (leaky_relu, elu: alpha the slope; selu: alpha, beta the scale;
///                                                                                        silu: x·σ(alpha·x); hard_sigmoid: clamp(alpha·x + beta, 0, 1);
///                                                                                        hard_swish: x·clamp(alpha·x + beta, 0, 1);
///                                                                                        softplus: ln(1 + e^(alpha·x)) / alpha)
/// eltwise.backward         src?, dst?, diffDst → diffSrc                                 as eltwise (dst is used where that suffices: relu,
///                                                                                        leaky_relu, elu, sigmoid, tanh; otherwise src)
/// prelu, prelu.backward    src, slope C → dst; src, slope, diffDst → diffSrc, diffSlope
/// add                      a, b, … (equal shapes) → sum
/// sub, mul                 a, b (equal shapes) → dst
/// broadcast                src → dst (as NumPy: aligned at the last axis; missing and size-1 axes are repeated)
/// broadcast.backward       diffDst → diffSrc (summed over the repeated axes)
/// fill                     → dst (every number the same)                                 value
/// concat                   a, b, … → dst                                                 axis (batch axis = 0)
/// slice                    src → dst                                                     axis begin end
/// slice.backward           diffDst → diffSrc (zero outside)                              axis begin end
/// reshape                  src → dst (same elements, row-major)
/// permute                  src → dst                                                     order[rank]: dst axis i is src axis order[i]
/// pad                      src → dst                                                     axis before after value; gradient: slice
/// pool                     src N×C×H×W → dst, workspace?                                 algorithm: max, avg (padding not counted),
///                                                                                        avg_padded; kernel[2] stride[2] padding[4] dilation[2]
/// pool.backward            src?, diffDst, workspace? → diffSrc                           as pool
/// upsample(.backward)      src N×C×H×W → dst                                             algorithm: nearest, bilinear (align_corners = false)
/// reduce                   src → dst (axis removed)                                      algorithm: sum mean max; axis
/// reduce.backward          src?, dst?, diffDst → diffSrc
/// batch_norm               src N×C…, scale C, shift C, running_mean C, running_var C     epsilon momentum (PyTorch's: weight of the new
///                          → dst, mean? C, variance? C                                   value) training
/// batch_norm.backward      src, diffDst, mean, variance, scale → diffSrc, diffScale, diffShift
/// layer_norm               src …×F, scale F, shift F → dst, mean?, variance?             epsilon
/// group_norm               src N×C…, scale C, shift C → dst, mean?, variance?            epsilon groups (InstanceNorm: groups = C)
/// layer_norm.backward, group_norm.backward: as batch_norm.backward
/// softmax                  src → dst                                                     axis, log
/// softmax.backward         dst, diffDst → diffSrc
/// dropout                  src → dst                                                     rate; granularity: element, channel (whole N×C
///                                                                                        slices); index: tells several of one node apart
/// dropout.backward         diffDst → diffSrc (the mask is drawn again from the counter)  as dropout
/// noise                    src → dst (adds normal noise)                                 deviation; gradient: identity
/// random                   → dst (standard normal)                                       drawn from (seed, node, step)
/// positional               src N×T×F → dst (adds sin(t / 10000^(2i/F)) to feature 2i and cos of the same to 2i+1)
///                          gradient: identity
/// padding_mask             tokens N×T → dst N×T (0 where the token is the padding, else 1)   padding; gradient: none
/// embedding                tokens …, weight V×F → dst …×F
/// embedding.backward       tokens, diffDst → diffWeight
/// lstm, gru, rnn           src N×T×I, weight_ih G·H×I, weight_hh G·H×H, bias_ih? G·H, bias_hh? G·H, mask? N×T (0 or 1)
///                          → dst N×T×H (every step), cache?                               reverse; rnn: activation: tanh, relu
///                          One layer in one direction, initial state zero; gates in PyTorch's order (LSTM: i f g o,
///                          GRU: r z n). A masked step leaves the state as it was. Last step: slice of dst.
/// lstm.backward …          weight_ih, weight_hh, bias_ih?, bias_hh?, mask?, dst, cache, diffDst
///                          → diffSrc?, diffWeightIh?, diffWeightHh?, diffBiasIh?, diffBiasHh?   as forward
/// attention                query N×Q×D, key N×K×D, value N×K×D, mask? N×K (0: padding)   heads causal
///                          → dst N×Q×D, probabilities? N×H×Q×K                           (scale 1/√(D/H); softmax over keys)
/// attention.backward       query, key, value, probabilities, diffDst → diffQuery, diffKey, diffValue
/// dropout, noise, random   carry one more attribute, set by the lowering: draw, which of its node's draws this is
/// stop_gradient            src → dst (a view)                                            gradient: none
/// loss.softmax_cross_entropy           logits N×…×K, target N×… → loss N, probabilities  label_smoothing ignore_index (absent: none)
///                                                                                        class_weights[] (absent: all 1)
///                          Weighted as in PyTorch: the mean of the N losses is Σ w·l / Σ w over all positions of the batch
///                          that are not ignored (label smoothing: PyTorch's, each class's share with its weight).
/// loss.focal               as softmax_cross_entropy without label_smoothing: l = (1 − p)^gamma · (−ln p)          + gamma
/// loss.….backward          of these two: probabilities, target → diffLogits              as above, + seed: weight of the output
/// loss.multi_margin        scores N×K, target N → loss N                                 margin: Σ_{j≠t} max(0, margin − x_t + x_j) / K
/// loss.binary_cross_entropy    logits N×…, target N×… (0…1) → loss N, probabilities      mean over the elements of a sample
/// loss.binary_cross_entropy.backward   probabilities, target → diffLogits                + seed
/// loss.mse / .mae / .huber prediction N×…, target N×… → loss N                           (mean over the elements of a sample); huber: delta
/// loss.….backward          of these and of multi_margin: prediction, target → diffPrediction   + seed
/// loss.kl_normal           mean N×F, log_variance N×F → loss N                           −½ Σ (1 + v − m² − e^v), to the standard normal
/// loss.cosine              a N×F, b N×F → loss N                                         1 − a·b / max(|a|·|b|, 1e-8)
/// loss.….backward          of these two: first, second → diffFirst?, diffSecond?         + seed
/// loss.nt_xent             src 2N×F → loss N, probabilities 2N×2N                        temperature. Rows i and i+N are two views of a
///                          sample; softmax over all other rows of the cosine similarities / temperature; the loss of a sample is
///                          the mean over its two views of −ln p(other view). (Chen et al. 2020)
/// loss.nt_xent.backward    src, probabilities → diffSrc                                  as above, + seed
/// loss.adversarial         score N×… → loss N                                            form: non_saturating (binary cross-entropy with
///                          logits against the label), least_squares ((x − label)²), wasserstein (real: −x, fake: x); real: the
///                          label is 1, else 0; the mean over the elements of a sample
/// loss.adversarial.backward    score → diffScore                                         as above, + seed
/// A backward loss divides by the batch size: the objective is the mean over the batch.
/// reorder                  src → dst (same values, another memory layout or data type)   inserted by the layouts pass only
///
/// conv, deconv and dense may carry an activation folded in by the fuse pass: attributes post (an eltwise algorithm whose
/// gradient needs only its result), post_alpha, post_beta. Their backward forms do not carry it: the eltwise.backward of
/// the activation stays an operator of its own.
///
/// `axis` counts the batch axis as 0. Trailing absent inputs and outputs may be left out of the lists.
/// The stem of a backward form is that of its forward form, so that dumps and profiles read well.
