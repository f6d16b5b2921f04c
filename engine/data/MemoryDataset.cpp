#include "engine/data/MemoryDataset.h"

#include <algorithm>
#include <cassert>

namespace netwright::data {
namespace {

/// Whole blocks first: the compiler turns loops of a known length into vector instructions.
template <typename Source, typename Rule>
void transform(const Source* source, float* target, std::size_t count, Rule rule) {
    constexpr std::size_t kBlock = 16;
    std::size_t i = 0;
    for (; i + kBlock <= count; i += kBlock)
        for (std::size_t j = i; j < i + kBlock; ++j)
            target[j] = rule(static_cast<float>(source[j]), j);
    for (; i < count; ++i)
        target[i] = rule(static_cast<float>(source[i]), i);
}

/// In one pass where the whole preparation is one affine map, as it mostly is.
template <typename Source> void convert(const Source* source, std::span<float> target, const Preparation& preparation) {
    if (preparation.size() != 1 || !std::holds_alternative<Affine>(preparation.front())) {
        std::copy_n(source, target.size(), target.begin());
        return prepare(preparation, target);
    }
    const Affine& affine = std::get<Affine>(preparation.front());
    if (affine.scale.size() == 1) {
        transform(source, target.data(), target.size(),
                  [scale = affine.scale[0], offset = affine.offset[0]](float value, std::size_t) {
                      return value * scale + offset;
                  });
    } else {
        transform(source, target.data(), target.size(),
                  [scale = affine.scale.data(), offset = affine.offset.data()](float value, std::size_t i) {
                      return value * scale[i] + offset[i];
                  });
    }
}

void convert(const RawField& field, std::int64_t row, std::span<float> out, const Preparation& preparation) {
    const auto start = static_cast<std::size_t>(field.start + row * field.stride);
    const std::span<float> target = out.first(static_cast<std::size_t>(field.elements()));
    if (field.bytes)
        convert(field.bytes->data() + start, target, preparation);
    else
        convert(field.numbers->data() + start, target, preparation);
}

} // namespace

MemoryDataset::MemoryDataset(RawData data, SplitRows split, std::vector<Preparation> preparations,
                             std::vector<Augmentation> augmentations)
    : m_data(std::move(data)), m_split(std::move(split)), m_preparations(std::move(preparations)),
      m_augmentations(std::move(augmentations)), m_schema(m_data.schema()) {}

std::size_t MemoryDataset::place(std::string_view field) const {
    for (std::size_t i = 0; i < m_schema.fields.size(); ++i)
        if (m_schema.fields[i].name == field)
            return i;
    assert(false && "a field that the schema does not have");
    return 0;
}

void MemoryDataset::read(Split split, std::int64_t index, std::string_view field, std::span<float> out) const {
    const std::size_t at = place(field);
    convert(m_data.fields[at], row(split, index), out, m_preparations[at]);
}

void MemoryDataset::readRaw(Split split, std::int64_t index, std::string_view field, std::span<float> out) const {
    convert(m_data.fields[place(field)], row(split, index), out, {});
}

void MemoryDataset::readAugmented(Split split, std::int64_t index, std::string_view field, std::span<float> out,
                                  std::uint64_t draw) const {
    const std::size_t at = place(field);
    const Augmentation& plan = m_augmentations[at];
    if (!plan.any())
        return read(split, index, field, out);
    const std::int64_t sample = row(split, index);
    core::Rng rng(draw, static_cast<std::uint64_t>(sample));
    const std::span<float> target = out.first(static_cast<std::size_t>(m_data.fields[at].elements()));
    if (plan.moves()) {
        readMoved(m_data.fields[at], sample, plan, rng, target);
        convert<float>(target.data(), target, m_preparations[at]);
    } else {
        convert(m_data.fields[at], sample, target, m_preparations[at]);
    }
    if (plan.noise > 0)
        for (float& value : target)
            value += static_cast<float>(plan.noise * rng.normal());
}

Preparation MemoryDataset::preprocessing(std::string_view field) const {
    return m_preparations[place(field)];
}

std::int64_t MemoryDataset::sourceIndex(Split split, std::int64_t index) const {
    const std::int64_t sample = row(split, index);
    if (!m_data.sourceIndex.empty())
        return m_data.sourceIndex[static_cast<std::size_t>(sample)];
    return m_data.testStart && sample >= *m_data.testStart ? sample - *m_data.testStart : sample;
}

} // namespace netwright::data
