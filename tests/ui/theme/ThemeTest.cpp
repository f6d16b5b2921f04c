#include "ui/theme/Theme.h"

#include <QtTest>

#include <cmath>

using namespace netwright;

namespace {

double linear(double value) { return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4); }
double luminance(const QColor& c) { return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF()); }
double lightness(QRgb rgb) { return 116 * std::cbrt(luminance(QColor(rgb))) - 16; }

} // namespace

class ThemeTest : public QObject {
    Q_OBJECT
private slots:
    void everyColourIsThere() {
        for (const bool dark : {true, false}) {
            const theme::Theme theme = theme::loadTheme(dark);
            QCOMPARE(theme.dark, dark);
            for (const QColor& color : {theme.window, theme.panel, theme.raised, theme.canvas, theme.canvasDots, theme.node,
                                        theme.nodeLine, theme.line, theme.field, theme.text, theme.dim, theme.faint,
                                        theme.accent, theme.validation, theme.good, theme.wrong, theme.onAccent})
                QVERIFY(color.isValid());
            for (int category = 0; category <= static_cast<int>(layers::Category::Output); ++category)
                QVERIFY2(theme.category(static_cast<layers::Category>(category)) != theme.faint, layers::nameOf(static_cast<layers::Category>(category)));
        }
    }

    void textCanBeRead() {
        for (const bool dark : {true, false}) {
            const theme::Theme theme = theme::loadTheme(dark);
            for (const QColor& ground : {theme.window, theme.panel, theme.raised, theme.field, theme.node, theme.canvas}) {
                QVERIFY(theme::contrast(theme.text, ground) >= 4.5);
                QVERIFY2(theme::contrast(theme.dim, ground) >= 4.5, qPrintable(ground.name() + ' ' + QString::number(theme::contrast(theme.dim, ground))));
            }
            for (const QColor& color : {theme.good, theme.wrong, theme.accent})
                QVERIFY(theme::contrast(theme::legible(color, theme.raised, theme.text), theme.raised) >= 4.5);
            QVERIFY(theme::contrast(theme::legible(theme.accent, theme.onAccent, Qt::black), theme.onAccent) >= 4.5);
        }
    }

    void contrastIsThatOfTheStandard() {
        QVERIFY(std::abs(theme::contrast(Qt::black, Qt::white) - 21) < 1e-6);
        QVERIFY(std::abs(theme::contrast(QColor("#767676"), Qt::white) - 4.54) < 0.01); // the lightest grey that can be read on white
    }

    void theColourMapIsPerceptuallyEven() {
        const QVector<QRgb> map = theme::loadTheme(true).colorMap;
        QCOMPARE(map.size(), 256);
        QVERIFY(lightness(map.front()) < 10 && lightness(map.back()) > 90);
        for (int i = 16; i < 256; i += 16) // steps of 16 entries: about 5.7 each
            QVERIFY2(std::abs(lightness(map[i]) - lightness(map[i - 16]) - 5.7) < 1.5, qPrintable(QString::number(i)));
    }

    void choosingChangesTheApplication() {
        theme::ThemeManager themes;
        QSignalSpy changed(&themes, &theme::ThemeManager::changed);
        themes.choose(theme::ThemeManager::Choice::Light);
        QVERIFY(!themes.theme().dark);
        QCOMPARE(qApp->palette().color(QPalette::WindowText), themes.theme().text);
        themes.choose(theme::ThemeManager::Choice::Dark);
        QVERIFY(themes.theme().dark);
        QCOMPARE(changed.count(), 2);
        QVERIFY2(!qApp->styleSheet().contains('@'), "every name in the style sheet is filled in");
    }
};

QTEST_MAIN(ThemeTest)
#include "ThemeTest.moc"
