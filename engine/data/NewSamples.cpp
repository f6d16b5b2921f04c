#include "engine/data/NewSamples.h"

#include "engine/core/TextEncoding.h"
#include "engine/data/inputs/Readers.h"

#include <algorithm>

namespace netwright::data {
namespace {

using core::error;
using core::FieldKind;
using core::inFile;
using core::Result;

constexpr std::uintmax_t kMaxTextBytes = std::uintmax_t{1} << 30;

/// Samples of the first field only; the targets are unknown and read as 0.
class NewSamplesDataset : public Dataset {
public:
    NewSamplesDataset(std::shared_ptr<const Dataset> trained, std::vector<float> numbers, std::int64_t samples)
        : m_trained(std::move(trained)), m_field(m_trained->schema().fields.front().name),
          m_preparation(m_trained->preprocessing(m_field)), m_numbers(std::move(numbers)), m_samples(samples) {}

    const core::DataSchema& schema() const override { return m_trained->schema(); }
    std::int64_t size(Split split) const override { return split == Split::Test ? m_samples : 0; }
    void read(Split split, std::int64_t index, std::string_view field, std::span<float> out) const override {
        readRaw(split, index, field, out);
        if (field == m_field)
            prepare(m_preparation, out);
    }
    void readRaw(Split, std::int64_t index, std::string_view field, std::span<float> out) const override {
        if (field == m_field)
            std::copy_n(m_numbers.begin() + index * static_cast<std::int64_t>(out.size()), out.size(), out.begin());
        else
            std::ranges::fill(out, 0.0F);
    }
    Preparation preprocessing(std::string_view field) const override { return m_trained->preprocessing(field); }
    const core::Diagnostics& notes() const override { return m_notes; }
    std::int64_t sourceIndex(Split, std::int64_t index) const override { return index; }

private:
    std::shared_ptr<const Dataset> m_trained;
    std::string m_field;
    Preparation m_preparation;
    std::vector<float> m_numbers;
    std::int64_t m_samples;
    core::Diagnostics m_notes;
};

InputContext contextOf(const DataSpec& spec, const Dataset& trained) {
    const core::Field& field = trained.schema().fields.front();
    const Preparation preparation = trained.preprocessing(field.name);
    return {spec, field, !preparation.empty() && std::holds_alternative<Fill>(preparation.front())};
}

NewSamples samplesOf(std::shared_ptr<const Dataset> trained, InputNumbers inputs) {
    const auto count = static_cast<std::int64_t>(inputs.names.size());
    return {std::make_shared<NewSamplesDataset>(std::move(trained), std::move(inputs.numbers), count), std::move(inputs.names)};
}

Result<InputNumbers> readText(const InputContext& context, std::string_view text, const std::string& name) {
    switch (context.field.kind) {
    case FieldKind::Features:
        return tableInputs(context, TablePlace::memory(text, name));
    case FieldKind::Sequence:
        return seriesInputs(context, TablePlace::memory(text, name));
    case FieldKind::Tokens:
        return textInputs(context, text, name);
    default:
        return error("input.kind", inFile(name), "The network takes images, not text.", "Give it PNG or JPEG pictures, or a NumPy array.");
    }
}

Result<InputNumbers> readPath(const InputContext& context, const std::filesystem::path& path) {
    if (path.extension() == ".npy" && context.field.kind != FieldKind::Tokens)
        return arrayInputs(context, path);
    if (context.field.kind == FieldKind::Image)
        return pictureInputs(context, path);
    if (context.field.kind == FieldKind::Features)
        return tableInputs(context, TablePlace::file(path));
    if (context.field.kind == FieldKind::Sequence)
        return seriesInputs(context, TablePlace::file(path));
    const auto text = core::readTextFile(path, kMaxTextBytes);
    if (!text)
        return text.problems();
    return readText(context, *text, path.string());
}

} // namespace

Result<NewSamples> samplesFromFiles(const DataSpec& spec, std::shared_ptr<const Dataset> trained,
                                    const std::vector<std::filesystem::path>& files) {
    const InputContext context = contextOf(spec, *trained);
    InputNumbers all;
    core::Diagnostics problems;
    for (const std::filesystem::path& file : files) {
        Result<InputNumbers> read = readPath(context, file);
        if (!read) {
            problems.insert(problems.end(), read.problems().begin(), read.problems().end());
            continue;
        }
        all.numbers.insert(all.numbers.end(), read->numbers.begin(), read->numbers.end());
        std::ranges::move(read->names, std::back_inserter(all.names));
    }
    if (!problems.empty())
        return problems;
    return samplesOf(std::move(trained), std::move(all));
}

Result<NewSamples> samplesFromText(const DataSpec& spec, std::shared_ptr<const Dataset> trained, std::string_view text,
                                   const std::string& name) {
    auto read = readText(contextOf(spec, *trained), text, name);
    if (!read)
        return read.problems();
    return samplesOf(std::move(trained), *std::move(read));
}

} // namespace netwright::data
