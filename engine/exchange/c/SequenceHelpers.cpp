#include "engine/exchange/c/HelperTexts.h"

namespace netwright::exchange {

namespace {

/// A recurrent layer in one direction: x is steps*ni, the states go to y + t*y_step, `work` holds the state h and what the
/// step needs. Where `mask` is 0 the state stays as it was.
CHelper recurrent(const std::string& name, const std::string& more, int gates, const std::string& locals, const std::string& step,
                  std::vector<std::string> needs) {
    const std::string count = std::to_string(gates);
    return {name,
            "\nstatic void " + name + "(const float *x, float *y, int steps, int ni, int units, int reverse, int y_step, const float *mask,\n"
            "                  const float *w, const float *u, const float *b, const float *c, float *work" + more + ") {\n"
            "    float *h = work, *in = work + units, *rec = in + " + count + " * units" + locals + ";\n"
            "    memset(work, 0, (size_t)(" + std::to_string(2 * gates + 2) + " * units) * sizeof(float));\n"
            "    for (int s = 0; s < steps; ++s) {\n        const int t = reverse ? steps - 1 - s : s;\n"
            "        if (!mask || mask[t] != 0.0f) {\n"
            "            dense(x + t * ni, in, 1, ni, " + count + " * units, w, b);\n"
            "            dense(h, rec, 1, units, " + count + " * units, u, c);\n"
            "            for (int k = 0; k < units; ++k) {\n" + step + "            }\n        }\n"
            "        memcpy(y + t * y_step, h, (size_t)units * sizeof(float));\n    }\n}\n",
            std::move(needs)};
}

} // namespace

void addSequenceHelpers(std::vector<CHelper>& all) {
    all.push_back({"embedding", R"(
static void embedding(const float *tokens, float *y, int steps, int features, int vocabulary, const float *weight) {
    for (int t = 0; t < steps; ++t) {
        const int token = (int)fminf(fmaxf(tokens[t], 0.0f), (float)(vocabulary - 1));
        memcpy(y + t * features, weight + token * features, (size_t)features * sizeof(float));
    }
}
)"});
    all.push_back(recurrent("lstm", "", 4, ", *cell = rec + 4 * units",
                            "                const float i = sigmoid1(in[k] + rec[k]);\n"
                            "                const float f = sigmoid1(in[units + k] + rec[units + k]);\n"
                            "                const float g = tanhf(in[2 * units + k] + rec[2 * units + k]);\n"
                            "                const float o = sigmoid1(in[3 * units + k] + rec[3 * units + k]);\n"
                            "                cell[k] = f * cell[k] + i * g;\n"
                            "                h[k] = o * tanhf(cell[k]);\n",
                            {"dense", "sigmoid1"}));
    all.push_back(recurrent("gru", "", 3, "",
                            "                const float r = sigmoid1(in[k] + rec[k]);\n"
                            "                const float z = sigmoid1(in[units + k] + rec[units + k]);\n"
                            "                const float n = tanhf(in[2 * units + k] + r * rec[2 * units + k]);\n"
                            "                h[k] = (1.0f - z) * n + z * h[k];\n",
                            {"dense", "sigmoid1"}));
    all.push_back(recurrent("rnn", ", int rectified", 1, "",
                            "                const float v = in[k] + rec[k];\n"
                            "                h[k] = rectified ? fmaxf(v, 0.0f) : tanhf(v);\n",
                            {"dense"}));
    all.push_back({"attention", R"(
/* q: queries*features, k and v: keys*features, y as q; `scores` holds one number per key. A mask of 0 hides a key. */
static void attention(const float *q, const float *k, const float *v, float *y, int queries, int keys, int features, int heads,
                      int causal, const float *mask, float *scores) {
    const int width = features / heads;
    const float scale = 1.0f / sqrtf((float)width);
    for (int head = 0; head < heads; ++head)
        for (int a = 0; a < queries; ++a) {
            const float *query = q + a * features + head * width;
            float *result = y + a * features + head * width;
            float highest = -INFINITY, sum = 0.0f;
            for (int b = 0; b < keys; ++b) {
                const int hidden = (causal && b > a) || (mask && mask[b] == 0.0f);
                scores[b] = 0.0f;
                for (int i = 0; i < width; ++i)
                    scores[b] += query[i] * k[b * features + head * width + i];
                scores[b] = hidden ? -INFINITY : scores[b] * scale;
                highest = fmaxf(highest, scores[b]);
            }
            for (int i = 0; i < width; ++i)
                result[i] = 0.0f;
            for (int b = 0; b < keys; ++b) {
                if (scores[b] == -INFINITY)
                    continue;
                const float weight = expf(scores[b] - highest);
                sum += weight;
                for (int i = 0; i < width; ++i)
                    result[i] += weight * v[b * features + head * width + i];
            }
            for (int i = 0; i < width && sum > 0.0f; ++i)
                result[i] /= sum;
        }
}
)"});
}

} // namespace netwright::exchange
