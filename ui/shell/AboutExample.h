#pragma once

#include "ui/shell/Examples.h"

#include <QDialog>

namespace netwright::shell {

/// All that an example says about itself: its network, what there is to learn from it and what to try. Accepted: the user
/// wants to open it.
class AboutExample : public QDialog {
    Q_OBJECT
public:
    AboutExample(const Example& example, theme::ThemeManager* themes, QWidget* parent = nullptr);
};

} // namespace netwright::shell
