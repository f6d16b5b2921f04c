#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace netwright::gradients {

/// What was shown for one layer, over all its configurations: the largest errors.
struct Proof {
    std::string type;
    std::size_t cases = 0;
    std::size_t peerCases = 0; ///< those without random numbers, which PyTorch draws differently
    bool againstDifferences = true; ///< false: the gradient is another one by intent
    double peer = 0;        ///< against PyTorch, relative
    double differences = 0; ///< against finite differences, in units of the gradient's length
};

/// What was shown of a loss (one of the choices of an output layer) or of a rule that is given and not derived: an optimizer
/// or a schedule.
struct RowProof {
    std::string kind; ///< "Losses", "Optimizers", "Schedules"
    std::string name;
    std::size_t cases = 0;
    bool againstDifferences = false;
    double peer = 0;
    double differences = 0;
    std::string onnx;
};

/// resources/docs/proofs.md: one row per layer, loss, optimizer and schedule. Figures that differ from machine to machine stay out of the file and go
/// to the test's output.
class ProofTable {
public:
    void add(const Proof& proof) { m_proofs.push_back(proof); }
    void add(const RowProof& proof) { m_rows.push_back(proof); }

    /// Whether the file says what was shown. With NETWRIGHT_WRITE=1 in the environment it is written first.
    bool upToDate() const;

private:
    std::string toText() const;

    std::vector<Proof> m_proofs;
    std::vector<RowProof> m_rows;
};

} // namespace netwright::gradients
