#include "engine/data/tables/Workbook.h"

#include "engine/data/tables/CellText.h"
#include "engine/data/tables/ExcelSheet.h"
#include "engine/data/tables/OpenDocumentSheet.h"
#include "engine/data/tables/ZipFile.h"

#include <algorithm>
#include <array>
#include <map>

namespace netwright::data {
namespace {

constexpr std::size_t kLargestPart = std::size_t{16} << 20;   ///< of what describes the workbook
constexpr std::size_t kLargestTexts = std::size_t{512} << 20; ///< of all texts that cells share

std::string attribute(const XmlEvents::Attributes& attributes, std::string_view name) {
    const auto found = attributes.find(name);
    return found == attributes.end() ? std::string() : found->second;
}

/// Reads a part of the archive from its beginning to its end, or until `enough`.
bool readPart(const ZipFile& zip, const std::string& name, XmlEvents& events, const std::function<bool()>& enough) {
    const auto stream = zip.stream(name);
    std::array<char, 65536> piece{};
    while (stream) {
        const std::size_t count = stream->read(piece.data(), piece.size());
        if (!events.feed({piece.data(), count}, count == 0))
            return false;
        if (count == 0 || enough())
            return true;
    }
    return false;
}

class ExcelWorkbook : public Workbook {
public:
    ExcelWorkbook(std::shared_ptr<const ZipFile> zip) : m_zip(std::move(zip)), m_parts(std::make_shared<ExcelParts>()) {
        readSheets();
        readStyles();
        readTexts();
    }

    std::vector<std::string> sheets() const override {
        std::vector<std::string> names;
        for (const auto& [name, part] : m_sheets)
            names.push_back(name);
        return names;
    }

    std::unique_ptr<RecordReader> read(const std::string& sheet) const override {
        for (const auto& [name, part] : m_sheets)
            if (name == sheet)
                return std::make_unique<SheetRecords>(m_zip, part, [parts = m_parts] { return excelGrammar(parts); });
        return nullptr;
    }

private:
    void readSheets() {
        std::map<std::string, std::string> targets;
        XmlEvents relations;
        relations.begin = [&](std::string_view name, const XmlEvents::Attributes& attributes) {
            if (name == "Relationship") {
                const std::string target = attribute(attributes, "Target");
                targets[attribute(attributes, "Id")] = target.starts_with('/') ? target.substr(1) : "xl/" + target;
            }
        };
        relations.feed(m_zip->text("xl/_rels/workbook.xml.rels", kLargestPart), true);
        XmlEvents book;
        book.begin = [&](std::string_view name, const XmlEvents::Attributes& attributes) {
            if (name == "sheet")
                if (const std::string part = targets[attribute(attributes, "id")]; m_zip->holds(part))
                    m_sheets.emplace_back(attribute(attributes, "name"), part);
            if (name == "workbookPr")
                m_parts->from1904 = attribute(attributes, "date1904") == "1" || attribute(attributes, "date1904") == "true";
        };
        book.feed(m_zip->text("xl/workbook.xml", kLargestPart), true);
    }

    void readStyles() {
        std::map<std::string, bool> formats;
        bool inCells = false;
        XmlEvents styles;
        styles.begin = [&](std::string_view name, const XmlEvents::Attributes& attributes) {
            if (name == "numFmt")
                formats[attribute(attributes, "numFmtId")] = isDateFormat(attribute(attributes, "formatCode"));
            inCells = inCells || name == "cellXfs";
            if (name != "xf" || !inCells)
                return;
            const std::string id = attribute(attributes, "numFmtId");
            const auto number = numberIn(id).value_or(0);
            const auto given = formats.find(id); // 14–22 and 45–47 are dates and times that Excel knows by itself
            m_parts->dateStyles.push_back(given != formats.end() ? given->second : (number >= 14 && number <= 22) || (number >= 45 && number <= 47));
        };
        styles.end = [&](std::string_view name) { inCells = inCells && name != "cellXfs"; };
        styles.feed(m_zip->text("xl/styles.xml", kLargestPart), true);
    }

    void readTexts() {
        std::string text;
        std::size_t size = 0;
        bool reads = false;
        XmlEvents events;
        events.begin = [&](std::string_view name, const XmlEvents::Attributes&) {
            if (name == "si")
                text.clear();
            reads = name == "t";
        };
        events.text = [&](std::string_view piece) {
            if (reads)
                text += piece;
        };
        events.end = [&](std::string_view name) {
            reads = false;
            if (name != "si")
                return;
            size += text.size() + sizeof(std::string);
            m_parts->texts.push_back(text);
        };
        readPart(*m_zip, "xl/sharedStrings.xml", events, [&] { return size + text.size() > kLargestTexts; });
    }

    std::shared_ptr<const ZipFile> m_zip;
    std::shared_ptr<ExcelParts> m_parts;
    std::vector<std::pair<std::string, std::string>> m_sheets; ///< name, part of the archive
};

class OpenDocumentWorkbook : public Workbook {
public:
    OpenDocumentWorkbook(std::shared_ptr<const ZipFile> zip) : m_zip(std::move(zip)) {
        XmlEvents events;
        events.begin = [&](std::string_view name, const XmlEvents::Attributes& attributes) {
            if (name == "table")
                m_sheets.push_back(attribute(attributes, "name"));
        };
        readPart(*m_zip, kContent, events, [] { return false; });
    }

    std::vector<std::string> sheets() const override { return m_sheets; }

    std::unique_ptr<RecordReader> read(const std::string& sheet) const override {
        if (std::ranges::find(m_sheets, sheet) == m_sheets.end())
            return nullptr;
        return std::make_unique<SheetRecords>(m_zip, kContent, [sheet] { return openDocumentGrammar(sheet); });
    }

private:
    static constexpr char kContent[] = "content.xml";
    std::shared_ptr<const ZipFile> m_zip;
    std::vector<std::string> m_sheets;
};

} // namespace

core::Result<std::shared_ptr<const Workbook>> Workbook::open(const std::filesystem::path& path) {
    auto zip = ZipFile::open(path);
    if (!zip)
        return zip.problems();
    if ((*zip)->holds("xl/workbook.xml"))
        return std::shared_ptr<const Workbook>(std::make_shared<ExcelWorkbook>(*zip));
    if ((*zip)->holds("content.xml"))
        return std::shared_ptr<const Workbook>(std::make_shared<OpenDocumentWorkbook>(*zip));
    return core::error("table.unreadable", core::inFile(path.string()), "The file is a zip archive, but no workbook.",
                       "Unpack it and choose the table that is in it.");
}

} // namespace netwright::data
