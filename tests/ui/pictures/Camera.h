#pragma once

#include "engine/core/Diagnostic.h"
#include "tests/support/WindowFixture.h"
#include "ui/canvas/CanvasView.h"
#include "ui/shell/DesignPage.h"

#include <QApplication>
#include <QDialog>

#include <cstdio>
#include <functional>
#include <string>

namespace netwright::tests {

/// A window of its own, and pictures of it in a folder; the names of the files end with theme and width.
class Camera {
public:
    Camera(bool dark, QSize size, QString folder)
        : fixture(dark, size), window(*fixture.window), m_folder(std::move(folder)),
          m_suffix(QStringLiteral("-%1-%2").arg(dark ? QStringLiteral("dark") : QStringLiteral("light")).arg(size.width())), m_asked(size) {}

    /// The whole window. Remembers when it has grown beyond the size that was asked for.
    void take(const QString& name) {
        save(window.grab(), name);
        if (window.width() == m_asked.width())
            return;
        std::fprintf(stderr, "%s: the window grew to %d pixels. What asks for so much:\n", qPrintable(name), window.width());
        for (const QWidget* widget : window.findChildren<QWidget*>())
            if (widget->minimumSizeHint().width() > m_asked.width() * 3 / 4)
                std::fprintf(stderr, "  %s %s: %d\n", widget->metaObject()->className(), qPrintable(widget->objectName()),
                             widget->minimumSizeHint().width());
        m_grew = true;
    }
    void save(const QPixmap& picture, const QString& name) { picture.save(m_folder + QLatin1Char('/') + name + m_suffix + QStringLiteral(".png")); }
    bool grew() const { return m_grew; }

    bool open(const QString& example) {
        window.document()->undoStack()->setClean();
        const bool opened = fixture.openExample(example);
        window.document()->undoStack()->setClean();
        settle();
        return opened;
    }
    void showWorkspace(shell::MainWindow::Workspace workspace) {
        window.showWorkspace(workspace);
        settle();
    }
    void waitForData() {
        wait([&] { return window.datasets()->state() == data_ui::DatasetStore::State::Ready; }, 60'000);
        settle();
    }
    void selectFirst(const std::string& type) {
        for (const graph::Node& node : window.document()->project().graph.nodes)
            if (node.type == type) {
                window.designPage()->canvas()->selectNodes({QString::fromStdString(node.id)});
                break;
            }
        settle();
    }

    void show(QDialog& dialog, const QString& name) {
        dialog.show();
        settle();
        save(dialog.grab(), name);
        dialog.close();
    }
    /// A box that waits for an answer: photographed, then put away.
    void message(const std::function<void()>& ask, const QString& name) {
        QTimer::singleShot(300, &window, [this, name] {
            if (QWidget* box = QApplication::activeModalWidget()) {
                save(box->grab(), name);
                box->close();
            }
        });
        ask();
    }

    template <typename Condition>
    bool wait(Condition condition, int milliseconds) {
        const bool met = QTest::qWaitFor(condition, milliseconds);
        if (!met)
            std::fputs("Waited too long.\n", stderr);
        return met;
    }
    void settle() { QTest::qWait(400); }

    WindowFixture fixture;
    shell::MainWindow& window;

private:
    QString m_folder;
    QString m_suffix;
    QSize m_asked;
    bool m_grew = false;
};

} // namespace netwright::tests
