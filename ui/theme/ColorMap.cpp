#include "ui/theme/ColorMap.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace netwright::theme {
namespace {

/// A colour as CIE LCh(ab), D65 white.
struct Lch {
    double lightness;
    double chroma;
    double hue; ///< degrees
};

/// Control colours at equal distances of lightness.
constexpr std::array<Lch, 7> kControl{{{5, 22, 292},
                                       {20.5, 42, 290},
                                       {36, 38, 262},
                                       {51.5, 34, 205},
                                       {67, 44, 158},
                                       {82.5, 60, 118},
                                       {96, 38, 100}}};

double linearFromLab(double t) {
    constexpr double kEdge = 6.0 / 29.0;
    return t > kEdge ? t * t * t : 3 * kEdge * kEdge * (t - 4.0 / 29.0);
}

int encoded(double linear) {
    const double clipped = std::clamp(linear, 0.0, 1.0);
    const double value = clipped <= 0.0031308 ? 12.92 * clipped : 1.055 * std::pow(clipped, 1 / 2.4) - 0.055;
    return static_cast<int>(std::lround(value * 255));
}

/// CIE Lab → XYZ (D65) → sRGB, as in IEC 61966-2-1.
QRgb toRgb(const Lch& colour) {
    const double angle = colour.hue * std::numbers::pi / 180;
    const double base = (colour.lightness + 16) / 116;
    const double x = 0.95047 * linearFromLab(base + colour.chroma * std::cos(angle) / 500);
    const double y = linearFromLab(base);
    const double z = 1.08883 * linearFromLab(base - colour.chroma * std::sin(angle) / 200);
    return qRgb(encoded(3.2404542 * x - 1.5371385 * y - 0.4985314 * z),
                encoded(-0.969266 * x + 1.8760108 * y + 0.041556 * z),
                encoded(0.0556434 * x - 0.2040259 * y + 1.0572252 * z));
}

} // namespace

QVector<QRgb> perceptualColorMap() {
    constexpr int kEntries = 256;
    QVector<QRgb> map(kEntries);
    for (int i = 0; i < kEntries; ++i) {
        const double place = static_cast<double>(i) / (kEntries - 1) * (kControl.size() - 1);
        const auto left = std::min(static_cast<std::size_t>(place), kControl.size() - 2);
        const double share = place - static_cast<double>(left);
        const Lch& a = kControl[left];
        const Lch& b = kControl[left + 1];
        map[i] = toRgb({std::lerp(a.lightness, b.lightness, share), std::lerp(a.chroma, b.chroma, share),
                        std::lerp(a.hue, b.hue, share)});
    }
    return map;
}

} // namespace netwright::theme
