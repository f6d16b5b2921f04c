#include "ui/canvas/CanvasView.h"
#include "ui/canvas/NodePictures.h"
#include "ui/document/GraphEdits.h"

#include <QtTest>

#include <cmath>

using namespace netwright;

namespace {

/// Stands in for a run: feature maps in the manner of a small network that looks at a digit.
class SamplePictures : public canvas::NodePictures {
public:
    int heightFor(const QString& id, int) const override {
        return id.startsWith("conv") || id.startsWith("pool") ? 73 : id.startsWith("digit") ? 100 : id.startsWith("dense") ? 56 : 0;
    }
    void paint(QPainter& painter, const QString& id, const QRectF& area, const theme::Theme& theme) const override {
        const bool maps = id.startsWith("conv") || id.startsWith("pool");
        const int columns = maps ? 4 : 1;
        const int rows = maps ? 2 : 1;
        const qreal size = std::min(area.width() / columns, area.height() / rows) - 1;
        for (int tile = 0; tile < columns * rows; ++tile) {
            const QPointF corner = maps ? area.topLeft() + QPointF(tile % columns * (area.width() / columns), tile / columns * (area.height() / rows))
                                        : area.topLeft() + QPointF((area.width() - size) / 2, 0);
            QImage image(14, 14, QImage::Format_RGB32);
            for (int y = 0; y < 14; ++y)
                for (int x = 0; x < 14; ++x) {
                    const double ring = std::exp(-std::pow(std::hypot(x - 6.5, (y - 6.5) * 0.7) - 4 + std::sin(tile * 2.1), 2));
                    image.setPixel(x, y, theme.colorMap[static_cast<int>(std::clamp(ring * (0.4 + 0.6 * std::abs(std::sin(tile + id.size()))), 0.0, 1.0) * 255)]);
                }
            painter.drawImage(QRectF(corner, maps ? QSizeF(area.width() / columns - 1, area.height() / rows - 1) : QSizeF(size, size)), image);
        }
    }
};

struct Placed {
    const char* type;
    const char* id;
    double x, y;
};

project::Project smallResnet(const layers::LayerRegistry& registry) {
    project::Project project;
    graph::Graph& graph = project.graph;
    const Placed placed[] = {{"Image", "digit", 0, 160},      {"Conv2d", "conv1", 240, 48},   {"MaxPool2d", "pool1", 240, 300},
                             {"Conv2d", "conv2", 480, 48},    {"Conv2d", "conv3", 480, 300},  {"Add", "add1", 730, 214},
                             {"MaxPool2d", "pool2", 860, 300}, {"Flatten", "flatten1", 1090, 120}, {"Dense", "dense1", 1090, 220},
                             {"Classification", "class", 1090, 400}};
    for (const Placed& node : placed) {
        std::string type = node.type;
        if (!registry.find(type))
            type = type == "Image" ? "Input" : type;
        const auto id = document::addNode(graph, registry, type, {node.x, node.y});
        if (id.empty())
            continue;
        graph.find(id)->name = node.id;
        graph.find(id)->id = node.id;
    }
    const auto wire = [&](const char* from, const char* to) {
        document::connectPorts(graph, registry, {{from, "out"}, {to, "in"}});
    };
    wire("digit", "conv1");
    wire("conv1", "pool1");
    wire("pool1", "conv2");
    wire("conv2", "conv3");
    wire("conv2", "add1");
    wire("conv3", "add1");
    wire("add1", "pool2");
    wire("pool2", "flatten1");
    wire("flatten1", "dense1");
    wire("dense1", "class");
    graph.find("conv1")->params["filters"] = std::int64_t{16};
    graph.find("conv2")->params["filters"] = std::int64_t{32};
    graph.find("conv3")->params["filters"] = std::int64_t{32};
    graph.frames.push_back({"frame1", "Feature extractor", "", {216, 0}, 850, 500, {"conv1", "conv2", "conv3", "pool1", "pool2", "add1"}});
    return project;
}

} // namespace

/// Makes pictures of the canvas, to be looked at: build/<preset>/pictures/canvas-*.png.
class CanvasPicturesTest : public QObject {
    Q_OBJECT
private slots:
    void picture_data() {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<QSize>("size");
        QTest::newRow("dark-1280") << true << QSize(1280, 800);
        QTest::newRow("light-1280") << false << QSize(1280, 800);
        QTest::newRow("dark-1920") << true << QSize(1920, 1080);
    }
    void picture() {
        QFETCH(bool, dark);
        QFETCH(QSize, size);
        theme::ThemeManager themes;
        themes.choose(dark ? theme::ThemeManager::Choice::Dark : theme::ThemeManager::Choice::Light);
        document::ProjectDocument document(layers::builtinLayers());
        SamplePictures pictures;
        canvas::CanvasView view(&document, &themes);
        view.setPictures(&pictures);
        document.newProject(smallResnet(layers::builtinLayers()), "digits-resnet");
        view.resize(size);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        view.selectNodes({"conv2"});
        QTest::qWait(50);
        QDir().mkpath(NETWRIGHT_BINARY_DIR "/pictures");
        const QString file = QStringLiteral(NETWRIGHT_BINARY_DIR "/pictures/canvas-%1.png").arg(QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY(view.grab().save(file));
        QVERIFY(view.renderToImage(2).save(QString(file).replace(".png", "-whole.png")));
    }
};

QTEST_MAIN(CanvasPicturesTest)
#include "CanvasPicturesTest.moc"
