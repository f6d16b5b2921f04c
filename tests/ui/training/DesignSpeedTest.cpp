#include "tests/support/WindowFixture.h"
#include "ui/document/ProjectDocument.h"

#include <QLabel>

#include <algorithm>

using namespace netwright;

/// The two seconds in which a design that rests is trained to tell what an epoch takes.
class DesignSpeedTest : public QObject {
    Q_OBJECT
private slots:
    void tellsTheTimeOfADesignThatRests();
    void isEndedByAnEdit();
    void canBeTurnedOff();

private:
    static constexpr int kLongest = 60'000;

    static training_ui::DesignSpeed* opened(tests::WindowFixture& fixture, bool wanted) {
        training_ui::DesignSpeed::setWanted(fixture.settings, wanted);
        if (!fixture.openExample(QStringLiteral("iris")))
            return nullptr;
        fixture.window->datasets()->request();
        return fixture.window->findChild<training_ui::DesignSpeed*>();
    }
};

void DesignSpeedTest::tellsTheTimeOfADesignThatRests() {
    tests::WindowFixture fixture;
    auto* speed = opened(fixture, true);
    QVERIFY(speed);
    QVERIFY(QTest::qWaitFor([&] { return speed->speed().has_value(); }, kLongest));
    QVERIFY(speed->speed()->secondsPerStep > 0 && speed->speed()->memoryBytes > 0);
    const auto labels = fixture.window->findChildren<QLabel*>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel* label) { return label->text().contains(QStringLiteral("one epoch about")); }));
}

void DesignSpeedTest::isEndedByAnEdit() {
    tests::WindowFixture fixture;
    auto* speed = opened(fixture, true);
    QVERIFY(QTest::qWaitFor([&] { return speed->speed().has_value(); }, kLongest));
    fixture.shorten(1);
    QVERIFY(!speed->speed()); // of another design than the one that is shown now
    QVERIFY(QTest::qWaitFor([&] { return speed->speed().has_value(); }, kLongest));
}

void DesignSpeedTest::canBeTurnedOff() {
    tests::WindowFixture fixture;
    auto* speed = opened(fixture, false);
    QTRY_COMPARE(fixture.window->datasets()->state(), data_ui::DatasetStore::State::Ready);
    QTest::qWait(2500);
    QVERIFY(!speed->speed());
}

QTEST_MAIN(DesignSpeedTest)
#include "DesignSpeedTest.moc"
