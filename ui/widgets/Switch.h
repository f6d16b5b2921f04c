#pragma once

#include <QAbstractButton>

namespace netwright::widgets {

/// An on/off switch. Colours come from the palette (Highlight when on, Mid when off).
class Switch : public QAbstractButton {
    Q_OBJECT
public:
    explicit Switch(QWidget* parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace netwright::widgets
