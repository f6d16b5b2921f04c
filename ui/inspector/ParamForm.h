#pragma once

#include "ui/inspector/ParamEditor.h"

#include <QMap>
#include <QWidget>

class QGridLayout;
class QToolButton;
class QLabel;

namespace netwright::inspector {

/// A form generated from declarations: one row a setting, with its help as tool tip, shown while its condition holds, and
/// with a hint below when what was typed does not fit. Used for layers, training settings, data sources and steps alike.
class ParamForm : public QWidget {
    Q_OBJECT
public:
    explicit ParamForm(QWidget* parent = nullptr);

    /// Builds the rows; nothing happens when declarations and context are those already shown.
    void setSpecs(const std::vector<core::ParamSpec>& specs, const EditorContext& context = {});
    /// Shows values; what is missing shows its default. Emits nothing.
    void setValues(const core::ParamMap& values);
    void setLabelWidth(int pixels);
    /// Settings that few people turn: shown when they have another value than usual, or when all are asked for.
    void setRare(const QStringList& names);
    QWidget* editor(const QString& name) const;

signals:
    /// `gesture` stays the same while one editor is being turned or dragged: such edits are one undo step.
    void edited(const QString& name, const netwright::core::ParamValue& value, int gesture);

private:
    struct Row {
        core::ParamSpec spec;
        QLabel* label;
        ParamEditor* editor;
        QLabel* hint;
    };
    void addRow(const core::ParamSpec& spec, const EditorContext& context);
    void updateVisibility();
    void placeMore();
    bool isRare(const core::ParamSpec& spec) const; ///< and has its usual value

    QGridLayout* m_layout;
    std::vector<Row> m_rows;
    EditorContext m_context;
    core::ParamMap m_values;
    QStringList m_rare;
    QToolButton* m_more; ///< shows the rare ones, hides them again
    int m_gesture = 0;
};

bool sameDeclaration(const core::ParamSpec& a, const core::ParamSpec& b);

} // namespace netwright::inspector
