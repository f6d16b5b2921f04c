#include "ui/widgets/MetricUnits.h"

#include "engine/training/metrics/Metric.h"
#include "ui/widgets/Format.h"

#include <QCoreApplication>
#include <QStringList>

namespace netwright::widgets {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(MetricUnits)
};

} // namespace

QString unitText(const training::ValueUnit& unit) {
    if (!unit.isOfData())
        return Words::tr("of the prepared values");
    if (unit.kind == training::ValueUnit::Kind::Pixels)
        return Words::tr("in values of pixels");
    QStringList names;
    for (const std::string& column : unit.columns)
        names.append(QString::fromStdString(column));
    return names.isEmpty() ? Words::tr("in the units of the data") : Words::tr("in units of %1").arg(names.join(QStringLiteral(", ")));
}

QString runMetricTitle(const QString& metric) {
    if (training::metricUnit(metric.toStdString()) != training::MetricUnit::Target)
        return metricTitle(metric);
    return metricTitle(metric) + QLatin1Char(' ') + unitText({});
}

} // namespace netwright::widgets
