#include "ui/widgets/EngineText.h"

#include <QCoreApplication>

namespace netwright::widgets {

QString engineText(const std::string& text) {
    return QCoreApplication::translate("Engine", text.c_str());
}

} // namespace netwright::widgets
