#include "engine/backend/CpuFeatures.h"
#include "engine/backend/onednn/Descriptions.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <numeric>

namespace netwright::backend {

using onednn::Desc;
using onednn::Dims;

namespace onednn {

Layout layoutOf(const Desc& desc) {
    return Layout(std::make_shared<const Layout::Description>(Layout::Description{desc}));
}

dnnl::memory::data_type typeOf(core::DataType type) {
    switch (type) {
    case core::DataType::F32:
        return dnnl::memory::data_type::f32;
    case core::DataType::BF16:
        return dnnl::memory::data_type::bf16;
    case core::DataType::S32:
        return dnnl::memory::data_type::s32;
    }
    return dnnl::memory::data_type::undef;
}

Dims dimsOf(const core::Shape& shape) {
    if (shape.isScalar())
        return {1};
    return {shape.extents().begin(), shape.extents().end()};
}

core::Shape shapeOf(const Dims& dims) {
    return core::Shape(std::span<const std::int64_t>(dims));
}

Desc anyDesc(const core::Shape& shape, core::DataType type) {
    return {dimsOf(shape), typeOf(type), dnnl::memory::format_tag::any};
}

Desc plainDesc(const core::Shape& shape, core::DataType type) {
    const Dims dims = dimsOf(shape);
    Dims strides(dims.size(), 1);
    for (std::size_t i = dims.size() - 1; i > 0; --i)
        strides[i - 1] = strides[i] * dims[i];
    return {dims, typeOf(type), strides};
}

} // namespace onednn

namespace {

std::int64_t product(const Dims& dims) {
    return std::accumulate(dims.begin(), dims.end(), std::int64_t{1}, std::multiplies<>());
}

/// Strides of axes that have only one block never move the address: they do not tell layouts apart.
bool sameStrides(const Desc& a, const Desc& b) {
    Dims outer = onednn::paddedDimsOf(a);
    const Dims blocks = onednn::innerBlocksOf(a);
    const Dims axes = onednn::innerAxesOf(a);
    for (std::size_t i = 0; i < blocks.size(); ++i)
        outer[static_cast<std::size_t>(axes[i])] /= blocks[i];
    const Dims left = onednn::stridesOf(a);
    const Dims right = onednn::stridesOf(b);
    for (std::size_t i = 0; i < outer.size(); ++i)
        if (outer[i] != 1 && left[i] != right[i])
            return false;
    return true;
}

bool samePlace(const Desc& a, const Desc& b) {
    if (onednn::dimsOf(a) != onednn::dimsOf(b) || onednn::typeOf(a) != onednn::typeOf(b))
        return false;
    if (!onednn::isBlocked(a) || !onednn::isBlocked(b))
        return a == b;
    return onednn::paddedDimsOf(a) == onednn::paddedDimsOf(b) && onednn::innerBlocksOf(a) == onednn::innerBlocksOf(b) &&
           onednn::innerAxesOf(a) == onednn::innerAxesOf(b) && sameStrides(a, b);
}

/// oneDNN's own spelling: axes as letters, outermost first, capital when blocked, then the blocks: "aBcd16b".
std::string tagOf(const Desc& desc) {
    if (!onednn::isBlocked(desc))
        return "opaque";
    const Dims strides = onednn::stridesOf(desc);
    const Dims blocks = onednn::innerBlocksOf(desc);
    const Dims axes = onednn::innerAxesOf(desc);
    std::vector<std::size_t> order(strides.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return strides[a] > strides[b]; });
    std::string text;
    for (std::size_t axis : order) {
        const bool blocked = std::find(axes.begin(), axes.end(), static_cast<std::int64_t>(axis)) != axes.end();
        text += static_cast<char>((blocked ? 'A' : 'a') + static_cast<char>(axis));
    }
    for (std::size_t i = 0; i < blocks.size(); ++i)
        text += std::to_string(blocks[i]) + static_cast<char>('a' + static_cast<char>(axes[i]));
    return text;
}

} // namespace

Layout Layout::plain(const core::Shape& shape, core::DataType type) {
    return onednn::layoutOf(onednn::plainDesc(shape, type));
}

Layout Layout::bytes(std::int64_t count) {
    return onednn::layoutOf(Desc({count}, dnnl::memory::data_type::u8, dnnl::memory::format_tag::a));
}

std::int64_t Layout::channelBlock() {
    return cpuFeatures().has(CpuLevel::Avx512) ? 16 : 8;
}

Layout Layout::channelBlocked(const core::Shape& shape, core::DataType type) {
    using Tag = dnnl::memory::format_tag;
    assert(shape.rank() >= 3 && shape.rank() <= 5);
    constexpr std::array<Tag, 3> kSixteen{Tag::aBc16b, Tag::aBcd16b, Tag::aBcde16b};
    constexpr std::array<Tag, 3> kEight{Tag::aBc8b, Tag::aBcd8b, Tag::aBcde8b};
    const auto index = static_cast<std::size_t>(shape.rank() - 3);
    const Tag tag = channelBlock() == 16 ? kSixteen[index] : kEight[index];
    return onednn::layoutOf(Desc(onednn::dimsOf(shape), onednn::typeOf(type), tag));
}

Layout Layout::rowPanels(std::int64_t rows, std::int64_t columns) {
    return onednn::layoutOf(Desc({rows, columns, 1, 1}, dnnl::memory::data_type::f32, dnnl::memory::format_tag::Abcd32a));
}

Layout Layout::weightBlocks(const core::Shape& shape) {
    assert(shape.rank() == 4);
    return onednn::layoutOf(Desc(onednn::dimsOf(shape), dnnl::memory::data_type::f32, dnnl::memory::format_tag::ABcd8b8a));
}

core::Shape Layout::shape() const {
    return onednn::shapeOf(onednn::dimsOf(m_description->desc));
}

core::DataType Layout::type() const {
    switch (onednn::typeOf(m_description->desc)) {
    case dnnl::memory::data_type::bf16:
        return core::DataType::BF16;
    case dnnl::memory::data_type::s32:
        return core::DataType::S32;
    default:
        return core::DataType::F32;
    }
}

bool Layout::isReal() const {
    const auto type = onednn::typeOf(m_description->desc);
    return type == dnnl::memory::data_type::f32 || type == dnnl::memory::data_type::bf16;
}

std::int64_t Layout::byteCount() const {
    return static_cast<std::int64_t>(m_description->desc.get_size());
}

std::int64_t Layout::storedElements() const {
    return product(onednn::paddedDimsOf(m_description->desc));
}

bool Layout::isPlain() const {
    return onednn::isBlocked(m_description->desc) && samePlace(m_description->desc, onednn::plainDesc(shape(), type()));
}

bool Layout::isDense() const {
    return onednn::isBlocked(m_description->desc) && byteCount() == storedElements() * core::bytesOf(type());
}

bool Layout::isPadded() const {
    return onednn::paddedDimsOf(m_description->desc) != onednn::dimsOf(m_description->desc);
}

Layout Layout::reshaped(const core::Shape& shape) const {
    assert(isPlain());
    return plain(shape, type());
}

Layout Layout::permuted(const std::vector<int>& order) const {
    // oneDNN asks the other way round: where each axis goes.
    std::vector<int> place(order.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        place[static_cast<std::size_t>(order[i])] = static_cast<int>(i);
    return onednn::layoutOf(m_description->desc.permute_axes(place));
}

std::string Layout::toString() const {
    if (!isReal())
        return std::to_string(byteCount()) + " bytes";
    std::string text = std::string(core::nameOf(type())) + " ";
    const Dims dims = onednn::dimsOf(m_description->desc);
    for (std::size_t i = 0; i < dims.size(); ++i)
        text += (i ? "×" : "") + std::to_string(dims[i]);
    return text + (isPlain() ? " plain" : " " + tagOf(m_description->desc));
}

bool operator==(const Layout& a, const Layout& b) {
    if (a.isNone() || b.isNone())
        return a.isNone() && b.isNone();
    return a.m_description == b.m_description || samePlace(a.m_description->desc, b.m_description->desc);
}

} // namespace netwright::backend
