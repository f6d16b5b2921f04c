#include "ui/shell/PreferencesDialog.h"

#include "ui/shell/CanvasHabits.h"
#include "ui/shell/CommandPalette.h"
#include "ui/shell/Language.h"
#include "ui/training/DesignSpeed.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/SegmentedControl.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QVBoxLayout>

namespace netwright::shell {
namespace {

const char* const kDefaultShortcut = "defaultShortcut";

QString keyOf(const QAction* action) {
    return QStringLiteral("shortcuts/") + action->objectName();
}

} // namespace

void applyShortcuts(const QSettings& settings, const QList<QAction*>& actions) {
    for (QAction* action : actions) {
        if (action->objectName().isEmpty())
            continue;
        if (!action->property(kDefaultShortcut).isValid())
            action->setProperty(kDefaultShortcut, action->shortcut());
        if (settings.contains(keyOf(action)))
            action->setShortcut(QKeySequence(settings.value(keyOf(action)).toString(), QKeySequence::PortableText));
    }
}

PreferencesDialog::PreferencesDialog(const AppContext& context, const QList<QAction*>& actions, QWidget* parent)
    : QDialog(parent), m_context(context), m_table(new QTableWidget(this)), m_hint(widgets::dimLabel({}, this)) {
    setWindowTitle(tr("Preferences"));
    resize(640, 680);
    for (QAction* action : actions)
        if (!action->objectName().isEmpty() && !action->text().isEmpty() && !action->menu())
            m_actions.append(action);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    buildLooks(layout);
    buildCanvas(layout);
    buildTraining(layout);
    buildShortcuts(layout);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::accept);
    layout->addWidget(buttons);
}

void PreferencesDialog::buildLooks(QVBoxLayout* layout) {
    layout->addWidget(widgets::heading(tr("Theme"), this));
    auto* themes = new widgets::SegmentedControl(this);
    themes->setOptions({tr("As the system"), tr("Light"), tr("Dark")});
    themes->setAccessibleName(tr("Theme"));
    themes->setCurrent(static_cast<int>(m_context.themes->choice()));
    themes->setMaximumWidth(320);
    connect(themes, &widgets::SegmentedControl::chosen, this, [this](int index) {
        m_context.themes->choose(static_cast<theme::ThemeManager::Choice>(index));
        m_context.settings->setValue(QStringLiteral("theme"), index);
    });
    layout->addWidget(themes);
    auto* row = new QHBoxLayout;
    auto* language = new QComboBox(this);
    language->addItem(tr("As the system"), QString());
    for (const auto& [code, name] : languages())
        language->addItem(name, code);
    language->setCurrentIndex(std::max(0, language->findData(m_context.settings->value(kLanguageKey).toString())));
    auto* label = new QLabel(tr("Language"), this);
    label->setBuddy(language);
    row->addWidget(label);
    row->addWidget(language);
    row->addWidget(widgets::dimLabel(tr("Applies after the next start."), this), 1);
    layout->addLayout(row);
    layout->addSpacing(8);
    connect(language, &QComboBox::activated, this,
            [this, language] { m_context.settings->setValue(kLanguageKey, language->currentData()); });
}

void PreferencesDialog::buildCanvas(QVBoxLayout* layout) {
    const QList<QAction*> habits = canvasHabits(m_actions);
    if (habits.isEmpty())
        return;
    layout->addWidget(widgets::heading(tr("Canvas"), this));
    auto* row = new QHBoxLayout;
    row->setSpacing(16);
    for (QAction* habit : habits) {
        auto* box = new QCheckBox(plainText(habit), this);
        box->setChecked(habit->isChecked());
        connect(box, &QCheckBox::toggled, this, [this, habit, habits](bool on) {
            if (habit->isChecked() != on)
                habit->trigger();
            keepHabits(*m_context.settings, habits);
        });
        row->addWidget(box);
    }
    row->addStretch();
    layout->addLayout(row);
    layout->addSpacing(8);
}

void PreferencesDialog::buildTraining(QVBoxLayout* layout) {
    layout->addWidget(widgets::heading(tr("Training"), this));
    auto* row = new QHBoxLayout;
    auto* threads = new QSpinBox(this);
    threads->setRange(0, 256);
    threads->setSpecialValueText(tr("All cores"));
    threads->setValue(m_context.settings->value(kThreadsKey, 0).toInt());
    threads->setMinimumWidth(120);
    auto* label = new QLabel(tr("Threads"), this);
    label->setBuddy(threads);
    row->addWidget(label);
    row->addWidget(threads);
    row->addWidget(widgets::dimLabel(tr("For projects that do not say. From the next run on."), this), 1);
    layout->addLayout(row);
    auto* measure = new QCheckBox(tr("Measure how fast a design trains (two seconds of work, once you pause)"), this);
    measure->setChecked(training_ui::DesignSpeed::isWanted(*m_context.settings));
    layout->addWidget(measure);
    layout->addSpacing(8);
    connect(measure, &QCheckBox::toggled, this,
            [this](bool on) { training_ui::DesignSpeed::setWanted(*m_context.settings, on); });
    connect(threads, &QSpinBox::valueChanged, this, [this](int count) { m_context.settings->setValue(kThreadsKey, count); });
}

void PreferencesDialog::buildShortcuts(QVBoxLayout* layout) {
    layout->addWidget(widgets::heading(tr("Shortcuts"), this));
    auto* search = new QLineEdit(this);
    search->setPlaceholderText(tr("Search commands"));
    search->setAccessibleName(search->placeholderText());
    search->setClearButtonEnabled(true);
    connect(search, &QLineEdit::textChanged, this, &PreferencesDialog::filter);
    layout->addWidget(search);
    m_table->setColumnCount(3);
    m_table->setHorizontalHeaderLabels({tr("Command"), tr("Keys"), QString()});
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(38);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setShowGrid(false);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setAccessibleName(tr("Shortcuts"));
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->setColumnWidth(1, 180);
    m_table->setRowCount(static_cast<int>(m_actions.size()));
    for (int row = 0; row < m_actions.size(); ++row) {
        QAction* action = m_actions[row];
        auto* name = new QTableWidgetItem(plainText(action));
        name->setFlags(Qt::ItemIsEnabled);
        m_table->setItem(row, 0, name);
        auto* keys = new QKeySequenceEdit(action->shortcut(), m_table);
        keys->setAccessibleName(tr("Keys for %1").arg(plainText(action)));
        m_table->setCellWidget(row, 1, keys);
        auto* restore = new QPushButton(tr("Default"), m_table);
        restore->setFlat(true);
        restore->setAccessibleName(tr("Default keys for %1").arg(plainText(action)));
        restore->setAutoDefault(false);
        m_table->setCellWidget(row, 2, restore);
        restore->ensurePolished();
        m_table->setColumnWidth(2, restore->fontMetrics().horizontalAdvance(restore->text()) + 56); // with its padding
        connect(keys, &QKeySequenceEdit::editingFinished, this, [this, action, keys] {
            bind(action, keys->keySequence());
            keys->setKeySequence(action->shortcut()); // what was refused is not shown as if it held
        });
        connect(restore, &QPushButton::clicked, this, [this, action, keys] {
            const auto original = action->property(kDefaultShortcut).value<QKeySequence>();
            keys->setKeySequence(original);
            bind(action, original);
        });
    }
    layout->addWidget(m_table, 1);
    layout->addWidget(m_hint);
    search->setFocus();
}

void PreferencesDialog::filter(const QString& text) {
    for (int row = 0; row < m_actions.size(); ++row)
        m_table->setRowHidden(row, matchScore(plainText(m_actions[row]), text) < 0);
}

QAction* PreferencesDialog::userOf(const QKeySequence& keys, const QAction* except) const {
    for (QAction* action : m_actions)
        if (action != except && !keys.isEmpty() && action->shortcuts().contains(keys))
            return action;
    return nullptr;
}

void PreferencesDialog::bind(QAction* action, const QKeySequence& keys) {
    if (action->shortcut() == keys)
        return;
    if (const QAction* other = userOf(keys, action)) {
        m_hint->setText(tr("%1 is used by “%2” already. Change that one first.")
                            .arg(keys.toString(QKeySequence::NativeText), plainText(other)));
        widgets::setRole(m_hint, "wrong");
        return;
    }
    m_hint->clear();
    action->setShortcut(keys);
    if (action->property(kDefaultShortcut).value<QKeySequence>() == keys)
        m_context.settings->remove(keyOf(action));
    else
        m_context.settings->setValue(keyOf(action), keys.toString(QKeySequence::PortableText));
}

} // namespace netwright::shell
