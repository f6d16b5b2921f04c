#include "ui/data/SampleModel.h"

#include "ui/training/ActivationPictures.h"
#include "ui/widgets/Format.h"

#include <QPainter>
#include <QPixmap>

#include <algorithm>

namespace netwright::data_ui {

const core::Field* imageField(const core::DataSchema& schema) {
    for (const core::Field& field : schema.fields)
        if (field.kind == core::FieldKind::Image && (field.shape[0] == 1 || field.shape[0] == 3))
            return &field;
    return nullptr;
}

const core::Field* targetField(const core::DataSchema& schema) {
    const core::Field* numbers = nullptr;
    for (const core::Field& field : schema.fields) {
        if (field.kind == core::FieldKind::Category)
            return &field;
        if (field.kind == core::FieldKind::Number && !numbers)
            numbers = &field;
    }
    return numbers;
}

QImage samplePicture(const data::Dataset& dataset, const core::Field& field, data::Split split, std::int64_t index) {
    std::vector<float> values(static_cast<std::size_t>(field.shape.elements()));
    dataset.readRaw(split, index, field.name, values);
    return training_ui::sampleImage(values, field.shape);
}

QString targetText(const data::Dataset& dataset, data::Split split, std::int64_t index) {
    const core::Field* target = targetField(dataset.schema());
    if (!target)
        return {};
    std::vector<float> values(static_cast<std::size_t>(target->shape.elements()));
    dataset.readRaw(split, index, target->name, values);
    if (target->kind == core::FieldKind::Category) {
        const auto chosen = static_cast<std::size_t>(std::max(0.0F, values.front()));
        return chosen < target->classes.size() ? QString::fromStdString(target->classes[chosen]) : QString::number(chosen);
    }
    return widgets::figure(static_cast<double>(values.front()));
}

QString tokensText(const core::Field& field, std::span<const float> codes) {
    const bool words = std::ranges::any_of(field.classes, [](const std::string& name) { return QString::fromStdString(name).size() > 1; });
    QString text;
    for (const float code : codes) {
        const auto place = static_cast<std::size_t>(std::max(0.0F, code));
        if (!text.isEmpty() && (words || field.classes.empty()))
            text += QLatin1Char(' ');
        text += place < field.classes.size() ? QString::fromStdString(field.classes[place]) : QString::number(place);
    }
    return text.replace(QLatin1Char('\n'), QChar(0x23ce)).replace(QLatin1Char('\t'), QChar(0x21e5));
}

void SampleModel::setSamples(std::shared_ptr<const data::Dataset> dataset, data::Split split, QList<Entry> entries) {
    beginResetModel();
    m_dataset = std::move(dataset);
    m_picture = m_dataset ? imageField(m_dataset->schema()) : nullptr;
    m_split = split;
    m_entries = std::move(entries);
    endResetModel();
}

int SampleModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QPixmap SampleModel::pixmapOf(const Entry& entry) const {
    const auto scaled = [](const QImage& image) {
        return image.scaled(kPictureSide, kPictureSide, Qt::KeepAspectRatio, Qt::FastTransformation);
    };
    const QImage picture = scaled(samplePicture(*m_dataset, *m_picture, m_split, entry.index));
    if (entry.beside.isNull())
        return QPixmap::fromImage(picture);
    QPixmap both(2 * kPictureSide + kGap, kPictureSide);
    both.fill(Qt::transparent);
    QPainter painter(&both);
    painter.drawImage(0, 0, picture);
    painter.drawImage(kPictureSide + kGap, 0, scaled(entry.beside));
    return both;
}

QVariant SampleModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || !m_dataset)
        return {};
    const Entry& entry = m_entries[index.row()];
    switch (role) {
    case Qt::DisplayRole: return entry.caption;
    case Qt::ToolTipRole: return entry.toolTip;
    case Qt::AccessibleTextRole: return entry.caption + QLatin1Char(' ') + entry.toolTip;
    case Qt::DecorationRole:
        return m_picture ? QVariant(pixmapOf(entry)) : QVariant();
    default: return {};
    }
}

} // namespace netwright::data_ui
