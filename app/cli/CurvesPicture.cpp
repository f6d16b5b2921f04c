#include "app/cli/CurvesPicture.h"

#include "app/cli/PlotScale.h"
#include "app/cli/Report.h"
#include "engine/core/AtomicFile.h"
#include "engine/training/metrics/Metric.h"
#include "engine/core/Folders.h"

#include <cairo.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace netwright::cli {

namespace {

constexpr int kWidth = 1600;
constexpr int kHeight = 720;
constexpr double kMargin = 24;
constexpr std::size_t kMostDots = 20; // more would hide the line

struct Color {
    double red, green, blue;
};
constexpr Color rgb(unsigned value) {
    return {((value >> 16) & 255U) / 255.0, ((value >> 8) & 255U) / 255.0, (value & 255U) / 255.0};
}
constexpr Color kGround = rgb(0xf8f9fb);
constexpr Color kLine = rgb(0xd9dde4);
constexpr Color kText = rgb(0x1d2430);
constexpr Color kDim = rgb(0x667082);
constexpr Color kTraining = rgb(0x1f6fe0);
constexpr Color kValidation = rgb(0xd9801a);

struct Point {
    double step;
    double value;
};
using Series = std::vector<Point>;

struct Area {
    double left, top, width, height;
};

/// A centred moving average over about a twentieth of the run, so that the trend shows.
Series smoothed(const Series& raw) {
    const std::size_t reach = raw.size() / 40;
    Series smooth;
    for (std::size_t i = 0; i < raw.size(); ++i) {
        const std::size_t first = i > reach ? i - reach : 0;
        const std::size_t last = std::min(raw.size() - 1, i + reach);
        double sum = 0;
        for (std::size_t k = first; k <= last; ++k)
            sum += raw[k].value;
        smooth.push_back({raw[i].step, sum / static_cast<double>(last - first + 1)});
    }
    return smooth;
}

struct Plot {
    std::string title;
    bool percent = false;
    Series training, validation;
    PlotScale vertical;
};

/// One picture with the pen that draws it.
class Canvas {
public:
    Canvas()
        : m_surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, kWidth, kHeight), cairo_surface_destroy),
          m_pen(cairo_create(m_surface.get()), cairo_destroy) {
        color(kGround);
        cairo_paint(m_pen.get());
        cairo_set_line_join(m_pen.get(), CAIRO_LINE_JOIN_ROUND);
    }

    enum class Align { Left, Centre, Right };

    void text(double x, double baseline, const std::string& words, Color ink, double size, Align align = Align::Left,
              bool bold = false) {
        cairo_select_font_face(m_pen.get(), "Inter", CAIRO_FONT_SLANT_NORMAL,
                               bold ? CAIRO_FONT_WEIGHT_BOLD : CAIRO_FONT_WEIGHT_NORMAL);
        cairo_set_font_size(m_pen.get(), size);
        const double width = widthOf(words);
        color(ink);
        cairo_move_to(m_pen.get(), align == Align::Left ? x : x - (align == Align::Right ? width : width / 2), baseline);
        cairo_show_text(m_pen.get(), words.c_str());
    }

    double widthOf(const std::string& words) {
        cairo_text_extents_t extents{};
        cairo_text_extents(m_pen.get(), words.c_str(), &extents);
        return extents.x_advance;
    }

    void line(double x1, double y1, double x2, double y2, Color ink, double width, bool dashed = false) {
        const double pattern[] = {6, 6};
        cairo_set_dash(m_pen.get(), pattern, dashed ? 2 : 0, 0);
        color(ink);
        cairo_set_line_width(m_pen.get(), width);
        cairo_move_to(m_pen.get(), x1, y1);
        cairo_line_to(m_pen.get(), x2, y2);
        cairo_stroke(m_pen.get());
        cairo_set_dash(m_pen.get(), nullptr, 0, 0);
    }

    void curve(const Series& series, const std::function<std::pair<double, double>(Point)>& place, Color ink,
               double width, double opacity) {
        cairo_set_source_rgba(m_pen.get(), ink.red, ink.green, ink.blue, opacity);
        cairo_set_line_width(m_pen.get(), width);
        cairo_new_path(m_pen.get());
        for (const Point& point : series) {
            const auto [x, y] = place(point);
            cairo_line_to(m_pen.get(), x, y);
        }
        cairo_stroke(m_pen.get());
    }

    /// Draws what `draw` draws, but nothing beyond the area (with room for half a line).
    void within(const Area& area, const std::function<void()>& draw) {
        cairo_save(m_pen.get());
        cairo_rectangle(m_pen.get(), area.left - 4, area.top - 4, area.width + 8, area.height + 8);
        cairo_clip(m_pen.get());
        draw();
        cairo_restore(m_pen.get());
    }

    void dot(double x, double y, Color ink, double radius) {
        color(ink);
        cairo_new_path(m_pen.get());
        cairo_arc(m_pen.get(), x, y, radius, 0, 2 * std::acos(-1.0));
        cairo_fill(m_pen.get());
    }

    std::string png() {
        std::string bytes;
        cairo_surface_write_to_png_stream(
            m_surface.get(),
            [](void* closure, const unsigned char* data, unsigned length) {
                static_cast<std::string*>(closure)->append(reinterpret_cast<const char*>(data), length);
                return CAIRO_STATUS_SUCCESS;
            },
            &bytes);
        return bytes;
    }

private:
    void color(Color ink) { cairo_set_source_rgb(m_pen.get(), ink.red, ink.green, ink.blue); }

    std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)> m_surface;
    std::unique_ptr<cairo_t, decltype(&cairo_destroy)> m_pen;
};

Series finite(Series series) {
    std::erase_if(series, [](const Point& point) { return !std::isfinite(point.value); });
    return series;
}

std::pair<double, double> rangeOf(const Series& a, const Series& b) {
    std::optional<std::pair<double, double>> range;
    for (const Series* series : {&a, &b})
        for (const Point& point : *series)
            range = range ? std::pair(std::min(range->first, point.value), std::max(range->second, point.value))
                          : std::pair(point.value, point.value);
    return range.value_or(std::pair(0.0, 1.0));
}

Plot lossPlot(const RunHistory& history) {
    Plot plot{"Loss", false, {}, {}, {}};
    for (const telemetry::StepDone& step : history.steps)
        plot.training.push_back({static_cast<double>(step.step), step.loss});
    for (const telemetry::EpochDone& epoch : history.epochs)
        if (epoch.validated)
            plot.validation.push_back({static_cast<double>(epoch.step), epoch.validationLoss});
    plot.training = finite(std::move(plot.training));
    plot.validation = finite(std::move(plot.validation));
    const auto [low, high] = rangeOf(smoothed(plot.training), plot.validation);
    plot.vertical = low > 0 ? logarithmicScale(low * 0.8, high * 1.1) : linearScale(low, high);
    return plot;
}

Plot metricPlot(const RunHistory& history, const std::string& metric) {
    Plot plot{metric, isShare(metric), {}, {}, {}};
    plot.title[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(plot.title[0])));
    if (training::metricUnit(metric) == training::MetricUnit::Target)
        plot.title += " " + training::ValueUnit().toString();
    const double factor = plot.percent ? 100 : 1;
    for (const telemetry::StepDone& step : history.steps)
        if (const auto value = step.metrics.find(metric); value != step.metrics.end())
            plot.training.push_back({static_cast<double>(step.step), value->second * factor});
    for (const telemetry::EpochDone& epoch : history.epochs)
        if (const auto value = epoch.validationMetrics.find(metric); epoch.validated && value != epoch.validationMetrics.end())
            plot.validation.push_back({static_cast<double>(epoch.step), value->second * factor});
    plot.training = finite(std::move(plot.training));
    plot.validation = finite(std::move(plot.validation));
    const auto [low, high] = rangeOf(smoothed(plot.training), plot.validation);
    plot.vertical = linearScale(low, plot.percent ? std::min(high, 100.0) : high);
    return plot;
}

void drawLegend(Canvas& canvas, const Area& area, bool withValidation) {
    double x = area.left + area.width;
    const double y = area.top - 28;
    const auto entry = [&](const char* name, Color ink) {
        canvas.text(x, y + 5, name, kDim, 15, Canvas::Align::Right);
        x -= canvas.widthOf(name) + 8;
        canvas.line(x - 22, y, x, y, ink, 3);
        x -= 46;
    };
    if (withValidation)
        entry("validation", kValidation);
    entry("training", kTraining);
}

void drawPlot(Canvas& canvas, const Plot& plot, const Area& area, const RunHistory& history) {
    const double lastStep = std::max({1.0, plot.training.empty() ? 0 : plot.training.back().step,
                                      plot.validation.empty() ? 0 : plot.validation.back().step});
    PlotScale horizontal = linearScale(0, lastStep);
    horizontal.high = lastStep;
    std::erase_if(horizontal.marks, [&](double mark) { return mark > lastStep; });
    const auto xOf = [&](double step) { return area.left + area.width * horizontal.place(step); };
    const auto yOf = [&](double value) { return area.top + area.height * (1 - plot.vertical.place(value)); };
    const auto place = [&](Point point) { return std::pair(xOf(point.step), yOf(point.value)); };

    canvas.text(area.left - 56, area.top - 23, plot.title, kText, 18, Canvas::Align::Left, true);
    drawLegend(canvas, area, !plot.validation.empty());
    for (const double mark : plot.vertical.marks) {
        canvas.line(area.left, std::round(yOf(mark)) + 0.5, area.left + area.width, std::round(yOf(mark)) + 0.5, kLine, 1);
        canvas.text(area.left - 12, yOf(mark) + 5, markText(mark) + (plot.percent ? " %" : ""), kDim, 15, Canvas::Align::Right);
    }
    for (const double mark : horizontal.marks)
        canvas.text(xOf(mark), area.top + area.height + 26, markText(mark), kDim, 15, Canvas::Align::Centre);
    canvas.text(area.left + area.width, area.top + area.height + 50, "step", kDim, 15, Canvas::Align::Right);
    for (const telemetry::Marker& marker : history.markers) {
        const double x = std::round(xOf(static_cast<double>(marker.step))) + 0.5;
        canvas.line(x, area.top, x, area.top + area.height, kDim, 1, true);
        canvas.text(x + 8, area.top + 16, marker.text, kDim, 14);
    }
    canvas.within(area, [&] {
        canvas.curve(plot.training, place, kTraining, 1, 0.28);
        canvas.curve(smoothed(plot.training), place, kTraining, 2.5, 1);
        canvas.curve(plot.validation, place, kValidation, 2.5, 1);
    });
    if (plot.validation.size() <= kMostDots)
        for (const Point& point : plot.validation)
            canvas.dot(place(point).first, place(point).second, kValidation, 4);
}

std::string summaryOf(const RunHistory& history) {
    if (history.epochs.empty())
        return {};
    const telemetry::EpochDone& last = history.epochs.back();
    const bool validated = last.validated;
    std::string text = "after epoch " + std::to_string(last.epoch) + ": " + (validated ? "validation" : "training") +
                       " loss " + significant(validated ? last.validationLoss : last.trainingLoss, 3);
    for (const auto& [name, value] : validated ? last.validationMetrics : last.trainingMetrics)
        text += ", " + name + " " + metricText(name, value);
    return text;
}

} // namespace

core::Status writeCurvesPicture(const RunHistory& history, const std::string& title, const std::filesystem::path& path) {
    Canvas canvas;
    canvas.text(kMargin, 46, title, kText, 24, Canvas::Align::Left, true);
    canvas.text(kWidth - kMargin, 46, summaryOf(history), kDim, 16, Canvas::Align::Right);

    const std::string metric = history.firstMetric();
    const double share = metric.empty() ? kWidth : kWidth / 2.0;
    const Area left{kMargin + 64, 140, share - 2 * kMargin - 80, kHeight - 140 - 80};
    drawPlot(canvas, lossPlot(history), left, history);
    if (!metric.empty())
        drawPlot(canvas, metricPlot(history, metric), {left.left + share, left.top, left.width, left.height}, history);
    if (core::Status made = core::makeFolderOf(path); !made)
        return made;
    return core::writeFileAtomically(path, canvas.png());
}

} // namespace netwright::cli
