#pragma once

#include <QObject>
#include <QSettings>
#include <QString>

namespace netwright::shell {

inline const QString kLanguageKey = QStringLiteral("language"); ///< "en", "de"; empty: as the system

/// Languages that the window speaks, as (code, name in that language).
QList<std::pair<QString, QString>> languages();

/// Translates what is built from now on, and writes numbers in that language's way. `owner` keeps the translators alive.
/// Unknown languages fall back to English.
void installLanguage(const QString& code, QObject* owner);

/// What the settings say, else what the system speaks.
QString chosenLanguage(const QSettings& settings);

} // namespace netwright::shell
