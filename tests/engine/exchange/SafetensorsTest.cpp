#include "engine/exchange/Safetensors.h"
#include "tests/support/Check.h"

#include "engine/core/Rng.h"

#include <cmath>
#include <cstring>
#include <filesystem>
#include <limits>

using namespace netwright;
using exchange::TensorFile;

namespace {

TensorFile sample() {
    return {{{"conv1.weight", {2, 1, 2, 2}, {1, -2, 3.5F, 0, 1e-30F, 1e30F, -0.0F, 8}},
             {"conv1.bias", {2}, {0.25F, -0.125F}},
             {"empty", {0, 3}, {}},
             {"scalar", {}, {42}}},
            {{"graph_hash", "abc"}, {"note", "größer – “quoted”"}}};
}

/// A file with the given header text and data.
std::string fileOf(const std::string& header, const std::string& data) {
    const std::uint64_t length = header.size();
    std::string bytes(8, '\0');
    std::memcpy(bytes.data(), &length, 8);
    return bytes + header + data;
}

std::string firstCode(const std::string& bytes) {
    const auto file = exchange::fromSafetensors(bytes, "x.safetensors");
    return file.ok() ? "ok" : file.problems().front().code;
}

} // namespace

TEST(safetensors_survive_a_round_trip) {
    const auto again = exchange::fromSafetensors(exchange::toSafetensors(sample()), "x");
    REQUIRE(again.ok());
    CHECK(*again == sample());
    CHECK(std::signbit(again->tensors[0].data[6]));
}

TEST(safetensors_survive_the_disk) {
    const auto path = std::filesystem::temp_directory_path() / "netwright-safetensors-test.safetensors";
    REQUIRE(exchange::writeSafetensors(sample(), path).ok());
    const auto again = exchange::readSafetensors(path);
    std::filesystem::remove(path);
    REQUIRE(again.ok());
    CHECK(*again == sample());
    const auto gone = exchange::readSafetensors(path);
    REQUIRE(!gone.ok());
    CHECK_EQUAL(gone.problems().front().code, std::string("file.missing"));
}

TEST(safetensors_data_start_aligned) {
    const std::string bytes = exchange::toSafetensors(sample());
    std::uint64_t length = 0;
    std::memcpy(&length, bytes.data(), 8);
    CHECK_EQUAL(length % 8, std::uint64_t{0});
}

TEST(safetensors_read_other_float_types) {
    const std::string header = R"({"h":{"dtype":"F16","shape":[4],"data_offsets":[0,8]},)"
                               R"("b":{"dtype":"BF16","shape":[1],"data_offsets":[8,10]},)"
                               R"("d":{"dtype":"F64","shape":[1],"data_offsets":[10,18]}})";
    const std::uint16_t halves[] = {0x3C00, 0xC000, 0x0001, 0x7C00}; // 1, -2, 2^-24, infinity
    const std::uint16_t brain = 0x4049;
    const double third = 1.0 / 3.0;
    std::string data(18, '\0');
    std::memcpy(data.data(), halves, 8);
    std::memcpy(data.data() + 8, &brain, 2);
    std::memcpy(data.data() + 10, &third, 8);
    const auto file = exchange::fromSafetensors(fileOf(header, data), "x");
    REQUIRE(file.ok());
    CHECK_EQUAL(file->tensors[0].data[0], 1.0F);
    CHECK_EQUAL(file->tensors[0].data[1], -2.0F);
    CHECK_EQUAL(file->tensors[0].data[2], 0x1p-24F);
    CHECK_EQUAL(file->tensors[0].data[3], std::numeric_limits<float>::infinity());
    CHECK_EQUAL(file->tensors[1].data[0], 3.140625F);
    CHECK_EQUAL(file->tensors[2].data[0], static_cast<float>(third));
}

TEST(safetensors_refuse_wrong_files_with_a_code) {
    const std::string four(4, '\0');
    CHECK_EQUAL(firstCode(""), std::string("safetensors.header"));
    CHECK_EQUAL(firstCode(std::string(8, '\xff')), std::string("safetensors.header"));
    CHECK_EQUAL(firstCode(fileOf("{", "")), std::string("safetensors.header"));
    CHECK_EQUAL(firstCode(fileOf("[]", "")), std::string("safetensors.header"));
    CHECK_EQUAL(firstCode(fileOf(R"({"a":3})", "")), std::string("safetensors.tensor"));
    CHECK_EQUAL(firstCode(fileOf(R"({"a":{"dtype":"I64","shape":[],"data_offsets":[0,4]}})", four)),
                std::string("safetensors.type"));
    CHECK_EQUAL(firstCode(fileOf(R"({"a":{"dtype":"F32","shape":[-1],"data_offsets":[0,4]}})", four)),
                std::string("safetensors.shape"));
    CHECK_EQUAL(firstCode(fileOf(R"({"a":{"dtype":"F32","shape":[1,1,1,1,1,1,1],"data_offsets":[0,4]}})", four)),
                std::string("safetensors.shape"));
    CHECK_EQUAL(firstCode(fileOf(R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[0,8]}})", four)),
                std::string("safetensors.offsets"));
    CHECK_EQUAL(firstCode(fileOf(R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[4,0]}})", four)),
                std::string("safetensors.offsets"));
    CHECK_EQUAL(firstCode(fileOf(R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,4]}})", four)),
                std::string("safetensors.offsets"));
    CHECK_EQUAL(firstCode(fileOf("{}", four)), std::string("safetensors.offsets"));
    CHECK_EQUAL(firstCode(fileOf(R"({"__metadata__":{"a":1}})", "")), std::string("safetensors.header"));
    CHECK_EQUAL(firstCode(fileOf(R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},)"
                                 R"("a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}})", four)),
                std::string("safetensors.duplicate"));
    // Two tensors that share their bytes.
    CHECK_EQUAL(firstCode(fileOf(R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},)"
                                 R"("b":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}})", four)),
                std::string("safetensors.offsets"));
}

TEST(safetensors_huge_shapes_take_no_memory) {
    CHECK_EQUAL(firstCode(fileOf(R"({"a":{"dtype":"F32","shape":[2147483647,2147483647,2147483647],"data_offsets":[0,4]}})",
                                 std::string(4, '\0'))),
                std::string("safetensors.offsets"));
    CHECK_EQUAL(firstCode(fileOf(R"({"a":{"dtype":"F32","shape":[18446744073709551616],"data_offsets":[0,4]}})",
                                 std::string(4, '\0'))),
                std::string("safetensors.shape"));
}

TEST(safetensors_deep_nesting_is_refused) {
    const std::string deep = std::string(200000, '[') + std::string(200000, ']');
    CHECK_EQUAL(firstCode(fileOf(R"({"a":{"dtype":"F32","shape":)" + deep + R"(,"data_offsets":[0,4]}})",
                                 std::string(4, '\0'))),
                std::string("safetensors.shape"));
}

TEST(safetensors_all_problems_are_reported) {
    const auto file = exchange::fromSafetensors(
        fileOf(R"({"a":{"dtype":"I8","shape":[1],"data_offsets":[0,9]},"b":7})", "1234"), "x");
    REQUIRE(!file.ok());
    CHECK_EQUAL(file.problems().size(), std::size_t{3});
}

TEST(safetensors_mutated_files_never_crash) {
    const std::string good = exchange::toSafetensors(sample());
    core::Rng rng(7);
    for (int round = 0; round < 3000; ++round) {
        std::string bytes = good;
        for (int change = 0; change < 3; ++change)
            bytes[rng.below(bytes.size())] = static_cast<char>(rng.below(256));
        if (rng.below(4) == 0)
            bytes.resize(rng.below(bytes.size()));
        const auto file = exchange::fromSafetensors(bytes, "x");
        CHECK(file.ok() || !file.problems().empty());
    }
}
