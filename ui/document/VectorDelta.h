#pragma once

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace netwright::document {

/// An element and its place in the vector that holds it.
template <typename T> struct Placed {
    std::size_t index = 0;
    T value;
};

/// Takes the elements at `placed` (ascending) out of `items`, in one pass.
template <typename T> void takeOut(std::vector<T>& items, const std::vector<Placed<T>>& placed) {
    if (placed.empty())
        return;
    std::size_t next = 0;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (next < placed.size() && placed[next].index == i)
            ++next;
        else if (kept++ != i)
            items[kept - 1] = std::move(items[i]);
    }
    items.erase(items.begin() + static_cast<std::ptrdiff_t>(kept), items.end());
}

/// Puts the elements of `placed` (ascending) back, so that each stands at its index afterwards. Copies the elements; those in
/// front of the first stay untouched.
template <typename T> void putIn(std::vector<T>& items, const std::vector<Placed<T>>& placed) {
    if (placed.empty())
        return;
    const auto tail = items.begin() + static_cast<std::ptrdiff_t>(std::min(placed.front().index, items.size()));
    std::vector<T> behind(std::make_move_iterator(tail), std::make_move_iterator(items.end()));
    items.erase(tail, items.end());
    auto rest = behind.begin();
    for (const Placed<T>& one : placed) {
        while (items.size() < one.index && rest != behind.end())
            items.push_back(std::move(*rest++));
        items.push_back(one.value);
    }
    std::move(rest, behind.end(), std::back_inserter(items));
}

/// A change of one element to another value.
template <typename T> struct Replacement {
    T before;
    T after;
    static Replacement between(const T& before, const T& after) { return {before, after}; }
    void apply(T& item) const { item = after; }
    void revert(T& item) const { item = before; }
};

/// What changed between two values of a vector whose elements have keys: enough to go both ways, with the order of the
/// elements restored exactly. `Change` describes the change of an element that stayed.
template <typename T, typename Change = Replacement<T>> struct VectorDelta {
    struct Changed {
        std::size_t indexBefore, index;
        Change value;
    };
    std::vector<Placed<T>> removed; ///< index before
    std::vector<Placed<T>> added;   ///< index after
    std::vector<Changed> changed;
    /// Both values whole, for what the lists above cannot say: elements in another order, or keys that repeat.
    std::optional<std::pair<std::vector<T>, std::vector<T>>> whole;

    bool empty() const { return removed.empty() && added.empty() && changed.empty() && !whole; }

    /// Looks closely only at what lies between the first and the last difference: mostly one element.
    template <typename KeyOf>
    static VectorDelta between(const std::vector<T>& before, const std::vector<T>& after, KeyOf keyOf) {
        const auto start = static_cast<std::size_t>(std::ranges::mismatch(before, after).in1 - before.begin());
        std::size_t oldEnd = before.size(), newEnd = after.size();
        for (; oldEnd > start && newEnd > start && before[oldEnd - 1] == after[newEnd - 1]; --oldEnd)
            --newEnd;

        VectorDelta delta;
        std::unordered_map<std::string, std::size_t> places;
        bool plain = true;
        for (std::size_t i = start; i < oldEnd; ++i)
            plain = places.try_emplace(keyOf(before[i]), i).second && plain;
        std::vector<bool> stayed(oldEnd - start);
        std::size_t next = start;
        for (std::size_t i = start; i < newEnd && plain; ++i) {
            const auto old = places.find(keyOf(after[i]));
            if (old == places.end()) {
                delta.added.push_back({i, after[i]});
                continue;
            }
            plain = old->second >= next;
            next = old->second + 1;
            stayed[old->second - start] = true;
            if (!(before[old->second] == after[i]))
                delta.changed.push_back({old->second, i, Change::between(before[old->second], after[i])});
        }
        if (!plain)
            return VectorDelta{{}, {}, {}, std::pair(before, after)};
        for (std::size_t i = start; i < oldEnd; ++i)
            if (!stayed[i - start])
                delta.removed.push_back({i, before[i]});
        return delta;
    }

    void apply(std::vector<T>& items) const {
        if (whole) {
            items = whole->second;
            return;
        }
        takeOut(items, removed);
        putIn(items, added);
        for (const auto& change : changed)
            change.value.apply(items[change.index]);
    }

    void revert(std::vector<T>& items) const {
        if (whole) {
            items = whole->first;
            return;
        }
        for (const auto& change : changed)
            change.value.revert(items[change.index]);
        takeOut(items, added);
        putIn(items, removed);
    }
};

} // namespace netwright::document
