#include "app/cli/TextTable.h"

#include <algorithm>
#include <array>
#include <utility>

namespace netwright::cli {

namespace {

bool isWithin(char32_t character, const auto& ranges) {
    return std::ranges::any_of(ranges, [character](const auto& range) { return character >= range.first && character <= range.second; });
}

std::size_t widthOf(char32_t character) {
    using Range = std::pair<char32_t, char32_t>;
    static constexpr std::array<Range, 5> kMarks{{{0x300, 0x36F}, {0x200B, 0x200F}, {0x20D0, 0x20FF}, {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}}};
    static constexpr std::array<Range, 8> kWide{{{0x1100, 0x115F}, {0x2E80, 0xA4CF}, {0xAC00, 0xD7A3}, {0xF900, 0xFAFF},
                                                 {0xFE30, 0xFE6F}, {0xFF00, 0xFF60}, {0x1F300, 0x1FAFF}, {0x20000, 0x3FFFD}}};
    return isWithin(character, kMarks) ? 0 : isWithin(character, kWide) ? 2 : 1;
}

} // namespace

std::size_t displayWidth(std::string_view text) {
    std::size_t width = 0;
    for (std::size_t place = 0; place < text.size();) {
        const auto first = static_cast<unsigned char>(text[place]);
        std::size_t length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        length = std::min(length, text.size() - place);
        char32_t character = length == 1 ? first : first & (0xFF >> (length + 1));
        for (std::size_t next = 1; next < length; ++next)
            character = character << 6 | (static_cast<unsigned char>(text[place + next]) & 0x3F);
        width += widthOf(character);
        place += length;
    }
    return width;
}

std::string textTable(const std::vector<std::vector<std::string>>& rows, std::size_t indent) {
    std::vector<std::size_t> widths;
    for (const std::vector<std::string>& row : rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (std::size_t column = 0; column < row.size(); ++column)
            widths[column] = std::max(widths[column], displayWidth(row[column]));
    }
    std::string text;
    for (const std::vector<std::string>& row : rows) {
        text.append(indent, ' ');
        for (std::size_t column = 0; column < row.size(); ++column) {
            const std::string gap(widths[column] - displayWidth(row[column]), ' ');
            text += column == 0 ? row[column] + (row.size() > 1 ? gap : "") : "  " + gap + row[column];
        }
        text += '\n';
    }
    return text;
}

} // namespace netwright::cli
