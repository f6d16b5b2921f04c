#pragma once

#include <algorithm>
#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace netwright::exchange {

/// How an exporter writes one layer: a function of what it sees of the layer's node, or the reason why it cannot.
template <typename Node> struct ExportRow {
    std::string layer; ///< LayerSpec::type
    std::function<void(Node&)> write;
    std::string notExportableBecause = {}; ///< a sentence; empty when `write` is there
};

/// The rows of one exporter, one for every layer of the registry; a test compares the two.
template <typename Node> class ExportTable {
public:
    using Row = ExportRow<Node>;
    using AddRows = void (*)(std::vector<Row>&); ///< those of a family of layers, in a file of their own

    ExportTable(std::initializer_list<AddRows> families) {
        for (const AddRows add : families)
            add(m_rows);
    }

    const Row* find(std::string_view layer) const {
        const auto found = std::ranges::find(m_rows, layer, &Row::layer);
        return found == m_rows.end() ? nullptr : &*found;
    }
    auto begin() const { return m_rows.begin(); }
    auto end() const { return m_rows.end(); }

private:
    std::vector<Row> m_rows;
};

} // namespace netwright::exchange
