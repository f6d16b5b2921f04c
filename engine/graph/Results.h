#pragma once

#include "engine/graph/Graph.h"

#include <string>
#include <string_view>
#include <vector>

/// Which outputs are *results* of the network: what it gives to whoever uses it, such as the picture of a generator or the
/// code of an autoencoder. A mark belongs to its node, so that it is copied, grouped and removed with it; it is kept among the
/// node's settings under "result.<port>" and stands in files as "results": ["<port>"]. Training knows nothing of marks.
/// A network without any gives the predictions of its Output nodes.
namespace netwright::graph {

/// The port that stands for what an Output node, which has no port, predicts.
inline constexpr char kPrediction[] = "prediction";

bool isResult(const Node& node, std::string_view port);
void setResult(Node& node, std::string_view port, bool on);
std::vector<std::string> resultPorts(const Node& node); ///< in alphabetical order
ParamMap settingsOf(const Node& node);                  ///< without the marks: what the layer's declaration knows

/// All marks, inside groups too ("group/node"), in the order of the nodes.
std::vector<PortRef> resultsOf(const Graph& graph);

} // namespace netwright::graph
