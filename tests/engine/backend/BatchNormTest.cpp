#include "engine/backend/kernels/normalisation/BatchNorm.h"
#include "tests/support/Check.h"

#include <cmath>
#include <vector>

using namespace netwright;
using namespace netwright::testing;
using backend::kernels::BatchNormShape;

namespace {

struct Case {
    BatchNormShape shape;
    std::vector<float> src, diffDst, scale, shift;

    std::size_t at(std::int64_t n, std::int64_t c, std::int64_t place) const {
        const std::int64_t group = c / shape.lanes;
        return static_cast<std::size_t>(n * shape.rowFloats + (group * shape.area + place) * shape.lanes +
                                        c % shape.lanes);
    }
    std::size_t floats() const { return static_cast<std::size_t>(shape.batch * shape.rowFloats); }
};

Case makeCase(std::int64_t batch, std::int64_t channels, std::int64_t area, std::int64_t lanes, std::int64_t parts) {
    Case c{{.batch = batch, .channels = channels, .area = area, .lanes = lanes, .parts = parts}, {}, {}, {}, {}};
    c.shape.filledUp = lanes < 32;
    c.shape.rowFloats = c.shape.filledUp ? c.shape.groups() * area * lanes : channels;
    c.src.assign(c.floats(), 0);
    c.diffDst.assign(c.floats(), 0);
    std::uint32_t state = 1;
    const auto draw = [&] {
        return static_cast<float>((state = state * 1664525u + 1013904223u) >> 8) / 16777216.0f - 0.5f;
    };
    for (std::int64_t channel = 0; channel < channels; ++channel) {
        c.scale.push_back(1 + draw());
        c.shift.push_back(draw());
        for (std::int64_t n = 0; n < batch; ++n)
            for (std::int64_t place = 0; place < area; ++place) {
                c.src[c.at(n, channel, place)] = 0.05f * static_cast<float>(channel) + 2 * draw();
                c.diffDst[c.at(n, channel, place)] = draw() + 0.1f;
            }
    }
    return c;
}

/// `terms`: of a sum whose terms, below one, may cancel each other; each brings some of the rounding of f32.
void checkNear(float value, double wanted, double terms = 0) {
    CHECK(std::abs(static_cast<double>(value) - wanted) < 3e-5 * (1 + std::abs(wanted)) + 3e-7 * terms);
}

/// The formulas in double, channel by channel, beside what the kernels made, in place too.
void check(const Case& c) {
    const BatchNormShape& s = c.shape;
    const auto channels = static_cast<std::size_t>(s.channels);
    std::vector<float> dst(c.src), mean(channels), variance(channels),
        scratch(static_cast<std::size_t>(s.scratchFloats()));
    batchNormForward(s, dst.data(), c.scale.data(), c.shift.data(), dst.data(), mean.data(), variance.data(),
                     scratch.data());
    std::vector<float> diffSrc(c.diffDst), diffScale(channels), diffShift(channels);
    batchNormBackward(s, c.src.data(), diffSrc.data(), mean.data(), variance.data(), c.scale.data(), diffSrc.data(),
                      diffScale.data(), diffShift.data(), scratch.data());
    for (std::int64_t channel = 0; channel < s.channels; ++channel) {
        const auto i = static_cast<std::size_t>(channel);
        const auto forAll = [&](const auto& body) {
            for (std::int64_t n = 0; n < s.batch; ++n)
                for (std::int64_t place = 0; place < s.area; ++place)
                    body(c.at(n, channel, place));
        };
        const double count = static_cast<double>(s.batch * s.area);
        double middle = 0, spread = 0, product = 0, sum = 0;
        forAll([&](std::size_t at) { middle += static_cast<double>(c.src[at]) / count; });
        forAll([&](std::size_t at) { spread += std::pow(static_cast<double>(c.src[at]) - middle, 2) / count; });
        const double inverse = 1 / std::sqrt(spread + static_cast<double>(s.epsilon));
        const auto normal = [&](std::size_t at) { return (static_cast<double>(c.src[at]) - middle) * inverse; };
        forAll([&](std::size_t at) {
            product += static_cast<double>(c.diffDst[at]) * normal(at);
            sum += static_cast<double>(c.diffDst[at]);
        });
        checkNear(mean[i], middle);
        checkNear(variance[i], spread);
        checkNear(diffScale[i], product, count);
        checkNear(diffShift[i], sum, count);
        const auto factor = static_cast<double>(c.scale[i]);
        forAll([&](std::size_t at) {
            checkNear(dst[at], normal(at) * factor + static_cast<double>(c.shift[i]));
            checkNear(diffSrc[at],
                      factor * inverse *
                          (static_cast<double>(c.diffDst[at]) - sum / count - normal(at) * product / count));
        });
    }
    if (!s.filledUp)
        return;
    for (std::int64_t n = 0; n < s.batch; ++n) // lanes without a channel stay zero
        for (std::int64_t place = 0; place < s.area; ++place)
            for (std::int64_t channel = s.channels; channel < s.groups() * s.lanes; ++channel) {
                CHECK_EQUAL(dst[c.at(n, channel, place)], 0.0f);
                CHECK_EQUAL(diffSrc[c.at(n, channel, place)], 0.0f);
            }
}

} // namespace

TEST(batchNormOfImagesInBlocksOfChannels) {
    for (const std::int64_t lanes : {8, 16})
        for (const std::int64_t channels : {1, 8, 16, 19, 64})
            for (const std::int64_t area : {1, 7, 49})
                for (const std::int64_t parts : {1, 2, 5})
                    check(makeCase(37, channels, area, lanes, parts));
}

TEST(batchNormOfPlainFeatures) {
    for (const std::int64_t channels : {1, 31, 32, 100})
        for (const std::int64_t parts : {1, 2, 5})
            check(makeCase(33, channels, 1, 32, parts));
}

TEST(batchNormOfWholeNetworksWorksWithAllThreads) {
    for (const std::int64_t parts : {1, 4})
        check(makeCase(64, 24, 196, 8, parts));
}
