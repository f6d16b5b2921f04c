#include "ui/shell/TopBar.h"

#include "ui/document/ProjectDocument.h"
#include "ui/training/RunController.h"
#include "ui/widgets/FitRow.h"
#include "ui/widgets/Format.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Labels.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>

namespace netwright::shell {

using telemetry::RunState;

namespace {

constexpr int kTitleWidth = 260; ///< pixels; a longer name of a project is elided

} // namespace

TopBar::TopBar(document::ProjectDocument* document, training_ui::RunController* run, theme::ThemeManager* themes,
               QWidget* parent)
    : QWidget(parent), m_document(document), m_run(run), m_themes(themes), m_menuButton(new QToolButton(this)),
      m_logo(new QLabel(this)), m_title(new QLabel(this)), m_workspaces(new widgets::SegmentedControl(this, "tab")),
      m_state(new QLabel(this)), m_outcome(new QToolButton(this)), m_train(widgets::primaryButton({}, this)), m_step(widgets::plainButton(tr("Step"), this)),
      m_stop(widgets::plainButton(tr("Stop"), this)) {
    setAttribute(Qt::WA_StyledBackground);
    setProperty("role", "top-bar");
    setFixedHeight(46);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_menuButton->setPopupMode(QToolButton::InstantPopup);
    m_menuButton->setAccessibleName(tr("Menu"));
    m_menuButton->setToolTip(tr("Menu (F10)"));
    m_menuButton->setFocusPolicy(Qt::TabFocus);
    m_title->setTextFormat(Qt::RichText);
    m_state->setTextFormat(Qt::RichText);
    m_state->setProperty("role", "dim");
    m_state->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_workspaces->setOptions({tr("Data"), tr("Design && train"), tr("Test"), tr("Runs"), tr("Export")});
    m_workspaces->setAccessibleName(tr("Workspace"));
    m_workspaces->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_train->setObjectName(QStringLiteral("run.train"));
    m_step->setObjectName(QStringLiteral("run.step"));
    m_stop->setObjectName(QStringLiteral("run.stop"));
    m_step->setAccessibleName(tr("Step"));
    m_step->setToolTip(tr("Train one batch, then wait"));
    m_stop->setAccessibleName(tr("Stop"));
    m_stop->setToolTip(tr("End the run"));
    m_outcome->setObjectName(QStringLiteral("run.outcome"));
    m_outcome->setProperty("role", "quiet");
    m_outcome->setFocusPolicy(Qt::TabFocus);
    m_outcome->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_outcome->setLayoutDirection(Qt::RightToLeft); // the arrow stands behind the words
    m_outcome->hide();

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 0, 12, 0);
    layout->setSpacing(8);
    layout->addWidget(m_menuButton);
    layout->addWidget(m_logo);
    layout->addWidget(m_title);
    layout->addSpacing(16);
    layout->addWidget(m_workspaces);
    layout->addStretch();
    layout->addWidget(m_state);
    layout->addWidget(m_outcome);
    layout->addSpacing(4);
    layout->addWidget(m_train);
    layout->addWidget(m_step);
    layout->addWidget(m_stop);

    connect(m_train, &QPushButton::clicked, this, &TopBar::trainOrPause);
    connect(m_step, &QPushButton::clicked, this, &TopBar::step);
    connect(m_stop, &QPushButton::clicked, this, &TopBar::stop);
    connect(m_outcome, &QToolButton::clicked, this, &TopBar::testRequested);
    connect(document, &document::ProjectDocument::titleChanged, this, &TopBar::fit);
    connect(document, &document::ProjectDocument::reset, this, &TopBar::fit);
    connect(document, &document::ProjectDocument::infoChanged, this, &TopBar::refreshRun);
    connect(run, &training_ui::RunController::stateChanged, this, &TopBar::refreshRun);
    connect(run, &training_ui::RunController::seriesChanged, this, &TopBar::refreshRun);
    connect(themes, &theme::ThemeManager::changed, this, &TopBar::applyTheme);
    applyTheme();
}

void TopBar::setMenu(QMenu* menu) {
    m_menuButton->setMenu(menu);
}

void TopBar::openMenu() {
    m_menuButton->showMenu();
}

void TopBar::setProjectOpen(bool open) {
    m_open = open;
    m_workspaces->setVisible(open);
    for (QWidget* widget : {static_cast<QWidget*>(m_train), static_cast<QWidget*>(m_step), static_cast<QWidget*>(m_stop)})
        widget->setVisible(open);
    refreshRun();
    fit();
}

void TopBar::refreshTitle() {
    const theme::Theme& theme = m_themes->theme();
    QStringList parts;
    if (!m_open || m_squeeze < kNoAppName)
        parts << QStringLiteral("<span style='font-size:14px;font-weight:600'>Netwright</span>");
    if (m_open && m_squeeze < kNoTitle) {
        const int room = m_squeeze < kShortTitle ? kTitleWidth : kTitleWidth / 3;
        const QString title = QFontMetrics(theme.content()).elidedText(m_document->title(), Qt::ElideMiddle, room);
        QString text = QStringLiteral("<span style='color:%1'>%2</span>").arg(theme.dim.name(), title.toHtmlEscaped());
        if (m_document->isModified())
            text += QStringLiteral("<span style='color:%1'> %2</span>")
                        .arg(theme.faint.name(), m_squeeze < kShortTitle ? QStringLiteral("— ") + tr("edited") : QStringLiteral("•"));
        parts << text;
    }
    m_title->setText(parts.join(QStringLiteral("&nbsp;&nbsp;&nbsp;&nbsp;")));
    m_title->setToolTip(m_open ? m_document->title() : QString());
    m_title->setVisible(!parts.isEmpty());
}

/// From all words to the icons alone, until the bar fits.
void TopBar::fit() {
    widgets::fitRow(this, kNoTitle, [this](int level) { apply(static_cast<Squeeze>(level)); });
    m_fitted = layout()->sizeHint().width();
}

void TopBar::apply(Squeeze squeeze) {
    m_squeeze = squeeze;
    refreshTitle();
    refreshOutcome();
    m_step->setText(squeeze < kIconButtons ? tr("Step") : QString());
    m_stop->setText(squeeze < kIconButtons ? tr("Stop") : QString());
}

QString TopBar::runText() const {
    const auto strong = [this](const QString& text) {
        return QStringLiteral("<b style='color:%1;font-weight:600'>%2</b>").arg(m_themes->theme().text.name(), text);
    };
    const auto& step = m_run->lastStep();
    switch (m_run->state()) {
    case RunState::Idle: return {};
    case RunState::Preparing: return tr("preparing");
    case RunState::Running:
        if (!step)
            return tr("starting");
        return tr("epoch %1 of %2 · %3 left")
            .arg(strong(widgets::grouped(step->epoch)), widgets::grouped(step->epochs), widgets::duration(step->secondsLeft));
    case RunState::Paused: return step ? tr("paused at step %1").arg(widgets::grouped(step->step)) : tr("paused");
    case RunState::Finished: return {}; // m_outcome
    case RunState::Stopped: return step ? tr("stopped at step %1").arg(widgets::grouped(step->step)) : tr("stopped");
    case RunState::Failed: return QStringLiteral("<span style='color:%1'>%2</span>").arg(m_themes->theme().wrong.name(), tr("failed"));
    }
    return {};
}

void TopBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

void TopBar::refreshOutcome() {
    const QString words = m_run->state() == RunState::Finished ? m_run->outcome() : QString();
    const bool shown = m_open && m_run->state() == RunState::Finished;
    m_outcome->setText(m_squeeze == kAllWords && !words.isEmpty() ? words : tr("See how it does"));
    m_outcome->setAccessibleName(m_outcome->text());
    m_outcome->setToolTip((words.isEmpty() ? QString() : words + QLatin1Char('\n')) +
                          tr("Open Test: what the network makes of samples that it has not learned from"));
    m_outcome->setVisible(shown);
}

void TopBar::refreshRun() {
    const QString state = runText();
    widgets::setLiveText(m_state, state);
    m_state->setVisible(m_open && !state.isEmpty()); // never beside the outcome: a small window has no room for both
    m_state->setToolTip(m_run->reason());
    refreshOutcome();
    refreshTrain();
    m_stop->setEnabled(m_run->isActive());
    m_step->setEnabled(m_run->state() != RunState::Preparing && m_document->info().ok());
    if (layout()->sizeHint().width() != m_fitted)
        fit();
}

void TopBar::refreshTrain() {
    const bool running = m_run->isRunning();
    const bool possible = m_run->isActive() || m_document->info().ok();
    const QString words = running                                     ? tr("Pause")
                          : m_run->state() == RunState::Paused        ? tr("Resume")
                          : m_run->state() == RunState::Finished || m_run->state() == RunState::Stopped ? tr("Train again")
                                                                                                        : tr("Train");
    if (m_train->text() != words || m_train->isEnabled() != possible) {
        const theme::Theme& theme = m_themes->theme();
        m_train->setText(words);
        m_train->setEnabled(possible);
        m_train->setIcon(widgets::icon(running ? QStringLiteral("pause") : QStringLiteral("play"),
                                       running || !possible ? theme.text : theme.onAccent));
    }
    // While a run goes on, stopping it is the main thing to do; before, starting it is.
    widgets::setRole(m_train, running ? "raised" : "primary");
    m_train->setToolTip(possible                                            ? QString()
                        : m_document->project().graph.nodes.empty() ? tr("There is no network yet.")
                                                                    : tr("The network has problems; they are listed at the bottom of the window."));
}

void TopBar::applyTheme() {
    const theme::Theme& theme = m_themes->theme();
    m_logo->setPixmap(widgets::logo(20, devicePixelRatioF()));
    m_menuButton->setIcon(widgets::icon(QStringLiteral("menu"), theme.text));
    m_step->setIcon(widgets::icon(QStringLiteral("step"), theme.text));
    m_outcome->setIcon(widgets::icon(QStringLiteral("right"), theme.dim));
    m_stop->setIcon(widgets::icon(QStringLiteral("stop"), theme.text));
    m_train->setText({});
    refreshRun();
    fit();
}

} // namespace netwright::shell
