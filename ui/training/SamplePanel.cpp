#include "ui/training/SamplePanel.h"

#include "ui/training/ActivationPictures.h"
#include "ui/training/SampleWatch.h"
#include "ui/training/ScoreBars.h"
#include "ui/widgets/Format.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Labels.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>

namespace netwright::training_ui {

SamplePanel::SamplePanel(document::ProjectDocument* document, SampleWatch* watch, theme::ThemeManager* themes,
                         QWidget* parent)
    : QWidget(parent), m_document(document), m_watch(watch), m_themes(themes),
      m_title(widgets::heading(tr("This sample"), this)), m_split(new QComboBox(this)), m_index(new QSpinBox(this)),
      m_previous(new QToolButton(this)), m_next(new QToolButton(this)), m_random(new QToolButton(this)),
      m_bars(new ScoreBars(themes, this)) {
    setAttribute(Qt::WA_StyledBackground);
    setProperty("role", "panel");
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(6);
    m_title->setMinimumHeight(20);
    layout->addWidget(m_title);
    auto* row = new QHBoxLayout;
    buildChooser(row);
    layout->addLayout(row);
    layout->addWidget(m_bars, 1);
    connect(watch, &SampleWatch::sampleChanged, this, &SamplePanel::showChoice);
    connect(watch, &SampleWatch::snapshotChanged, this, &SamplePanel::showScores);
    connect(themes, &theme::ThemeManager::changed, this, &SamplePanel::updateIcons);
    updateIcons();
    showChoice();
    showScores();
}

void SamplePanel::buildChooser(QHBoxLayout* row) {
    row->setSpacing(4);
    m_split->addItem(tr("Training"), static_cast<int>(data::Split::Train));
    m_split->addItem(tr("Validation"), static_cast<int>(data::Split::Validation));
    m_split->addItem(tr("Test"), static_cast<int>(data::Split::Test));
    m_split->setAccessibleName(tr("Part of the data"));
    m_index->setAccessibleName(tr("Number of the sample"));
    m_index->setPrefix(QStringLiteral("# "));
    m_index->setGroupSeparatorShown(true);
    m_index->setButtonSymbols(QAbstractSpinBox::NoButtons);
    for (const auto& [button, text] : {std::pair{m_previous, tr("Previous sample")}, std::pair{m_next, tr("Next sample")},
                                       std::pair{m_random, tr("Random sample")}}) {
        button->setToolTip(text);
        button->setAccessibleName(text);
        button->setProperty("role", "quiet");
        button->setAutoRepeat(button != m_random);
    }
    row->addWidget(m_split);
    row->addWidget(m_index, 1);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    row->addWidget(m_random);
    connect(m_split, &QComboBox::activated, this,
            [this] { m_watch->choose(static_cast<data::Split>(m_split->currentData().toInt()), 0); });
    connect(m_index, &QSpinBox::valueChanged, this, [this](int index) { m_watch->choose(m_watch->split(), index); });
    connect(m_previous, &QToolButton::clicked, this, [this] { m_watch->chooseNext(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { m_watch->chooseNext(1); });
    connect(m_random, &QToolButton::clicked, this, [this] { m_watch->chooseRandom(); });
}

void SamplePanel::updateIcons() {
    const QColor color = m_themes->theme().dim;
    m_previous->setIcon(widgets::icon(QStringLiteral("left"), color));
    m_next->setIcon(widgets::icon(QStringLiteral("right"), color));
    m_random->setIcon(widgets::icon(QStringLiteral("dice"), color));
}

void SamplePanel::showChoice() {
    const QSignalBlocker blockSplit(m_split), blockIndex(m_index);
    m_split->setCurrentIndex(m_split->findData(static_cast<int>(m_watch->split())));
    const std::int64_t count = m_watch->samples();
    m_index->setRange(0, static_cast<int>(std::max<std::int64_t>(count - 1, 0)));
    m_index->setValue(static_cast<int>(m_watch->sample()));
    for (QWidget* widget : {static_cast<QWidget*>(m_index), static_cast<QWidget*>(m_previous),
                            static_cast<QWidget*>(m_next), static_cast<QWidget*>(m_random)})
        widget->setEnabled(count > 0);
}

void SamplePanel::showScores() {
    const auto& snapshot = m_watch->snapshot();
    m_title->setText(tr("This sample"));
    if (!snapshot) {
        m_bars->showNothing(tr("Start training to see what the network makes of one sample."));
        return;
    }
    for (const auto& [output, target] : snapshot->targets) {
        const telemetry::Snapshot::Tensor* prediction = m_watch->prediction(QString::fromStdString(output));
        if (!prediction)
            continue;
        std::span<const float> last(prediction->data);
        std::vector<float> right = target;
        const core::Shape& shape = prediction->shape;
        if (target.size() > 1 && shape.rank() == 2 && shape[1] > 1 && shape[0] == static_cast<std::int64_t>(target.size())) {
            last = last.last(static_cast<std::size_t>(shape[1])); // a class for each step: what comes after the last one
            right = {target.back()};
        }
        if (right.size() != 1 || last.size() < 2) {
            m_bars->showNumbers(prediction->data, target);
            return;
        }
        const ClassScores scores = ClassScores::of(last, &right);
        const QStringList classes = classNames(*m_document, QString::fromStdString(output), scores.probabilities.size());
        if (scores.right >= 0)
            m_title->setText(tr("This sample — %1, seen as").arg(classes.value(scores.right)));
        m_bars->showClasses(scores, classes);
        return;
    }
    m_bars->showNothing(tr("The network has no output with a target to compare with."));
}

} // namespace netwright::training_ui
