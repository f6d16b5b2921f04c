#pragma once

#include <QList>
#include <QWidget>

class QGridLayout;
class QLabel;

namespace netwright::widgets {

/// Names at the left, figures at the right: "Parameters  4,640". Values can be selected and copied.
class FactList : public QWidget {
    Q_OBJECT
public:
    explicit FactList(int nameWidth = 104, QWidget* parent = nullptr);
    void setFacts(const QList<std::pair<QString, QString>>& facts);

private:
    QGridLayout* m_layout;
    QList<std::pair<QLabel*, QLabel*>> m_rows;
};

} // namespace netwright::widgets
