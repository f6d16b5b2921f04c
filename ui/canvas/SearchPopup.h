#pragma once

#include "engine/layers/LayerSpec.h"
#include "ui/theme/Theme.h"

#include <QFrame>

#include <functional>
#include <vector>

class QLineEdit;
class QListWidget;

namespace netwright::canvas {

/// Search-to-add: type a few letters, Enter adds. Up and Down choose, Esc or a click elsewhere closes.
class SearchPopup : public QFrame {
    Q_OBJECT
public:
    SearchPopup(const theme::ThemeManager* themes, QWidget* parent);

    /// Offers those of `offered` that `fits` accepts (all when empty). `at` is where the popup's corner goes, in the parent.
    void open(QPoint at, std::vector<const layers::LayerSpec*> offered, std::function<bool(const layers::LayerSpec&)> fits);

signals:
    void chosen(const QString& type);
    void closed(); ///< after chosen() too

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill(const QString& words);
    void accept();
    void close();

    std::vector<const layers::LayerSpec*> m_offered;
    const theme::ThemeManager* m_themes;
    std::function<bool(const layers::LayerSpec&)> m_fits;
    QLineEdit* m_input;
    QListWidget* m_list;
};

/// How well a layer matches what was typed: 0 not at all, larger is better. Every word must match.
int searchRank(const layers::LayerSpec& spec, const QString& words);

} // namespace netwright::canvas
