#include "ui/training/SeriesStore.h"

#include <QTest>

using netwright::training_ui::Series;
using netwright::training_ui::SeriesStore;

class SeriesStoreTest : public QObject {
    Q_OBJECT
private slots:
    void memoryStaysConstant();
    void keepsTheExtremes();
    void smoothsWithoutBias();
    void leavesOutWhatIsNotFinite();
    void findsTheNearestStep();
    void sortsEventsIntoSeries();
};

void SeriesStoreTest::memoryStaysConstant() {
    Series series;
    for (int step = 1; step <= 300'000; ++step)
        series.add(step, 1.0 / step);
    QVERIFY(series.smoothed().size() <= static_cast<qsizetype>(Series::kBuckets));
    QVERIFY(series.raw().size() <= 2 * static_cast<qsizetype>(Series::kBuckets));
    QCOMPARE(series.lastStep(), 300'000.0);
    QCOMPARE(series.last(), 1.0 / 300'000);
}

void SeriesStoreTest::keepsTheExtremes() {
    Series series;
    for (int step = 1; step <= 50'000; ++step)
        series.add(step, step == 31'234 ? 99.0 : step == 777 ? -7.0 : 1.0);
    double low = 1, high = 1;
    double last = 0;
    for (const QPointF& point : series.raw()) {
        low = std::min(low, point.y());
        high = std::max(high, point.y());
        QVERIFY(point.x() >= last);
        last = point.x();
    }
    QCOMPARE(low, -7.0);
    QCOMPARE(high, 99.0);
    QCOMPARE(series.minimum(), -7.0);
    QCOMPARE(series.maximum(), 99.0);
}

void SeriesStoreTest::smoothsWithoutBias() {
    Series series;
    for (int step = 1; step <= 5; ++step)
        series.add(step, 3.0);
    for (const QPointF& point : series.smoothed())
        QVERIFY(std::abs(point.y() - 3.0) < 1e-12);
}

void SeriesStoreTest::leavesOutWhatIsNotFinite() {
    Series series;
    series.add(1, 2.0);
    series.add(2, std::nan(""));
    series.add(3, std::numeric_limits<double>::infinity());
    QCOMPARE(series.raw().size(), 1);
    QCOMPARE(series.lastSmoothed(), 2.0);
}

void SeriesStoreTest::findsTheNearestStep() {
    Series series;
    QVERIFY(!series.at(3).has_value());
    series.add(10, 1);
    series.add(20, 1);
    QCOMPARE(series.at(0)->x(), 10.0);
    QCOMPARE(series.at(14)->x(), 10.0);
    QCOMPARE(series.at(16)->x(), 20.0);
    QCOMPARE(series.at(99)->x(), 20.0);
}

void SeriesStoreTest::sortsEventsIntoSeries() {
    SeriesStore store;
    netwright::telemetry::StepDone step;
    step.step = 7;
    step.steps = 100;
    step.loss = 0.5;
    step.metrics["accuracy"] = 0.9;
    store.add(step);
    netwright::telemetry::EpochDone epoch;
    epoch.step = 7;
    epoch.validated = true;
    epoch.validationLoss = 0.6;
    epoch.validationMetrics["accuracy"] = 0.8;
    store.add(epoch);
    QCOMPARE(store.find("loss")->training.last(), 0.5);
    QCOMPARE(store.find("loss")->validation.last(), 0.6);
    QCOMPARE(store.find("accuracy")->training.last(), 0.9);
    QCOMPARE(store.find("accuracy")->validation.last(), 0.8);
    QVERIFY(store.find("rmse") == nullptr);
    QCOMPARE(store.plannedSteps(), 100);
    QCOMPARE(store.epochEnds().size(), 1U);
}

QTEST_MAIN(SeriesStoreTest)
#include "SeriesStoreTest.moc"
