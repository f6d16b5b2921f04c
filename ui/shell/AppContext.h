#pragma once

#include "ui/theme/Theme.h"

#include <QSettings>
#include <QString>

namespace netwright::shell {

/// What belongs to the program and not to one window: handed in by main() and by tests. Not owned.
struct AppContext {
    theme::ThemeManager* themes = nullptr;
    QSettings* settings = nullptr;
    QString recoveryFolder; ///< where unsaved work is kept against crashes; empty: nowhere
    QString examplesFolder; ///< where the example projects are; empty: none were found
};

/// The folder with the example projects: beside the program as installed (../share/netwright/projects), or the source tree
/// that the program was built in. Empty when there is none.
QString findExamplesFolder();

} // namespace netwright::shell
