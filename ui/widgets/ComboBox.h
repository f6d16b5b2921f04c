#pragma once

#include <QComboBox>

namespace netwright::widgets {

/// A combo box whose chosen text ends in an ellipsis where it does not fit; the tool tip then has it whole.
class ComboBox : public QComboBox {
    Q_OBJECT
public:
    explicit ComboBox(QWidget* parent = nullptr);

protected:
    void initStyleOption(QStyleOptionComboBox* option) const override;
    bool event(QEvent* event) override;

private:
    int roomForText(const QStyleOptionComboBox& option) const;
};

} // namespace netwright::widgets
