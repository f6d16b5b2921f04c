#include "tests/ui/canvas/GestureMonkey.h"

#include "engine/layers/Ports.h"

using namespace netwright;
using testing::CanvasFixture;
using testing::GestureMonkey;

namespace {

int fromEnvironment(const char* name, int otherwise) {
    bool given = false;
    const int value = qEnvironmentVariableIntValue(name, &given);
    return given ? value : otherwise;
}

bool hasPort(const graph::Graph& graph, const graph::PortRef& end, bool input, const layers::LayerRegistry& registry) {
    const graph::Node* node = graph.find(end.node);
    if (!node)
        return false;
    const auto ports = input ? layers::inputPorts(*node, registry) : layers::outputPorts(*node, registry);
    return std::ranges::find(ports, end.port, &layers::PortSpec::name) != ports.end();
}

/// Pixels that clearly differ. A smoothed edge that a piece cuts through differs a little in a few.
int differingPixels(const QImage& a, const QImage& b) {
    constexpr int kLittle = 32;
    int count = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x) {
            const QRgb p = a.pixel(x, y), q = b.pixel(x, y);
            count += std::max({std::abs(qRed(p) - qRed(q)), std::abs(qGreen(p) - qGreen(q)), std::abs(qBlue(p) - qBlue(q))}) > kLittle;
        }
    return count;
}

/// Wires whose ends do not exist, frame members that do not exist, in all groups. Empty: sound.
QString danglingIn(const graph::Graph& graph, const layers::LayerRegistry& registry) {
    for (const graph::Edge& edge : graph.edges)
        if (!hasPort(graph, edge.from, false, registry) || !hasPort(graph, edge.to, true, registry))
            return QString::fromStdString(edge.from.node + "." + edge.from.port + " -> " + edge.to.node + "." + edge.to.port);
    for (const graph::Frame& frame : graph.frames)
        for (const graph::NodeId& id : frame.nodes)
            if (!graph.find(id))
                return QString::fromStdString("frame " + frame.id + " holds " + id);
    for (const graph::Node& node : graph.nodes)
        if (node.body)
            if (const QString inside = danglingIn(**node.body, registry); !inside.isEmpty())
                return QString::fromStdString(node.id) + QLatin1Char('/') + inside;
    return {};
}

/// What the canvas made of all the changes, beside what it makes of the same document at once. Empty: the same.
QString differenceFromNew(const canvas::SceneModel& followed, document::ProjectDocument& document) {
    canvas::SceneModel made(&document);
    made.setPath(followed.path());
    if (made.nodes().size() != followed.nodes().size() || made.wires().size() != followed.wires().size() || made.bounds() != followed.bounds())
        return QStringLiteral("other numbers of cards or wires, or other bounds");
    for (std::size_t i = 0; i < made.nodes().size(); ++i) {
        const canvas::NodeItem &a = made.nodes()[i], &b = followed.nodes()[i];
        const auto samePort = [](const canvas::PortItem& p, const canvas::PortItem& q) {
            return p.name == q.name && p.input == q.input && p.wires == q.wires && p.offset == q.offset && p.alsoBelow == q.alsoBelow;
        };
        const auto number = static_cast<int>(i);
        if (a.id != b.id || a.rect != b.rect || a.name != b.name || a.shapeText != b.shapeText || a.problem != b.problem ||
            !std::ranges::equal(a.ports, b.ports, samePort) || made.wiresOf(number) != followed.wiresOf(number) ||
            followed.indexOf(a.id) != number || !std::ranges::count(followed.nodesIn(b.rect), number))
            return QStringLiteral("card %1").arg(QString::fromStdString(a.id));
    }
    for (std::size_t i = 0; i < made.wires().size(); ++i) {
        const canvas::WireItem &a = made.wires()[i], &b = followed.wires()[i];
        if (a.edge != b.edge || a.from != b.from || a.to != b.to || a.fromPort != b.fromPort || a.toPort != b.toPort || a.path != b.path ||
            a.bounds != b.bounds || !std::ranges::count(followed.wiresIn(b.bounds), static_cast<int>(i)))
            return QStringLiteral("wire %1").arg(i);
    }
    return {};
}

} // namespace

/// Random gestures cannot break the document: undoing everything gives the very bytes of the start, redoing everything those
/// of the end, no wire ever hangs loose, each gesture is one step, and the canvas shows what the document holds. NETWRIGHT_GESTURE_SEQUENCES and NETWRIGHT_GESTURE_SEED
/// choose how many and which.
class RandomGesturesTest : public QObject {
    Q_OBJECT
private slots:
    void undoAndRedoAlwaysGiveTheSameBytes_data() { // in portions, so that each has its own limit of time
        QTest::addColumn<int>("firstSeed");
        QTest::addColumn<int>("sequences");
        constexpr int kPortion = 20;
        const int seed = fromEnvironment("NETWRIGHT_GESTURE_SEED", 1);
        const int count = fromEnvironment("NETWRIGHT_GESTURE_SEQUENCES", 300);
        for (int done = 0; done < count; done += kPortion)
            QTest::addRow("seeds from %d", seed + done) << seed + done << std::min(kPortion, count - done);
    }
    void undoAndRedoAlwaysGiveTheSameBytes() {
        QFETCH(int, firstSeed);
        QFETCH(int, sequences);
        constexpr int kGestures = 32;
        CanvasFixture f;
        f.view.resize(560, 400);
        const project::Project project = f.document.project();
        QUndoStack& stack = *f.document.undoStack();
        for (int sequence = 0; sequence < sequences; ++sequence) {
            f.document.newProject(project, QStringLiteral("Test"), f.document.dataFolder());
            f.view.fitAll();
            const std::string start = f.bytes();
            GestureMonkey monkey(f, static_cast<quint32>(firstSeed + sequence));
            QStringList done;
            for (int i = 0; i < kGestures; ++i) {
                const int before = stack.index();
                done << monkey.act();
                QCoreApplication::processEvents();
                const auto said = [&] { return QStringLiteral("seed %1: %2").arg(firstSeed + sequence).arg(done.join(QStringLiteral(", "))); };
                QVERIFY2(stack.index() <= before + (done.back() == QLatin1String("redo") ? 3 : 1), qPrintable(said()));
                const QString dangling = danglingIn(f.document.project().graph, f.document.registry());
                QVERIFY2(dangling.isEmpty(), qPrintable(dangling + QStringLiteral("; ") + said()));
                if (i % 8 == 7) { // the parts that were painted anew make up the same picture
                    const QImage piecemeal = f.surface->grab().toImage();
                    f.surface->redraw();
                    const QImage anew = f.surface->grab().toImage();
                    if (differingPixels(anew, piecemeal) > 8) {
                        piecemeal.save(QDir::temp().filePath(QStringLiteral("gestures-piecemeal.png")));
                        anew.save(QDir::temp().filePath(QStringLiteral("gestures-anew.png")));
                        QFAIL(qPrintable(said()));
                    }
                }
                for (const core::Diagnostic& problem : graph::checkStructure(f.document.project().graph))
                    QFAIL(qPrintable(QString::fromStdString(problem.toString()) + QStringLiteral("; ") + said()));
            }
            while (stack.canRedo())
                stack.redo();
            const std::string end = f.bytes();
            const auto seed = QByteArray::number(firstSeed + sequence);
            while (stack.canUndo())
                stack.undo();
            QVERIFY2(f.bytes() == start, seed.constData());
            const auto compareScene = [&] {
                QCoreApplication::processEvents(); // the check
                const QString difference = differenceFromNew(f.surface->scene(), f.document);
                QVERIFY2(difference.isEmpty(), qPrintable(difference + QStringLiteral("; ") + QString::fromLatin1(seed)));
            };
            compareScene();
            while (stack.canRedo())
                stack.redo();
            QVERIFY2(f.bytes() == end, seed.constData());
            compareScene();
        }
    }
};

QTEST_MAIN(RandomGesturesTest)
#include "RandomGesturesTest.moc"
