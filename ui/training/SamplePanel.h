#pragma once

#include "ui/document/ProjectDocument.h"
#include "ui/theme/Theme.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QSpinBox;
class QToolButton;

namespace netwright::training_ui {

class SampleWatch;
class ScoreBars;

/// "This sample — a 3, seen as": what the network makes of the watched sample, and the choice of that sample.
class SamplePanel : public QWidget {
    Q_OBJECT
public:
    SamplePanel(document::ProjectDocument* document, SampleWatch* watch, theme::ThemeManager* themes,
                QWidget* parent = nullptr);

private:
    void buildChooser(class QHBoxLayout* row);
    void showChoice();
    void showScores();
    void updateIcons();

    document::ProjectDocument* m_document;
    SampleWatch* m_watch;
    theme::ThemeManager* m_themes;
    QLabel* m_title;
    QComboBox* m_split;
    QSpinBox* m_index;
    QToolButton *m_previous, *m_next, *m_random;
    ScoreBars* m_bars;
};

} // namespace netwright::training_ui
