#include "ui/canvas/Breadcrumb.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace netwright::canvas {

Breadcrumb::Breadcrumb(QWidget* parent) : QWidget(parent), m_layout(new QHBoxLayout(this)) {
    m_layout->setContentsMargins(4, 2, 4, 2);
    m_layout->setSpacing(2);
    hide();
}

void Breadcrumb::show(const QString& root, const QStringList& names) {
    while (QLayoutItem* item = m_layout->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    QStringList steps{root};
    steps += names;
    for (int level = 0; level < steps.size(); ++level) {
        if (level > 0)
            m_layout->addWidget(new QLabel(QStringLiteral("›"), this));
        auto* button = new QToolButton(this);
        button->setText(steps[level]);
        button->setEnabled(level + 1 < steps.size());
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QToolButton::clicked, this, [this, level] { emit levelRequested(level); });
        m_layout->addWidget(button);
    }
    setVisible(!names.isEmpty());
    adjustSize();
    raise();
}

} // namespace netwright::canvas
