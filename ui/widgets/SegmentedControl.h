#pragma once

#include <QButtonGroup>
#include <QWidget>

namespace netwright::widgets {

/// A few words side by side of which one is chosen. Arrow keys move the choice. Looks: QToolButton with the given role in
/// the window's style sheet.
class SegmentedControl : public QWidget {
    Q_OBJECT
public:
    explicit SegmentedControl(QWidget* parent = nullptr, const char* buttonRole = "segment");

    void setOptions(const QStringList& labels); ///< the first one is chosen
    int current() const;
    void setCurrent(int index); ///< emits nothing
    void setOptionEnabled(int index, bool enabled);
    void setOptionToolTip(int index, const QString& text);

signals:
    void chosen(int index); ///< by the user

private:
    QButtonGroup m_group;
    const char* m_buttonRole;
};

} // namespace netwright::widgets
