#include "app/cli/ConfusionText.h"

#include "app/cli/Report.h"

#include <algorithm>

namespace netwright::cli {

namespace {

constexpr std::size_t kMaxColumn = 12;

/// Characters, not bytes, of a UTF-8 text.
std::size_t lengthOf(const std::string& text) {
    return static_cast<std::size_t>(std::ranges::count_if(text, [](char byte) { return (byte & 0xC0) != 0x80; }));
}

std::string shortened(const std::string& text, std::size_t width) {
    if (lengthOf(text) <= width)
        return text;
    std::string cut;
    std::size_t characters = 0;
    for (const char byte : text) {
        if ((byte & 0xC0) != 0x80 && ++characters == width)
            break;
        cut += byte;
    }
    return cut + "…";
}

std::string padded(const std::string& text, std::size_t width) {
    return std::string(width - std::min(width, lengthOf(text)), ' ') + text;
}

} // namespace

std::string confusionText(const std::vector<std::string>& classes, const std::vector<std::int64_t>& confusion) {
    std::vector<std::string> names;
    std::size_t width = 5;
    for (const std::string& name : classes) {
        names.push_back(shortened(name, kMaxColumn));
        width = std::max(width, lengthOf(names.back()));
    }
    for (const std::int64_t count : confusion)
        width = std::max(width, grouped(count).size());

    std::string text = padded("", width);
    for (const std::string& name : names)
        text += ' ' + padded(name, width);
    text += "   recognised\n";
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
