#include "ui/widgets/ElidedText.h"

#include <QPainter>
#include <QStyleOption>
#include <QTextLayout>

namespace netwright::widgets {

ElidedText::ElidedText(const QString& text, int lines, QWidget* parent) : QWidget(parent), m_text(text), m_lines(lines) {
    setToolTip(text);
    setAccessibleName(text);
}

QSize ElidedText::sizeHint() const {
    return {200, fontMetrics().lineSpacing() * m_lines};
}

QStringList ElidedText::fittingLines() const {
    QStringList lines;
    QTextLayout layout(m_text, font());
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width());
        const bool last = lines.size() == m_lines - 1;
        lines.append(last ? fontMetrics().elidedText(m_text.mid(line.textStart()), Qt::ElideRight, width())
                          : m_text.mid(line.textStart(), line.textLength()));
        if (last)
            break;
    }
    layout.endLayout();
    return lines;
}

void ElidedText::paintEvent(QPaintEvent*) {
    QStyleOption option;
    option.initFrom(this);
    QPainter painter(this);
    painter.setPen(option.palette.color(QPalette::WindowText)); // as the style sheet says
    int y = fontMetrics().ascent();
    for (const QString& line : fittingLines()) {
        painter.drawText(0, y, line);
        y += fontMetrics().lineSpacing();
    }
}

} // namespace netwright::widgets
