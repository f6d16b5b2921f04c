#pragma once

#include "ui/theme/Theme.h"
#include "ui/training/ActivationPictures.h"

#include <QWidget>

namespace netwright::training_ui {

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
