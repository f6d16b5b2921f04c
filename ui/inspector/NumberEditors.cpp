#include "ui/inspector/Editors.h"

#include "ui/widgets/EngineText.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>
#include <cmath>
#include <limits>

namespace netwright::inspector {
namespace {

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

/// "epochs" behind a number: " epochs", " epoch" behind 1. Symbols stand closer than words.
QString unitText(const std::string& unit, double number) {
    if (unit.empty())
        return {};
    if (unit.size() < 3)
        return QChar(0x2009) + QString::fromStdString(unit);
    const std::string one = unit.substr(0, unit.size() - (unit.ends_with("ches") ? 2 : 1));
    return QChar(0x00a0) + widgets::engineText(number == 1 ? one : unit);
}

class IntegerEditor : public ParamEditor {
public:
    IntegerEditor(const core::ParamSpec& spec, QWidget* parent) : ParamEditor(spec, parent) {
        m_spin->setRange(static_cast<int>(spec.min), static_cast<int>(spec.max));
        m_spin->setKeyboardTracking(false);
        m_spin->setGroupSeparatorShown(true);
        m_spin->setFocusPolicy(Qt::StrongFocus);
        if (spec.logarithmic)
            m_spin->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
        adopt(m_spin);
        showUnit(0);
        connect(m_spin, &QSpinBox::valueChanged, this, [this](int value) {
            showUnit(value);
            offer(std::int64_t{value});
        });
    }
    void setValue(const core::ParamValue& value) override {
        const QSignalBlocker blocker(m_spin);
        const auto numbers = asNumbers(value);
        m_spin->setValue(numbers.empty() ? 0 : static_cast<int>(std::clamp(numbers.front(), spec().min, spec().max)));
        showUnit(m_spin->value());
    }

private:
    void showUnit(int value) { m_spin->setSuffix(unitText(spec().unit, value)); }

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
            text += unitText(spec().unit, numbers.empty() ? 0 : numbers.front());
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
        for (const int count : {2, 1})
            if (!spec().unit.empty())
                text.remove(unitText(spec().unit, count).trimmed());
        if (spec().kind == core::ParamKind::Real)
            text.replace(QLatin1Char(','), QLatin1Char('.')); // as many languages write it
        const bool commas = spec().kind == core::ParamKind::Reals && QLocale().decimalPoint() == QLatin1String(",");
        bool ok = false;
        const std::vector<double> numbers = numbersFromText(text, &ok, commas);
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

} // namespace

ParamEditor* makeNumberEditor(const core::ParamSpec& spec, QWidget* parent) {
    const bool fitsSpinBox = spec.kind == core::ParamKind::Integer && spec.max <= std::numeric_limits<int>::max() &&
                             spec.min >= std::numeric_limits<int>::min();
    return fitsSpinBox ? static_cast<ParamEditor*>(new IntegerEditor(spec, parent)) : new NumbersEditor(spec, parent);
}

QString listText(const std::vector<double>& numbers, bool product) {
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    QStringList parts;
    for (const double number : numbers)
        parts.append(locale.toString(number, 'g', 12).replace(QLatin1Char('E'), QLatin1Char('e')));
    const bool commas = parts.join(QString()).contains(QLatin1Char(','));
    return parts.join(product ? QStringLiteral(" × ") : commas ? QStringLiteral("; ") : QStringLiteral(", "));
}

std::vector<double> numbersFromText(QString text, bool* ok, bool commasAreDecimal) {
    static const QRegularExpression separators(QStringLiteral("[\\s,;×x*]+"));
    static const QRegularExpression decimalComma(QStringLiteral("(\\d),(?=\\d)"));
    if (commasAreDecimal)
        text.replace(decimalComma, QStringLiteral("\\1."));
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
