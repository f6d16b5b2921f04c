#include "tests/engine/backend/OperatorCase.h"
#include "tests/support/Check.h"

#include <algorithm>
#include <functional>

using namespace netwright;
using namespace netwright::testing;

namespace {

using Index = std::vector<std::int64_t>;

/// A tensor computed element by element from where each of its elements comes from; -1 reads as `otherwise`.
Tensor gathered(const core::Shape& shape, const std::function<std::int64_t(const Index&)>& source, const Tensor& from,
                double otherwise = 0) {
    Tensor y;
    Index index(static_cast<std::size_t>(shape.rank()));
    for (std::int64_t i = 0; i < shape.elements(); ++i) {
        std::int64_t rest = i;
        for (int axis = shape.rank() - 1; axis >= 0; --axis) {
            index[static_cast<std::size_t>(axis)] = rest % shape[axis];
            rest /= shape[axis];
        }
        const std::int64_t place = source(index);
        y.push_back(place < 0 ? otherwise : from[static_cast<std::size_t>(place)]);
    }
    return y;
}

std::int64_t offset(const core::Shape& shape, const Index& index) {
    std::int64_t place = 0;
    for (int axis = 0; axis < shape.rank(); ++axis)
        place = place * shape[axis] + index[static_cast<std::size_t>(axis)];
    return place;
}

} // namespace

TEST(reshapeKeepsTheOrder) {
    checkOperator({"reshape", {}, {{2, 3, 4}}, {{2, 12}}, [](const std::vector<Tensor>& v) { return v[0]; }});
}

TEST(permuteMovesAxes) {
    const core::Shape src{2, 3, 4, 5};
    const core::Shape dst{4, 2, 5, 3};
    checkOperator({"permute", {{"order", Index{2, 0, 3, 1}}}, {src}, {dst}, [=](const std::vector<Tensor>& v) {
                       return gathered(
                           dst,
                           [&](const Index& i) {
                               return offset(src, {i[1], i[3], i[0], i[2]});
                           },
                           v[0]);
                   }});
}

TEST(concatOnEveryAxis) {
    for (const int axis : {0, 1, 2}) {
        core::Shape a{2, 3, 4};
        core::Shape b = a;
        b.set(axis, 5);
        core::Shape dst = a;
        dst.set(axis, a[axis] + 5);
        checkOperator({"concat", {{"axis", std::int64_t{axis}}}, {a, b}, {dst}, [=](const std::vector<Tensor>& v) {
                           Tensor both = v[0];
                           both.insert(both.end(), v[1].begin(), v[1].end());
                           return gathered(
                               dst,
                               [&](Index i) {
                                   std::int64_t& place = i[static_cast<std::size_t>(axis)];
                                   if (place < a[axis])
                                       return offset(a, i);
                                   place -= a[axis];
                                   return a.elements() + offset(b, i);
                               },
                               both);
                       }});
    }
}

TEST(sliceOnEveryAxis) {
    const core::Shape src{4, 5, 6};
    for (const int axis : {0, 1, 2}) {
        core::Shape dst = src;
        dst.set(axis, 2);
        checkOperator({"slice",
                       {{"axis", std::int64_t{axis}}, {"begin", std::int64_t{1}}, {"end", std::int64_t{3}}},
                       {src},
                       {dst},
                       [=](const std::vector<Tensor>& v) {
                           return gathered(
                               dst,
                               [&](Index i) {
                                   ++i[static_cast<std::size_t>(axis)];
                                   return offset(src, i);
                               },
                               v[0]);
                       }});
    }
}

TEST(padFillsTheBorder) {
    const core::Shape src{2, 3, 4};
    const core::Shape dst{2, 6, 4};
    checkOperator({"pad",
                   {{"axis", std::int64_t{1}}, {"before", std::int64_t{1}}, {"after", std::int64_t{2}}, {"value", 0.5}},
                   {src},
                   {dst},
                   [=](const std::vector<Tensor>& v) {
                       return gathered(
                           dst,
                           [&](const Index& i) {
                               return i[1] < 1 || i[1] > 3 ? std::int64_t{-1} : offset(src, {i[0], i[1] - 1, i[2]});
                           },
                           v[0], 0.5);
                   }});
}

TEST(broadcastRepeatsAxes) {
    const core::Shape dst{3, 4, 5};
    for (const core::Shape& src : {core::Shape{5}, core::Shape{4, 1}, core::Shape{3, 1, 5}, core::Shape{1, 4, 1},
                                   core::Shape{3, 4, 5}, core::Shape{1}})
        checkOperator({"broadcast", {}, {src}, {dst}, [=](const std::vector<Tensor>& v) {
                           return gathered(
                               dst,
                               [&](const Index& i) {
                                   Index from;
                                   for (int axis = 0; axis < src.rank(); ++axis) {
                                       const std::int64_t at = i[static_cast<std::size_t>(axis + 3 - src.rank())];
                                       from.push_back(src[axis] == 1 ? 0 : at);
                                   }
                                   return offset(src, from);
                               },
                               v[0]);
                       }});
}

TEST(reduceFoldsAnAxis) {
    const core::Shape src{3, 4, 5};
    for (const std::string algorithm : {"sum", "mean", "max"})
        for (const int axis : {1, 2}) {
            const core::Shape dst = axis == 1 ? core::Shape{3, 5} : core::Shape{3, 4};
            checkOperator({"reduce",
                           {{"algorithm", algorithm}, {"axis", std::int64_t{axis}}},
                           {src},
                           {dst},
                           [=](const std::vector<Tensor>& v) {
                               Tensor y;
                               for (std::int64_t i = 0; i < dst.elements(); ++i) {
                                   Tensor all;
                                   for (std::int64_t k = 0; k < src[axis]; ++k)
                                       all.push_back(
                                           v[0][static_cast<std::size_t>(axis == 1 ? offset(src, {i / 5, k, i % 5})
                                                                                   : offset(src, {i / 4, i % 4, k}))]);
                                   double sum = 0;
                                   for (const double x : all)
                                       sum += x;
                                   y.push_back(algorithm == "max"    ? *std::ranges::max_element(all)
                                               : algorithm == "mean" ? sum / static_cast<double>(src[axis])
                                                                     : sum);
                               }
                               return y;
                           }});
        }
}

TEST(preluLearnsASlopePerChannel) {
    const auto check = [](const core::Shape& src, std::int64_t slopes) {
        const std::int64_t area = src.elements(2, src.rank());
        checkOperator({"prelu", {}, {src, {slopes}}, {src}, [=](const std::vector<Tensor>& v) {
                           Tensor y = v[0];
                           for (std::size_t i = 0; i < y.size(); ++i) {
                               const std::size_t channel =
                                   i / static_cast<std::size_t>(area) % static_cast<std::size_t>(src[1]);
                               y[i] *= y[i] > 0 ? 1 : v[1][slopes == 1 ? 0 : channel];
                           }
                           return y;
                       }});
    };
    check({3, 5, 4, 2}, 5);
    check({4, 7}, 7);
    check({2, 3, 5}, 1);
}
