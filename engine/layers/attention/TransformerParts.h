#pragma once

#include "engine/layers/LayerSpec.h"

#include <functional>
#include <string>

/// The parts that encoder and decoder layers are assembled from.
namespace netwright::layers {

/// A body that grows node by node.
class BodyBuilder {
public:
    /// A port of the layer, as a node with that id.
    void input(const std::string& port);
    void output(const std::string& from, const std::string& port);
    /// Adds a node that reads from `from`; empty: no wire yet.
    void add(const std::string& id, const std::string& type, core::ParamMap params, const std::string& from);
    void wire(const std::string& from, const std::string& to, const std::string& port);
    graph::Graph take() { return std::move(m_body); }

private:
    graph::Graph m_body;
};

/// heads, hidden, dropout, activation, norm_first, layers.
std::vector<core::ParamSpec> transformerParams();

/// Of the FeedForward inside.
core::ParamMap feedForwardParams(const core::ParamReader& params);

/// Adds what PyTorch's transformer layers do around each part: dropout on its result, the sum with `from`, and a
/// LayerNorm behind the sum or, with norm_first, in front of the part. `part` adds the part itself: it reads from the
/// node it is given and returns the node that holds its result. Returns the node that holds the result of it all.
std::string addResidual(BodyBuilder& body, const core::ParamReader& params, const std::string& name, const std::string& from,
                        const std::function<std::string(const std::string& source)>& part);

} // namespace netwright::layers
