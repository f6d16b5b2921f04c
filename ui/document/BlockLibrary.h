#pragma once

#include "engine/core/Result.h"
#include "engine/layers/LayerSpec.h"

#include <QObject>
#include <QString>

#include <memory>
#include <vector>

namespace netwright::document {

/// A group that waits to be used again: shipped with the program (a residual block, …) or saved by the user.
struct Block {
    /// How palette and search show it and which ports it has; `type` is "block:" and the name of its file.
    layers::LayerSpec spec;
    graph::Node group;
    /// Settings inside that follow the width (channels or features) of what arrives, so that the block fits where it is
    /// put: "conv1.filters" times a factor.
    struct Width {
        graph::NodeId node;
        std::string parameter;
        double factor = 1;
    };
    std::vector<Width> widths;
    QString file; ///< of the user's own; empty: shipped

    bool own() const { return !file.isEmpty(); }
    /// The group for a place where this arrives; nullptr: unknown.
    graph::Node groupFor(const layers::TensorType* arriving) const;
};

/// All blocks, the shipped ones first. The user's own are one JSON file each in a folder, so that they can be sent to
/// others; files that cannot be read are left out and named in problems(). GUI thread.
class BlockLibrary : public QObject {
    Q_OBJECT
public:
    explicit BlockLibrary(const layers::LayerRegistry& registry, QObject* parent = nullptr);

    static QString defaultFolder(); ///< <data of the user>/blocks
    void setFolder(const QString& folder);
    const QString& folder() const { return m_folder; }

    const std::vector<std::unique_ptr<const Block>>& blocks() const { return m_blocks; } ///< places stay until changed()
    const Block* find(std::string_view type) const; ///< nullptr when there is none
    const core::Diagnostics& problems() const { return m_problems; }

    /// Keeps a group under a title; a number is added when that is taken. Returns the title.
    /// Errors: "block.not-a-group", "file.write".
    core::Result<QString> save(const graph::Node& group, const QString& title);
    /// Moves the file of one of the user's own to the trash (or removes it, where there is none).
    bool remove(std::string_view type);
    void reload(); ///< after files changed outside

signals:
    void changed();

private:
    void read(const QString& file, const QString& own);

    const layers::LayerRegistry& m_registry;
    QString m_folder;
    std::vector<std::unique_ptr<const Block>> m_blocks;
    core::Diagnostics m_problems;
};

inline constexpr char kBlockPrefix[] = "block:";

/// Puts the block into `graph` under a fresh id, which is returned.
graph::NodeId addBlock(graph::Graph& graph, const Block& block, graph::Point position,
                       const layers::TensorType* arriving = nullptr);

} // namespace netwright::document
