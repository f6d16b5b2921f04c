#include "ui/canvas/Minimap.h"

#include "ui/widgets/Icons.h"

#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace netwright::canvas {

Minimap::Minimap(const SceneModel* scene, const theme::ThemeManager* themes, QWidget* parent)
    : QWidget(parent), m_scene(scene), m_themes(themes), m_close(new QToolButton(this)) {
    setFixedSize(168, 104);
    setAccessibleName(tr("Overview of the network"));
    setToolTip(tr("Drag to move the view, turn the wheel to zoom"));
    setCursor(Qt::PointingHandCursor);
    constexpr int kButton = 20;
    m_close->setGeometry(width() - kButton - 4, 4, kButton, kButton);
    m_close->setIconSize({12, 12});
    m_close->setProperty("role", "quiet");
    m_close->setAccessibleName(tr("Put the overview map away"));
    m_close->setToolTip(tr("Put the overview map away"));
    m_close->setCursor(Qt::ArrowCursor);
    m_close->setFocusPolicy(Qt::NoFocus); // by keyboard it is the menu's "Overview map"
    m_close->hide();
    connect(m_close, &QToolButton::clicked, this, &Minimap::closeRequested);
    applyTheme();
    m_stale.setSingleShot(true);
    m_stale.setInterval(100);
    const auto forget = [this] {
        m_picture = {};
        update();
    };
    connect(&m_stale, &QTimer::timeout, this, forget);
    connect(themes, &theme::ThemeManager::changed, this, [this, forget] {
        applyTheme();
        forget();
    });
    connect(scene, &SceneModel::changed, this, [this] {
        if (!m_stale.isActive())
            m_stale.start();
    });
}

void Minimap::show(const QRectF& visibleScene) {
    m_visible = visibleScene;
    update();
}

void Minimap::setCovering(bool covering) {
    if (covering == m_covering)
        return;
    m_covering = covering;
    update();
}

void Minimap::applyTheme() { m_close->setIcon(widgets::icon(QStringLiteral("close"), m_themes->theme().dim)); }

void Minimap::enterEvent(QEnterEvent*) {
    m_close->show();
    update();
}

void Minimap::leaveEvent(QEvent*) {
    m_close->hide();
    update();
}

QTransform Minimap::sceneToMap() const {
    constexpr qreal kMargin = 10;
    const QRectF all = m_scene->bounds().adjusted(-40, -40, 40, 40);
    const QRectF room = QRectF(rect()).adjusted(kMargin, kMargin, -kMargin, -kMargin);
    const qreal scale = std::min(room.width() / all.width(), room.height() / all.height());
    const QPointF offset = room.center() - all.center() * scale;
    return {scale, 0, 0, scale, offset.x(), offset.y()};
}

void Minimap::paintEvent(QPaintEvent*) {
    const theme::Theme& theme = m_themes->theme();
    if (m_picture.isNull() || m_picture.devicePixelRatio() != devicePixelRatioF()) {
        m_picture = QPixmap(size() * devicePixelRatioF());
        m_picture.setDevicePixelRatio(devicePixelRatioF());
        m_picture.fill(Qt::transparent);
        QPainter painter(&m_picture);
        paintNodes(painter);
    }
    constexpr qreal kShiningThrough = 0.4;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(m_covering && !underMouse() ? kShiningThrough : 1);
    painter.drawPixmap(0, 0, m_picture);
    const QTransform map = sceneToMap();
    const QRectF seen = map.mapRect(m_visible).intersected(QRectF(rect()).adjusted(3.5, 3.5, -3.5, -3.5));
    painter.setPen(QPen(theme.accent, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(seen, 4, 4);
}

void Minimap::paintNodes(QPainter& painter) const {
    const theme::Theme& theme = m_themes->theme();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.line, 1));
    painter.setBrush(theme.panel);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    const QTransform map = sceneToMap();
    painter.setPen(Qt::NoPen);
    for (const NodeItem& node : m_scene->nodes()) {
        QRectF rect = map.mapRect(node.rect);
        rect.setSize({std::max(rect.width(), 2.0), std::max(rect.height(), 2.0)});
        QColor color = theme.category(node.category);
        color.setAlphaF(node.muted ? 0.35f : 0.8f);
        painter.setBrush(color);
        if (rect.width() > 5)
            painter.drawRoundedRect(rect, 2, 2);
        else
            painter.fillRect(rect, color);
    }
}

void Minimap::centreAt(QPointF position) { emit centreRequested(sceneToMap().inverted().map(position)); }

void Minimap::mousePressEvent(QMouseEvent* event) { centreAt(event->position()); }

void Minimap::mouseMoveEvent(QMouseEvent* event) {
    if (event->buttons() & Qt::LeftButton)
        centreAt(event->position());
}

void Minimap::wheelEvent(QWheelEvent* event) {
    emit zoomRequested(std::exp(event->angleDelta().y() * 0.0011647));
    event->accept();
}

} // namespace netwright::canvas
