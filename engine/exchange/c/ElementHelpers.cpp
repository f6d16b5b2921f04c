#include "engine/exchange/c/HelperTexts.h"

namespace netwright::exchange {

namespace {

/// y[i] = an expression of v = x[i].
CHelper unary(const char* name, const char* expression, std::vector<std::string> needs = {}) {
    return {name,
            "\nstatic void " + std::string(name) + "(const float *x, float *y, int n) {\n    for (int i = 0; i < n; ++i) {\n"
            "        const float v = x[i];\n        y[i] = " + expression + ";\n    }\n}\n",
            std::move(needs)};
}

/// With a number that is the same for all.
CHelper unaryWith(const char* name, const char* number, const char* expression) {
    return {name, "\nstatic void " + std::string(name) + "(const float *x, float *y, int n, float " + number +
                      ") {\n    for (int i = 0; i < n; ++i) {\n        const float v = x[i];\n        y[i] = " + expression + ";\n    }\n}\n"};
}

CHelper binary(const char* name, const char* expression) {
    return {name, "\nstatic void " + std::string(name) + "(const float *a, float *y, int n, const float *b) {\n"
                      "    for (int i = 0; i < n; ++i)\n        y[i] = " + expression + ";\n}\n"};
}

/// With one number for all (step 0) or one for each element (step 1).
CHelper prepared(const char* name, const char* number, const char* expression) {
    return {name, "\nstatic void " + std::string(name) + "(const float *x, float *y, int n, const float *" + number + ", int step) {\n"
                      "    for (int i = 0; i < n; ++i) {\n        const float v = x[i];\n        y[i] = " + expression + ";\n    }\n}\n"};
}

} // namespace

void addElementHelpers(std::vector<CHelper>& all) {
    all.push_back({"sigmoid1", R"(
static float sigmoid1(float x) {
    return 1.0f / (1.0f + expf(-x));
}
)"});
    all.push_back({"softplus1", R"(
static float softplus1(float x) {
    return x > 20.0f ? x : log1pf(expf(x));
}
)"});
    all.push_back(unary("relu", "v > 0.0f ? v : 0.0f"));
    all.push_back(unaryWith("leaky_relu", "slope", "v > 0.0f ? v : slope * v"));
    all.push_back(unaryWith("elu", "alpha", "v > 0.0f ? v : alpha * expm1f(v)"));
    all.push_back(unary("selu", "1.0507009873554805f * (v > 0.0f ? v : 1.6732632423543772f * expm1f(v))"));
    all.push_back(unary("gelu", "0.5f * v * (1.0f + erff(v * 0.70710678118654752f))"));
    all.push_back(unary("gelu_tanh", "0.5f * v * (1.0f + tanhf(0.79788456080286536f * (v + 0.044715f * v * v * v)))"));
    all.push_back(unary("silu", "v * sigmoid1(v)", {"sigmoid1"}));
    all.push_back(unary("mish", "v * tanhf(softplus1(v))", {"softplus1"}));
    all.push_back(unary("sigmoid", "sigmoid1(v)", {"sigmoid1"}));
    all.push_back(unary("hard_sigmoid", "fminf(fmaxf(v / 6.0f + 0.5f, 0.0f), 1.0f)"));
    all.push_back(unary("hard_swish", "v * fminf(fmaxf(v / 6.0f + 0.5f, 0.0f), 1.0f)"));
    all.push_back(unary("hyperbolic_tangent", "tanhf(v)"));
    all.push_back({"softplus", R"(
static void softplus(const float *x, float *y, int n, float beta) {
    for (int i = 0; i < n; ++i)
        y[i] = softplus1(beta * x[i]) / beta;
}
)", {"softplus1"}});
    all.push_back({"prelu", R"(
/* One slope for all (step 0) or one for each channel (step 1) of `inner` numbers. */
static void prelu(const float *x, float *y, int n, int inner, const float *slope, int step) {
    for (int i = 0; i < n; ++i)
        y[i] = x[i] > 0.0f ? x[i] : slope[i / inner * step] * x[i];
}
)"});
    all.push_back(binary("add", "a[i] + b[i]"));
    all.push_back(binary("subtract", "a[i] - b[i]"));
    all.push_back(binary("multiply", "a[i] * b[i]"));
    all.push_back({"multiply_channels", R"(
static void multiply_channels(const float *x, float *y, int n, int inner, const float *factor) {
    for (int i = 0; i < n; ++i)
        y[i] = x[i] * factor[i / inner];
}
)"});
    all.push_back({"scale_all", R"(
static void scale_all(const float *x, float *y, int n, float factor, float offset) {
    for (int i = 0; i < n; ++i)
        y[i] = x[i] * factor + offset;
}
)"});
    all.push_back({"copy", R"(
static void copy(const float *x, float *y, int n) {
    memmove(y, x, (size_t)n * sizeof(float));
}
)"});
    all.push_back(unaryWith("padding_mask", "padding", "v == padding ? 0.0f : 1.0f"));
    all.push_back({"affine", R"(
/* One number for all (step 0) or one for each element (step 1). */
static void affine(const float *x, float *y, int n, const float *scale, const float *offset, int step) {
    for (int i = 0; i < n; ++i)
        y[i] = x[i] * scale[i * step] + offset[i * step];
}
)"});
    all.push_back({"limit", R"(
static void limit(const float *x, float *y, int n, const float *low, const float *high, int step) {
    for (int i = 0; i < n; ++i)
        y[i] = fminf(fmaxf(x[i], low[i * step]), high[i * step]);
}
)"});
    all.push_back(prepared("fill_missing", "value", "v != v ? value[i * step] : v"));
    all.push_back(prepared("logarithm", "applies", "applies[i * step] == 0.0f ? v : copysignf(log1pf(fabsf(v)), v)"));
    all.push_back(prepared("exponential", "applies", "applies[i * step] == 0.0f ? v : copysignf(expm1f(fabsf(v)), v)"));
}

} // namespace netwright::exchange
