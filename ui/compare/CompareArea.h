#pragma once

#include "ui/compare/Differences.h"
#include "ui/theme/Theme.h"

#include <QWidget>

#include <memory>
#include <optional>

class QComboBox;
class QLabel;
class QSplitter;
class QToolButton;

namespace netwright::canvas {
class CanvasView;
}
namespace netwright::document {
class ProjectDocument;
}

namespace netwright::compare {

/// The canvas, and while comparing another version of the network beside it. Both show the same place; what was added is
/// green, what was removed red, what was changed amber, with the settings that changed at the card. The network can be
/// edited meanwhile: the differences follow.
class CompareArea : public QWidget {
    Q_OBJECT
public:
    /// `canvas` becomes a part of this widget.
    CompareArea(document::ProjectDocument* document, canvas::CanvasView* canvas, theme::ThemeManager* themes, QWidget* parent = nullptr);
    ~CompareArea() override;

    /// Begins to compare, with the saved version or the newest run when `file` (a project, or the run.json of a run) is empty.
    void open(const std::filesystem::path& runsFolder, const QString& file = {});
    void compareWithFile(const QString& file);
    void compareWith(project::Project other, const QString& name);
    void close();
    bool isComparing() const { return m_comparing; }
    const Differences& differences() const { return m_differences; }
    void go(int step); ///< to the next difference (1) or the one before (-1)

signals:
    void comparingChanged(bool comparing);

private:
    QWidget* buildBar();
    QWidget* side(QLabel* name, canvas::CanvasView* view);
    void prepare(); ///< the other side is made when it is first needed
    void setComparing(bool comparing);
    void fillChoices(const std::filesystem::path& runsFolder);
    void choose(int index);
    void compareSoon();
    void refresh();
    void fillList();
    void goTo(std::size_t index);
    void showBoth();

    document::ProjectDocument* m_document;
    canvas::CanvasView* m_canvas;
    theme::ThemeManager* m_themes;
    std::unique_ptr<document::ProjectDocument> m_otherDocument;
    canvas::CanvasView* m_otherCanvas = nullptr;
    QSplitter* m_sides;
    QWidget* m_bar = nullptr;
    QWidget* m_otherSide = nullptr;
    QLabel *m_otherName = nullptr, *m_thisName, *m_summary = nullptr;
    QComboBox* m_choice = nullptr;
    QToolButton *m_list = nullptr, *m_previous = nullptr, *m_next = nullptr;
    Differences m_differences;
    std::optional<std::size_t> m_current; ///< the difference that was gone to
    bool m_comparing = false;
    bool m_stale = false; ///< the graphs are compared again soon
};

} // namespace netwright::compare
