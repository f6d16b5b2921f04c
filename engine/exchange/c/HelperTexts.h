#pragma once

#include <string>
#include <vector>

/// The functions that exported C programs are made of, as C99. Samples are row-major; y is written, everything else read.
namespace netwright::exchange {

struct CHelper {
    std::string name;
    std::string code; ///< begins with a line break
    std::vector<std::string> needs = {};
};

void addElementHelpers(std::vector<CHelper>& all);  ///< number by number: activations, arithmetic, preparation
void addWindowHelpers(std::vector<CHelper>& all);   ///< convolution, pooling, borders
void addMatrixHelpers(std::vector<CHelper>& all);   ///< dense layers, normalisation, softmax, moves
void addSequenceHelpers(std::vector<CHelper>& all); ///< embedding, recurrent cells, attention

} // namespace netwright::exchange
