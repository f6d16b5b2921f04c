#pragma once

#include "engine/core/NamedTensor.h"

#include <set>
#include <string>
#include <utility>
#include <vector>

/// The text of a Python module with one nn.Module, piece by piece, and the tensors of its state. Knows nothing of layers.
namespace netwright::exchange {

std::string pyNumber(double number);
std::string pyText(const std::string& text); ///< as a literal in double quotes
std::string pyTuple(const std::vector<std::int64_t>& numbers);

class PyModule {
public:
    PyModule();

    /// A name that is free, made from one that need not be an identifier.
    std::string identifier(const std::string& wish);

    void input(const std::string& variable, const std::string& help);
    void output(const std::string& name, const std::string& expression, const std::vector<std::string>& classes);
    /// self.<attribute> = <constructor>
    void member(const std::string& attribute, const std::string& constructor);
    bool hasMember(const std::string& attribute) const;
    void state(core::NamedTensor tensor) { m_state.push_back(std::move(tensor)); }
    /// A line of forward().
    void line(const std::string& text) { m_forward.push_back(text); }
    /// A class or function of PyHelpers.cpp.
    void helper(const std::string& name) { m_helpers.insert(name); }

    std::string source(const std::string& title) const;
    const std::vector<core::NamedTensor>& tensors() const { return m_state; }

private:
    struct Output {
        std::string name;
        std::string expression;
        std::vector<std::string> classes;
    };

    std::set<std::string> m_names;
    std::set<std::string> m_helpers;
    std::vector<std::pair<std::string, std::string>> m_inputs; ///< variable, help
    std::vector<Output> m_outputs;
    std::vector<std::pair<std::string, std::string>> m_members;
    std::vector<std::string> m_forward;
    std::vector<core::NamedTensor> m_state;
};

/// The text of a helper.
std::string pyHelper(const std::string& name);

} // namespace netwright::exchange
