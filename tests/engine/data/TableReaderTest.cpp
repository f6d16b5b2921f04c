#include "engine/data/tables/TableReader.h"
#include "tests/support/Check.h"
#include "tests/support/Files.h"

#include <algorithm>

using namespace netwright;
using namespace netwright::data;
using testing::TemporaryFolder;

namespace {

using Rows = std::vector<std::vector<std::string>>;

struct Read {
    std::vector<std::string> names;
    Rows rows;
    TableDialect dialect;
    TableLayout layout;
    RowCounts counts;
    core::Diagnostics findings;
    bool found(const std::string& code) const { return std::ranges::find(findings, code, &core::Diagnostic::code) != findings.end(); }
};

Read collect(core::Result<TableReader> table) {
    Read read;
    if (!table)
        return read;
    Record row;
    while (table->next(row)) {
        read.rows.emplace_back();
        for (const Cell& cell : row.cells)
            read.rows.back().emplace_back(cell.text);
    }
    read.names = table->layout().names;
    read.dialect = table->dialect();
    read.layout = table->layout();
    read.counts = table->counts();
    read.findings = table->findings();
    return read;
}

Read read(std::string_view text, const TableOptions& options = {}) { return collect(TableReader::ofText(text, "table.csv", options)); }

Rows all(std::string_view text, TableOptions options = {}) {
    options.headerRows = 0;
    return read(text, options).rows;
}

} // namespace

TEST(cellsAreCutAsTheStandardSays) {
    CHECK((all("a,b\r\n\"x, \"\"y\"\"\",\"two\nlines\"\n\n") == Rows{{"a", "b"}, {"x, \"y\"", "two\nlines"}}));
    CHECK((all("\xEF\xBB\xBF"
               "a;b\n1;2") == Rows{{"a", "b"}, {"1", "2"}}));
    CHECK((all("a\tb\n1\t2\n") == Rows{{"a", "b"}, {"1", "2"}}));
    CHECK((all("a,b\rc,d\r") == Rows{{"a", "b"}, {"c", "d"}}));
    CHECK((all("a,b\r\nc,d\ne,f\rg,h") == Rows{{"a", "b"}, {"c", "d"}, {"e", "f"}, {"g", "h"}}));
    CHECK((all("only\none\n") == Rows{{"only"}, {"one"}}));
    CHECK((all("\"a;b\",c\n\"d;e\",f\n") == Rows{{"a;b", "c"}, {"d;e", "f"}}));
    CHECK((all("\"a\"\"\",\"b\"\"\",\"c\"\"\",\"d\"\"\"") == Rows{{"a\"", "b\"", "c\"", "d\""}}));
    CHECK(read("").names.empty());
    CHECK(read("\n\n \n").names.empty());
}

TEST(delimitersAreFoundOut) {
    CHECK_EQUAL(read("a;b\n1,5;2,5\n3,5;4,5\n").dialect.delimiter, ";");
    CHECK_EQUAL(read("a|b|c\n1|2|3\n").dialect.delimiter, "|");
    CHECK_EQUAL(read("a||b||c\n1||2||3\n4||5||6\n").dialect.delimiter, "||");
    CHECK((read("sep=;\na;b\n1,0;2\n").rows == Rows{{"1,0", "2"}}));
    const Read blanks = read("t status  sex\n35 0  1\n  34  0 1\n");
    CHECK(blanks.dialect.blanks);
    CHECK((blanks.rows == Rows{{"35", "0", "1"}, {"34", "0", "1"}}));
    CHECK((read("when,x\n2024-01-01 10:00,1\n2024-01-02 10:00,2\n").rows[0] == std::vector<std::string>{"2024-01-01 10:00", "1"}));
    CHECK((read("a, b, c\n1, \"x, y\", 3\n4, z, 6\n").rows == Rows{{"1", "x, y", "3"}, {"4", "z", "6"}}));
    CHECK((read("when\n2024-01-01 10:00\n2024-01-02 10:00\n").names == std::vector<std::string>{"when"}));
    TableOptions given;
    given.delimiter = ";";
    CHECK((all("a;b,c\nd;e,f\n", given) == Rows{{"a", "b,c"}, {"d", "e,f"}}));
}

TEST(quotationMarksOutOfOrderStopNothing) {
    const std::string rows = "1,x,u\n2,y,v\n3,z,u\n";
    CHECK((read("n,t,k\n" + rows + "4,\"open,u\n5,w,v\n").rows.at(3) == std::vector<std::string>{"4", "\"open", "u"}));
    CHECK((read("n,t,k\n" + rows + "4,\"10\" wheel, new\",u\n5,w,v\n").rows.at(3) == std::vector<std::string>{"4", "10\" wheel, new", "u"}));
    CHECK((read("n,t,k\n1,\"8\\\" x\",u\n2,\"a, \\\"b\\\"\",v\n").rows.at(1) == std::vector<std::string>{"2", "a, \"b\"", "v"}));
    CHECK((read("n,t,k\n1,'a, b',u\n2,'c',v\n3,'d, e',v\n").rows.at(2) == std::vector<std::string>{"3", "d, e", "v"}));
    const Read cut = read("n,t,k\n" + rows + "4,\"two\nlines");
    CHECK_EQUAL(cut.rows.size(), std::size_t{4});
    CHECK(cut.found("table.mended"));
}

TEST(encodingsAreFoundOut) {
    CHECK((read("name;n\nM\xFCller;1\nWei\xDF;2\n").rows == Rows{{"Müller", "1"}, {"Weiß", "2"}}));
    CHECK_EQUAL(read("name;n\nM\xFCller;1\n").dialect.encoding, "Windows-1252");
    std::string wide = "\xFF\xFE";
    for (const char c : std::string("a;b\n1;2\n"))
        wide += {c, '\0'};
    CHECK((read(wide).rows == Rows{{"1", "2"}}));
    CHECK((read(wide.substr(2)).rows == Rows{{"1", "2"}}));
    const Read nul = read(std::string_view("a,b\n1,2\0\n3,4\n", 13));
    CHECK((nul.rows == Rows{{"1", "2"}, {"3", "4"}}));
    CHECK(nul.found("table.nul"));
}

TEST(headersAreFoundOut) {
    CHECK_EQUAL(read("5.1,3.5,setosa\n4.9,3.0,setosa\n6.1,2.0,virginica\n").layout.headerRows, 0);
    CHECK((read("5.1,3.5,setosa\n4.9,3.0,setosa\n").names == std::vector<std::string>{"column1", "column2", "column3"}));
    CHECK((read(",a,a\n0,1,2\n1,3,4\n").names == std::vector<std::string>{"column1", "a", "a_2"}));
    CHECK((read("\"a\",\"b\"\n\"r1\",1,2\n\"r2\",3,4\n\"r3\",5,6\n").names == std::vector<std::string>{"column1", "a", "b"}));
    CHECK((read("country,1990,1991,1992\nA,1.5,2.5,3.5\nB,4.5,5.5,6.5\n").names.at(1) == "1990"));
    const Read groups = read("Length,,Width,\nmin,max,min,max\n1,2,3,4\n5,6,7,8\n9,10,11,12\n");
    CHECK((groups.names == std::vector<std::string>{"Length min", "Length max", "Width min", "Width max"}));
    CHECK((read("# made by x\n# a b\n1.5 2\n2.5 3\n").names == std::vector<std::string>{"a", "b"}));
    const Read units = read("time,speed,kind\ns,m/s,-\n0.5,1.5,u\n1.5,2.5,v\n");
    CHECK(units.layout.units);
    CHECK((units.rows.at(0) == std::vector<std::string>{"0.5", "1.5", "u"}));
    TableOptions known;
    known.expected = {"x", "colour"};
    CHECK((read("x,colour\none,red\n", known).rows == Rows{{"one", "red"}}));
}

TEST(whatSurroundsATableIsLeftOut) {
    const Read read1 = read("Report of May,,\n,,\nday,shop,sales\n2024-05-01,A,10\n2024-05-02,B,20\n\nSource: the till\n");
    CHECK((read1.names == std::vector<std::string>{"day", "shop", "sales"}));
    CHECK_EQUAL(read1.rows.size(), std::size_t{2});
    CHECK(read1.found("table.preamble"));
    CHECK(read1.found("table.footer"));
    const Read total = read("day,sales\n2024-05-01,10\n2024-05-02,20\n2024-05-03,20\n2024-05-04,20\nTotal,70\n");
    CHECK_EQUAL(total.rows.size(), std::size_t{4});
    const Read trailing = read("a,b,\n1,2,\n3,4,\n");
    CHECK((trailing.rows == Rows{{"1", "2"}, {"3", "4"}}));
    CHECK(trailing.found("table.trailing"));
    const Read again = read("a,b\n1,2\na,b\n3,4\n");
    CHECK((again.rows == Rows{{"1", "2"}, {"3", "4"}}));
    CHECK(again.found("table.repeated-header"));
    const Read two = read("a,b,c\n1,2,3\n3,4,5\na,b,c,d\n5,6,7,8\n");
    CHECK_EQUAL(two.rows.size(), std::size_t{2});
    CHECK(two.found("table.another"));
    CHECK((read("a,b\n1,2\n,\n3,4\n,\n,\n").rows == Rows{{"1", "2"}, {"", ""}, {"3", "4"}}));
}

TEST(oddRowsAreMendedOrKeptApart) {
    const std::string start = "n,name,when,x\n1,ann,2024-01-01,1.5\n2,bob,2024-01-02,2.5\n3,cid,2024-01-03,\n";
    CHECK((read(start + "4,dan,,2024-01-04,4.5\n").rows.at(3) == std::vector<std::string>{"4", "dan", "2024-01-04", "4.5"}));
    CHECK((read(start + "4,dan, jr,2024-01-04,4.5\n").rows.at(3) == std::vector<std::string>{"4", "dan, jr", "2024-01-04", "4.5"}));
    CHECK((read(start + "4,dan,2024-01-04\n").rows.at(3) == std::vector<std::string>{"4", "dan", "2024-01-04", ""}));
    const Read apart = read(start + "4,dan2024-01-04,4.5\n5,eve,2024-01-05,5.5\n");
    CHECK_EQUAL(apart.rows.size(), std::size_t{4});
    CHECK_EQUAL(apart.counts.firstApart.at(0).line, 5);
}

TEST(largeTablesAreReadInPieces) {
    const TemporaryFolder folder;
    std::string text = "n,text\n";
    constexpr int kRows = 60'000;
    for (int i = 0; i < kRows; ++i)
        text += std::to_string(i) + ",\"some, text\nof row " + std::to_string(i) + "\"\r\n";
    const Read file = collect(TableReader::open(folder.write("t.csv", text)));
    REQUIRE(file.rows.size() == kRows);
    for (int i = 0; i < kRows; i += 7)
        CHECK_EQUAL(file.rows[static_cast<std::size_t>(i)][1], "some, text\nof row " + std::to_string(i));
    CHECK_EQUAL(collect(TableReader::open(folder.path() / "none.csv")).rows.size(), std::size_t{0});
}

TEST(linesOfCsvCanBeReadAgain) {
    const std::vector<Cell> cells{{"a", false}, {"b,c", false}, {"d\"e", false}, {"", false}};
    CHECK_EQUAL(csvLine(cells), "a,\"b,c\",\"d\"\"e\",\n");
    CHECK_EQUAL(csvLine({{"", false}}), "\"\"\n");
}
