#include "ui/inspector/ParamEditor.h"

#include "ui/widgets/ComboBox.h"
#include "ui/widgets/EngineText.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/PathEdit.h"
#include "ui/widgets/SegmentedControl.h"
#include "ui/widgets/Switch.h"

#include <QComboBox>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>

#include <cmath>
#include <limits>

namespace netwright::inspector {
namespace {

constexpr int kMostSegments = 3;
constexpr int kSegmentLetters = 14;

std::vector<double> asNumbers(const core::ParamValue& value) {
    if (const auto* whole = std::get_if<std::int64_t>(&value))
        return {static_cast<double>(*whole)};
    if (const auto* real = std::get_if<double>(&value))
        return {*real};
    if (const auto* wholes = std::get_if<std::vector<std::int64_t>>(&value))
        return {wholes->begin(), wholes->end()};
    if (const auto* reals = std::get_if<std::vector<double>>(&value))
        return *reals;
    return {};
}

QString asText(const core::ParamValue& value) {
    const auto* text = std::get_if<std::string>(&value);
    return text ? QString::fromStdString(*text) : QString();
}

class BooleanEditor : public ParamEditor {
public:
    BooleanEditor(const core::ParamSpec& spec, QWidget* parent) : ParamEditor(spec, parent) {
        adopt(m_switch);
        connect(m_switch, &QAbstractButton::clicked, this, [this](bool on) {
            offer(on);
            emit gestureEnded();
        });
    }
    void setValue(const core::ParamValue& value) override {
        const auto* on = std::get_if<bool>(&value);
        m_switch->setChecked(on && *on);
    }

private:
    widgets::Switch* m_switch = new widgets::Switch(this);
};

class IntegerEditor : public ParamEditor {
public:
    IntegerEditor(const core::ParamSpec& spec, QWidget* parent) : ParamEditor(spec, parent) {
        m_spin->setRange(static_cast<int>(spec.min), static_cast<int>(spec.max));
        m_spin->setKeyboardTracking(false);
        m_spin->setGroupSeparatorShown(true);
        m_spin->setFocusPolicy(Qt::StrongFocus);
        if (spec.logarithmic)
            m_spin->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
        if (!spec.unit.empty())
            m_spin->setSuffix(QChar(0x2009) + QString::fromStdString(spec.unit));
        adopt(m_spin);
        connect(m_spin, &QSpinBox::valueChanged, this, [this](int value) { offer(std::int64_t{value}); });
    }
    void setValue(const core::ParamValue& value) override {
        const QSignalBlocker blocker(m_spin);
        const auto numbers = asNumbers(value);
        m_spin->setValue(numbers.empty() ? 0 : static_cast<int>(std::clamp(numbers.front(), spec().min, spec().max)));
    }

private:
    QSpinBox* m_spin = new QSpinBox(this);
};

/// Numbers as text: real ones, lists, and whole ones too large for a spin box. Up and Down step the first number.
class NumbersEditor : public ParamEditor {
public:
    NumbersEditor(const core::ParamSpec& spec, QWidget* parent) : ParamEditor(spec, parent) {
        adopt(m_line);
        connect(m_line, &QLineEdit::editingFinished, this, &NumbersEditor::commit);
        connect(m_line, &QLineEdit::textEdited, this, [this] { emit refused({}); });
    }
    void setValue(const core::ParamValue& value) override {
        m_value = value;
        const bool list = spec().kind == core::ParamKind::Integers || spec().kind == core::ParamKind::Reals;
        std::vector<double> numbers = asNumbers(value);
        if (list && numbers.size() == 1 && spec().count > 1)
            numbers.assign(static_cast<std::size_t>(spec().count), numbers.front());
        QString text = listText(numbers, spec().kind == core::ParamKind::Integers);
        if (!spec().unit.empty() && !list)
            text += QChar(0x2009) + QString::fromStdString(spec().unit);
        if (!m_line->hasFocus() || !m_line->isModified())
            m_line->setText(text);
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::KeyPress) {
            const int key = static_cast<QKeyEvent*>(event)->key();
            if (key == Qt::Key_Up || key == Qt::Key_Down) {
                stepBy(key == Qt::Key_Up ? 1 : -1);
                return true;
            }
        }
        if (event->type() == QEvent::FocusOut) {
            m_line->setModified(false);
            setValue(m_value);
            emit refused({});
        }
        return ParamEditor::eventFilter(watched, event);
    }

private:
    void commit() {
        if (!m_line->isModified())
            return;
        QString text = m_line->text();
        if (!spec().unit.empty())
            text.remove(QString::fromStdString(spec().unit));
        if (spec().kind == core::ParamKind::Real)
            text.replace(QLatin1Char(','), QLatin1Char('.')); // as many languages write it
        bool ok = false;
        const std::vector<double> numbers = numbersFromText(text, &ok);
        if (!ok) {
            emit refused(ParamEditor::tr("This is not a number."));
            return;
        }
        const core::ParamValue value = fromNumbers(numbers);
        if (offer(value)) {
            m_line->setModified(false);
            m_value = value;
            setValue(value);
            emit gestureEnded();
        }
    }

    void stepBy(int direction) {
        std::vector<double> numbers = asNumbers(m_value);
        for (double& number : numbers) {
            const bool whole = spec().kind == core::ParamKind::Integer || spec().kind == core::ParamKind::Integers;
            if (whole)
                number += direction;
            else if (spec().logarithmic)
                number = number == 0 ? (direction > 0 ? 1e-6 : 0) : direction > 0 ? number * 2 : number / 2;
            else
                number += direction * (std::abs(number) > 0 ? std::pow(10, std::floor(std::log10(std::abs(number)))) : 0.1);
            number = std::clamp(number, spec().min, spec().max);
        }
        const core::ParamValue value = fromNumbers(numbers);
        if (!numbers.empty() && offer(value)) {
            m_line->setModified(false);
            setValue(value);
        }
    }

    core::ParamValue fromNumbers(const std::vector<double>& numbers) const {
        const bool fractions = std::ranges::any_of(numbers, [](double n) { return n != std::floor(n) || std::abs(n) > 9e15; });
        switch (spec().kind) {
        case core::ParamKind::Integer:
            return !fractions && numbers.size() == 1 ? core::ParamValue(static_cast<std::int64_t>(numbers.front()))
                                                     : core::ParamValue(numbers);
        case core::ParamKind::Real: return numbers.size() == 1 ? core::ParamValue(numbers.front()) : core::ParamValue(numbers);
        case core::ParamKind::Integers: {
            if (fractions)
                return numbers;
            std::vector<std::int64_t> whole;
            for (const double number : numbers)
                whole.push_back(static_cast<std::int64_t>(number));
            if (whole.size() == 1 && spec().count > 1)
                whole.assign(static_cast<std::size_t>(spec().count), whole.front());
            return whole;
        }
        default: return numbers;
        }
    }

    QLineEdit* m_line = new QLineEdit(this);
    core::ParamValue m_value;
};

class SegmentsEditor : public ParamEditor {
public:
    SegmentsEditor(const core::ParamSpec& spec, QWidget* parent) : ParamEditor(spec, parent) {
        QStringList labels;
        for (const core::ParamChoice& choice : spec.choices)
            labels.append(widgets::engineText(choice.label));
        m_segments->setOptions(labels);
        adopt(m_segments);
        connect(m_segments, &widgets::SegmentedControl::chosen, this, [this](int index) {
            offer(this->spec().choices[static_cast<std::size_t>(index)].value);
            emit gestureEnded();
        });
    }
    void setValue(const core::ParamValue& value) override {
        for (std::size_t index = 0; index < spec().choices.size(); ++index)
            if (core::ParamValue(spec().choices[index].value) == value)
                m_segments->setCurrent(static_cast<int>(index));
    }

private:
    widgets::SegmentedControl* m_segments = new widgets::SegmentedControl(this);
};

class ComboEditor : public ParamEditor {
public:
    ComboEditor(const core::ParamSpec& spec, const QStringList& fields, QWidget* parent) : ParamEditor(spec, parent) {
        for (const core::ParamChoice& choice : spec.choices)
            m_combo->addItem(widgets::engineText(choice.label), QString::fromStdString(choice.value));
        for (const QString& field : fields)
            m_combo->addItem(field, field);
        m_combo->setFocusPolicy(Qt::StrongFocus);
        adopt(m_combo);
        connect(m_combo, &QComboBox::activated, this, [this] {
            offer(m_combo->currentData().toString().toStdString());
            emit gestureEnded();
        });
    }
    void setValue(const core::ParamValue& value) override {
        const QString text = asText(value);
        int index = m_combo->findData(text);
        if (index < 0) {
            m_combo->insertItem(0, text.isEmpty() ? ParamEditor::tr("Automatic") : ParamEditor::tr("%1 (missing)").arg(text), text);
            index = 0;
        }
        m_combo->setCurrentIndex(index);
    }

private:
    QComboBox* m_combo = new widgets::ComboBox(this);
};

class TextEditor : public ParamEditor {
public:
    TextEditor(const core::ParamSpec& spec, QWidget* parent) : ParamEditor(spec, parent) {
        adopt(m_line);
        connect(m_line, &QLineEdit::editingFinished, this, [this] {
            if (!m_line->isModified())
                return;
            m_line->setModified(false);
            offer(m_line->text().toStdString());
            emit gestureEnded();
        });
    }
    void setValue(const core::ParamValue& value) override { m_line->setText(asText(value)); }

private:
    QLineEdit* m_line = new QLineEdit(this);
};

/// A path with a button to browse for it. Files inside the project's folder are kept relative to it.
class FileEditor : public ParamEditor {
public:
    FileEditor(const core::ParamSpec& spec, QString folder, QWidget* parent)
        : ParamEditor(spec, parent), m_folder(std::move(folder)) {
        auto* browse = new QToolButton(this);
        browse->setIcon(widgets::icon(QStringLiteral("folder"), palette().color(QPalette::PlaceholderText)));
        browse->setFocusPolicy(Qt::TabFocus);
        browse->setToolTip(ParamEditor::tr("Choose a file"));
        browse->setAccessibleName(ParamEditor::tr("Choose the file: %1").arg(QString::fromStdString(spec.label)));
        browse->setProperty("role", "button");
        adopt(m_line);
        layout()->addWidget(browse);
        connect(m_line, &QLineEdit::editingFinished, this, [this] {
            if (m_line->isModified())
                take(m_line->text());
        });
        connect(browse, &QToolButton::clicked, this, [this] {
            const QString start = m_folder.isEmpty() ? QDir::homePath() : m_folder;
            const QString file = QFileDialog::getOpenFileName(window(), QString::fromStdString(this->spec().label), start);
            if (!file.isEmpty())
                take(file);
        });
    }
    void setValue(const core::ParamValue& value) override {
        m_line->setText(asText(value));
        m_line->setToolTip(m_line->text());
    }

private:
    void take(const QString& path) {
        QString kept = path.trimmed();
        if (!m_folder.isEmpty() && QDir::isAbsolutePath(kept)) {
            const QString relative = QDir(m_folder).relativeFilePath(kept);
            if (!relative.startsWith(QLatin1String("..")))
                kept = relative;
        }
        m_line->setModified(false);
        m_line->setText(kept);
        offer(kept.toStdString());
        emit gestureEnded();
    }

    QString m_folder;
    QLineEdit* m_line = new widgets::PathEdit(this);
};

} // namespace

ParamEditor::ParamEditor(const core::ParamSpec& spec, QWidget* parent) : QWidget(parent), m_spec(spec) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
}

void ParamEditor::adopt(QWidget* widget) {
    layout()->addWidget(widget);
    if (qobject_cast<widgets::Switch*>(widget)) {
        layout()->setAlignment(widget, Qt::AlignLeft);
    } else {
        // The panel decides how wide editors are, not the longest word in one of them.
        widget->setMinimumWidth(40);
        widget->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    }
    widget->setAccessibleName(widgets::engineText(m_spec.label));
    widget->setAccessibleDescription(widgets::engineText(m_spec.help));
    widget->setToolTip(widgets::engineText(m_spec.help));
    widget->setObjectName(QStringLiteral("param.") + QString::fromStdString(m_spec.name));
    widget->installEventFilter(this);
    setFocusProxy(widget);
}

bool ParamEditor::offer(const core::ParamValue& value) {
    const core::Diagnostics problems = core::checkParams({m_spec}, {{m_spec.name, value}}, {});
    if (core::hasErrors(problems)) {
        emit refused(QString::fromStdString(problems.front().fix.empty() ? problems.front().message
                                                                         : problems.front().fix));
        return false;
    }
    emit refused({});
    emit edited(value);
    return true;
}

bool ParamEditor::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusOut)
        emit gestureEnded();
    // The wheel scrolls the panel unless the editor has the focus: values must not change by scrolling past.
    if (event->type() == QEvent::Wheel && !static_cast<QWidget*>(watched)->hasFocus()) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

ParamEditor* ParamEditor::make(const core::ParamSpec& spec, const EditorContext& context, QWidget* parent) {
    switch (spec.kind) {
    case core::ParamKind::Boolean: return new BooleanEditor(spec, parent);
    case core::ParamKind::Integer:
        if (spec.max <= std::numeric_limits<int>::max() && spec.min >= std::numeric_limits<int>::min())
            return new IntegerEditor(spec, parent);
        return new NumbersEditor(spec, parent);
    case core::ParamKind::Real:
    case core::ParamKind::Integers:
    case core::ParamKind::Reals: return new NumbersEditor(spec, parent);
    case core::ParamKind::Choice: {
        std::size_t letters = 0;
        for (const core::ParamChoice& choice : spec.choices)
            letters += choice.label.size();
        if (spec.choices.size() <= kMostSegments && letters <= kSegmentLetters)
            return new SegmentsEditor(spec, parent);
        return new ComboEditor(spec, {}, parent);
    }
    case core::ParamKind::Field: return new ComboEditor(spec, context.fields, parent);
    case core::ParamKind::Text:
        if (spec.isFile)
            return new FileEditor(spec, context.folder, parent);
        return new TextEditor(spec, parent);
    }
    return nullptr;
}

QString listText(const std::vector<double>& numbers, bool product) {
    QStringList parts;
    for (const double number : numbers)
        parts.append(QString::number(number, 'g', 12));
    return parts.join(product ? QStringLiteral(" × ") : QStringLiteral(", "));
}

std::vector<double> numbersFromText(const QString& text, bool* ok) {
    static const QRegularExpression separators(QStringLiteral("[\\s,;×x*]+"));
    std::vector<double> numbers;
    *ok = true;
    for (const QString& part : text.split(separators, Qt::SkipEmptyParts)) {
        bool fine = false;
        numbers.push_back(part.toDouble(&fine));
        *ok = *ok && fine;
    }
    return numbers;
}

} // namespace netwright::inspector
