#include "engine/data/Statistics.h"
#include "tests/support/Check.h"
#include "tests/support/Files.h"

#include <cmath>
#include <numeric>

using namespace netwright;
using namespace netwright::data;
using testing::TemporaryFolder;

namespace {

std::shared_ptr<const Dataset> table(const std::string& text, const std::string& missing) {
    const TemporaryFolder folder;
    folder.write("t.csv", text);
    DataSpec spec;
    spec.source = "csv";
    spec.options = {{"file", std::string("t.csv")}, {"missing", missing}};
    spec.columns = {{"a", "feature", "number"}, {"b", "feature", "category"}, {"c", "target", "category"}};
    spec.steps = {{"standardize", {}}};
    spec.validationShare = 0.25;
    const auto loaded = loadDataset(spec, folder.path());
    REQUIRE(loaded.ok());
    return *loaded;
}

} // namespace

TEST(columnsAreDescribedAsInTheFile) {
    const auto dataset = table("a,b,c\n1,x,p\n2,y,p\n3,x,q\n6,x,p\n,x,q\n", "drop");
    const auto statistics = computeStatistics(*dataset, {5, 1000});
    REQUIRE(statistics.ok());
    CHECK((statistics->samples == std::array<std::int64_t, 3>{3, 1, 0}));
    const FieldStatistics& features = statistics->fields[0];
    REQUIRE(features.columns.size() == 3);
    const ColumnStatistics& a = features.columns[0];
    CHECK_EQUAL(a.name, "a");
    CHECK_EQUAL(a.missing, 1);
    CHECK(a.minimum == 1 && a.maximum == 6 && a.mean == 3);
    CHECK(std::abs(a.deviation - std::sqrt(3.5)) < 1e-12);
    CHECK((a.histogram == std::vector<std::int64_t>{1, 1, 1, 0, 1}));
    CHECK(!a.indicator);
    CHECK_EQUAL(features.columns[1].name, "b=x");
    CHECK(features.columns[1].indicator);
    CHECK_EQUAL(features.columns[1].mean, 0.75);
}

TEST(classesAreCountedByPart) {
    const auto dataset = table("a,b,c\n1,x,p\n2,y,p\n3,x,q\n6,x,p\n,x,q\n", "mean");
    const auto statistics = computeStatistics(*dataset);
    REQUIRE(statistics.ok());
    const auto& counts = statistics->fields[1].classCounts;
    REQUIRE(counts.size() == 2);
    CHECK_EQUAL(std::accumulate(counts[0].begin(), counts[0].end(), std::int64_t{0}), 3);
    CHECK_EQUAL(std::accumulate(counts[1].begin(), counts[1].end(), std::int64_t{0}), 2);
    CHECK_EQUAL(counts[0][1] + counts[1][1], 1);
}

TEST(imagesHaveAMeanPicture) {
    const TemporaryFolder folder;
    folder.write("i", std::string("\0\0\10\3\0\0\0\2\0\0\0\1\0\0\0\2\0\12\20\36", 20));
    folder.write("l", std::string("\0\0\10\1\0\0\0\2\0\1", 10));
    DataSpec spec;
    spec.source = "idx";
    spec.options = {{"trainImages", std::string("i")}, {"trainLabels", std::string("l")}};
    spec.validationShare = 0;
    const auto dataset = loadDataset(spec, folder.path());
    REQUIRE(dataset.ok());
    const auto statistics = computeStatistics(**dataset, {4, 1000});
    REQUIRE(statistics.ok());
    CHECK((statistics->fields[0].meanImage == std::vector<float>{8, 20}));
    REQUIRE(statistics->fields[0].columns.size() == 1);
    CHECK_EQUAL(statistics->fields[0].columns[0].name, "grey");
    CHECK_EQUAL(statistics->fields[0].columns[0].maximum, 30.0);
}

TEST(largeDataAreThinnedOut) {
    DataSpec spec;
    spec.source = "synthetic";
    spec.options = {{"samples", std::int64_t{1000}}};
    const auto dataset = loadDataset(spec, ".");
    REQUIRE(dataset.ok());
    const auto statistics = computeStatistics(**dataset, {10, 100});
    REQUIRE(statistics.ok());
    const auto& histogram = statistics->fields[0].columns[0].histogram;
    CHECK_EQUAL(std::accumulate(histogram.begin(), histogram.end(), std::int64_t{0}), 100);
    CHECK_EQUAL(statistics->fields[1].classCounts[0][0] + statistics->fields[1].classCounts[1][0], 900);
}

TEST(statisticsCanBeCancelled) {
    DataSpec spec;
    spec.source = "synthetic";
    const auto dataset = loadDataset(spec, ".");
    REQUIRE(dataset.ok());
    const auto statistics = computeStatistics(**dataset, {}, [](double) { return false; });
    REQUIRE(!statistics.ok());
    CHECK_EQUAL(statistics.problems()[0].code, "data.cancelled");
}
