#include "engine/data/tables/ExcelSheet.h"
#include "engine/data/tables/TableReader.h"
#include "tests/support/Check.h"
#include "tests/support/Files.h"

using namespace netwright;
using namespace netwright::data;
using testing::TemporaryFolder;

namespace {

const std::string kSamples = NETWRIGHT_SOURCE_DIR "/tests/engine/data/samples/";

using Rows = std::vector<std::vector<std::string>>;

struct Read {
    std::string problem;
    std::string kind;
    std::vector<std::string> names;
    Rows rows;
};

Read read(const std::filesystem::path& path, const std::string& sheet = {}) {
    Read read;
    TableOptions options;
    options.sheet = sheet;
    auto table = TableReader::open(path, options);
    if (!table) {
        read.problem = table.problems().front().code;
        return read;
    }
    read.kind = table->kind();
    read.names = table->layout().names;
    Record row;
    while (table->next(row)) {
        read.rows.emplace_back();
        for (const Cell& cell : row.cells)
            read.rows.back().emplace_back(cell.text);
    }
    return read;
}

} // namespace

TEST(workbooksOfExcelAreTables) {
    const Read book = read(kSamples + "book.xlsx"); // its first sheet is empty
    CHECK_EQUAL(book.kind, "workbook");
    CHECK((book.names == std::vector<std::string>{"when", "größe", "price", "ok", "note"}));
    REQUIRE(book.rows.size() == 6);
    CHECK((book.rows[0] == std::vector<std::string>{"2024-03-01", "0", "1234.5", "TRUE", "x\ny"}));
    CHECK((book.rows[1] == std::vector<std::string>{"2024-03-02 06:00:00", "1.1", "1235.5", "FALSE", "a & b <c>"}));
    CHECK_EQUAL(book.rows[2][1], "");
    CHECK_EQUAL(book.rows[3][1], "3.3"); // stored as 3.3000000000000003
    CHECK(read(kSamples + "book.xlsx", "Empty").rows.empty());
    CHECK_EQUAL(read(kSamples + "book.xlsx", "Dated").problem, "table.no-sheet");
}

TEST(openDocumentSheetsAreTables) {
    const Read book = read(kSamples + "book.ods");
    CHECK((book.names == std::vector<std::string>{"tag", "wert", "art"}));
    CHECK((book.rows == Rows{{"2024-05-01", "0.0", "u"}, {"2024-05-02", "0.5", "v"}, {"2024-05-03", "1.0", "u"}, {"2024-05-04", "1.5", "v"}}));
}

TEST(datesOfExcel) {
    CHECK_EQUAL(excelDate(45355.25, false), "2024-03-04 06:00:00");
    CHECK_EQUAL(excelDate(43893, true), "2024-03-04");
    CHECK_EQUAL(excelDate(0.5, false), "12:00:00");
    for (const char* format : {"dd.mm.yyyy", "h:mm", "[h]:mm:ss", "yyyy\\-mm\\-dd", "[$-407]d. mmmm yyyy"})
        CHECK(isDateFormat(format));
    for (const char* format : {"General", "0.00", "#,##0.00 \"days\"", "[Red]0", "0%", "@", "0.00E+00"})
        CHECK(!isDateFormat(format));
}

TEST(linesOfJsonAreTables) {
    const Read lines = read(kSamples + "rows.jsonl");
    CHECK_EQUAL(lines.kind, "json");
    CHECK((lines.names == std::vector<std::string>{"a", "place.city", "tags", "place.zip", "b"}));
    CHECK((lines.rows == Rows{{"1", "Rom", "[\"x\",\"y\"]", "", ""}, {"2.5", "Köln", "", "50667", ""}, {"", "", "", "", "}{"}}));
    const TemporaryFolder folder;
    CHECK((read(folder.write("list.json", "[\n {\"a\": 1,\n  \"b\": true},\n {\"a\": 2, \"b\": false}\n]\n")).rows == Rows{{"1", "true"}, {"2", "false"}}));
    CHECK((read(folder.write("cut.json", "{\"a\": 1}\n{\"a\": 2}\n{\"a\": \"x")).rows == Rows{{"1"}, {"2"}}));
}

TEST(dataBasesAreTables) {
    const Read base = read(kSamples + "rows.db");
    CHECK_EQUAL(base.kind, "database");
    CHECK((base.rows == Rows{{"1.5", "ü", ""}, {"2.5", "v", "3"}, {"3.5", "", "4"}}));
    CHECK((read(kSamples + "rows.db", "SELECT b, a * 2 AS double FROM \"my rows\" WHERE n > 3").rows == Rows{{"", "7.0"}}));
    CHECK_EQUAL(read(kSamples + "rows.db", "other").problem, "table.no-sheet");
    CHECK_EQUAL(read(kSamples + "rows.db", "SELECT nothing").problem, "table.unreadable");
}

TEST(otherFilesAreRefusedWithTheirKind) {
    const TemporaryFolder folder;
    CHECK_EQUAL(read(folder.write("a.csv", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")).problem, "table.unreadable");
    CHECK_EQUAL(read(folder.write("b.csv", "\x89PNG\r\n\x1A\n")).problem, "table.unreadable");
    CHECK_EQUAL(read(folder.write("c.csv", std::string("PK\x03\x04") + std::string(100, '\0'))).problem, "table.unreadable");
    CHECK_EQUAL(read(folder.write("d.csv", std::string(1000, '\x02'))).problem, "table.unreadable");
}
