#include "tests/support/GeneratedFile.h"
#include "tests/support/ReferencePages.h"
#include "tests/support/WindowFixture.h"
#include "ui/shell/GuideWindow.h"
#include "ui/shell/Language.h"
#include "ui/widgets/EngineText.h"

#include <QDir>
#include <QFile>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTextBrowser>

#include <map>

using namespace netwright;

/// Help is one key away, and its links lead somewhere.
class GuideTest : public QObject {
    Q_OBJECT
private slots:
    void opensByKeyAndGoesToSections();
    void everyLinkLeadsToAPage();
    void theGermanReferenceIsWhatIsDeclared();
    void theGermanGuideHasTheSameSections();
    void germanWindowsOpenTheGermanGuide();
};

namespace {

QString page(const QString& name) {
    QFile file(QStringLiteral(NETWRIGHT_SOURCE_DIR "/resources/docs/user-guide/") + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList all(const QString& text, const QString& pattern) {
    QStringList found;
    for (auto match = QRegularExpression(pattern).globalMatch(text); match.hasNext();)
        found.append(match.next().captured(1));
    return found;
}

/// A page cut before each of its headings.
QStringList sectionsOf(const QString& text) {
    static const QRegularExpression before(QStringLiteral("^(?=#)"), QRegularExpression::MultilineOption);
    return text.split(before, Qt::SkipEmptyParts);
}

/// What the reference says besides what is declared.
std::string inGerman(const std::string& text) {
    static const std::map<std::string, std::string> frame{
        {"test_engine_docs", "GuideTest"},
        {"Layers", "Schichten"},
        {"Data", "Daten"},
        {"Sources", "Quellen"},
        {"Preparation", "Aufbereitung"},
        {"input", "Eingang"},
        {"output", "Ausgang"},
        {"several wires", "mehrere Verbindungen"},
        {"may stay open", "darf offen bleiben"},
        {"parameter", "Parameter"},
        {"in files", "in Dateien"},
        {"default", "Vorgabe"},
        {"values", "Werte"},
        {"path of a file", "Pfad einer Datei"},
        {"path of a folder", "Pfad eines Ordners"},
        {"text", "Text"},
        {"a field of the data", "ein Feld der Daten"},
        {"Written from the declarations of the layers; to write it again:", "Aus den Beschreibungen der Schichten im Programm erzeugt; neu erzeugen:"},
        {"The same texts stand in the inspector and in `netwright-cli layers`.",
         "Dieselben Texte stehen in den Eigenschaften und (auf Englisch) in `netwright-cli layers`."},
        {"Written from the declarations in the program; to write it again:", "Aus den Beschreibungen im Programm erzeugt; neu erzeugen:"},
        {"The same texts stand on the *Data* page.", "Dieselben Texte stehen auf der Seite *Daten*."},
        {"Where the samples come from: `data.source` and `data.options` in project.json.",
         "Woher die Beispiele kommen: `data.source` und `data.options` in project.json."},
        {"What happens to the numbers before they reach the network: `data.steps`, one after the other. What a step needs to know of the data it "
         "learns from the training part only, and keeps: for validation, test, new samples and in exported models.",
         "Was mit den Zahlen geschieht, bevor sie das Netz erreichen: `data.steps`, einer nach dem anderen. Was ein Schritt über die Daten wissen "
         "muss, lernt er allein vom Trainingsteil und behält es: für Validierung, Test, neue Beispiele und in exportierten Modellen."},
        {"Random changes of the training samples, new in every epoch: `data.augmentation`.",
         "Zufällige Änderungen der Trainingsbeispiele, in jeder Epoche neu: `data.augmentation`."}};
    const auto found = frame.find(text);
    return found != frame.end() ? found->second : widgets::engineText(text).toStdString();
}

} // namespace

void GuideTest::opensByKeyAndGoesToSections() {
    tests::WindowFixture fixture;
    QVERIFY(QTest::qWaitForWindowExposed(fixture.window.get()));
    QTest::keyClick(fixture.window.get(), Qt::Key_F1);
    auto* guide = fixture.window->findChild<shell::GuideWindow*>();
    QVERIFY(guide && guide->isVisible());
    auto* text = guide->findChild<QTextBrowser*>();
    auto* sections = guide->findChild<QListWidget*>();
    QVERIFY(text->toPlainText().contains(QLatin1String("Press Train")));
    QVERIFY(sections->count() > 5);
    QCOMPARE(text->verticalScrollBar()->value(), 0);
    sections->setCurrentRow(sections->count() - 1);
    QVERIFY(text->verticalScrollBar()->value() > 0);
    emit text->anchorClicked(QUrl(QStringLiteral("layers.md")));
    QVERIFY(text->toPlainText().contains(QLatin1String("Conv2d")));
    QTest::keyClick(fixture.window.get(), Qt::Key_F1);
    QCOMPARE(fixture.window->findChildren<shell::GuideWindow*>().size(), 1);
}

void GuideTest::everyLinkLeadsToAPage() {
    tests::WindowFixture fixture;
    shell::GuideWindow guide(&fixture.themes);
    guide.setAttribute(Qt::WA_DeleteOnClose, false);
    const QString root = QStringLiteral(":/docs/user-guide/");
    for (const char* name : {"README.md", "data.md", "layers.md", "de/README.md", "de/data.md", "de/layers.md"}) {
        QFile file(root + QLatin1String(name));
        QVERIFY2(file.open(QIODevice::ReadOnly), name);
        const QString text = QString::fromUtf8(file.readAll()), folder = QFileInfo(file.fileName()).path() + QLatin1Char('/');
        for (const QString& target : all(text, QStringLiteral(R"(\]\(([^)#]+)(?:#[^)]*)?\))")))
            QVERIFY2(target.startsWith(QLatin1String("http")) || QFile::exists(QDir::cleanPath(folder + target)), qPrintable(target));
        QStringList headings;
        for (const QString& heading : all(text, QStringLiteral("(?:^|\\n)#+ ([^\\n]+)")))
            headings.append(shell::fragmentOf(heading));
        for (const QString& fragment : all(text, QStringLiteral(R"(\]\(#([^)]*)\))")))
            QVERIFY2(headings.contains(fragment), qPrintable(fragment));
    }
}

void GuideTest::theGermanReferenceIsWhatIsDeclared() {
    QObject owner;
    shell::installLanguage(QStringLiteral("de"), &owner);
    QVERIFY(testing::generatedFileHolds("resources/docs/user-guide/de/layers.md", testing::layerReference(inGerman)));
    QVERIFY(testing::generatedFileHolds("resources/docs/user-guide/de/data.md", testing::dataReference(inGerman)));
    shell::installLanguage(QStringLiteral("en"), &owner);
}

/// Section by section the same level, paragraphs, commands and pages that it refers to.
void GuideTest::theGermanGuideHasTheSameSections() {
    const QStringList english = sectionsOf(page(QStringLiteral("README.md"))), german = sectionsOf(page(QStringLiteral("de/README.md")));
    QVERIFY(english.size() > 10);
    QCOMPARE(german.size(), english.size());
    for (qsizetype index = 0; index < english.size(); ++index) {
        const QString &ours = english[index], &theirs = german[index];
        const QByteArray where = theirs.section(QLatin1Char('\n'), 0, 0).toUtf8();
        QVERIFY2(ours.section(QLatin1Char(' '), 0, 0) == theirs.section(QLatin1Char(' '), 0, 0), where);
        QVERIFY2(ours.count(QLatin1Char('\n')) == theirs.count(QLatin1Char('\n')), where);
        QVERIFY2(ours.count(QLatin1String("**")) == theirs.count(QLatin1String("**")), where);
        const auto same = [&](const QString& pattern) { // in any order
            QStringList a = all(ours, pattern), b = all(theirs, pattern);
            a.sort();
            b.sort();
            return a == b;
        };
        QVERIFY2(same(QStringLiteral("`([^`]+)`")), where);
        QVERIFY2(same(QStringLiteral(R"(\]\((?:\.\./)*([^)#]+)\))")), where);
    }
}

void GuideTest::germanWindowsOpenTheGermanGuide() {
    theme::ThemeManager themes;
    QObject owner;
    shell::installLanguage(QStringLiteral("de"), &owner);
    shell::GuideWindow guide(&themes);
    guide.setAttribute(Qt::WA_DeleteOnClose, false);
    auto* text = guide.findChild<QTextBrowser*>();
    QVERIFY(text->toPlainText().startsWith(QLatin1String("Handbuch")));
    emit text->anchorClicked(QUrl(QStringLiteral("layers.md")));
    QVERIFY(text->toPlainText().contains(QStringLiteral("Eingang")));
    emit text->anchorClicked(QUrl(QStringLiteral("../../habits.md")));
    QVERIFY(text->toPlainText().contains(QLatin1String("habit"), Qt::CaseInsensitive));
    for (QPushButton* button : guide.findChildren<QPushButton*>())
        if (button->text() == QLatin1String("Inhalt"))
            button->click();
    QVERIFY(text->toPlainText().startsWith(QLatin1String("Handbuch")));
    shell::installLanguage(QStringLiteral("en"), &owner);
}

QTEST_MAIN(GuideTest)
#include "GuideTest.moc"
