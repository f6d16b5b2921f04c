#include "ui/training/PlotPanel.h"

#include "ui/widgets/ComboBox.h"
#include "ui/widgets/Format.h"
#include "ui/widgets/MetricUnits.h"
#include "ui/widgets/Labels.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPainter>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

namespace netwright::training_ui {
namespace {

/// A short stroke in a line's colour, for the legend.
class Swatch : public QWidget {
public:
    Swatch(theme::ThemeManager* themes, PlotChart::Tone tone, QWidget* parent)
        : QWidget(parent), m_themes(themes), m_tone(tone) {
        setFixedSize(12, 12);
        connect(themes, &theme::ThemeManager::changed, this, qOverload<>(&QWidget::update));
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(PlotChart::toneColor(m_themes->theme(), m_tone, 0), 2, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(QPointF(1, 6), QPointF(11, 6));
    }

private:
    theme::ThemeManager* m_themes;
    PlotChart::Tone m_tone;
};

} // namespace

PlotPanel::PlotPanel(Shows shows, theme::ThemeManager* themes, QWidget* parent)
    : QWidget(parent), m_shows(shows), m_themes(themes), m_chart(new PlotChart(themes, this)),
      m_title(widgets::heading(shows == Shows::Loss ? tr("Loss") : tr("Metrics"), this)),
      m_choice(new widgets::ComboBox(this)), m_logarithmic(new QToolButton(this)) {
    setAttribute(Qt::WA_StyledBackground);
    setProperty("role", "panel");
    m_choice->setProperty("role", "quiet");
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_choice->setMinimumWidth(72); // in a narrow panel its words are shortened
    m_choice->setAccessibleName(tr("Plotted quantity"));
    m_choice->hide();
    m_logarithmic->setText(tr("log"));
    m_logarithmic->setCheckable(true);
    m_logarithmic->setProperty("role", "quiet");
    m_logarithmic->setToolTip(tr("Logarithmic scale"));
    m_logarithmic->setAccessibleName(tr("Logarithmic scale"));

    auto* header = new QHBoxLayout;
    header->setContentsMargins(12, 8, 10, 2);
    header->setSpacing(6);
    header->addWidget(m_title);
    header->addWidget(m_choice);
    header->addStretch();
    for (const auto& [tone, text] : {std::pair{PlotChart::Tone::Training, tr("training")},
                                     std::pair{PlotChart::Tone::Validation, tr("validation")}}) {
        header->addWidget(new Swatch(themes, tone, this));
        QLabel* label = widgets::dimLabel(text, this);
        label->setProperty("role", "secondary");
        label->setWordWrap(false);
        header->addWidget(label);
        header->addSpacing(6);
    }
    header->addWidget(m_logarithmic);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(header);
    layout->addWidget(m_chart, 1);

    m_chart->setEmptyText(tr("Drawn while the network trains"));
    m_rawLine = m_chart->addLine(PlotChart::Tone::TrainingFaint);
    m_smoothLine = m_chart->addLine(PlotChart::Tone::Training);
    m_validationLine = m_chart->addLine(PlotChart::Tone::Validation);
    m_chart->setLineName(m_smoothLine, tr("training"));
    m_chart->setLineName(m_validationLine, tr("validation"));
    m_chart->setAccessibleName(shows == Shows::Loss ? tr("Plot of the loss") : tr("Plot of the metrics"));
    connect(m_logarithmic, &QToolButton::toggled, m_chart, &PlotChart::setLogarithmic);
    connect(m_choice, &QComboBox::activated, this, [this] {
        m_wanted = m_choice->currentData().toString();
        applyMetric();
    });
    if (shows == Shows::Loss)
        m_logarithmic->setChecked(true);
    applyMetric();
    m_chart->refresh();
}

QString PlotPanel::metric() const {
    if (m_shows == Shows::Loss)
        return QStringLiteral("loss");
    return m_choice->currentData().toString();
}

void PlotPanel::applyMetric() {
    const QString name = metric();
    m_chart->setShares(widgets::isShare(name) || name.isEmpty());
    m_chart->setFormat([name](double value) { return widgets::metricText(name, value); });
}

void PlotPanel::updateChoices(const SeriesStore& store) {
    QStringList names = store.names();
    names.removeAll(QStringLiteral("loss"));
    names.removeAll(SeriesStore::learningRateName());
    names.append(SeriesStore::learningRateName());
    QStringList shown;
    for (int index = 0; index < m_choice->count(); ++index)
        shown.append(m_choice->itemData(index).toString());
    if (names == shown || store.lastStep() == 0)
        return;
    const QSignalBlocker blocker(m_choice);
    m_choice->clear();
    for (const QString& name : names)
        m_choice->addItem(widgets::runMetricTitle(name), name);
    m_choice->setCurrentIndex(std::max(0, m_choice->findData(m_wanted)));
    m_title->hide();
    m_choice->show();
    applyMetric();
}

void PlotPanel::update(const SeriesStore& store) {
    if (!isVisible())
        return;
    if (m_shows == Shows::Metrics)
        updateChoices(store);
    const SeriesStore::Pair* pair = store.find(metric());
    m_chart->setPoints(m_rawLine, pair ? pair->training.raw() : QList<QPointF>());
    m_chart->setPoints(m_smoothLine, pair ? pair->training.smoothed() : QList<QPointF>());
    m_chart->setPoints(m_validationLine, pair ? pair->validation.raw() : QList<QPointF>());
    std::vector<telemetry::Marker> markers = store.markers();
    if (const std::int64_t best = store.bestStep(); best > 0 && best < store.lastStep())
        markers.push_back({best, tr("best epoch").toStdString()});
    std::ranges::sort(markers, {}, &telemetry::Marker::step);
    m_chart->setMarkers(markers);
    m_chart->setLastStep(static_cast<double>(store.lastStep()) * 1.02);
    m_chart->refresh();
}

} // namespace netwright::training_ui
