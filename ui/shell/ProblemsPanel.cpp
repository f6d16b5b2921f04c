#include "ui/shell/ProblemsPanel.h"

#include "ui/widgets/Icons.h"
#include "ui/widgets/Labels.h"

#include <QHeaderView>
#include <QVBoxLayout>

#include <algorithm>

namespace netwright::shell {

QString placeText(const core::Location& where) {
    return where.node.empty() ? QString::fromStdString(where.toString()) : QString::fromStdString(where.node);
}

ProblemsPanel::ProblemsPanel(theme::ThemeManager* themes, QWidget* parent)
    : QWidget(parent), m_themes(themes), m_list(new QTreeWidget(this)),
      m_none(widgets::dimLabel(tr("No problems. The network can be trained."), this)) {
    setAttribute(Qt::WA_StyledBackground);
    setProperty("role", "panel");
    setMinimumHeight(72);
    m_list->setHeaderLabels({tr("Problem"), tr("Where"), tr("What to do")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAccessibleName(tr("Problems"));
    m_list->header()->setStretchLastSection(true);
    m_list->setColumnWidth(0, 460);
    m_list->setColumnWidth(1, 140);
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
    if (problems == m_problems)
        return;
    m_problems = problems;
    std::ranges::stable_sort(m_problems, {}, &core::Diagnostic::severity);
    fill();
}

void ProblemsPanel::fill() {
    const theme::Theme& theme = m_themes->theme();
    m_list->clear();
    for (std::size_t row = 0; row < m_problems.size(); ++row) {
        const core::Diagnostic& problem = m_problems[row];
        auto* item = new QTreeWidgetItem(m_list, {QString::fromStdString(problem.message), placeText(problem.where),
                                                  QString::fromStdString(problem.fix)});
        item->setData(0, Qt::UserRole, static_cast<int>(row));
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
}

} // namespace netwright::shell
