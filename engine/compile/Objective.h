#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace netwright::compile {

/// One of several things a network is trained for, such as the two players of a GAN: the losses that count and what
/// learns from them. As drawn by default: all losses, everything learns.
struct Objective {
    std::vector<std::string> outputs; ///< ids of the Output nodes whose losses are summed; empty: all
    std::vector<std::string> trains;  ///< ids of the nodes (groups: with all inside) whose parameters learn; empty: all

    bool counts(std::string_view output) const;
    bool trainsNode(std::string_view node) const; ///< `node` as in Program::Parameter
};

} // namespace netwright::compile
