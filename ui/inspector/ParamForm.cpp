#include "ui/inspector/ParamForm.h"

#include "ui/widgets/EngineText.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Labels.h"

#include <QGridLayout>
#include <QToolButton>

#include <algorithm>

namespace netwright::inspector {

bool sameDeclaration(const core::ParamSpec& a, const core::ParamSpec& b) {
    const auto sameChoices = [&] {
        return std::ranges::equal(a.choices, b.choices, [](const core::ParamChoice& x, const core::ParamChoice& y) {
            return x.value == y.value && x.label == y.label;
        });
    };
    return a.name == b.name && a.label == b.label && a.kind == b.kind && a.min == b.min && a.max == b.max &&
           a.help == b.help && a.defaultValue == b.defaultValue && sameChoices();
}

ParamForm::ParamForm(QWidget* parent)
    : QWidget(parent), m_layout(new QGridLayout(this)), m_more(new QToolButton(this)) {
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setHorizontalSpacing(8);
    m_layout->setVerticalSpacing(4);
    m_layout->setColumnMinimumWidth(0, 104);
    m_layout->setColumnStretch(1, 1);
    m_more->setProperty("role", "more");
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_more->setCheckable(true);
    m_more->setFocusPolicy(Qt::TabFocus);
    m_more->hide();
    connect(m_more, &QToolButton::toggled, this, &ParamForm::updateVisibility);
    placeMore();
}

void ParamForm::setRare(const QStringList& names) {
    m_rare = names;
    updateVisibility();
}

void ParamForm::placeMore() {
    m_layout->removeWidget(m_more);
    m_layout->addWidget(m_more, m_layout->rowCount(), 0, 1, 2, Qt::AlignLeft);
}

bool ParamForm::isRare(const core::ParamSpec& spec) const {
    const auto value = m_values.find(spec.name);
    return m_rare.contains(QString::fromStdString(spec.name)) &&
           (value == m_values.end() || value->second == spec.defaultValue);
}

void ParamForm::setLabelWidth(int pixels) {
    m_layout->setColumnMinimumWidth(0, pixels);
}

void ParamForm::setSpecs(const std::vector<core::ParamSpec>& specs, const EditorContext& context) {
    const bool same = m_context == context &&
                      std::ranges::equal(m_rows, specs, [](const Row& row, const core::ParamSpec& spec) {
                          return sameDeclaration(row.spec, spec);
                      });
    ++m_gesture;
    if (same)
        return;
    for (const Row& row : m_rows) {
        // Deleted later: an editor may be the sender of the edit that led here.
        for (QWidget* widget : {static_cast<QWidget*>(row.label), static_cast<QWidget*>(row.editor),
                                static_cast<QWidget*>(row.hint)}) {
            m_layout->removeWidget(widget);
            widget->hide();
            widget->deleteLater();
        }
    }
    m_rows.clear();
    m_context = context;
    for (const core::ParamSpec& spec : specs)
        addRow(spec, context);
    placeMore();
}

void ParamForm::addRow(const core::ParamSpec& spec, const EditorContext& context) {
    auto* label = new QLabel(widgets::engineText(spec.label), this);
    label->setProperty("role", "field-label");
    label->setToolTip(widgets::engineText(spec.help));
    label->ensurePolished(); // with the font of the theme
    constexpr int kMostSlack = 28;
    if (label->sizeHint().width() > m_layout->columnMinimumWidth(0) + kMostSlack)
        label->setWordWrap(true); // a long word must not push the editors out of the panel
    ParamEditor* editor = ParamEditor::make(spec, context, this);
    label->setBuddy(editor);
    QLabel* hint = widgets::dimLabel({}, this);
    hint->setProperty("role", "wrong");
    hint->hide();
    const int row = m_layout->rowCount();
    m_layout->addWidget(label, row, 0);
    m_layout->addWidget(editor, row, 1);
    m_layout->addWidget(hint, row + 1, 1);
    m_rows.push_back({spec, label, editor, hint});

    const QString name = QString::fromStdString(spec.name);
    connect(editor, &ParamEditor::edited, this, [this, name](const core::ParamValue& value) {
        m_values.insert_or_assign(name.toStdString(), value);
        updateVisibility();
        emit edited(name, value, m_gesture);
    });
    connect(editor, &ParamEditor::gestureEnded, this, [this] { ++m_gesture; });
    connect(editor, &ParamEditor::refused, hint, [hint](const QString& text) {
        hint->setText(text);
        hint->setVisible(!text.isEmpty());
    });
}

void ParamForm::setValues(const core::ParamMap& values) {
    m_values = values;
    for (const Row& row : m_rows) {
        const auto found = values.find(row.spec.name);
        row.editor->setValue(found == values.end() ? row.spec.defaultValue : found->second);
    }
    updateVisibility();
}

void ParamForm::updateVisibility() {
    int rare = 0;
    for (const Row& row : m_rows) {
        bool visible = true;
        if (row.spec.visibleWhen) {
            const auto other = std::ranges::find_if(m_rows, [&](const Row& candidate) {
                return candidate.spec.name == row.spec.visibleWhen->parameter;
            });
            const auto value = m_values.find(row.spec.visibleWhen->parameter);
            if (other != m_rows.end() || value != m_values.end()) {
                const core::ParamValue& current = value != m_values.end() ? value->second : other->spec.defaultValue;
                visible = std::ranges::find(row.spec.visibleWhen->values, current) != row.spec.visibleWhen->values.end();
            }
        }
        if (visible && isRare(row.spec)) {
            ++rare;
            // What is being edited stays where it is, even with its usual value.
            visible = m_more->isChecked() || row.editor->isAncestorOf(window()->focusWidget());
        }
        row.label->setVisible(visible);
        row.editor->setVisible(visible);
        if (!visible)
            row.hint->hide();
    }
    m_more->setVisible(rare > 0);
    m_more->setIcon(widgets::icon(m_more->isChecked() ? QStringLiteral("up") : QStringLiteral("down"), palette().color(QPalette::PlaceholderText)));
    m_more->setText(m_more->isChecked() ? tr("Fewer settings") : tr("%1 more settings").arg(rare));
    m_more->setAccessibleName(m_more->text());
}

QWidget* ParamForm::editor(const QString& name) const {
    for (const Row& row : m_rows)
        if (QString::fromStdString(row.spec.name) == name)
            return row.editor->focusProxy();
    return nullptr;
}

} // namespace netwright::inspector
