#include "ui/inspector/ResultsRow.h"

#include "engine/graph/Results.h"
#include "ui/document/ResultPorts.h"
#include "ui/widgets/Switch.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace netwright::inspector {

ResultsRow::ResultsRow(QWidget* parent) : QWidget(parent), m_layout(new QVBoxLayout(this)) {
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(6);
}

void ResultsRow::build(const std::vector<std::string>& ports) {
    qDeleteAll(findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
    m_ports = ports;
    for (const std::string& port : ports) {
        const QString name = QString::fromStdString(port);
        auto* line = new QWidget(this);
        auto* row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        auto* label = new QLabel(ports.size() == 1 ? tr("Result") : tr("Result: %1").arg(name), line);
        label->setProperty("role", "field-label");
        label->setMinimumWidth(104);
        auto* choice = new widgets::Switch(line);
        choice->setObjectName(QStringLiteral("result.") + name);
        choice->setCheckable(true);
        choice->setAccessibleName(label->text());
        choice->setToolTip(tr("On: this is what the network gives. Predictions, generated samples and exported models have the results alone "
                              "and ask only for the inputs that they need."));
        row->addWidget(label);
        row->addWidget(choice);
        row->addStretch();
        m_layout->addWidget(line);
        connect(choice, &QAbstractButton::clicked, this, [this, name](bool on) { emit toggled(name, on); });
    }
}

void ResultsRow::show(const graph::Node& node, const layers::LayerRegistry& registry) {
    const std::vector<std::string> ports = document::portsForResults(node, registry);
    if (ports != m_ports)
        build(ports);
    for (const std::string& port : ports)
        if (auto* choice = findChild<QAbstractButton*>(QStringLiteral("result.") + QString::fromStdString(port)))
            choice->setChecked(graph::isResult(node, port));
    setVisible(!ports.empty());
}

} // namespace netwright::inspector
