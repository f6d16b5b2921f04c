#pragma once

#include "engine/project/Project.h"
#include "ui/document/BlockLibrary.h"
#include "ui/document/GraphChange.h"
#include "ui/document/GraphChecker.h"

#include <QObject>
#include <QString>
#include <QUndoStack>

#include <functional>
#include <memory>
#include <optional>

namespace netwright::document {

/// The open project: one value, changed only by undoable edits. GUI thread only. Owns the undo stack and the result of
/// the last check. Knows no widgets.
class ProjectDocument : public QObject {
    Q_OBJECT
public:
    explicit ProjectDocument(const layers::LayerRegistry& registry, QObject* parent = nullptr);
    ~ProjectDocument() override;

    const project::Project& project() const;
    const graph::Graph& graphAt(const GraphPath& path) const; ///< the root graph when the path no longer exists
    bool hasGraphAt(const GraphPath& path) const;
    const layers::LayerRegistry& registry() const;
    BlockLibrary& blocks() const; ///< what can be added besides single layers
    /// What a name of the palette stands for: a layer, a part of a group, or a block; nullptr when there is none.
    const layers::LayerSpec* addable(std::string_view type) const;
    /// All of them, in the order of the palette. `inGroup`: the ports of a group too.
    std::vector<const layers::LayerSpec*> addables(bool inGroup) const;
    /// What is known about the network, and its problems, including those of reading the data. Never keeps the caller waiting:
    /// a small network is checked now if it has changed, of a large one this is the last check, and infoChanged follows.
    const layers::GraphInfo& info() const { return design()->info; }
    DesignPtr design() const; ///< the same with the network that was checked
    /// The problems to tell people about: nobody has done anything wrong yet when the network is empty.
    core::Diagnostics problemsToTell() const;
    /// Of the last check, whatever has changed since: for views, which hear of the next by infoChanged.
    const layers::GraphInfo& lastInfo() const;
    /// Thinks about the network as it is, with what a check knows about it: `work(design)` runs in the background (at once for
    /// a very small network); `then(what it returned)` runs here, unless the network has changed by then or `context` is gone.
    template <typename WorkOn, typename Then> void consider(QObject* context, WorkOn work, Then then) const {
        checker().consider(context, [work, then](const DesignPtr& design) -> std::function<void()> {
            return [then, answer = work(design)] { then(answer); };
        });
    }
    const core::DataSchema* schema() const; ///< nullptr while no data is chosen or it cannot be read
    QUndoStack* undoStack() const;

    /// The one way to change anything. Runs `change` on a copy, and when that differs pushes one undo command that holds
    /// only the differences. Undo restores the identical bytes. Edits with the same non-empty `mergeKey` that follow each
    /// other directly (a spin box being turned) become one step. Returns false when nothing changed.
    bool edit(const QString& text, const std::function<void(project::Project&)>& change, const QString& mergeKey = {});
    /// The same for one graph.
    bool editGraph(const GraphPath& path, const QString& text, const std::function<void(graph::Graph&)>& change,
                   const QString& mergeKey = {});

    // Files. Paths are folders of projects.
    QString folder() const;     ///< empty: never saved
    QString dataFolder() const; ///< where relative data paths start: the folder, or that of the example it came from
    QString title() const;      ///< for the window: name of the folder or of the example, or "Untitled"
    bool isModified() const;
    void newProject(project::Project project, const QString& title, const QString& dataFolder = {}); ///< unsaved copy
    core::Status open(const QString& path);
    /// What a crash left behind: as edited and not saved, even where nothing can be undone.
    void recover(project::Project project, const QString& title, const QString& folder, const QString& dataFolder);
    core::Status save(const QString& folder); ///< Save and Save As; on success the stack is clean

signals:
    void graphChanged(const netwright::document::GraphChange& change);
    void dataChanged();
    void trainingChanged();
    void infoChanged();  ///< info() is new
    void reset();        ///< another project: start anew
    void titleChanged(); ///< title(), folder() or isModified()

private:
    GraphChecker& checker() const;

    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace netwright::document
