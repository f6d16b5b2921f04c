#include "ui/test/GeneratedView.h"

#include "ui/document/ProblemText.h"
#include "ui/document/ProjectDocument.h"
#include "ui/training/RunController.h"
#include "ui/training/TrainedProject.h"
#include "ui/widgets/Background.h"
#include "ui/widgets/Labels.h"

#include <QPainter>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>
#include <limits>

namespace netwright::test_ui {
namespace {

constexpr std::int64_t kSamples = 64;
constexpr int kColumns = 8;
constexpr double kGap = 4, kLargestSide = 84;

QImage imageOf(const data::Picture& picture) {
    const auto format = picture.channels == 3 ? QImage::Format_RGB888 : QImage::Format_Grayscale8;
    return QImage(picture.pixels.data(), picture.width, picture.height, picture.width * picture.channels, format).copy();
}

} // namespace

GeneratedView::GeneratedView(document::ProjectDocument* document, training_ui::RunController* run, theme::ThemeManager* themes, QWidget* parent)
    : QWidget(parent), m_document(document), m_run(run), m_themes(themes), m_seed(new QSpinBox(this)),
      m_another(widgets::plainButton(tr("New samples"), this)), m_note(widgets::dimLabel({}, this)), m_wall(new QWidget(this)) {
    m_seed->setRange(0, std::numeric_limits<int>::max());
    m_seed->setValue(1);
    m_seed->setAccessibleName(tr("Seed"));
    m_seed->setToolTip(tr("The same seed, the same samples; netwright-cli generate --seed makes them too."));
    auto* seedLabel = widgets::dimLabel(tr("Seed"), this);
    seedLabel->setWordWrap(false);
    seedLabel->setBuddy(m_seed);
    auto* top = new QHBoxLayout;
    top->addWidget(widgets::heading(tr("Generated"), this));
    top->addStretch();
    top->addWidget(seedLabel);
    top->addWidget(m_seed);
    top->addWidget(m_another);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(top);
    layout->addWidget(m_note);
    layout->addWidget(m_wall, 1);
    m_note->hide();
    connect(m_another, &QPushButton::clicked, this, [this] { m_seed->setValue(m_seed->value() == m_seed->maximum() ? 0 : m_seed->value() + 1); });
    connect(m_seed, &QSpinBox::valueChanged, this, &GeneratedView::generate);
    connect(themes, &theme::ThemeManager::changed, this, qOverload<>(&QWidget::update));
}

bool GeneratedView::canGenerate() const {
    if (!m_run->hasModel() || !m_run->dataset())
        return false;
    return exchange::canGeneratePictures(training_ui::trainedProject(*m_document, *m_run)->graph, m_document->registry(), m_run->dataset()->schema());
}

void GeneratedView::generate() {
    if (!m_run->hasModel() || !m_run->dataset())
        return;
    const exchange::GenerateOptions options{kSamples, static_cast<std::uint64_t>(m_seed->value()), 1};
    m_run->snapshotParameters(this, [this, options, question = ++m_question, project = training_ui::trainedProject(*m_document, *m_run),
                                     dataset = m_run->dataset(), registry = &m_document->registry()](std::vector<core::NamedTensor> tensors) {
        auto weights = std::make_shared<exchange::TensorFile>();
        weights->tensors = std::move(tensors);
        widgets::inBackground<core::Result<std::vector<exchange::GeneratedPictures>>>(
            this, [=] { return exchange::generatePictures({*project, *registry, *dataset, *weights}, options); },
            [this, question](const core::Result<std::vector<exchange::GeneratedPictures>>& answer) {
                if (question == m_question)
                    take(answer);
            });
    });
}

void GeneratedView::take(const core::Result<std::vector<exchange::GeneratedPictures>>& answer) {
    m_pictures.clear();
    if (answer)
        for (const exchange::GeneratedPictures& one : *answer)
            if (m_pictures.empty())
                m_pictures = one.pictures;
    m_images.clear();
    std::ranges::transform(m_pictures, std::back_inserter(m_images), imageOf);
    m_note->setVisible(!answer);
    m_note->setText(answer ? QString() : document::problemText(answer.problems().front()));
    m_wall->setAccessibleName(tr("%1 generated pictures").arg(m_pictures.size()));
    update();
    emit generated();
}

void GeneratedView::clear() {
    ++m_question;
    m_pictures.clear();
    m_images.clear();
    update();
}

/// Of whole pixels of the screen, as large as the room allows.
void GeneratedView::paintEvent(QPaintEvent*) {
    if (m_images.empty())
        return;
    const QRect area = m_wall->geometry();
    const auto rows = (static_cast<int>(m_images.size()) + kColumns - 1) / kColumns;
    const double ratio = static_cast<double>(m_images.front().height()) / m_images.front().width();
    const double side = std::min({(area.width() - (kColumns - 1) * kGap) / kColumns, (area.height() - (rows - 1) * kGap) / rows / ratio, kLargestSide});
    const QSize cell(static_cast<int>(side), static_cast<int>(side * ratio));
    QPainter painter(this);
    for (std::size_t i = 0; i < m_images.size(); ++i) {
        const QPoint corner(static_cast<int>(i) % kColumns * (cell.width() + static_cast<int>(kGap)),
                            static_cast<int>(i) / kColumns * (cell.height() + static_cast<int>(kGap)));
        painter.drawImage(QRect(area.topLeft() + corner, cell), m_images[i]);
    }
}

} // namespace netwright::test_ui
