#include "engine/data/tables/FileKind.h"

#include "engine/core/TextEncoding.h"

#include <algorithm>
#include <array>

namespace netwright::data {
namespace {

using namespace std::string_view_literals;

struct Mark {
    std::string_view bytes;
    const char* message;
    const char* fix;
};

constexpr const char* kNotATable = "Choose a table: delimited text, a workbook, JSON lines or an SQLite data base.";

constexpr std::array<Mark, 10> kMarks{{
    {"\xD0\xCF\x11\xE0"sv, "The file is an Excel workbook of the old kind (.xls), which is not read.", "Open it in Excel or LibreOffice and save it as .xlsx, .ods or .csv."},
    {"%PDF"sv, "The file is a PDF document, no table.", kNotATable},
    {"\x89PNG"sv, "The file is a picture, no table.", kNotATable},
    {"\xFF\xD8\xFF"sv, "The file is a picture, no table.", kNotATable},
    {"GIF8"sv, "The file is a picture, no table.", kNotATable},
    {"PAR1"sv, "The file is a Parquet file, which is not read.", "Save it as CSV, for instance with pandas: read_parquet(…).to_csv(…)."},
    {"\x89HDF"sv, "The file is an HDF5 file, no table.", kNotATable},
    {"\x93NUMPY"sv, "The file is a NumPy array, no table.", "Choose NumPy arrays as the source of the data."},
    {"\x7F" "ELF"sv, "The file is a program, no table.", kNotATable},
    {"7z\xBC\xAF"sv, "The file is packed with 7-Zip.", "Unpack it and choose the table that is in it."},
}};

/// Whether the bytes cannot be a text: many control characters, though it is no UTF-16.
bool isBinary(std::string_view bytes) {
    const core::Encoding encoding = core::detectEncoding(bytes);
    if (encoding == core::Encoding::Utf16Big || encoding == core::Encoding::Utf16Little)
        return false;
    const auto strange = std::ranges::count_if(bytes, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' && byte != '\f' && byte != 0x1F && byte != 0x01;
    });
    return strange * 10 > static_cast<std::ptrdiff_t>(bytes.size());
}

} // namespace

FileKind fileKindOf(std::string_view beginning) {
    if (beginning.starts_with("PK\x03\x04"sv))
        return FileKind::Workbook;
    if (beginning.starts_with("SQLite format 3\0"sv))
        return FileKind::Database;
    for (const Mark& mark : kMarks)
        if (beginning.starts_with(mark.bytes))
            return FileKind::Other;
    if (!beginning.starts_with("\x1F\x8B"sv) && isBinary(beginning))
        return FileKind::Other;
    std::string_view text = beginning.substr(beginning.starts_with("\xEF\xBB\xBF"sv) ? 3 : 0);
    text.remove_prefix(std::min(text.find_first_not_of(" \r\n\t"), text.size()));
    const std::string_view line = text.substr(0, text.find_first_of("\r\n"));
    const bool object = text.starts_with('{') && text.find('"') != std::string_view::npos && text.find(':') != std::string_view::npos;
    const bool list = text.starts_with("[{") || (text.starts_with("[") && text.substr(1, 40).find('{') != std::string_view::npos && line.size() < 40);
    return object || list ? FileKind::JsonLines : FileKind::Text;
}

core::Diagnostic noTable(std::string_view beginning, const std::filesystem::path& path) {
    for (const Mark& mark : kMarks)
        if (beginning.starts_with(mark.bytes))
            return core::error("table.unreadable", core::inFile(path.string()), mark.message, mark.fix);
    return core::error("table.unreadable", core::inFile(path.string()), "The file is not a text, nor a kind of table that is known.", kNotATable);
}

} // namespace netwright::data
