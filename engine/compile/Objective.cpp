#include "engine/compile/Objective.h"

#include <algorithm>

namespace netwright::compile {

bool Objective::counts(std::string_view output) const {
    return outputs.empty() || std::ranges::find(outputs, output) != outputs.end();
}

bool Objective::trainsNode(std::string_view node) const {
    return trains.empty() || std::ranges::any_of(trains, [node](const std::string& id) {
               return node.starts_with(id) && (node.size() == id.size() || node[id.size()] == '/' || node[id.size()] == '#');
           });
}

} // namespace netwright::compile
