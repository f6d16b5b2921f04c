#pragma once

#include "ui/theme/Theme.h"

#include <QStringList>
#include <QWidget>

namespace netwright::data_ui {

/// How many samples each class has: one bar a class with its count.
class ClassBars : public QWidget {
    Q_OBJECT
public:
    explicit ClassBars(theme::ThemeManager* themes, QWidget* parent = nullptr);
    void setCounts(const QStringList& classes, const std::vector<std::int64_t>& counts);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    theme::ThemeManager* m_themes;
    QStringList m_classes;
    std::vector<std::int64_t> m_counts;
};

} // namespace netwright::data_ui
