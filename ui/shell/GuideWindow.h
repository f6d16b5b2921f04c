#pragma once

#include "ui/theme/Theme.h"

#include <QDialog>

class QListWidget;
class QTextBrowser;

namespace netwright::shell {

/// As readers of Markdown make the names of headings: small letters, dashes for blanks, nothing else.
QString fragmentOf(const QString& heading);

/// The user guide beside the window: its sections at the left, the text at the right, links between its pages. The pages
/// are those of resources/docs, carried in the program, in the language of the window where there are such.
class GuideWindow : public QDialog {
    Q_OBJECT
public:
    explicit GuideWindow(theme::ThemeManager* themes, QWidget* parent = nullptr);

private:
    void open(const QUrl& link);
    void findSections();
    void goTo(const QString& fragment); ///< "#a-new-project": the heading of these words

    QTextBrowser* m_text;
    QListWidget* m_sections;
};

} // namespace netwright::shell
