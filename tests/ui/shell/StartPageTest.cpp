#include "tests/support/WindowFixture.h"
#include "ui/shell/AboutExample.h"
#include "ui/shell/ProjectCard.h"
#include "ui/shell/StartPage.h"

#include <QLabel>
#include <QToolButton>

using namespace netwright;

/// The first page that people see: its cards come from the background and lie beside each other, whole.
class StartPageTest : public QObject {
    Q_OBJECT
private slots:
    void cardsAreWhole_data();
    void cardsAreWhole();
    void anExampleTellsWhatItIsAbout();
};

void StartPageTest::cardsAreWhole_data() {
    QTest::addColumn<QSize>("size");
    QTest::newRow("small") << QSize(1024, 700);
    QTest::newRow("usual") << QSize(1280, 800);
    QTest::newRow("large") << QSize(1920, 1080);
    QTest::newRow("high") << QSize(1280, 3000);
}

void StartPageTest::cardsAreWhole() {
    QFETCH(QSize, size);
    const tests::WindowFixture fixture(true, size);
    const auto* page = fixture.window->findChild<shell::StartPage*>();
    QVERIFY(page);
    const auto example = [&] { return page->findChild<shell::ProjectCard*>(QStringLiteral("example.iris")); };
    QTRY_VERIFY_WITH_TIMEOUT(example() && example()->isVisible(), 10'000);
    QTest::qWait(100);
    const QList<shell::ProjectCard*> cards = page->findChildren<shell::ProjectCard*>();
    QVERIFY(cards.size() > 20);
    for (const shell::ProjectCard* card : cards) {
        const QRect place(card->mapTo(page, QPoint()), card->size());
        for (const shell::ProjectCard* other : cards)
            if (other != card)
                QVERIFY2(!place.intersects(QRect(other->mapTo(page, QPoint()), other->size())), qPrintable(card->objectName()));
    }
}

void StartPageTest::anExampleTellsWhatItIsAbout() {
    const tests::WindowFixture fixture;
    const auto* page = fixture.window->findChild<shell::StartPage*>();
    const auto card = [&] { return page->findChild<shell::ProjectCard*>(QStringLiteral("example.iris")); };
    QTRY_VERIFY_WITH_TIMEOUT(card() && card()->isVisible(), 10'000);
    auto* sign = card()->findChild<QToolButton*>();
    QVERIFY(sign);
    QTest::mouseClick(sign, Qt::LeftButton);
    auto* about = page->findChild<shell::AboutExample*>();
    QVERIFY2(about && about->isVisible() && fixture.window->document()->title() != QLatin1String("iris"), "it tells, and opens nothing");
    QString told;
    for (const QLabel* label : about->findChildren<QLabel*>())
        told += label->text();
    QVERIFY(told.contains(QLatin1String("Three kinds of iris")) && told.contains(QLatin1String("Try this")) && !told.contains(QLatin1Char('#')));
    QTest::mouseClick(about->findChild<QPushButton*>(QStringLiteral("about.open")), Qt::LeftButton);
    QCOMPARE(fixture.window->document()->title(), QStringLiteral("iris"));
    // The inspector tells it again, the rest on demand; the text can be changed and the change undone.
    auto* more = fixture.window->findChild<QToolButton*>(QStringLiteral("about.more"));
    QVERIFY(more);
    QTRY_VERIFY(more->isVisible());
    const auto* inspector = more->parentWidget();
    const auto said = [&] {
        QString all;
        for (const QLabel* label : inspector->findChildren<QLabel*>())
            all += label->isVisible() ? label->text() : QString();
        return all;
    };
    QVERIFY(said().contains(QLatin1String("with a ruler")) && !said().contains(QLatin1String("Try this")));
    more->click();
    QVERIFY(said().contains(QLatin1String("Try this")));
    fixture.window->document()->edit(QStringLiteral("describe"), [](project::Project& project) { project.description = "Mine."; });
    QVERIFY(said().contains(QLatin1String("Mine.")) && !more->isVisible());
    fixture.window->document()->undoStack()->undo();
    QVERIFY(said().contains(QLatin1String("with a ruler")));
}

QTEST_MAIN(StartPageTest)
#include "StartPageTest.moc"
