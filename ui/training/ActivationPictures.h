#pragma once

#include "ui/canvas/NodePictures.h"
#include "ui/document/ProjectDocument.h"

#include "engine/telemetry/Events.h"

#include <QHash>
#include <QImage>

namespace netwright::training_ui {

class RunController;
class SampleWatch;

/// What a vector of class scores means: probabilities, the most likely class and the right one.
struct ClassScores {
    std::vector<float> probabilities;
    int right = -1; ///< -1: unknown
    int best = 0;
    bool operator==(const ClassScores&) const = default;
    /// Scores that are no probabilities yet go through a softmax.
    static ClassScores of(std::span<const float> scores, const std::vector<float>* target);
};

/// The live pictures inside the node cards, made from the newest snapshot: the input image, grids of feature maps, bars for
/// vectors, class bars in green (right) and red (wrong).
class ActivationPictures : public canvas::NodePictures {
    Q_OBJECT
public:
    ActivationPictures(document::ProjectDocument* document, SampleWatch* watch, theme::ThemeManager* themes,
                       QObject* parent = nullptr);

    /// Whose training the cards tell of; not owned.
    void follow(const RunController* run);
    std::optional<canvas::Reading> readingOf(const QString& nodeId, const QString& port) const override;
    canvas::Learning learningOf(const QString& nodeId) const override;
    int heightFor(const QString& nodeId, int width) const override;
    void paint(QPainter& painter, const QString& nodeId, const QRectF& area, const theme::Theme& theme) const override;

private:
    struct Picture {
        enum class Kind { Image, Maps, Bars, Classes, Number } kind = Kind::Number;
        QVector<QImage> images;     ///< one for Image, several for Maps; one pixel an element
        std::vector<float> values;  ///< Bars, Number
        layers::Category category = layers::Category::Shape;
        ClassScores scores;
        QStringList classes; ///< names, as many as scores
        bool operator==(const Picture&) const = default;
    };
    void rebuild();
    Picture makePicture(const telemetry::Snapshot::Tensor& tensor) const;
    Picture outputPicture(const QString& node, const telemetry::Snapshot::Tensor& tensor, const std::vector<float>& target) const;
    static void paintImages(QPainter& painter, const Picture& picture, const QRectF& area);
    static void paintBars(QPainter& painter, const Picture& picture, const QRectF& area, const theme::Theme& theme);
    static bool namesFitBelow(const Picture& picture, const QFont& font, double width);
    static void paintClassRows(QPainter& painter, const Picture& picture, const QRectF& area, const theme::Theme& theme);
    static void paintClasses(QPainter& painter, const Picture& picture, const QRectF& area, const theme::Theme& theme);

    document::ProjectDocument* m_document;
    SampleWatch* m_watch;
    const RunController* m_run = nullptr;
    theme::ThemeManager* m_themes;
    QHash<QString, Picture> m_pictures;
};

/// What the classes of an Output node are called: as in the data, otherwise by number.
QStringList classNames(const document::ProjectDocument& document, const QString& outputNode, std::size_t count);

/// Feature maps, weights, … as pictures: lowest value dark, highest bright. `values` is rows × columns.
QImage heatImage(std::span<const float> values, int rows, int columns, double low, double high,
                 const QVector<QRgb>& colorMap);
/// Grey for one channel, colour for three (channel-first), lowest value black.
QImage sampleImage(std::span<const float> values, const core::Shape& shape);

} // namespace netwright::training_ui
