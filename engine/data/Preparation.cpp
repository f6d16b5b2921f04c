#include "engine/data/Preparation.h"

#include <algorithm>
#include <cmath>

namespace netwright::data {
namespace {

float at(const std::vector<float>& numbers, std::size_t element) {
    return numbers[numbers.size() == 1 ? 0 : element];
}

float mapped(const Affine& map, std::size_t element, float x) { return x * at(map.scale, element) + at(map.offset, element); }
float mapped(const Fill& fill, std::size_t element, float x) { return std::isnan(x) ? at(fill.value, element) : x; }
float mapped(const Clip& clip, std::size_t element, float x) {
    return std::min(std::max(x, at(clip.low, element)), at(clip.high, element));
}
float mapped(const Log& log, std::size_t element, float x) {
    return at(log.applies, element) == 0.0F ? x : std::copysign(std::log1p(std::abs(x)), x);
}
float mapped(const Exp& exp, std::size_t element, float x) {
    return at(exp.applies, element) == 0.0F ? x : std::copysign(std::expm1(std::abs(x)), x);
}

Affine inverse(const Affine& map) {
    Affine back = map;
    for (std::size_t i = 0; i < map.scale.size(); ++i) {
        back.scale[i] = map.scale[i] == 0.0F ? 0.0F : 1.0F / map.scale[i];
        back.offset[i] = -map.offset[i] * back.scale[i];
    }
    return back;
}

} // namespace

void append(Preparation& preparation, Affine map) {
    Affine* last = preparation.empty() ? nullptr : std::get_if<Affine>(&preparation.back());
    if (!last) {
        preparation.emplace_back(std::move(map));
        return;
    }
    const std::size_t elements = std::max(last->scale.size(), map.scale.size());
    last->scale.resize(elements, last->scale.front());
    last->offset.resize(elements, last->offset.front());
    for (std::size_t i = 0; i < elements; ++i) {
        const double scale = static_cast<double>(at(map.scale, i));
        last->offset[i] = static_cast<float>(scale * static_cast<double>(last->offset[i]) + static_cast<double>(at(map.offset, i)));
        last->scale[i] = static_cast<float>(scale * static_cast<double>(last->scale[i]));
    }
}

float prepared(const Preparation& preparation, std::int64_t element, float value) {
    for (const Transform& transform : preparation)
        value = std::visit([&](const auto& one) { return mapped(one, static_cast<std::size_t>(element), value); }, transform);
    return value;
}

void prepare(const Preparation& preparation, std::span<float> sample) {
    for (const Transform& transform : preparation)
        std::visit(
            [&](const auto& one) {
                for (std::size_t element = 0; element < sample.size(); ++element)
                    sample[element] = mapped(one, element, sample[element]);
            },
            transform);
}

Preparation inverseOf(const Preparation& preparation) {
    Preparation back;
    for (auto transform = preparation.rbegin(); transform != preparation.rend(); ++transform) {
        if (const auto* affine = std::get_if<Affine>(&*transform))
            back.emplace_back(inverse(*affine));
        else if (const auto* log = std::get_if<Log>(&*transform))
            back.emplace_back(Exp{log->applies});
        else if (const auto* exp = std::get_if<Exp>(&*transform))
            back.emplace_back(Log{exp->applies});
    }
    return back;
}

} // namespace netwright::data
