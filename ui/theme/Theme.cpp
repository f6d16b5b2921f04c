#include "ui/theme/Theme.h"

#include "ui/theme/ColorMap.h"
#include "ui/theme/StyleSheet.h"

#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QFontDatabase>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPalette>
#include <QStyleFactory>

#include <algorithm>
#include <cmath>

// Resources in a static library are linked in only when their initialiser is called, outside any namespace.
static void initThemeResources() { Q_INIT_RESOURCE(theme); }

namespace netwright::theme {
namespace {

QFont fontOf(int pixels, QFont::Weight weight = QFont::Normal) {
    static const bool hasInter = QFontDatabase::families().contains(QStringLiteral("Inter"));
    QFont font = hasInter ? QFont(QStringLiteral("Inter")) : QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    font.setPixelSize(pixels);
    font.setWeight(weight);
    return font;
}

QPalette paletteOf(const Theme& theme) {
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, const QColor& color, const QColor& disabled) {
        palette.setColor(role, color);
        palette.setColor(QPalette::Disabled, role, disabled);
    };
    set(QPalette::Window, theme.panel, theme.panel);
    set(QPalette::WindowText, theme.text, theme.faint);
    set(QPalette::Base, theme.field, theme.panel);
    set(QPalette::AlternateBase, theme.raised, theme.raised);
    set(QPalette::Text, theme.text, theme.faint);
    set(QPalette::PlaceholderText, theme.dim, theme.faint);
    set(QPalette::Button, theme.raised, theme.panel);
    set(QPalette::ButtonText, theme.text, theme.faint);
    set(QPalette::BrightText, theme.wrong, theme.faint);
    set(QPalette::Highlight, legible(theme.accent, theme.onAccent, Qt::black), theme.faint);
    set(QPalette::HighlightedText, theme.onAccent, theme.panel);
    set(QPalette::ToolTipBase, theme.raised, theme.raised);
    set(QPalette::ToolTipText, theme.text, theme.faint);
    set(QPalette::Link, theme.accent, theme.faint);
    set(QPalette::LinkVisited, theme.accent, theme.faint);
    set(QPalette::Light, theme.raised, theme.raised);
    set(QPalette::Midlight, theme.line, theme.line);
    set(QPalette::Mid, theme.nodeLine, theme.line);
    set(QPalette::Dark, theme.line, theme.line);
    set(QPalette::Shadow, theme.window, theme.window);
    return palette;
}

/// What the desktop prefers, told by the palette that the platform brings (Qt 6.4 has no other way).
bool systemIsDark() {
    const QPalette palette = QApplication::style() ? QApplication::style()->standardPalette() : QPalette();
    return palette.color(QPalette::WindowText).lightness() > palette.color(QPalette::Window).lightness();
}

} // namespace

QColor Theme::category(layers::Category category) const {
    return categories.value(QString::fromLatin1(layers::nameOf(category)), faint);
}

QFont Theme::content() const { return fontOf(13); }
QFont Theme::secondary() const { return fontOf(11); }
QFont Theme::title() const { return fontOf(14, QFont::DemiBold); }

QFont Theme::tabular() const {
    QFont font = fontOf(13);
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    font.setFeature("tnum", 1);
#endif
    return font;
}

Theme loadTheme(bool dark) {
    initThemeResources();
    QFile file(dark ? QStringLiteral(":/themes/dark.json") : QStringLiteral(":/themes/light.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The program was built without its themes.");
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    const QJsonObject colors = json[QStringLiteral("colors")].toObject();
    Theme theme;
    theme.dark = dark;
    const std::pair<const char*, QColor*> roles[] = {
        {"window", &theme.window}, {"panel", &theme.panel},           {"raised", &theme.raised},
        {"canvas", &theme.canvas}, {"canvasDots", &theme.canvasDots}, {"node", &theme.node},
        {"nodeLine", &theme.nodeLine}, {"line", &theme.line},         {"field", &theme.field},
        {"text", &theme.text},     {"dim", &theme.dim},               {"faint", &theme.faint},
        {"accent", &theme.accent}, {"validation", &theme.validation}, {"good", &theme.good},
        {"wrong", &theme.wrong},   {"onAccent", &theme.onAccent}};
    for (const auto& [name, color] : roles)
        *color = QColor(colors[QLatin1String(name)].toString());
    const QJsonObject categories = json[QStringLiteral("categories")].toObject();
    for (auto entry = categories.begin(); entry != categories.end(); ++entry)
        theme.categories.insert(entry.key(), QColor(entry.value().toString()));
    theme.colorMap = perceptualColorMap();
    return theme;
}

QColor mixed(const QColor& a, const QColor& b, double share) {
    const auto mix = [share](float from, float to) { return from + (to - from) * static_cast<float>(share); };
    return QColor::fromRgbF(mix(a.redF(), b.redF()), mix(a.greenF(), b.greenF()), mix(a.blueF(), b.blueF()),
                            mix(a.alphaF(), b.alphaF()));
}

double contrast(const QColor& a, const QColor& b) {
    const auto luminance = [](const QColor& color) {
        const auto linear = [](double value) { return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4); };
        return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
    };
    const double first = luminance(a) + 0.05, second = luminance(b) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

QColor legible(const QColor& color, const QColor& other, const QColor& towards) {
    constexpr double kReadable = 4.5, kStep = 0.02;
    double share = 0;
    while (share < 1 && contrast(mixed(color, towards, share), other) < kReadable)
        share += kStep;
    return mixed(color, towards, std::min(share, 1.0));
}

ThemeManager::ThemeManager(QObject* parent) : QObject(parent), m_theme(loadTheme(true)) {
    if (qApp)
        qApp->installEventFilter(this);
}

void ThemeManager::choose(Choice choice) {
    m_choice = choice;
    apply();
}

void ThemeManager::apply() {
    m_applying = true;
    if (QApplication::style()->name().compare(QLatin1String("fusion"), Qt::CaseInsensitive) != 0)
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    m_theme = loadTheme(m_choice == Choice::System ? systemIsDark() : m_choice == Choice::Dark);
    QApplication::setFont(m_theme.content());
    QApplication::setPalette(paletteOf(m_theme));
    qApp->setStyleSheet(styleSheetFor(m_theme));
    m_applying = false;
    emit changed();
}

bool ThemeManager::eventFilter(QObject* watched, QEvent* event) {
    if (watched == qApp && event->type() == QEvent::ThemeChange && m_choice == Choice::System && !m_applying)
        apply();
    return QObject::eventFilter(watched, event);
}

} // namespace netwright::theme
