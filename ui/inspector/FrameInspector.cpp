#include "ui/inspector/FrameInspector.h"

#include "ui/widgets/FactList.h"
#include "ui/widgets/Format.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/Switch.h"

#include <QButtonGroup>
#include <QFormLayout>
#include <QLineEdit>
#include <QPainter>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

namespace netwright::inspector {
namespace {

constexpr int kLabelWidth = 104;

struct Tone {
    const char* name;
    const char* color; ///< as in Frame::color; one set for both themes, since a project is seen in both
};
constexpr Tone kTones[] = {
    {QT_TRANSLATE_NOOP("netwright::inspector::FrameInspector", "No colour"), ""},
    {QT_TRANSLATE_NOOP("netwright::inspector::FrameInspector", "Blue"), "#4c8dff"},
    {QT_TRANSLATE_NOOP("netwright::inspector::FrameInspector", "Teal"), "#2fae9b"},
    {QT_TRANSLATE_NOOP("netwright::inspector::FrameInspector", "Green"), "#5fb548"},
    {QT_TRANSLATE_NOOP("netwright::inspector::FrameInspector", "Amber"), "#e0a33c"},
    {QT_TRANSLATE_NOOP("netwright::inspector::FrameInspector", "Red"), "#e0625a"},
    {QT_TRANSLATE_NOOP("netwright::inspector::FrameInspector", "Violet"), "#9d7bea"},
};

QIcon swatch(const QColor& color, const QColor& line, double ratio) {
    constexpr int kSide = 14;
    QPixmap picture(QSize(kSide, kSide) * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(color.isValid() ? QPen(Qt::NoPen) : QPen(line, 1));
    painter.setBrush(color.isValid() ? QBrush(color) : QBrush(Qt::NoBrush));
    painter.drawEllipse(QRectF(1.5, 1.5, kSide - 3, kSide - 3));
    if (!color.isValid())
        painter.drawLine(QPointF(3.6, kSide - 3.6), QPointF(kSide - 3.6, 3.6));
    return picture;
}

} // namespace

FrameInspector::FrameInspector(document::ProjectDocument* document, theme::ThemeManager* themes, QWidget* parent)
    : QWidget(parent), m_document(document), m_themes(themes), m_title(new QLineEdit(this)), m_colorRow(new QWidget(this)),
      m_colors(new QButtonGroup(this)), m_recompute(new widgets::Switch(this)), m_facts(new widgets::FactList(kLabelWidth, this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(8);
    layout->addWidget(widgets::titleLabel(tr("Frame"), this));
    layout->addWidget(widgets::dimLabel(tr("Its layers move together and can be trained, frozen or computed together."), this));
    buildColors();
    m_title->setAccessibleName(tr("Title of the frame"));
    m_recompute->setAccessibleName(tr("Recompute activations"));
    auto* form = new QFormLayout;
    form->setContentsMargins(0, 4, 0, 4);
    form->setHorizontalSpacing(8);
    form->setVerticalSpacing(8);
    for (const auto& [text, field] : {std::pair<QString, QWidget*>{tr("Title"), m_title}, {tr("Recompute activations"), m_recompute}}) {
        auto* label = new QLabel(text, this);
        label->setProperty("role", "field-label");
        label->setFixedWidth(kLabelWidth);
        label->setWordWrap(true);
        label->setBuddy(field);
        form->addRow(label, field);
    }
    layout->addLayout(form);
    layout->addWidget(widgets::dimLabel(tr("Computed again on the way back instead of kept: less memory, a longer step, "
                                           "the same results."), this));
    layout->addSpacing(4);
    layout->addWidget(widgets::heading(tr("Colour"), this));
    layout->addWidget(m_colorRow);
    layout->addSpacing(4);
    layout->addWidget(widgets::heading(tr("This frame"), this));
    layout->addWidget(m_facts);
    layout->addStretch();

    connect(m_title, &QLineEdit::editingFinished, this, [this] {
        if (!m_title->isModified())
            return;
        m_title->setModified(false);
        change(tr("Rename frame"), [title = m_title->text().trimmed().toStdString()](graph::Frame& one) { one.title = title; });
    });
    connect(m_recompute, &QAbstractButton::clicked, this, [this](bool again) {
        change(again ? tr("Recompute activations") : tr("Keep activations"), [again](graph::Frame& one) { one.recompute = again; });
    });
    connect(themes, &theme::ThemeManager::changed, this, &FrameInspector::paintSwatches);
    paintSwatches();
}

void FrameInspector::buildColors() {
    auto* row = new QHBoxLayout(m_colorRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    for (std::size_t i = 0; i < std::size(kTones); ++i) {
        auto* button = new QToolButton(m_colorRow);
        button->setCheckable(true);
        button->setProperty("role", "quiet");
        button->setStyleSheet(QStringLiteral("padding: 0"));
        button->setFixedSize(24, 24);
        button->setIconSize({14, 14});
        button->setToolTip(tr(kTones[i].name));
        button->setAccessibleName(button->toolTip());
        m_colors->addButton(button, static_cast<int>(i));
        row->addWidget(button);
    }
    row->addStretch();
    connect(m_colors, &QButtonGroup::idClicked, this, [this](int tone) {
        change(tr("Colour frame"), [tone](graph::Frame& one) { one.color = kTones[tone].color; });
    });
}

void FrameInspector::paintSwatches() {
    for (std::size_t i = 0; i < std::size(kTones); ++i)
        m_colors->button(static_cast<int>(i))
            ->setIcon(swatch(QColor(QLatin1String(kTones[i].color)), m_themes->theme().dim, devicePixelRatioF()));
}

const graph::Frame* FrameInspector::frame() const {
    const auto& frames = m_document->graphAt(m_path).frames;
    const auto found = std::ranges::find(frames, m_id, &graph::Frame::id);
    return found == frames.end() ? nullptr : &*found;
}

void FrameInspector::setFrame(const document::GraphPath& path, const QString& id) {
    m_path = path;
    m_id = id.toStdString();
    refresh();
}

void FrameInspector::refresh() {
    const graph::Frame* shown = frame();
    if (!shown)
        return;
    if (!m_title->isModified())
        m_title->setText(QString::fromStdString(shown->title));
    const auto tone = std::ranges::find_if(kTones, [shown](const Tone& one) { return shown->color == one.color; });
    m_colors->setExclusive(false); // a colour of the file's own is none of these
    for (QAbstractButton* button : m_colors->buttons())
        button->setChecked(tone != std::end(kTones) && m_colors->id(button) == tone - kTones);
    m_colors->setExclusive(true);
    m_recompute->setChecked(shown->recompute);

    std::string prefix;
    for (const graph::NodeId& part : m_path)
        prefix += part + "/";
    std::int64_t parameters = 0;
    double flops = 0;
    for (const graph::NodeId& member : shown->nodes)
        if (const auto found = m_document->info().nodes.find(prefix + member); found != m_document->info().nodes.end()) {
            parameters += found->second.parameters;
            flops += static_cast<double>(found->second.flops);
        }
    m_facts->setFacts({{tr("Layers"), widgets::grouped(static_cast<std::int64_t>(shown->nodes.size()))},
                       {tr("Parameters"), widgets::grouped(parameters)},
                       {tr("Work per sample"), widgets::flops(flops)}});
}

void FrameInspector::change(const QString& text, const std::function<void(graph::Frame&)>& edit) {
    if (!frame())
        return;
    m_document->editGraph(m_path, text, [this, &edit](graph::Graph& graph) {
        if (const auto found = std::ranges::find(graph.frames, m_id, &graph::Frame::id); found != graph.frames.end())
            edit(*found);
    });
}

} // namespace netwright::inspector
