#include "ui/shell/ProblemsPanel.h"

#include "ui/document/ProblemText.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Labels.h"

#include <QHeaderView>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace netwright::shell {
namespace {

constexpr int kFixColumn = 3;
constexpr int kRowHeight = 38; ///< with room for a button

} // namespace

QString placeText(const core::Location& where) {
    return where.node.empty() ? document::placeText(where) : QString::fromStdString(where.node);
}

ProblemsPanel::ProblemsPanel(document::ProjectDocument* document, theme::ThemeManager* themes, QWidget* parent)
    : QWidget(parent), m_document(document), m_themes(themes), m_list(new QTreeWidget(this)),
      m_none(widgets::dimLabel({}, this)) {
    setAttribute(Qt::WA_StyledBackground);
    setProperty("role", "panel");
    setMinimumHeight(124); // two of them
    m_list->setHeaderLabels({tr("Problem"), tr("Where"), tr("What to do"), tr("Fix")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAccessibleName(tr("Problems"));
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(2, QHeaderView::Stretch);
    m_list->setColumnWidth(0, 400);
    m_list->setColumnWidth(1, 120);
    m_list->setColumnWidth(kFixColumn, 260);
    m_offer.setSingleShot(true);
    m_offer.setInterval(30);
    connect(&m_offer, &QTimer::timeout, this, &ProblemsPanel::offerNextFix);
    m_none->setAlignment(Qt::AlignCenter);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_none, 1);
    const auto choose = [this](const QTreeWidgetItem* item) {
        const int row = item ? item->data(0, Qt::UserRole).toInt() : -1;
        if (row >= 0 && row < static_cast<int>(m_problems.size()))
            emit problemChosen(m_problems[static_cast<std::size_t>(row)].where);
    };
    connect(m_list, &QTreeWidget::itemClicked, this, choose);
    connect(m_list, &QTreeWidget::itemActivated, this, choose);
    connect(themes, &theme::ThemeManager::changed, this, &ProblemsPanel::fill);
    fill();
}

void ProblemsPanel::setProblems(const core::Diagnostics& problems) {
    m_none->setText(m_document->project().graph.nodes.empty() ? tr("Nothing is drawn yet.") : tr("No problems. The network can be trained."));
    core::Diagnostics sorted = problems;
    std::ranges::stable_sort(sorted, {}, &core::Diagnostic::severity);
    if (sorted == m_problems) {
        m_offer.start(); // what was being looked for was for the network of before
        return;
    }
    m_problems = std::move(sorted);
    fill();
}

void ProblemsPanel::fill() {
    const theme::Theme& theme = m_themes->theme();
    m_list->clear();
    for (std::size_t row = 0; row < m_problems.size(); ++row) {
        const core::Diagnostic& problem = m_problems[row];
        auto* item = new QTreeWidgetItem(m_list, {document::problemText(problem.message), placeText(problem.where),
                                                  document::problemText(problem.fix)});
        item->setData(0, Qt::UserRole, static_cast<int>(row));
        item->setSizeHint(0, QSize(0, kRowHeight));
        for (int column = 0; column < 3; ++column)
            item->setToolTip(column, item->text(column));
        item->setForeground(1, theme.dim);
        item->setForeground(2, theme.dim);
        switch (problem.severity) {
        case core::Severity::Error: item->setIcon(0, widgets::icon(QStringLiteral("error"), theme.wrong)); break;
        case core::Severity::Warning: item->setIcon(0, widgets::icon(QStringLiteral("warning"), theme.validation)); break;
        case core::Severity::Note: item->setIcon(0, widgets::icon(QStringLiteral("info"), theme.dim)); break;
        }
    }
    m_list->setVisible(!m_problems.empty());
    m_none->setVisible(m_problems.empty());
    m_nextRow = 0;
    if (isVisible())
        m_offer.start();
}

void ProblemsPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_offer.start();
}

void ProblemsPanel::offerNextFix() {
    constexpr int kMostRows = 24;
    const int row = m_nextRow;
    if (!isVisible() || row >= std::min<int>(m_list->topLevelItemCount(), kMostRows))
        return;
    const core::Diagnostic& problem = m_problems[static_cast<std::size_t>(row)];
    document::findFixes(problem, *m_document, this, [this, row, problem](const std::vector<document::QuickFix>& fixes) {
        if (row != m_nextRow || static_cast<std::size_t>(row) >= m_problems.size() || m_problems[static_cast<std::size_t>(row)] != problem)
            return; // the list is another one by now
        if (!fixes.empty())
            m_list->setItemWidget(m_list->topLevelItem(row), kFixColumn, fixButton(fixes));
        ++m_nextRow;
        m_offer.start();
    });
}

QWidget* ProblemsPanel::fixButton(const std::vector<document::QuickFix>& fixes) {
    // Around the button, for it would fill the cell.
    auto* cell = new QWidget(m_list);
    auto* button = new QToolButton(cell);
    button->setProperty("role", "button");
    button->setText(fixes.front().text);
    button->setAccessibleName(tr("Fix: %1").arg(fixes.front().text));
    button->setFocusPolicy(Qt::TabFocus);
    const auto carryOut = [this](const document::QuickFix& fix) {
        // Later: the change fills the list anew, and this button goes.
        QMetaObject::invokeMethod(this, [this, fix] { document::applyFix(fix, *m_document); }, Qt::QueuedConnection);
    };
    connect(button, &QToolButton::clicked, this, [carryOut, fix = fixes.front()] { carryOut(fix); });
    if (fixes.size() > 1) {
        auto* menu = new QMenu(button);
        for (const document::QuickFix& fix : fixes)
            connect(menu->addAction(fix.text), &QAction::triggered, this, [carryOut, fix] { carryOut(fix); });
        button->setMenu(menu);
        button->setPopupMode(QToolButton::MenuButtonPopup);
    }
    auto* layout = new QHBoxLayout(cell);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(button, 0, Qt::AlignLeft);
    return cell;
}

} // namespace netwright::shell
