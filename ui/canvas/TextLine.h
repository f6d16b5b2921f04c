#pragma once

#include <QFont>
#include <QHash>
#include <QPainter>
#include <QString>

#include <limits>
#include <memory>

namespace netwright::canvas {

/// One line of text, shaped once and drawn at any zoom without being laid out again. Its glyphs are put on the pixels of the
/// screen in the same way wherever it stands, so that parts of a picture that were painted one after the other fit together.
/// A value; copies share.
class TextLine {
public:
    TextLine() = default;
    TextLine(const QString& text, const QFont& font);

    QString text() const;
    qreal width() const; ///< scene units, as `height`
    qreal height() const;

    /// With its upper left corner at `at`, `enlargement` times as large; what does not fit into `room` ends in an ellipsis. The
    /// painter, whose transformation only scales and moves, has the pen. It draws into pixels.
    void draw(QPainter& painter, QPointF at, double enlargement = 1, qreal room = std::numeric_limits<qreal>::max()) const;
    /// The same as text that stays text, for files.
    void write(QPainter& painter, QPointF at, double enlargement = 1, qreal room = std::numeric_limits<qreal>::max()) const;

private:
    struct Shaped;
    std::shared_ptr<const Shaped> m_shaped;
};

/// Shapes every text once for all the cards that show it. GUI thread.
class TextShaper {
public:
    /// `font` is told from others by its address and outlives this.
    const TextLine& shape(const QString& text, const QFont& font);

private:
    QHash<std::pair<const QFont*, QString>, TextLine> m_lines;
};

} // namespace netwright::canvas
