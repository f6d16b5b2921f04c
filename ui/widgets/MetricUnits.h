#pragma once

#include "engine/training/metrics/ValueUnit.h"

#include <QString>

namespace netwright::widgets {

/// What numbers are counted in, for people: "in units of progression", "of the prepared values".
QString unitText(const training::ValueUnit& unit);
/// Of a metric in the curves of a run: "Root mean square error of the prepared values".
QString runMetricTitle(const QString& metric);

} // namespace netwright::widgets
