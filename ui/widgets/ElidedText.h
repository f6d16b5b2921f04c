#pragma once

#include <QWidget>

namespace netwright::widgets {

/// Words in a fixed number of lines: what does not fit ends in an ellipsis, and the tool tip has it whole.
class ElidedText : public QWidget {
    Q_OBJECT
public:
    ElidedText(const QString& text, int lines, QWidget* parent = nullptr);

    const QString& text() const { return m_text; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {40, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QStringList fittingLines() const;

    QString m_text;
    int m_lines;
};

} // namespace netwright::widgets
