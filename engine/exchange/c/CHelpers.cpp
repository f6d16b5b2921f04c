#include "engine/exchange/c/CHelpers.h"

#include "engine/exchange/c/HelperTexts.h"

#include <algorithm>
#include <cassert>

namespace netwright::exchange {

namespace {

const std::vector<CHelper>& allHelpers() {
    static const std::vector<CHelper> kAll = [] {
        std::vector<CHelper> all;
        addElementHelpers(all);
        addWindowHelpers(all);
        addMatrixHelpers(all);
        addSequenceHelpers(all);
        return all;
    }();
    return kAll;
}

/// Marks a helper and, before it, those that it calls.
void need(const std::string& name, std::vector<const CHelper*>& needed) {
    const auto found = std::ranges::find(allHelpers(), name, &CHelper::name);
    assert(found != allHelpers().end());
    if (std::ranges::find(needed, &*found) != needed.end())
        return;
    for (const std::string& other : found->needs)
        need(other, needed);
    needed.push_back(&*found);
}

} // namespace

std::string cHelperSources(const std::vector<std::string>& names) {
    std::vector<const CHelper*> needed;
    for (const std::string& name : names)
        need(name, needed);
    std::string text;
    for (const CHelper* helper : needed)
        text += helper->code.substr(1) + "\n"; // the first character ends the line on which the literal begins
    return text;
}

bool isCHelper(const std::string& name) { return std::ranges::find(allHelpers(), name, &CHelper::name) != allHelpers().end(); }

} // namespace netwright::exchange
