#include "ui/document/EngineWords.h"

#include <QCoreApplication>
#include <QLocale>

namespace netwright::document {

QString engineText(const std::string& text) {
    return text.empty() ? QString() : QCoreApplication::translate("Engine", text.c_str());
}

QString insideSentence(const QString& label) {
    const bool abbreviation = label.size() > 1 && label.at(1).isUpper(); // SGD, L2
    if (QLocale().language() == QLocale::German || abbreviation || label.isEmpty())
        return label;
    return label.left(1).toLower() + label.mid(1);
}

} // namespace netwright::document
