#include "engine/operators/Attributes.h"

#include <stdexcept>

namespace netwright::operators {
namespace {

template <typename T>
const T* lookUp(const Attributes& attributes, std::string_view name) {
    const auto found = attributes.find(name);
    return found == attributes.end() ? nullptr : std::get_if<T>(&found->second);
}

template <typename T>
const T& required(const Attributes& attributes, std::string_view name) {
    if (const T* value = lookUp<T>(attributes, name))
        return *value;
    throw std::out_of_range("operator attribute " + std::string(name));
}

} // namespace

bool flagOf(const Attributes& attributes, std::string_view name, bool otherwise) {
    const bool* value = lookUp<bool>(attributes, name);
    return value ? *value : otherwise;
}

std::int64_t integerOf(const Attributes& attributes, std::string_view name) {
    return required<std::int64_t>(attributes, name);
}

std::int64_t integerOf(const Attributes& attributes, std::string_view name, std::int64_t otherwise) {
    const auto* value = lookUp<std::int64_t>(attributes, name);
    return value ? *value : otherwise;
}

double realOf(const Attributes& attributes, std::string_view name, double otherwise) {
    if (const auto* whole = lookUp<std::int64_t>(attributes, name))
        return static_cast<double>(*whole);
    const auto* value = lookUp<double>(attributes, name);
    return value ? *value : otherwise;
}

const std::string& textOf(const Attributes& attributes, std::string_view name) {
    return required<std::string>(attributes, name);
}

const std::vector<std::int64_t>& integersOf(const Attributes& attributes, std::string_view name) {
    return required<std::vector<std::int64_t>>(attributes, name);
}

std::vector<double> realsOf(const Attributes& attributes, std::string_view name) {
    const auto* value = lookUp<std::vector<double>>(attributes, name);
    return value ? *value : std::vector<double>{};
}

Attributes with(Attributes attributes, std::string name, core::ParamValue value) {
    attributes.insert_or_assign(std::move(name), std::move(value));
    return attributes;
}

} // namespace netwright::operators
