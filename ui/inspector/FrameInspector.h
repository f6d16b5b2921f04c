#pragma once

#include "ui/document/ProjectDocument.h"
#include "ui/theme/Theme.h"

#include <QWidget>

class QButtonGroup;
class QLabel;
class QLineEdit;

namespace netwright::widgets {
class FactList;
class Switch;
}

namespace netwright::inspector {

/// The settings of one frame: its title, its colour, whether training computes the activations of its layers again
/// instead of keeping them. GUI thread; changes go through ProjectDocument::editGraph, one undo step each.
class FrameInspector : public QWidget {
    Q_OBJECT
public:
    FrameInspector(document::ProjectDocument* document, theme::ThemeManager* themes, QWidget* parent = nullptr);

    void setFrame(const document::GraphPath& path, const QString& id);

private:
    void buildColors();
    const graph::Frame* frame() const;
    void refresh();
    void paintSwatches();
    void change(const QString& text, const std::function<void(graph::Frame&)>& edit);

    document::ProjectDocument* m_document;
    theme::ThemeManager* m_themes;
    document::GraphPath m_path;
    std::string m_id;
    QLineEdit* m_title;
    QWidget* m_colorRow;
    QButtonGroup* m_colors;
    widgets::Switch* m_recompute;
    widgets::FactList* m_facts;
};

} // namespace netwright::inspector
