#include "ui/canvas/SearchPopup.h"

#include "ui/widgets/EngineText.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace netwright::canvas {
namespace {

QIcon squareIcon(const QColor& color) {
    constexpr int kSize = 32; // drawn at twice the size it is shown, for sharp edges on fine screens
    QPixmap pixmap(kSize, kSize);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRoundedRect(QRectF(7, 7, 18, 18), 4, 4);
    return QIcon(pixmap);
}

int rankOfWord(const layers::LayerSpec& spec, const QString& word) {
    const QString title = widgets::layerTitle(spec);
    if (title.startsWith(word, Qt::CaseInsensitive))
        return 4;
    if (title.contains(word, Qt::CaseInsensitive) || QString::fromStdString(spec.type + " " + spec.title).contains(word, Qt::CaseInsensitive))
        return 3;
    for (const std::string& keyword : spec.keywords)
        if (QString::fromStdString(keyword).startsWith(word, Qt::CaseInsensitive))
            return 2;
    const bool inCategory = QString::fromUtf8(layers::titleOf(spec.category)).startsWith(word, Qt::CaseInsensitive) ||
                            widgets::engineText(layers::titleOf(spec.category)).startsWith(word, Qt::CaseInsensitive);
    return inCategory || widgets::engineText(spec.summary).contains(word, Qt::CaseInsensitive) ? 1 : 0;
}

} // namespace

int searchRank(const layers::LayerSpec& spec, const QString& words) {
    int rank = 1;
    for (const QString& word : words.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const int one = rankOfWord(spec, word);
        if (one == 0)
            return 0;
        rank += one;
    }
    return rank;
}

SearchPopup::SearchPopup(const theme::ThemeManager* themes, QWidget* parent)
    : QFrame(parent), m_themes(themes), m_input(new QLineEdit(this)),
      m_list(new QListWidget(this)) {
    setObjectName(QStringLiteral("canvasSearch"));
    setFixedSize(280, 320);
    setFrameShape(QFrame::NoFrame);
    setAttribute(Qt::WA_StyledBackground);
    m_input->setPlaceholderText(tr("Search layers"));
    m_input->setAccessibleName(tr("Search layers"));
    m_list->setAccessibleName(tr("Layers found"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    layout->addWidget(m_input);
    layout->addWidget(m_list);
    m_input->installEventFilter(this);
    connect(m_input, &QLineEdit::textChanged, this, &SearchPopup::fill);
    connect(m_list, &QListWidget::itemClicked, this, &SearchPopup::accept);
    hide();
}

void SearchPopup::open(QPoint at, std::vector<const layers::LayerSpec*> offered, std::function<bool(const layers::LayerSpec&)> fits) {
    const theme::Theme& theme = m_themes->theme();
    setStyleSheet(QStringLiteral("#canvasSearch { background: %1; border: 1px solid %2; border-radius: 9px; }"
                                 "QListWidget { background: transparent; }")
                      .arg(theme.panel.name(), theme.nodeLine.name()));
    m_offered = std::move(offered);
    m_fits = std::move(fits);
    m_input->clear();
    fill({});
    const QRect room = parentWidget()->rect().adjusted(8, 8, -8, -8);
    move(std::clamp(at.x(), room.left(), std::max(room.left(), room.right() - width())),
         std::clamp(at.y(), room.top(), std::max(room.top(), room.bottom() - height())));
    show();
    raise();
    m_input->setFocus();
}

void SearchPopup::fill(const QString& words) {
    std::vector<std::pair<int, const layers::LayerSpec*>> found;
    for (const layers::LayerSpec* spec : m_offered)
        if (const int rank = searchRank(*spec, words); rank > 0 && (!m_fits || m_fits(*spec)))
            found.emplace_back(rank, spec);
    std::ranges::stable_sort(found, [](const auto& a, const auto& b) { return a.first > b.first; });
    m_list->clear();
    for (const auto& [rank, spec] : found) {
        auto* item = new QListWidgetItem(squareIcon(m_themes->theme().category(spec->category)),
                                         widgets::layerTitle(*spec), m_list);
        item->setData(Qt::UserRole, QString::fromStdString(spec->type));
        item->setToolTip(widgets::engineText(spec->summary));
    }
    if (found.empty()) {
        auto* nothing = new QListWidgetItem((m_fits ? tr("No layer that fits here is called “%1”.") : tr("No layer is called “%1”.")).arg(words), m_list);
        nothing->setFlags(Qt::NoItemFlags);
        nothing->setToolTip(nothing->text());
    }
    m_list->setCurrentRow(0);
}

void SearchPopup::accept() {
    const QListWidgetItem* item = m_list->currentItem();
    const QString type = item ? item->data(Qt::UserRole).toString() : QString();
    if (type.isEmpty())
        return;
    hide();
    emit chosen(type);
    emit closed();
}

void SearchPopup::close() {
    if (isHidden())
        return;
    hide();
    emit closed();
}

bool SearchPopup::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_input && event->type() == QEvent::FocusOut && isVisible() &&
        static_cast<QFocusEvent*>(event)->reason() != Qt::ActiveWindowFocusReason)
        close();
    if (watched != m_input || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const int count = m_list->count();
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Escape: close(); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: accept(); return true;
    case Qt::Key_Down: m_list->setCurrentRow(std::min(m_list->currentRow() + 1, count - 1)); return true;
    case Qt::Key_Up: m_list->setCurrentRow(std::max(m_list->currentRow() - 1, 0)); return true;
    default: return false;
    }
}

} // namespace netwright::canvas
