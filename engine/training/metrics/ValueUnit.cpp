#include "engine/training/metrics/ValueUnit.h"

namespace netwright::training {

std::string ValueUnit::toString() const {
    if (kind == Kind::Prepared)
        return "of the prepared values";
    if (kind == Kind::Pixels)
        return "in pixel values";
    std::string names;
    for (const std::string& column : columns)
        names += (names.empty() ? "" : ", ") + column;
    return names.empty() ? "in the units of the data" : "in units of " + names;
}

ValueUnit valueUnitOf(const data::Dataset& dataset, std::string_view field, std::int64_t width) {
    constexpr std::size_t kMostNamed = 2;
    const core::Field* found = dataset.schema().find(field);
    if (!found || found->shape.elements() != width)
        return {};
    if (found->kind == core::FieldKind::Image)
        return {ValueUnit::Kind::Pixels, {}};
    if (found->kind != core::FieldKind::Number || found->columns.size() > kMostNamed)
        return {ValueUnit::Kind::Data, {}};
    return {ValueUnit::Kind::Data, found->columns.empty() ? std::vector{found->name} : found->columns};
}

} // namespace netwright::training
