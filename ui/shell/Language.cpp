#include "ui/shell/Language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

// Resources in a static library are linked in only when their initialiser is called, outside any namespace.
static void initTranslationResources() { Q_INIT_RESOURCE(translations); }

namespace netwright::shell {

QList<std::pair<QString, QString>> languages() {
    return {{QStringLiteral("en"), QStringLiteral("English")}, {QStringLiteral("de"), QStringLiteral("Deutsch")}};
}

QString chosenLanguage(const QSettings& settings) {
    const QString chosen = settings.value(kLanguageKey).toString();
    return chosen.isEmpty() ? QLocale::system().name().section(QLatin1Char('_'), 0, 0) : chosen;
}

void installLanguage(const QString& code, QObject* owner) {
    initTranslationResources();
    auto* own = new QTranslator(owner);
    if (!own->load(QStringLiteral(":/translations/netwright_%1.qm").arg(code))) {
        delete own;
        QLocale::setDefault(code == QLatin1String("en") ? QLocale(QLocale::English) : QLocale::system());
        return;
    }
    QLocale::setDefault(QLocale(code));
    auto* toolkit = new QTranslator(owner);
    if (toolkit->load(QStringLiteral("qtbase_") + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(toolkit);
    auto* engine = new QTranslator(owner);
    if (engine->load(QStringLiteral(":/translations/engine_%1.qm").arg(code)))
        QCoreApplication::installTranslator(engine);
    QCoreApplication::installTranslator(own);
}

} // namespace netwright::shell
