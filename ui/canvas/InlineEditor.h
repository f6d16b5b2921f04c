#pragma once

#include <QFrame>

#include <functional>

class QLineEdit;
class QPlainTextEdit;

namespace netwright::canvas {

/// A text field laid over the canvas: for the name of a node, the title of a frame, the text of a note. Enter (in notes:
/// Ctrl+Enter) or a click elsewhere keeps the text, Esc drops it.
class InlineEditor : public QFrame {
    Q_OBJECT
public:
    explicit InlineEditor(QWidget* parent);

    void openLine(const QRect& area, const QString& text, std::function<void(const QString&)> keep);
    void openText(const QRect& area, const QString& text, std::function<void(const QString&)> keep);

signals:
    void closed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void start(const QRect& area, std::function<void(const QString&)> keep, QWidget* field);
    void finish(bool keep);

    QLineEdit* m_line;
    QPlainTextEdit* m_text;
    std::function<void(const QString&)> m_keep;
};

} // namespace netwright::canvas
