#include "engine/core/Text.h"

#include <algorithm>
#include <numeric>

namespace netwright::core {

std::size_t editDistance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({replaced, diagonal + 1, row[j] + 1});
        }
    }
    return row.back();
}

std::string didYouMean(std::string_view word, const std::vector<std::string>& known, std::string otherwise) {
    if (word.size() > 64) // hostile input must not cost quadratic time
        return otherwise;
    std::size_t best = std::max<std::size_t>(2, word.size() / 3) + 1;
    const std::string* nearest = nullptr;
    for (const std::string& candidate : known) {
        if (const std::size_t distance = editDistance(word, candidate); distance < best) {
            best = distance;
            nearest = &candidate;
        }
    }
    return nearest ? "Did you mean “" + *nearest + "”?" : otherwise;
}

} // namespace netwright::core
