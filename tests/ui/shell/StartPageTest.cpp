#include "tests/support/WindowFixture.h"
#include "ui/shell/ProjectCard.h"
#include "ui/shell/StartPage.h"

using namespace netwright;

/// The first page that people see: its cards come from the background and lie beside each other, whole.
class StartPageTest : public QObject {
    Q_OBJECT
private slots:
    void cardsAreWhole_data();
    void cardsAreWhole();
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

QTEST_MAIN(StartPageTest)
#include "StartPageTest.moc"
