#include "ui/widgets/Format.h"

#include "engine/training/metrics/Metric.h"
#include "ui/widgets/EngineText.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <array>
#include <cmath>

namespace netwright::widgets {
namespace {

QString scaled(double value, double step, const std::array<const char*, 5>& units) {
    std::size_t unit = 0;
    while (std::abs(value) >= step && unit + 1 < units.size()) {
        value /= step;
        ++unit;
    }
    return figure(value) + kThinSpace + QString::fromLatin1(units[unit]);
}

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Format)
};

} // namespace

QString grouped(std::int64_t number) {
    return QLocale().toString(static_cast<qlonglong>(number));
}

QString figure(double number) {
    if (!std::isfinite(number))
        return QStringLiteral("–");
    if (number == 0)
        return QStringLiteral("0");
    const double size = std::abs(number);
    if (size < 1e-4 || size >= 1e9)
        return QLocale().toString(number, 'e', 2);
    const int decimals = size >= 100 ? 0 : std::min(6, 2 - static_cast<int>(std::floor(std::log10(size))));
    return QLocale().toString(number, 'f', decimals);
}

QString percent(double share, int decimals) {
    return QLocale().toString(share * 100, 'f', decimals) + kThinSpace + QLatin1Char('%');
}

QString flops(double operations) {
    return scaled(operations, 1000, {"FLOP", "kFLOP", "MFLOP", "GFLOP", "TFLOP"});
}

QString bytes(double count) {
    return scaled(count, 1024, {"B", "kB", "MB", "GB", "TB"});
}

QString duration(double seconds) {
    const auto total = static_cast<qint64>(std::llround(std::max(0.0, std::min(seconds, 1e9))));
    const QLatin1Char zero('0');
    if (total < 3600)
        return QStringLiteral("%1:%2").arg(total / 60).arg(total % 60, 2, 10, zero);
    return QStringLiteral("%1:%2:%3").arg(total / 3600).arg(total / 60 % 60, 2, 10, zero).arg(total % 60, 2, 10, zero);
}

QString shortDuration(double seconds) {
    if (seconds < 0.1)
        return figure(seconds * 1000) + kThinSpace + QStringLiteral("ms");
    if (seconds < 60)
        return figure(seconds) + kThinSpace + QLatin1Char('s');
    return duration(seconds) + kThinSpace + (seconds < 3600 ? QStringLiteral("min") : QStringLiteral("h"));
}

QString shapeText(const core::Shape& shape) {
    return QString::fromStdString(shape.toString());
}

QString sentence(const QString& text) {
    if (text.isEmpty())
        return text;
    const QString capital = text.left(1).toUpper() + text.mid(1);
    return capital.endsWith(QLatin1Char('.')) ? capital : capital + QLatin1Char('.');
}

QString counted(std::int64_t number, const QString& one, const QString& several) {
    return (number == 1 ? one : several).arg(grouped(number));
}

QString metricTitle(const QString& metric) {
    const auto dot = metric.lastIndexOf(QLatin1Char('.'));
    if (dot > 0)
        return metric.left(dot) + QStringLiteral(": ") + metricTitle(metric.mid(dot + 1));
    if (metric == QLatin1String("loss"))
        return Words::tr("Loss");
    if (const training::MetricSpec* spec = training::findMetric(metric.toStdString()))
        return engineText(spec->title);
    return metric.isEmpty() ? metric : metric.left(1).toUpper() + metric.mid(1).replace(QLatin1Char('_'), QLatin1Char(' '));
}

bool isShare(const QString& metric) { return training::metricUnit(metric.toStdString()) == training::MetricUnit::Share; }

QString metricText(const QString& metric, double value) {
    const training::MetricNotation notation = training::metricNotation(metric.toStdString(), value);
    if (notation.percent)
        return percent(value, value >= 0.99995 ? 0 : notation.decimals.value_or(2));
    return notation.decimals ? QLocale().toString(value, 'f', *notation.decimals) : figure(value);
}

} // namespace netwright::widgets
