#pragma once

#include <algorithm>
#include <cstddef>
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

/// Puts the elements of `placed` (ascending) back, so that each stands at its index afterwards. Copies the elements.
template <typename T> void putIn(std::vector<T>& items, const std::vector<Placed<T>>& placed) {
    if (placed.empty())
        return;
    std::vector<T> all;
    all.reserve(items.size() + placed.size());
    auto rest = items.begin();
    for (const Placed<T>& one : placed) {
        while (all.size() < one.index && rest != items.end())
            all.push_back(std::move(*rest++));
        all.push_back(one.value);
    }
    std::move(rest, items.end(), std::back_inserter(all));
    items = std::move(all);
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
    std::vector<Placed<T>> removed;     ///< index before
    std::vector<Placed<T>> added;       ///< index after
    std::vector<Placed<Change>> changed; ///< index after
    /// Both values whole, for what the lists above cannot say: elements in another order, or keys that repeat.
    std::optional<std::pair<std::vector<T>, std::vector<T>>> whole;

    bool empty() const { return removed.empty() && added.empty() && changed.empty() && !whole; }

    template <typename KeyOf>
    static VectorDelta between(const std::vector<T>& before, const std::vector<T>& after, KeyOf keyOf) {
        VectorDelta delta;
        if (before == after)
            return delta;
        std::unordered_map<std::string, std::size_t> places;
        bool plain = true;
        for (std::size_t i = 0; i < before.size(); ++i)
            plain = places.try_emplace(keyOf(before[i]), i).second && plain;
        std::vector<bool> stayed(before.size());
        std::size_t last = 0;
        for (std::size_t i = 0; i < after.size() && plain; ++i) {
            const auto old = places.find(keyOf(after[i]));
            if (old == places.end()) {
                delta.added.push_back({i, after[i]});
                continue;
            }
            plain = !stayed[old->second] && old->second >= last;
            last = old->second;
            stayed[old->second] = true;
            if (!(before[old->second] == after[i]))
                delta.changed.push_back({i, Change::between(before[old->second], after[i])});
        }
        if (!plain)
            return VectorDelta{{}, {}, {}, std::pair(before, after)};
        for (std::size_t i = 0; i < before.size(); ++i)
            if (!stayed[i])
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
