#include "engine/backend/Initialise.h"
#include "engine/layers/Weights.h"
#include "tests/support/Check.h"

#include <algorithm>
#include <cmath>

/// The distributions that the initialisers draw from, by their moments and bounds; fixed seeds.
using namespace netwright;
using layers::Initialiser;

namespace {

constexpr std::int64_t kIn = 300;
constexpr std::int64_t kOut = 500;

std::vector<float> drawn(const std::string& choice, std::uint64_t seed = 3) {
    const core::ParamMap values{{"initialiser", choice}};
    const std::vector<core::ParamSpec> specs = layers::weightParams();
    const Initialiser initialiser = layers::weightInitialiser(core::ParamReader(specs, values), kIn, kOut);
    return backend::initialValues(initialiser, core::Shape{kOut, kIn}, seed, "layer.weight");
}

double moment(const std::vector<float>& values, int power) {
    double sum = 0;
    for (const float value : values)
        sum += std::pow(static_cast<double>(value), power);
    return sum / static_cast<double>(values.size());
}

double largest(const std::vector<float>& values) {
    return std::abs(static_cast<double>(std::ranges::max(values, {}, [](float x) { return std::abs(x); })));
}

/// Mean 0 and the variance within about five standard errors; the fourth moment tells uniform (1.8) from normal (3).
void checkMoments(const std::string& choice, double variance, double kurtosis) {
    const std::vector<float> values = drawn(choice);
    const double n = static_cast<double>(values.size());
    CHECK(std::abs(moment(values, 1)) < 5 * std::sqrt(variance / n));
    CHECK(std::abs(moment(values, 2) / variance - 1) < 5 * std::sqrt((kurtosis - 1) / n));
    CHECK(std::abs(moment(values, 4) / (variance * variance) - kurtosis) < 0.1);
}

} // namespace

TEST(variances_are_those_of_he_xavier_and_pytorch) {
    const double in = kIn;
    const double both = kIn + kOut;
    checkMoments("he_uniform", 2 / in, 1.8);
    checkMoments("he_normal", 2 / in, 3);
    checkMoments("xavier_uniform", 2 / both, 1.8);
    checkMoments("xavier_normal", 2 / both, 3);
    checkMoments("default", 1 / (3 * in), 1.8);
    checkMoments("truncated_normal", 0.02 * 0.02, 3);
    CHECK(largest(drawn("he_uniform")) <= std::sqrt(6 / in));
    CHECK(largest(drawn("xavier_uniform")) <= std::sqrt(6 / both));
    CHECK(largest(drawn("default")) <= 1 / std::sqrt(in));
}

TEST(a_truncated_normal_ends_at_two) {
    const Initialiser wide{Initialiser::Kind::TruncatedNormal, 1};
    const auto values = backend::initialValues(wide, core::Shape{400, 400}, 5, "w");
    CHECK(largest(values) <= 2);
    // Variance of the standard normal cut at ±2: 1 − 4φ(2) / (2Φ(2) − 1).
    CHECK(std::abs(moment(values, 2) - 0.77374) < 0.01);
}

TEST(orthogonal_weights_are_orthonormal) {
    for (const core::Shape& shape : {core::Shape{24, 40}, core::Shape{40, 24}, core::Shape{16, 3, 3, 3}}) {
        const auto values = backend::initialValues({Initialiser::Kind::Orthogonal, 1.5}, shape, 7, "w");
        const auto rows = static_cast<std::size_t>(shape[0]);
        const std::size_t columns = values.size() / rows;
        const bool wide = rows <= columns;
        const auto at = [&](std::size_t vector, std::size_t k) {
            return static_cast<double>(wide ? values[vector * columns + k] : values[k * columns + vector]);
        };
        for (std::size_t a = 0; a < std::min(rows, columns); ++a)
            for (std::size_t b = 0; b <= a; ++b) {
                double product = 0;
                for (std::size_t k = 0; k < std::max(rows, columns); ++k)
                    product += at(a, k) * at(b, k);
                CHECK(std::abs(product - (a == b ? 2.25 : 0)) < 1e-5);
            }
    }
}

TEST(constants_and_seeds_do_what_they_say) {
    CHECK(std::ranges::all_of(drawn("zeros"), [](float x) { return x == 0; }));
    CHECK(std::ranges::all_of(drawn("constant"), [](float x) { return x == 0.1F; }));
    CHECK(drawn("he_normal", 3) == drawn("he_normal", 3));
    CHECK(drawn("he_normal", 3) != drawn("he_normal", 4));
}

TEST(every_initialiser_of_the_declaration_is_tested) {
    const std::vector<core::ParamSpec> specs = layers::weightParams();
    std::vector<std::string> names;
    for (const core::ParamChoice& choice : core::findParam(specs, "initialiser")->choices)
        names.push_back(choice.value);
    const std::vector<std::string> tested{"default", "he_uniform", "he_normal", "xavier_uniform", "xavier_normal",
                                          "orthogonal", "truncated_normal", "zeros", "constant"};
    CHECK(names == tested);
}
