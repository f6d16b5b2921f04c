#pragma once

#include "engine/core/Diagnostic.h"

#include <cassert>
#include <utility>
#include <variant>

namespace netwright::core {

/// A value, or the diagnostics that say why there is none. Warnings that come with a value travel separately.
template <typename T>
class [[nodiscard]] Result {
public:
    Result(T value) : m_content(std::move(value)) {}
    Result(Diagnostic problem) : m_content(Diagnostics{std::move(problem)}) {}
    Result(Diagnostics problems) : m_content(std::move(problems)) {}

    bool ok() const { return std::holds_alternative<T>(m_content); }
    explicit operator bool() const { return ok(); }

    T& value() & { assert(ok()); return std::get<T>(m_content); }
    const T& value() const& { assert(ok()); return std::get<T>(m_content); }
    T&& value() && { assert(ok()); return std::get<T>(std::move(m_content)); }
    T& operator*() & { return value(); }
    const T& operator*() const& { return value(); }
    T&& operator*() && { return std::move(*this).value(); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }

    const Diagnostics& problems() const { assert(!ok()); return std::get<Diagnostics>(m_content); }

private:
    std::variant<T, Diagnostics> m_content;
};

/// For operations without a value: ok, or problems.
struct Done {};
using Status = Result<Done>;

} // namespace netwright::core
