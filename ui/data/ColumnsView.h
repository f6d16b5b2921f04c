#pragma once

#include "engine/data/Statistics.h"
#include "ui/theme/Theme.h"

#include <QWidget>

#include <vector>

namespace netwright::data_ui {

/// The numbers of the data, one row a column: its name, how its values are spread, and between what.
class ColumnsView : public QWidget {
    Q_OBJECT
public:
    explicit ColumnsView(theme::ThemeManager* themes, QWidget* parent = nullptr);
    void setColumns(std::vector<data::ColumnStatistics> columns);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override; ///< tool tips

private:
    void paintRow(QPainter& painter, const data::ColumnStatistics& column, const QRectF& row) const;
    void paintShare(QPainter& painter, double share, const QRectF& area) const;

    theme::ThemeManager* m_themes;
    std::vector<data::ColumnStatistics> m_columns;
};

} // namespace netwright::data_ui
