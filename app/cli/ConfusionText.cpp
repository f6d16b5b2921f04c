#include "app/cli/ConfusionText.h"

#include "app/cli/Report.h"
#include "app/cli/TextTable.h"

#include <algorithm>

namespace netwright::cli {

namespace {

constexpr std::size_t kMaxColumn = 12;

std::string shortened(const std::string& text, std::size_t width) {
    if (displayWidth(text) <= width)
        return text;
    std::string cut = text;
    while (displayWidth(cut) >= width) { // by whole characters
        while ((cut.back() & 0xC0) == 0x80)
            cut.pop_back();
        cut.pop_back();
    }
    return cut + "…";
}

std::string padded(const std::string& text, std::size_t width) {
    return std::string(width - std::min(width, displayWidth(text)), ' ') + text;
}

} // namespace

std::string confusionText(const std::vector<std::string>& classes, const std::vector<std::int64_t>& confusion) {
    std::vector<std::string> names;
    std::size_t width = 5;
    for (const std::string& name : classes) {
        names.push_back(shortened(name, kMaxColumn));
        width = std::max(width, displayWidth(names.back()));
    }
    for (const std::int64_t count : confusion)
        width = std::max(width, grouped(count).size());

    std::string text = padded("", width);
    for (const std::string& name : names)
        text += ' ' + padded(name, width);
    text += "   correctly predicted\n";
    for (std::size_t row = 0; row < names.size(); ++row) {
        std::int64_t total = 0;
        text += padded(names[row], width);
        for (std::size_t column = 0; column < names.size(); ++column) {
            const std::int64_t count = confusion[row * names.size() + column];
            total += count;
            text += ' ' + padded(count == 0 ? "·" : grouped(count), width);
        }
        const auto right = static_cast<double>(confusion[row * names.size() + row]);
        text += total > 0 ? "   " + padded(fixedPoint(100 * right / static_cast<double>(total), 1), 5) + " %\n" : "   no samples\n";
    }
    return text;
}

} // namespace netwright::cli
