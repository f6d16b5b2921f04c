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
    void sampleChosen(std::int64_t index); ///< double-click or Return

private:
    SampleModel* m_model;
};

} // namespace netwright::data_ui
