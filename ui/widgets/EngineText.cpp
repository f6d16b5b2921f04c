#include "ui/widgets/EngineText.h"

#include "ui/widgets/Format.h"

#include <QCoreApplication>
#include <QLocale>

namespace netwright::widgets {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(EngineText)
};

} // namespace

QString layerTitle(const layers::LayerSpec& spec) {
    return spec.type.starts_with("block:") ? engineText(spec.title) : QString::fromStdString(spec.title);
}

QString valueText(const core::ParamValue& value, const core::ParamSpec* spec) {
    if (const auto* on = std::get_if<bool>(&value))
        return *on ? Words::tr("on") : Words::tr("off");
    if (const auto* real = std::get_if<double>(&value))
        return QLocale().toString(*real, 'g', 6);
    if (const auto* text = std::get_if<std::string>(&value); text && spec)
        for (const core::ParamChoice& choice : spec->choices)
            if (choice.value == *text)
                return engineText(choice.label);
    return QString::fromStdString(core::toString(value));
}

QString fieldText(const core::Field& field) {
    const QString size = grouped(field.shape.elements());
    switch (field.kind) {
    case core::FieldKind::Category:
        return counted(static_cast<std::int64_t>(field.classes.size()), Words::tr("%1 class"), Words::tr("%1 classes"));
    case core::FieldKind::Features: return counted(field.shape.elements(), Words::tr("%1 feature"), Words::tr("%1 features"));
    case core::FieldKind::Tokens: return Words::tr("%1 tokens").arg(size);
    case core::FieldKind::Number: return counted(field.shape.elements(), Words::tr("%1 number"), Words::tr("%1 numbers"));
    case core::FieldKind::Image: return Words::tr("image, %1").arg(shapeText(field.shape));
    case core::FieldKind::Sequence: return Words::tr("sequence, %1").arg(shapeText(field.shape));
    }
    return {};
}

} // namespace netwright::widgets
