#pragma once

#include "ui/document/ProjectDocument.h"
#include "ui/theme/Theme.h"
#include "ui/training/ActivationPictures.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QSpinBox;
class QToolButton;

namespace netwright::training_ui {

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

/// One row a class (or a predicted number): name, bar, share. Scrolls by showing the highest when rows do not fit.
class ScoreBars : public QWidget {
    Q_OBJECT
public:
    explicit ScoreBars(theme::ThemeManager* themes, QWidget* parent = nullptr);
    void showNothing(const QString& hint);
    void showClasses(const ClassScores& scores, const QStringList& classes);
    void showNumbers(const std::vector<float>& predicted, const std::vector<float>& right);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintClassRows(QPainter& painter) const;
    void paintNumberRows(QPainter& painter) const;

    theme::ThemeManager* m_themes;
    QString m_hint;
    ClassScores m_scores;
    QStringList m_classes;
    std::vector<float> m_predicted, m_right;
};

} // namespace netwright::training_ui
