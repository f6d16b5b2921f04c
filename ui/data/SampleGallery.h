#pragma once

#include "ui/data/SampleModel.h"

#include <QListView>

namespace netwright::data_ui {

/// A wall of samples.
class SampleGallery : public QListView {
    Q_OBJECT
public:
    explicit SampleGallery(QWidget* parent = nullptr);
    void setSamples(std::shared_ptr<const data::Dataset> dataset, data::Split split, QList<SampleModel::Entry> entries);

signals:
    void sampleChosen(std::int64_t index);  ///< double-click or Return
    void currentSample(std::int64_t index); ///< click or arrow keys

private:
    QSize cellFor(const QList<SampleModel::Entry>& entries, int pictureWidth) const;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

    SampleModel* m_model;
};

} // namespace netwright::data_ui
