#pragma once

#include "engine/exchange/Generator.h"
#include "ui/theme/Theme.h"

#include <QImage>
#include <QWidget>

class QLabel;
class QPushButton;
class QSpinBox;

namespace netwright::document {
class ProjectDocument;
}
namespace netwright::training_ui {
class RunController;
}

namespace netwright::test_ui {

/// New samples that a generative network makes from noise, as a wall of pictures; another seed, other samples.
class GeneratedView : public QWidget {
    Q_OBJECT
public:
    GeneratedView(document::ProjectDocument* document, training_ui::RunController* run, theme::ThemeManager* themes, QWidget* parent = nullptr);

    bool canGenerate() const; ///< some result of the network is a picture made from noise alone
    void generate();          ///< with the parameters of now; the pictures come later
    void clear();
    const std::vector<data::Picture>& pictures() const { return m_pictures; }
    QSpinBox* seed() const { return m_seed; }
    QPushButton* another() const { return m_another; }

    QSize sizeHint() const override { return {460, 460}; }
    QSize minimumSizeHint() const override { return {240, 240}; }

signals:
    void generated();

private:
    void paintEvent(QPaintEvent* event) override;
    void take(const core::Result<std::vector<exchange::GeneratedPictures>>& answer);

    document::ProjectDocument* m_document;
    training_ui::RunController* m_run;
    theme::ThemeManager* m_themes;
    QSpinBox* m_seed;
    QPushButton* m_another;
    QLabel* m_note;
    QWidget* m_wall; ///< where the pictures are painted
    std::vector<data::Picture> m_pictures;
    std::vector<QImage> m_images;
    int m_question = 0; ///< counts what was asked: only the last answer counts
};

} // namespace netwright::test_ui
