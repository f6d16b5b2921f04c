#pragma once

#include "ui/inspector/ParamEditor.h"

namespace netwright::inspector {

/// The makers of the editors, for ParamEditor::make alone: numbers, choices and texts are in a file each.
ParamEditor* makeNumberEditor(const core::ParamSpec& spec, QWidget* parent); ///< whole and real ones, and lists of them
ParamEditor* makeBooleanEditor(const core::ParamSpec& spec, QWidget* parent);
ParamEditor* makeChoiceEditor(const core::ParamSpec& spec, QWidget* parent);
ParamEditor* makeFieldEditor(const core::ParamSpec& spec, const QStringList& fields, QWidget* parent);
ParamEditor* makeTextEditor(const core::ParamSpec& spec, QWidget* parent);
ParamEditor* makePathEditor(const core::ParamSpec& spec, const QString& folder, QWidget* parent);

QString textOf(const core::ParamValue& value); ///< empty when it is no text

} // namespace netwright::inspector
