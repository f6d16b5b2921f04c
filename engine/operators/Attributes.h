#pragma once

#include "engine/operators/Op.h"

#include <string>
#include <string_view>
#include <vector>

/// Reading an operator's attributes. The layers and gradient rules write them, so a missing one without a default is a
/// mistake of the program, not of the user: std::out_of_range.
namespace netwright::operators {

bool flagOf(const Attributes& attributes, std::string_view name, bool otherwise = false);
std::int64_t integerOf(const Attributes& attributes, std::string_view name);
std::int64_t integerOf(const Attributes& attributes, std::string_view name, std::int64_t otherwise);
double realOf(const Attributes& attributes, std::string_view name, double otherwise);
const std::string& textOf(const Attributes& attributes, std::string_view name);
const std::vector<std::int64_t>& integersOf(const Attributes& attributes, std::string_view name);
/// Empty when absent.
std::vector<double> realsOf(const Attributes& attributes, std::string_view name);

/// The attributes with one more (or another value for one).
Attributes with(Attributes attributes, std::string name, core::ParamValue value);

} // namespace netwright::operators
