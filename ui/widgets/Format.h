#pragma once

#include "engine/core/Shape.h"

#include <QString>

/// Figures as people read them: grouped thousands, three significant digits, thin spaces before units.
namespace netwright::widgets {

inline constexpr QChar kThinSpace(0x2009);

QString grouped(std::int64_t number);               ///< "221,162"
QString figure(double number);                      ///< three significant digits: "0.0421", "12.4", "1,240"
QString percent(double share, int decimals = 1);    ///< 0.989 → "98.9 %"
QString flops(double operations);                   ///< "12.4 MFLOP"
QString bytes(double count);                        ///< "64 MB"
QString duration(double seconds);                   ///< "0:41", "1:02:03"; "6.9 s" below ten seconds is `shortDuration`
QString shortDuration(double seconds);              ///< "6.9 s", "1:20 min"
QString shapeText(const core::Shape& shape);        ///< "32 × 14 × 14"
QString sentence(const QString& text); ///< begins with a capital and ends with a full stop
/// The words for one or for several, with the number in place of %1.
QString counted(std::int64_t number, const QString& one, const QString& several);
/// "train" → "Training", "accuracy" → "Accuracy", "class.rmse" → "class: RMSE".
QString metricTitle(const QString& metric);
/// Metrics that are shares of one and read best in per cent (accuracy, f1, …).
bool isShare(const QString& metric);
QString metricText(const QString& metric, double value); ///< "98.9 %" for shares, `figure` otherwise

} // namespace netwright::widgets
