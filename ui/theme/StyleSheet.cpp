#include "ui/theme/StyleSheet.h"

#include <QFile>
#include <QRegularExpression>

namespace netwright::theme {

QString styleSheetFor(const Theme& theme) {
    QFile file(QStringLiteral(":/themes/window.qss"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The program was built without its style sheet.");
    const QString source = QString::fromUtf8(file.readAll());
    const QColor accentGround = legible(theme.accent, theme.onAccent, Qt::black); // white words on it
    const QMap<QString, QString> values{
        {QStringLiteral("name"), theme.dark ? QStringLiteral("dark") : QStringLiteral("light")},
        {QStringLiteral("window"), theme.window.name()},
        {QStringLiteral("panel"), theme.panel.name()},
        {QStringLiteral("raised"), theme.raised.name()},
        {QStringLiteral("hover"), mixed(theme.raised, theme.dark ? theme.text : theme.field, theme.dark ? 0.06 : 0.7).name()},
        {QStringLiteral("nodeLine"), theme.nodeLine.name()},
        {QStringLiteral("line"), theme.line.name()},
        {QStringLiteral("field"), theme.field.name()},
        {QStringLiteral("text"), theme.text.name()},
        {QStringLiteral("dim"), theme.dim.name()},
        {QStringLiteral("faint"), theme.faint.name()},
        {QStringLiteral("accent"), theme.accent.name()},
        {QStringLiteral("accentGround"), accentGround.name()},
        {QStringLiteral("accentHover"), mixed(accentGround, Qt::black, 0.12).name()},
        {QStringLiteral("accentText"), legible(theme.accent, theme.raised, theme.text).name()},
        {QStringLiteral("onAccent"), theme.onAccent.name()},
        {QStringLiteral("selection"), mixed(theme.panel, theme.accent, 0.22).name()},
        {QStringLiteral("wrong"), theme.wrong.name()},
        {QStringLiteral("wrongText"), legible(theme.wrong, theme.raised, theme.text).name()},
        {QStringLiteral("goodText"), legible(theme.good, theme.raised, theme.text).name()},
    };
    QString sheet;
    qsizetype end = 0;
    static const QRegularExpression placeholder(QStringLiteral("@([A-Za-z]+)"));
    for (auto matches = placeholder.globalMatch(source); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        sheet += QStringView(source).mid(end, match.capturedStart() - end);
        sheet += values.value(match.captured(1), match.captured(0));
        end = match.capturedEnd();
    }
    sheet += QStringView(source).mid(end);
    return sheet;
}

} // namespace netwright::theme
