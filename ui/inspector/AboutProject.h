#pragma once

#include "ui/document/ProjectDocument.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace netwright::inspector {

/// What a project says about itself (its description, in Markdown): the first paragraph, on demand everything, and a way to
/// change it. Hidden while there is none.
class AboutProject : public QWidget {
    Q_OBJECT
public:
    explicit AboutProject(document::ProjectDocument* document, QWidget* parent = nullptr);

    void refresh();
    void edit(); ///< asks for another text; one undo step

private:
    void showText();

    document::ProjectDocument* m_document;
    QLabel* m_title;
    QLabel* m_text;
    QToolButton* m_more;
    QToolButton* m_edit;
    std::string m_shown; ///< the description that the labels are of
};

} // namespace netwright::inspector
