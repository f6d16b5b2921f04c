#include "engine/exchange/c/HelperTexts.h"

namespace netwright::exchange {

void addWindowHelpers(std::vector<CHelper>& all) {
    all.push_back({"conv2d", R"(
/* x: ci*hi*wi, y: co*ho*wo, weight: co * ci/groups * kh * kw. */
static void conv2d(const float *x, float *y, int ci, int hi, int wi, int co, int ho, int wo, int kh, int kw, int sh, int sw,
                   int dh, int dw, int top, int left, int groups, const float *weight, const float *bias) {
    const int cig = ci / groups, cog = co / groups;
    for (int o = 0; o < co; ++o)
        for (int r = 0; r < ho; ++r)
            for (int c = 0; c < wo; ++c) {
                float sum = bias ? bias[o] : 0.0f;
                for (int i = 0; i < cig; ++i) {
                    const float *plane = x + (o / cog * cig + i) * hi * wi;
                    const float *kernel = weight + (o * cig + i) * kh * kw;
                    for (int a = 0; a < kh; ++a) {
                        const int row = r * sh - top + a * dh;
                        if (row < 0 || row >= hi)
                            continue;
                        for (int b = 0; b < kw; ++b) {
                            const int column = c * sw - left + b * dw;
                            if (column >= 0 && column < wi)
                                sum += plane[row * wi + column] * kernel[a * kw + b];
                        }
                    }
                }
                y[(o * ho + r) * wo + c] = sum;
            }
}
)"});
    all.push_back({"conv1d", R"(
/* x: ti*ci, y: to*co (steps * features), weight: co * ci/groups * k. */
static void conv1d(const float *x, float *y, int ti, int ci, int to, int co, int k, int stride, int dilation, int before,
                   int groups, const float *weight, const float *bias) {
    const int cig = ci / groups, cog = co / groups;
    for (int t = 0; t < to; ++t)
        for (int o = 0; o < co; ++o) {
            float sum = bias ? bias[o] : 0.0f;
            for (int a = 0; a < k; ++a) {
                const int step = t * stride - before + a * dilation;
                if (step < 0 || step >= ti)
                    continue;
                for (int i = 0; i < cig; ++i)
                    sum += x[step * ci + o / cog * cig + i] * weight[(o * cig + i) * k + a];
            }
            y[t * co + o] = sum;
        }
}
)"});
    all.push_back({"conv_transpose2d", R"(
/* x: ci*hi*wi, y: co*ho*wo, weight: ci * co/groups * kh * kw. */
static void conv_transpose2d(const float *x, float *y, int ci, int hi, int wi, int co, int ho, int wo, int kh, int kw, int sh,
                             int sw, int dh, int dw, int top, int left, int groups, const float *weight, const float *bias) {
    const int cig = ci / groups, cog = co / groups;
    for (int i = 0; i < co * ho * wo; ++i)
        y[i] = bias ? bias[i / (ho * wo)] : 0.0f;
    for (int i = 0; i < ci; ++i)
        for (int r = 0; r < hi; ++r)
            for (int c = 0; c < wi; ++c) {
                const float value = x[(i * hi + r) * wi + c];
                for (int o = 0; o < cog; ++o) {
                    const float *kernel = weight + (i * cog + o) * kh * kw;
                    float *plane = y + (i / cig * cog + o) * ho * wo;
                    for (int a = 0; a < kh; ++a)
                        for (int b = 0; b < kw; ++b) {
                            const int row = r * sh - top + a * dh, column = c * sw - left + b * dw;
                            if (row >= 0 && row < ho && column >= 0 && column < wo)
                                plane[row * wo + column] += value * kernel[a * kw + b];
                        }
                }
            }
}
)"});
    all.push_back({"max_pool2d", R"(
static void max_pool2d(const float *x, float *y, int channels, int hi, int wi, int ho, int wo, int kh, int kw, int sh, int sw,
                       int top, int left) {
    for (int p = 0; p < channels; ++p)
        for (int r = 0; r < ho; ++r)
            for (int c = 0; c < wo; ++c) {
                float best = -INFINITY;
                for (int a = 0; a < kh; ++a)
                    for (int b = 0; b < kw; ++b) {
                        const int row = r * sh - top + a, column = c * sw - left + b;
                        if (row >= 0 && row < hi && column >= 0 && column < wi)
                            best = fmaxf(best, x[(p * hi + row) * wi + column]);
                    }
                y[(p * ho + r) * wo + c] = best;
            }
}
)"});
    all.push_back({"avg_pool2d", R"(
static void avg_pool2d(const float *x, float *y, int channels, int hi, int wi, int ho, int wo, int kh, int kw, int sh, int sw,
                       int top, int left, int count_border) {
    for (int p = 0; p < channels; ++p)
        for (int r = 0; r < ho; ++r)
            for (int c = 0; c < wo; ++c) {
                float sum = 0.0f;
                int count = 0;
                for (int a = 0; a < kh; ++a)
                    for (int b = 0; b < kw; ++b) {
                        const int row = r * sh - top + a, column = c * sw - left + b;
                        if (row >= 0 && row < hi && column >= 0 && column < wi) {
                            sum += x[(p * hi + row) * wi + column];
                            ++count;
                        }
                    }
                y[(p * ho + r) * wo + c] = sum / (float)(count_border ? kh * kw : count);
            }
}
)"});
    all.push_back({"max_pool1d", R"(
static void max_pool1d(const float *x, float *y, int ti, int features, int to, int k, int stride, int before) {
    for (int t = 0; t < to; ++t)
        for (int f = 0; f < features; ++f) {
            float best = -INFINITY;
            for (int a = 0; a < k; ++a) {
                const int step = t * stride - before + a;
                if (step >= 0 && step < ti)
                    best = fmaxf(best, x[step * features + f]);
            }
            y[t * features + f] = best;
        }
}
)"});
    all.push_back({"avg_pool1d", R"(
static void avg_pool1d(const float *x, float *y, int ti, int features, int to, int k, int stride, int before) {
    for (int t = 0; t < to; ++t)
        for (int f = 0; f < features; ++f) {
            float sum = 0.0f;
            int count = 0;
            for (int a = 0; a < k; ++a) {
                const int step = t * stride - before + a;
                if (step >= 0 && step < ti) {
                    sum += x[step * features + f];
                    ++count;
                }
            }
            y[t * features + f] = sum / (float)count;
        }
}
)"});
    all.push_back({"pad2d", R"(
static void pad2d(const float *x, float *y, int channels, int hi, int wi, int ho, int wo, int top, int left, float value) {
    for (int p = 0; p < channels; ++p)
        for (int r = 0; r < ho; ++r)
            for (int c = 0; c < wo; ++c) {
                const int row = r - top, column = c - left;
                const int inside = row >= 0 && row < hi && column >= 0 && column < wi;
                y[(p * ho + r) * wo + c] = inside ? x[(p * hi + row) * wi + column] : value;
            }
}
)"});
    all.push_back({"upsample_nearest", R"(
static void upsample_nearest(const float *x, float *y, int channels, int hi, int wi, int fh, int fw) {
    for (int p = 0; p < channels; ++p)
        for (int r = 0; r < hi * fh; ++r)
            for (int c = 0; c < wi * fw; ++c)
                y[(p * hi * fh + r) * wi * fw + c] = x[(p * hi + r / fh) * wi + c / fw];
}
)"});
    all.push_back({"upsample_bilinear", R"(
static void upsample_bilinear(const float *x, float *y, int channels, int hi, int wi, int fh, int fw) {
    for (int p = 0; p < channels; ++p)
        for (int r = 0; r < hi * fh; ++r)
            for (int c = 0; c < wi * fw; ++c) {
                const float row = fmaxf(((float)r + 0.5f) / (float)fh - 0.5f, 0.0f);
                const float column = fmaxf(((float)c + 0.5f) / (float)fw - 0.5f, 0.0f);
                const int r0 = (int)row, c0 = (int)column;
                const int r1 = r0 + 1 < hi ? r0 + 1 : hi - 1, c1 = c0 + 1 < wi ? c0 + 1 : wi - 1;
                const float a = row - (float)r0, b = column - (float)c0;
                const float *plane = x + p * hi * wi;
                y[(p * hi * fh + r) * wi * fw + c] =
                    (1.0f - a) * ((1.0f - b) * plane[r0 * wi + c0] + b * plane[r0 * wi + c1]) +
                    a * ((1.0f - b) * plane[r1 * wi + c0] + b * plane[r1 * wi + c1]);
            }
}
)"});
}

} // namespace netwright::exchange
