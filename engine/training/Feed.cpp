#include "engine/training/Feed.h"

#include <map>
#include <string_view>

namespace netwright::training {

std::vector<data::BatchSlot> slotsOf(backend::Executor& executor) {
    std::vector<data::BatchSlot> slots;
    std::map<std::string_view, int> views; // of each field, by the inputs so far
    for (const backend::InputBinding& input : executor.inputs())
        if (!input.field.empty())
            slots.push_back({input.field, input.data, input.target ? 0 : views[input.field]++});
    return slots;
}

void fillRow(backend::Executor& executor, const data::Dataset& dataset, data::Split split, std::int64_t sample,
             std::int64_t row) {
    for (const backend::InputBinding& input : executor.inputs()) {
        if (input.field.empty())
            continue;
        const std::size_t size = input.data.size() / static_cast<std::size_t>(executor.batch());
        dataset.read(split, sample, input.field, input.data.subspan(static_cast<std::size_t>(row) * size, size));
    }
}

} // namespace netwright::training
