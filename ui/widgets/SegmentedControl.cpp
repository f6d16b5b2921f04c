#include "ui/widgets/SegmentedControl.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace netwright::widgets {

SegmentedControl::SegmentedControl(QWidget* parent, const char* buttonRole)
    : QWidget(parent), m_buttonRole(buttonRole) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    if (qstrcmp(buttonRole, "segment") == 0) {
        setAttribute(Qt::WA_StyledBackground);
        setProperty("role", "segments");
    }
    m_group.setExclusive(true);
    connect(&m_group, &QButtonGroup::idClicked, this, &SegmentedControl::chosen);
}

void SegmentedControl::setOptions(const QStringList& labels) {
    qDeleteAll(m_group.buttons());
    for (int index = 0; index < labels.size(); ++index) {
        auto* button = new QToolButton(this);
        button->setText(labels[index]);
        button->setCheckable(true);
        button->setProperty("role", m_buttonRole);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setAccessibleName(labels[index]);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
        m_group.addButton(button, index);
        layout()->addWidget(button);
    }
    setCurrent(0);
}

int SegmentedControl::current() const {
    return m_group.checkedId();
}

void SegmentedControl::setCurrent(int index) {
    if (QAbstractButton* button = m_group.button(index))
        button->setChecked(true);
}

void SegmentedControl::setOptionEnabled(int index, bool enabled) {
    if (QAbstractButton* button = m_group.button(index))
        button->setEnabled(enabled);
}

void SegmentedControl::setOptionToolTip(int index, const QString& text) {
    if (QAbstractButton* button = m_group.button(index))
        button->setToolTip(text);
}

} // namespace netwright::widgets
