#pragma once

#include "engine/core/ParamSpec.h"

#include <QWidget>

namespace netwright::inspector {

/// What editors need to know of the project.
struct EditorContext {
    QStringList fields; ///< what a ParamKind::Field can name
    QString folder;     ///< where relative paths of files start; may be empty
    bool operator==(const EditorContext&) const = default;
};

/// The editor of one setting, made for the kind its declaration says. Never emits a value that the declaration forbids.
class ParamEditor : public QWidget {
    Q_OBJECT
public:
    static ParamEditor* make(const core::ParamSpec& spec, const EditorContext& context, QWidget* parent);

    virtual void setValue(const core::ParamValue& value) = 0; ///< emits nothing

signals:
    void edited(const netwright::core::ParamValue& value);
    void refused(const QString& hint); ///< what was typed does not fit; empty: it fits again
    void gestureEnded();               ///< the next edit is another undo step

protected:
    ParamEditor(const core::ParamSpec& spec, QWidget* parent);
    const core::ParamSpec& spec() const { return m_spec; }
    /// Puts `widget` into this editor, names it for screen readers and ends the gesture when it loses the focus.
    void adopt(QWidget* widget);
    /// The value if the declaration allows it; otherwise refused() with the reason.
    bool offer(const core::ParamValue& value);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    core::ParamSpec m_spec;
};

/// "3 × 3", "3", "1, 2, 3" ↔ numbers; where the language writes 0,5 also "0,5; 1". `ok` is false for anything else.
QString listText(const std::vector<double>& numbers, bool product);
std::vector<double> numbersFromText(QString text, bool* ok, bool commasAreDecimal = false);

} // namespace netwright::inspector
