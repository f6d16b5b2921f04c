#include "ui/canvas/FixOffer.h"

#include "ui/canvas/SceneModel.h"
#include "ui/document/ProblemText.h"
#include "ui/widgets/Labels.h"

#include <QVBoxLayout>

#include <algorithm>

namespace netwright::canvas {
namespace {

constexpr int kTextWidth = 264;

} // namespace

FixOffer::FixOffer(document::ProjectDocument* document, const SceneModel* scene, const theme::ThemeManager* themes, QWidget* parent)
    : QFrame(parent), m_document(document), m_scene(scene), m_themes(themes), m_problem(widgets::dimLabel({}, this)),
      m_button(widgets::primaryButton({}, this)) {
    setObjectName(QStringLiteral("canvasFixOffer"));
    m_problem->setWordWrap(true);
    m_problem->setFixedWidth(kTextWidth);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 12);
    layout->setSpacing(8);
    layout->addWidget(m_problem);
    layout->addWidget(m_button, 0, Qt::AlignLeft);
    connect(m_button, &QPushButton::clicked, this, [this] {
        const document::QuickFix fix = std::move(m_fix);
        dismiss();
        document::applyFix(fix, *m_document);
    });
    connect(document, &document::ProjectDocument::infoChanged, this, &FixOffer::onChecked);
    connect(document, &document::ProjectDocument::graphChanged, this, &FixOffer::hide);
    connect(scene, &SceneModel::graphReplaced, this, &FixOffer::dismiss);
    connect(themes, &theme::ThemeManager::changed, this, &FixOffer::applyLook);
    applyLook();
    hide();
}

void FixOffer::applyLook() {
    const theme::Theme& theme = m_themes->theme();
    setStyleSheet(QStringLiteral("#canvasFixOffer { background: %1; border: 1px solid %2; border-radius: 9px; }")
                      .arg(theme.panel.name(), theme.nodeLine.name()));
}

void FixOffer::lookAt(const QString& node) { m_node = node.toStdString(); }

void FixOffer::onChecked() {
    hide();
    if (m_node.empty())
        return;
    const std::string place = m_scene->qualifiedId(m_node).toStdString();
    const core::Diagnostics& problems = m_document->info().problems;
    const auto problem = std::ranges::find_if(problems, [&](const core::Diagnostic& each) {
        return each.severity == core::Severity::Error && each.where.node == place && !each.code.starts_with("port.");
    });
    if (problem == problems.end()) {
        m_node.clear();
        return;
    }
    document::findFixes(*problem, *m_document, this, [this, node = m_node, problem = *problem](const std::vector<document::QuickFix>& fixes) {
        if (node != m_node)
            return; // something else by now
        if (fixes.empty())
            m_node.clear();
        else
            offer(problem, fixes.front());
    });
}

void FixOffer::offer(const core::Diagnostic& problem, const document::QuickFix& fix) {
    m_fix = fix;
    m_problem->setText(document::problemText(problem.message));
    m_problem->setFixedHeight(m_problem->heightForWidth(kTextWidth)); // adjustSize() does not ask for it
    m_button->setText(m_fix.text);
    m_button->setAccessibleName(tr("Fix: %1").arg(m_fix.text));
    adjustSize();
    show();
    raise();
    emit offered();
}

void FixOffer::place(const QRectF& card) {
    constexpr int kGap = 10, kMargin = 8;
    const QRect room = parentWidget()->rect().adjusted(kMargin, kMargin, -kMargin, -kMargin);
    const int below = static_cast<int>(card.bottom()) + kGap;
    const int y = below + height() <= room.bottom() ? below : static_cast<int>(card.top()) - kGap - height();
    move(std::clamp(static_cast<int>(card.left()), room.left(), std::max(room.left(), room.right() - width())),
         std::clamp(y, room.top(), std::max(room.top(), room.bottom() - height())));
}

bool FixOffer::dismiss() {
    const bool offering = isVisibleTo(parentWidget());
    m_node.clear();
    hide();
    return offering;
}

} // namespace netwright::canvas
