#include "ui/training/ActivationPictures.h"

#include "engine/graph/QualifiedId.h"
#include "engine/layers/Fields.h"
#include "ui/training/Histogram.h"
#include "ui/training/RunController.h"
#include "ui/training/SampleWatch.h"
#include "ui/widgets/Format.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

namespace netwright::training_ui {
namespace {

constexpr int kMaxMaps = 8;
constexpr int kMapColumns = 4;
constexpr std::size_t kMaxBars = 128;
constexpr int kMaxPictureSide = 96;
constexpr qreal kMapGap = 1;

std::pair<double, double> rangeOf(std::span<const float> values) {
    double low = std::numeric_limits<double>::infinity(), high = -low;
    for (const float value : values) {
        if (!std::isfinite(value))
            continue;
        low = std::min(low, static_cast<double>(value));
        high = std::max(high, static_cast<double>(value));
    }
    return low <= high ? std::pair(low, high) : std::pair(0.0, 0.0);
}

int toByte(double value, double low, double high) {
    if (!std::isfinite(value) || !(high > low))
        return 0;
    return std::clamp(static_cast<int>(std::lround((value - low) / (high - low) * 255)), 0, 255);
}

/// At most kMaxBars values: of each group of neighbours the one furthest from zero.
std::vector<float> foldForBars(std::span<const float> values) {
    if (values.size() <= kMaxBars)
        return {values.begin(), values.end()};
    std::vector<float> folded(kMaxBars, 0.0F);
    for (std::size_t index = 0; index < values.size(); ++index) {
        float& bar = folded[index * kMaxBars / values.size()];
        if (std::abs(values[index]) > std::abs(bar))
            bar = values[index];
    }
    return folded;
}

constexpr int kClassRowHeight = 13, kMostClassRows = 10;

/// Of the names in a card.
QFont smallFont(const theme::Theme& theme) {
    QFont font = theme.secondary();
    font.setPixelSize(9);
    return font;
}

} // namespace

QImage heatImage(std::span<const float> values, int rows, int columns, double low, double high,
                 const QVector<QRgb>& colorMap) {
    QImage image(columns, rows, QImage::Format_RGB32);
    for (int row = 0; row < rows; ++row) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(row));
        for (int column = 0; column < columns; ++column) {
            const int level = toByte(static_cast<double>(values[static_cast<std::size_t>(row) *
                                                                    static_cast<std::size_t>(columns) +
                                                                static_cast<std::size_t>(column)]),
                                     low, high);
            line[column] = colorMap.size() == 256 ? colorMap[level] : qRgb(level, level, level);
        }
    }
    return image;
}

QImage sampleImage(std::span<const float> values, const core::Shape& shape) {
    const int channels = static_cast<int>(shape[0]), rows = static_cast<int>(shape[1]);
    const int columns = static_cast<int>(shape[2]);
    const auto plane = static_cast<std::size_t>(rows) * static_cast<std::size_t>(columns);
    const auto [low, high] = rangeOf(values);
    QImage image(columns, rows, QImage::Format_RGB32);
    for (int row = 0; row < rows; ++row) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(row));
        for (int column = 0; column < columns; ++column) {
            const std::size_t place = static_cast<std::size_t>(row) * static_cast<std::size_t>(columns) +
                                      static_cast<std::size_t>(column);
            const int red = toByte(static_cast<double>(values[place]), low, high);
            const int green = channels == 3 ? toByte(static_cast<double>(values[place + plane]), low, high) : red;
            const int blue = channels == 3 ? toByte(static_cast<double>(values[place + 2 * plane]), low, high) : red;
            line[column] = qRgb(red, green, blue);
        }
    }
    return image;
}

ClassScores ClassScores::of(std::span<const float> scores, const std::vector<float>* target) {
    ClassScores result;
    result.probabilities.assign(scores.begin(), scores.end());
    auto& values = result.probabilities;
    if (values.empty())
        return result;
    double sum = 0;
    for (const float value : values)
        sum += static_cast<double>(value);
    const float highest = *std::ranges::max_element(values);
    if (*std::ranges::min_element(values) < 0 || std::abs(sum - 1) > 1e-3) {
        sum = 0;
        for (float& value : values) {
            value = std::exp(value - highest);
            sum += static_cast<double>(value);
        }
        for (float& value : values)
            value = static_cast<float>(static_cast<double>(value) / sum);
    }
    result.best = static_cast<int>(std::ranges::max_element(values) - values.begin());
    if (target && target->size() == 1 && target->front() >= 0 &&
        static_cast<std::size_t>(target->front()) < values.size())
        result.right = static_cast<int>(target->front());
    return result;
}

ActivationPictures::ActivationPictures(document::ProjectDocument* document, SampleWatch* watch,
                                       theme::ThemeManager* themes, QObject* parent)
    : NodePictures(parent), m_document(document), m_watch(watch), m_themes(themes) {
    connect(watch, &SampleWatch::snapshotChanged, this, &ActivationPictures::rebuild);
}

void ActivationPictures::follow(const RunController* run) {
    m_run = run;
    connect(run, &RunController::stateChanged, this, &NodePictures::learningChanged);
    connect(run, &RunController::sessionCreated, this, &NodePictures::learningChanged);
}

std::optional<canvas::Reading> ActivationPictures::readingOf(const QString& nodeId, const QString& port) const {
    constexpr int kBins = 36;
    const telemetry::Snapshot::Tensor* tensor = m_watch->find(nodeId, port);
    if (!tensor || tensor->data.empty())
        return std::nullopt;
    const auto [low, high] = rangeOf(tensor->data);
    canvas::Reading reading;
    reading.low = low;
    reading.high = high > low ? high : low + 1;
    reading.shares = Histogram::of(tensor->data, reading.low, reading.high, kBins).shares;
    double sum = 0, squares = 0;
    for (const float value : tensor->data) {
        reading.zeros += value == 0.0F;
        sum += static_cast<double>(value);
        squares += static_cast<double>(value) * static_cast<double>(value);
    }
    const auto count = static_cast<double>(tensor->data.size());
    reading.zeros /= count;
    reading.mean = sum / count;
    reading.deviation = std::sqrt(std::max(0.0, squares / count - reading.mean * reading.mean));
    return reading;
}

canvas::Learning ActivationPictures::learningOf(const QString& nodeId) const {
    const graph::Graph* trained = m_run ? m_run->trainedGraph() : nullptr;
    const graph::Node* then = trained ? graph::nodeAt(*trained, nodeId.toStdString()) : nullptr;
    const graph::Node* now = graph::nodeAt(m_document->project().graph, nodeId.toStdString());
    const bool same = then && now && then->type == now->type && then->params == now->params;
    if (!same || !(m_run->isTrained() || m_run->isRunning()))
        return canvas::Learning::Untrained;
    return m_run->isRunning() ? canvas::Learning::Live : canvas::Learning::Trained;
}

void ActivationPictures::rebuild() {
    QHash<QString, Picture> pictures;
    if (const auto& snapshot = m_watch->snapshot()) {
        for (const telemetry::Snapshot::Tensor& tensor : snapshot->tensors)
            if (tensor.port == "out" && !tensor.data.empty())
                pictures.insert(QString::fromStdString(tensor.node), makePicture(tensor));
        for (const auto& [output, target] : snapshot->targets)
            if (const telemetry::Snapshot::Tensor* tensor = m_watch->prediction(QString::fromStdString(output)))
                pictures.insert(QString::fromStdString(output), outputPicture(QString::fromStdString(output), *tensor, target));
    }
    const bool sameNodes = pictures.keys().size() == m_pictures.keys().size() &&
                           std::ranges::all_of(pictures.keys(), [this](const QString& id) { return m_pictures.contains(id); });
    m_pictures.swap(pictures); // now `pictures` are those of before
    if (!sameNodes)
        emit sizesChanged();
    for (auto it = m_pictures.cbegin(); it != m_pictures.cend(); ++it)
        if (const auto before = pictures.constFind(it.key()); before == pictures.cend() || !(*before == *it))
            emit pictureChanged(it.key());
}

ActivationPictures::Picture ActivationPictures::outputPicture(const QString& node, const telemetry::Snapshot::Tensor& tensor,
                                                              const std::vector<float>& target) const {
    Picture picture;
    picture.category = layers::Category::Output;
    if (target.size() == 1 && tensor.data.size() > 1) {
        picture.kind = Picture::Kind::Classes;
        picture.scores = ClassScores::of(tensor.data, &target);
        picture.classes = classNames(*m_document, node, picture.scores.probabilities.size());
    } else if (tensor.shape.rank() == 3 && (tensor.shape[0] == 1 || tensor.shape[0] == 3) && target.size() == tensor.data.size()) {
        picture.kind = Picture::Kind::Image;
        picture.images.append(sampleImage(tensor.data, tensor.shape));
    } else if (tensor.data.size() > 1) {
        picture.kind = Picture::Kind::Bars;
        picture.values = foldForBars(tensor.data);
    } else {
        picture.values = tensor.data;
    }
    return picture;
}

ActivationPictures::Picture ActivationPictures::makePicture(const telemetry::Snapshot::Tensor& tensor) const {
    Picture picture;
    const graph::Node* node = m_document->project().graph.find(tensor.node);
    const layers::LayerSpec* spec = node ? m_document->registry().find(node->type) : nullptr;
    if (spec)
        picture.category = spec->category;
    const core::Shape& shape = tensor.shape;
    if (picture.category == layers::Category::Input && shape.rank() == 3 && (shape[0] == 1 || shape[0] == 3)) {
        picture.kind = Picture::Kind::Image;
        picture.images.append(sampleImage(tensor.data, shape));
    } else if (shape.rank() == 3 && shape[0] == 1 && shape[1] > 1 && shape[2] > 1 && picture.category != layers::Category::Convolution) {
        picture.kind = Picture::Kind::Image; // a picture that the network makes
        picture.images.append(sampleImage(tensor.data, shape));
    } else if (shape.rank() == 3 && (shape[1] > 1 || shape[2] > 1)) {
        picture.kind = Picture::Kind::Maps;
        const auto [low, high] = rangeOf(tensor.data);
        const auto plane = static_cast<std::size_t>(shape[1] * shape[2]);
        for (int map = 0; map < std::min<std::int64_t>(shape[0], kMaxMaps); ++map)
            picture.images.append(heatImage(std::span(tensor.data).subspan(static_cast<std::size_t>(map) * plane, plane),
                                            static_cast<int>(shape[1]), static_cast<int>(shape[2]), low, high,
                                            m_themes->theme().colorMap));
    } else if (shape.rank() == 2 && shape[0] > 1 && shape[1] > 1) {
        picture.kind = Picture::Kind::Image;
        const auto [low, high] = rangeOf(tensor.data);
        picture.images.append(heatImage(tensor.data, static_cast<int>(shape[0]), static_cast<int>(shape[1]), low, high,
                                        m_themes->theme().colorMap));
    } else if (tensor.data.size() > 1) {
        picture.kind = Picture::Kind::Bars;
        picture.values = foldForBars(tensor.data);
    } else {
        picture.values = tensor.data;
    }
    return picture;
}

int ActivationPictures::heightFor(const QString& nodeId, int width) const {
    const auto found = m_pictures.constFind(nodeId);
    if (found == m_pictures.cend())
        return 0;
    switch (found->kind) {
    case Picture::Kind::Image: {
        const QImage& image = found->images.front();
        return std::min(kMaxPictureSide, width * image.height() / std::max(1, image.width()));
    }
    case Picture::Kind::Maps: {
        const auto rows = (found->images.size() + kMapColumns - 1) / kMapColumns;
        const QImage& map = found->images.front();
        const int side = width / kMapColumns * map.height() / std::max(1, map.width());
        return std::min(kMaxPictureSide, std::max(12, static_cast<int>(rows) * side));
    }
    case Picture::Kind::Bars: return 48;
    case Picture::Kind::Classes:
        return namesFitBelow(*found, smallFont(m_themes->theme()), width)
                   ? 56
                   : std::min(kMostClassRows, static_cast<int>(found->classes.size())) * kClassRowHeight;
    case Picture::Kind::Number: return 24;
    }
    return 0;
}

void ActivationPictures::paint(QPainter& painter, const QString& nodeId, const QRectF& area,
                               const theme::Theme& theme) const {
    const auto found = m_pictures.constFind(nodeId);
    if (found == m_pictures.cend())
        return;
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    switch (found->kind) {
    case Picture::Kind::Image:
    case Picture::Kind::Maps: paintImages(painter, *found, area); break;
    case Picture::Kind::Bars: paintBars(painter, *found, area, theme); break;
    case Picture::Kind::Classes: paintClasses(painter, *found, area, theme); break;
    case Picture::Kind::Number:
        painter.setPen(theme.text);
        painter.setFont(theme.tabular());
        painter.drawText(area, Qt::AlignCenter,
                         found->values.empty() ? QString() : widgets::figure(static_cast<double>(found->values.front())));
        break;
    }
    painter.restore();
}

void ActivationPictures::paintImages(QPainter& painter, const Picture& picture, const QRectF& area) {
    if (picture.kind == Picture::Kind::Image) {
        const QImage& image = picture.images.front();
        const QSizeF size = QSizeF(image.size()).scaled(area.size(), Qt::KeepAspectRatio);
        painter.drawImage(QRectF(area.center() - QPointF(size.width() / 2, size.height() / 2), size), image);
        return;
    }
    const auto count = picture.images.size();
    const auto columns = std::min<qsizetype>(count, kMapColumns);
    const auto rows = (count + columns - 1) / columns;
    const QSizeF map = QSizeF(picture.images.front().size())
                           .scaled(QSizeF((area.width() - kMapGap * static_cast<qreal>(columns - 1)) / static_cast<qreal>(columns),
                                          (area.height() - kMapGap * static_cast<qreal>(rows - 1)) / static_cast<qreal>(rows)),
                                   Qt::KeepAspectRatio);
    const QPointF start(area.center().x() - (map.width() * static_cast<qreal>(columns) + kMapGap * static_cast<qreal>(columns - 1)) / 2,
                        area.center().y() - (map.height() * static_cast<qreal>(rows) + kMapGap * static_cast<qreal>(rows - 1)) / 2);
    for (qsizetype index = 0; index < count; ++index)
        painter.drawImage(QRectF(start + QPointF(static_cast<qreal>(index % columns) * (map.width() + kMapGap),
                                                 static_cast<qreal>(index / columns) * (map.height() + kMapGap)),
                                 map),
                          picture.images[index]);
}

void ActivationPictures::paintBars(QPainter& painter, const Picture& picture, const QRectF& area,
                                   const theme::Theme& theme) {
    const auto [low, high] = rangeOf(picture.values);
    const double bottom = std::min(0.0, low), top = std::max({0.0, high, bottom + 1e-12});
    const double zero = area.bottom() - area.height() * (0 - bottom) / (top - bottom);
    const double step = area.width() / static_cast<double>(picture.values.size());
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.category(picture.category));
    for (std::size_t index = 0; index < picture.values.size(); ++index) {
        const double value = static_cast<double>(picture.values[index]);
        if (!std::isfinite(value))
            continue;
        const double height = area.height() * value / (top - bottom);
        painter.drawRect(QRectF(area.left() + step * static_cast<double>(index), zero - std::max(height, 0.0),
                                std::max(1.0, step * 0.75), std::max(0.5, std::abs(height))));
    }
}

/// Otherwise each class has a row of its own, with the name at the left.
bool ActivationPictures::namesFitBelow(const Picture& picture, const QFont& font, double width) {
    constexpr double kGap = 4;
    constexpr std::size_t kMostNamed = 12; // of more, columns are shown without names
    const QFontMetricsF metrics(font);
    const auto step = width / static_cast<double>(std::max<qsizetype>(1, picture.classes.size()));
    const bool numbers = std::ranges::all_of(picture.classes, [](const QString& name) { return name.size() <= 2; });
    return (numbers && picture.scores.probabilities.size() > kMostNamed) ||
           std::ranges::all_of(picture.classes, [&](const QString& name) { return metrics.horizontalAdvance(name) + kGap <= step; });
}

/// As many as find room, the likeliest first when there are more.
void ActivationPictures::paintClassRows(QPainter& painter, const Picture& picture, const QRectF& area, const theme::Theme& theme) {
    const auto& values = picture.scores.probabilities;
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto fits = static_cast<std::size_t>(std::max(1.0, std::floor(area.height() / kClassRowHeight + 0.01)));
    if (order.size() > fits) {
        std::ranges::stable_sort(order, std::greater{}, [&values](std::size_t index) { return values[index]; });
        order.resize(fits);
    }
    const QFontMetricsF metrics(painter.font());
    double nameWidth = 0;
    for (const std::size_t index : order)
        nameWidth = std::max(nameWidth, metrics.horizontalAdvance(picture.classes.value(static_cast<qsizetype>(index))));
    nameWidth = std::min(nameWidth + 1, area.width() * 0.55);
    for (std::size_t row = 0; row < order.size(); ++row) {
        const std::size_t index = order[row];
        const bool right = static_cast<int>(index) == picture.scores.right;
        const QRectF line(area.left(), area.top() + kClassRowHeight * static_cast<double>(row), area.width(), kClassRowHeight);
        painter.setPen(right ? theme.text : theme.dim);
        painter.drawText(QRectF(line.left(), line.top(), nameWidth, line.height()), Qt::AlignVCenter | Qt::AlignLeft,
                         metrics.elidedText(picture.classes.value(static_cast<qsizetype>(index)), Qt::ElideRight, nameWidth));
        const double start = line.left() + nameWidth + 6;
        painter.setPen(Qt::NoPen);
        painter.setBrush(right ? theme.good : theme.wrong);
        const double length = std::max(1.0, (line.right() - start) * static_cast<double>(values[index]));
        painter.drawRect(QRectF(start, line.top() + 3, length, line.height() - 6));
    }
}

void ActivationPictures::paintClasses(QPainter& painter, const Picture& picture, const QRectF& area,
                                      const theme::Theme& theme) {
    const auto& values = picture.scores.probabilities;
    const QFont font = smallFont(theme);
    painter.setFont(font);
    if (!namesFitBelow(picture, font, area.width()))
        return paintClassRows(painter, picture, area, theme);
    const bool labels = values.size() <= 12;
    const double labelHeight = labels ? 13 : 0;
    const double step = area.width() / static_cast<double>(values.size());
    const double room = area.height() - labelHeight - 2;
    for (std::size_t index = 0; index < values.size(); ++index) {
        const bool right = static_cast<int>(index) == picture.scores.right;
        const double height = std::max(1.0, room * static_cast<double>(values[index]));
        const double left = area.left() + step * static_cast<double>(index);
        painter.setPen(Qt::NoPen);
        painter.setBrush(right ? theme.good : theme.wrong);
        painter.drawRect(QRectF(left + step * 0.12, area.bottom() - labelHeight - height, step * 0.76, height));
        if (!labels)
            continue;
        painter.setPen(right ? theme.text : theme.dim);
        painter.drawText(QRectF(left - 4, area.bottom() - labelHeight + 2, step + 8, labelHeight), Qt::AlignCenter,
                         picture.classes.value(static_cast<qsizetype>(index)));
    }
}

QStringList classNames(const document::ProjectDocument& document, const QString& outputNode, std::size_t count) {
    const graph::Node* node = document.project().graph.find(outputNode.toStdString());
    const layers::LayerSpec* spec = node ? document.registry().find(node->type) : nullptr;
    const core::ParamSpec* target = spec ? layers::fieldParamOf(*spec) : nullptr;
    const core::Field* field = nullptr;
    if (target && document.schema()) {
        const std::string name = core::ParamReader(spec->params, node->params).text(target->name);
        if (const auto bound = layers::boundField(spec->fieldKinds, target->name, name, *document.schema()); bound.ok())
            field = *bound;
    }
    QStringList names;
    for (std::size_t index = 0; index < count; ++index)
        names.append(field && index < field->classes.size() ? QString::fromStdString(field->classes[index]) : QString::number(index));
    return names;
}

} // namespace netwright::training_ui
