#include "ui/widgets/FactList.h"

#include <QGridLayout>
#include <QLabel>

namespace netwright::widgets {

FactList::FactList(int nameWidth, QWidget* parent) : QWidget(parent), m_layout(new QGridLayout(this)) {
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setHorizontalSpacing(8);
    m_layout->setVerticalSpacing(6);
    m_layout->setColumnMinimumWidth(0, nameWidth);
    m_layout->setColumnStretch(1, 1);
}

void FactList::setFacts(const QList<std::pair<QString, QString>>& facts) {
    while (m_rows.size() > facts.size()) {
        delete m_rows.back().first;
        delete m_rows.back().second;
        m_rows.removeLast();
    }
    while (m_rows.size() < facts.size()) {
        auto* name = new QLabel(this);
        auto* value = new QLabel(this);
        name->setProperty("role", "field-label");
        value->setProperty("role", "figure");
        value->setTextFormat(Qt::PlainText);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        value->setWordWrap(true);
        const int row = static_cast<int>(m_rows.size());
        m_layout->addWidget(name, row, 0, Qt::AlignTop);
        m_layout->addWidget(value, row, 1, Qt::AlignTop);
        m_rows.append(std::pair(name, value));
    }
    for (int row = 0; row < facts.size(); ++row) {
        m_rows[row].first->setText(facts[row].first);
        m_rows[row].second->setText(facts[row].second);
        m_rows[row].second->setAccessibleName(facts[row].first + QStringLiteral(": ") + facts[row].second);
    }
}

} // namespace netwright::widgets
