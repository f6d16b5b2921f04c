#include "engine/core/AtomicFile.h"
#include "engine/exchange/Exporter.h"
#include "tests/engine/GraphBuilder.h"
#include "tests/engine/exchange/SchemaDataset.h"
#include "tests/support/Check.h"
#include "tests/support/Files.h"

#include <cstdlib>
#include <limits>

using namespace netwright;
using namespace netwright::testing;

namespace {

/// image 1×4×4 → flatten → dense 3 → classes, with numbers that a careless reader would change.
struct Digits {
    project::Project project;
    SchemaDataset dataset;
    exchange::TensorFile weights;

    explicit Digits(core::DataSchema schema = imageSchema({1, 4, 4}, 3)) : dataset(std::move(schema), {}) {
        project.graph = GraphBuilder().node("i", "Image").then("f", "Flatten").then("d", "Dense", {{"outputs", std::int64_t{3}}})
                            .then("o", "Classification").graph();
        std::vector<float> numbers(48, 0.25F);
        numbers[0] = -0.0F;
        numbers[1] = std::numeric_limits<float>::denorm_min();
        weights.tensors = {{"d.weight", {3, 16}, numbers}, {"d.bias", {3}, {1, 2, 3}}};
    }

    core::Result<exchange::Exported> exportAs(const char* format, const std::filesystem::path& path) const {
        return exchange::exportTo(*exchange::findExportFormat(format), {project, layers::builtinLayers(), dataset, weights}, path);
    }
};

} // namespace

TEST(every_export_makes_the_folders_it_needs) {
    const TemporaryFolder folder;
    for (const exchange::ExportFormat& format : exchange::exportFormats()) {
        const auto path = folder.path() / "new" / format.type / "deep" / ("model" + format.extension);
        const auto written = Digits().exportAs(format.type.c_str(), path);
        REQUIRE(written.ok());
        CHECK(written->bytes > 0);
        CHECK(std::filesystem::exists(path));
    }
}

TEST(a_file_in_the_place_of_a_folder_is_named) {
    const TemporaryFolder folder;
    folder.write("file", "x");
    for (const exchange::ExportFormat& format : exchange::exportFormats()) {
        const auto written = Digits().exportAs(format.type.c_str(), folder.path() / "file" / "model");
        REQUIRE(!written.ok());
        CHECK_EQUAL(written.problems().front().code, "file.write");
        CHECK_EQUAL(written.problems().front().message, "The folder cannot be made: there is a file of that name.");
    }
}

TEST(an_export_says_what_was_checked_and_no_more) {
    const TemporaryFolder folder;
    const auto onnx = Digits().exportAs("onnx", folder.path() / "m.onnx");
    REQUIRE(onnx.ok());
    CHECK(onnx->check.passed);
    const auto safetensors = Digits().exportAs("safetensors", folder.path() / "m.safetensors");
    REQUIRE(safetensors.ok());
    CHECK(safetensors->check.passed);
    const auto pytorch = Digits().exportAs("pytorch", folder.path() / "m-pytorch");
    REQUIRE(pytorch.ok());
    CHECK(!pytorch->check.passed);
    const auto c = Digits().exportAs("c", folder.path() / "m-c");
    REQUIRE(c.ok());
    CHECK(c->check.passed == (std::system("cc --version >/dev/null 2>&1") == 0));
}

TEST(without_a_compiler_nothing_is_claimed_of_c) {
    const TemporaryFolder folder;
    const std::string path = std::getenv("PATH");
    ::setenv("PATH", folder.path().c_str(), 1);
    const auto written = Digits().exportAs("c", folder.path() / "m-c");
    ::setenv("PATH", path.c_str(), 1);
    REQUIRE(written.ok());
    CHECK(!written->check.passed);
    CHECK(written->check.sentence.starts_with("Not checked"));
}

TEST(what_does_not_read_back_is_an_error) {
    const TemporaryFolder folder;
    const exchange::ExportFormat& format = *exchange::findExportFormat("safetensors");
    const Digits digits;
    const auto files = format.write({digits.project, layers::builtinLayers(), digits.dataset, digits.weights});
    REQUIRE(files.ok());
    std::string bytes = files->front().bytes;
    bytes.back() = static_cast<char>(bytes.back() ^ 1);
    folder.write("m.safetensors", bytes);
    const auto check = format.check(*files, folder.path() / "m.safetensors");
    REQUIRE(!check.ok());
    CHECK_EQUAL(check.problems().front().code, "export.check");
}

TEST(names_in_any_bytes_are_exported) {
    const TemporaryFolder folder;
    core::DataSchema schema = imageSchema({1, 4, 4}, 3);
    for (core::Field& field : schema.fields)
        if (!field.classes.empty())
            field.classes = {"gr\xF6\xDF" "e", "süß", "\xFF\xFE"};
    for (const exchange::ExportFormat& format : exchange::exportFormats())
        CHECK(Digits(schema).exportAs(format.type.c_str(), folder.path() / ("any" + format.extension)).ok());
}
