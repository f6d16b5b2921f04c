#include "engine/exchange/c/HelperTexts.h"

namespace netwright::exchange {

namespace {

/// Along an axis of n numbers that lie `inner` apart, `outer` times.
CHelper reduction(const char* name, const char* start, const char* step, const char* end) {
    return {name, "\nstatic void " + std::string(name) + "(const float *x, float *y, int outer, int n, int inner) {\n"
                      "    for (int o = 0; o < outer; ++o)\n        for (int i = 0; i < inner; ++i) {\n"
                      "            const float *line = x + o * n * inner + i;\n            float result = " + start + ";\n"
                      "            for (int k = 0; k < n; ++k)\n                result = " + step + ";\n"
                      "            y[o * inner + i] = " + end + ";\n        }\n}\n"};
}

CHelper softmax(const char* name, const char* last) {
    return {name, "\nstatic void " + std::string(name) + "(const float *x, float *y, int outer, int n, int inner) {\n"
                      "    for (int o = 0; o < outer; ++o)\n        for (int i = 0; i < inner; ++i) {\n"
                      "            const float *line = x + o * n * inner + i;\n            float *result = y + o * n * inner + i;\n"
                      "            float highest = line[0], sum = 0.0f;\n            for (int k = 1; k < n; ++k)\n"
                      "                highest = fmaxf(highest, line[k * inner]);\n            for (int k = 0; k < n; ++k)\n"
                      "                sum += expf(line[k * inner] - highest);\n            for (int k = 0; k < n; ++k)\n"
                      "                result[k * inner] = " + last + ";\n        }\n}\n"};
}

} // namespace

void addMatrixHelpers(std::vector<CHelper>& all) {
    all.push_back({"dense", R"(
/* x: rows*ni, y: rows*no, weight: no*ni. */
static void dense(const float *x, float *y, int rows, int ni, int no, const float *weight, const float *bias) {
    for (int r = 0; r < rows; ++r)
        for (int o = 0; o < no; ++o) {
            float sum = bias ? bias[o] : 0.0f;
            for (int i = 0; i < ni; ++i)
                sum += x[r * ni + i] * weight[o * ni + i];
            y[r * no + o] = sum;
        }
}
)"});
    all.push_back({"scale_channels", R"(
static void scale_channels(const float *x, float *y, int n, int inner, const float *scale, const float *shift) {
    for (int i = 0; i < n; ++i)
        y[i] = x[i] * scale[i / inner] + shift[i / inner];
}
)"});
    all.push_back({"layer_norm", R"(
/* Each row of n numbers by itself. */
static void layer_norm(const float *x, float *y, int rows, int n, const float *weight, const float *bias, float epsilon) {
    for (int r = 0; r < rows; ++r) {
        float mean = 0.0f, variance = 0.0f;
        for (int i = 0; i < n; ++i)
            mean += x[r * n + i];
        mean /= (float)n;
        for (int i = 0; i < n; ++i)
            variance += (x[r * n + i] - mean) * (x[r * n + i] - mean);
        const float factor = 1.0f / sqrtf(variance / (float)n + epsilon);
        for (int i = 0; i < n; ++i)
            y[r * n + i] = (x[r * n + i] - mean) * factor * weight[i] + bias[i];
    }
}
)"});
    all.push_back({"group_norm", R"(
/* Groups of n numbers; weight and bias for each channel of `inner` numbers. */
static void group_norm(const float *x, float *y, int groups, int n, int inner, const float *weight, const float *bias, float epsilon) {
    for (int g = 0; g < groups; ++g) {
        float mean = 0.0f, variance = 0.0f;
        for (int i = g * n; i < (g + 1) * n; ++i)
            mean += x[i];
        mean /= (float)n;
        for (int i = g * n; i < (g + 1) * n; ++i)
            variance += (x[i] - mean) * (x[i] - mean);
        const float factor = 1.0f / sqrtf(variance / (float)n + epsilon);
        for (int i = g * n; i < (g + 1) * n; ++i)
            y[i] = (x[i] - mean) * factor * weight[i / inner] + bias[i / inner];
    }
}
)"});
    all.push_back(softmax("softmax", "expf(line[k * inner] - highest) / sum"));
    all.push_back(softmax("log_softmax", "line[k * inner] - highest - logf(sum)"));
    all.push_back(reduction("sum_axis", "0.0f", "result + line[k * inner]", "result"));
    all.push_back(reduction("mean_axis", "0.0f", "result + line[k * inner]", "result / (float)n"));
    all.push_back(reduction("max_axis", "line[0]", "fmaxf(result, line[k * inner])", "result"));
    all.push_back({"copy_part", R"(
/* `count` numbers of each of `outer` blocks: from x_block numbers each, beginning at x_start, to y_block, at y_start. */
static void copy_part(const float *x, float *y, int outer, int count, int x_block, int x_start, int y_block, int y_start) {
    for (int o = 0; o < outer; ++o)
        memcpy(y + o * y_block + y_start, x + o * x_block + x_start, (size_t)count * sizeof(float));
}
)"});
    all.push_back({"permute", R"(
/* Axis k of y is axis order[k] of x, whose axes are size[…]; up to eight. */
static void permute(const float *x, float *y, int n, int rank, const int *size, const int *order) {
    int stride[8], place[8] = {0};
    stride[rank - 1] = 1;
    for (int k = rank - 1; k > 0; --k)
        stride[k - 1] = stride[k] * size[k];
    for (int i = 0; i < n; ++i) {
        int from = 0;
        for (int k = 0; k < rank; ++k)
            from += place[k] * stride[order[k]];
        y[i] = x[from];
        for (int k = rank - 1; k >= 0 && ++place[k] == size[order[k]]; --k)
            place[k] = 0;
    }
}
)"});
}

} // namespace netwright::exchange
