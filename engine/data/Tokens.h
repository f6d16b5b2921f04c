#pragma once

#include "engine/data/Dataset.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

/// How a text becomes tokens: the same for training and for new texts.
namespace netwright::data {

/// What stands for all tokens that are not in the vocabulary, as its entry 0; absent when the vocabulary is complete.
inline constexpr char kUnknownToken[] = "�";

struct TokenRule {
    bool words = false; ///< otherwise characters
    bool lowercase = false;
};
/// How the texts of a project are cut.
TokenRule tokenRuleOf(const DataSpec& spec);

/// Without carriage returns; with A–Z as a–z if wanted.
std::string plainText(std::string_view text, bool lowercase);

/// The tokens of a text: its characters; or its words, with each punctuation mark by itself and blanks left out. They
/// point into the text.
std::vector<std::string_view> tokensOf(std::string_view text, bool words);

/// The place of each token in the vocabulary; 0 for those it lacks.
std::vector<float> codesOf(std::span<const std::string_view> tokens, const std::vector<std::string>& vocabulary);

} // namespace netwright::data
