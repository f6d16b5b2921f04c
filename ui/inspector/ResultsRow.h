#pragma once

#include "engine/layers/LayerSpec.h"

#include <QWidget>

class QVBoxLayout;

namespace netwright::inspector {

/// One switch for each output of a node: whether it is a result of the network.
class ResultsRow : public QWidget {
    Q_OBJECT
public:
    explicit ResultsRow(QWidget* parent = nullptr);
    /// Hides itself where there is nothing to mark.
    void show(const graph::Node& node, const layers::LayerRegistry& registry);

signals:
    void toggled(const QString& port, bool on); ///< by the user

private:
    void build(const std::vector<std::string>& ports);

    QVBoxLayout* m_layout;
    std::vector<std::string> m_ports; ///< of the switches that are there
};

} // namespace netwright::inspector
