#include "tests/engine/backend/OperatorCase.h"
#include "tests/engine/backend/References.h"
#include "tests/support/Check.h"

#include <array>

using namespace netwright;
using namespace netwright::testing;

TEST(denseMatchesItsDefinition) {
    for (const auto& [rows, in, out] : {std::array<std::int64_t, 3>{3, 5, 7}, {1, 1, 1}, {17, 33, 10}, {4, 64, 48}})
        checkOperator({"dense", {}, {{rows, in}, {out, in}, {out}}, {{rows, out}}, [=](const std::vector<Tensor>& v) {
                           return denseReference(in, out, v);
                       }});
}

TEST(denseWithoutBiasOnTheLastOfThreeAxes) {
    OperatorCase test{"dense", {}, {{2, 5, 6}, {9, 6}, {9}}, {{2, 5, 9}}, [](const std::vector<Tensor>& v) {
                          return denseReference(6, 9, {v[0], v[1]});
                      }};
    test.absent = {2};
    checkOperator(test);
}

namespace {

void checkConv(const Image& src, WindowCase window, std::int64_t outputs, bool bias) {
    operators::Attributes attributes = window.attributes();
    attributes["groups"] = window.groups;
    OperatorCase test{"conv",
                      attributes,
                      {src.shape(), {outputs, src.c / window.groups, window.kernelH, window.kernelW}, {outputs}},
                      {window.outputOf(src, outputs).shape()},
                      [=](const std::vector<Tensor>& v) {
                          return convReference(src, window, outputs, bias ? v : std::vector<Tensor>{v[0], v[1]});
                      }};
    if (!bias)
        test.absent = {2};
    checkOperator(test);
}

} // namespace

TEST(convMatchesItsDefinition) {
    checkConv({2, 3, 7, 9}, {}, 5, true);
    checkConv({1, 1, 8, 8}, {}, 4, true);
    checkConv({3, 16, 6, 6}, {.top = 1, .left = 1, .bottom = 1, .right = 1}, 32, true);
    checkConv({2, 17, 5, 6}, {.kernelH = 1, .kernelW = 1}, 19, false);
}

TEST(convWithStridePaddingAndDilation) {
    checkConv({2, 4, 9, 11}, {.strideH = 2, .strideW = 3, .top = 2, .left = 1, .bottom = 0, .right = 3}, 6, true);
    checkConv({2, 3, 11, 10}, {.kernelW = 2, .top = 1, .bottom = 1, .dilationH = 2, .dilationW = 3}, 5, true);
}

TEST(convInGroupsAndDepthwise) {
    checkConv({2, 6, 6, 5}, {.groups = 2}, 8, true);
    checkConv({2, 32, 6, 6}, {.top = 1, .left = 1, .bottom = 1, .right = 1, .groups = 32}, 32, true);
    checkConv({1, 5, 6, 6}, {.groups = 5}, 10, false);
}
