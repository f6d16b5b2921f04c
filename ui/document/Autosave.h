#pragma once

#include "ui/document/ProjectDocument.h"

#include <QDateTime>
#include <QObject>
#include <QTimer>

#include <memory>

class QLockFile;

namespace netwright::document {

/// What a crash left behind.
struct Recoverable {
    QString file;
    QString title;
    QString folder;     ///< where the project was saved last; empty: never
    QString dataFolder; ///< where its relative data paths start
    QDateTime when;
};

/// Keeps a copy of an edited project on disk, so that a crash costs seconds at most. A file is written some seconds after
/// an edit, whole or not at all, off the GUI thread, and goes away when the project is saved, replaced or closed. GUI
/// thread. Each window has its own file and holds a lock on it: what no running program locks can be recovered.
class Autosave : public QObject {
    Q_OBJECT
public:
    /// `directory`: usually defaultDirectory(). The document must outlive this.
    Autosave(ProjectDocument* document, const QString& directory, int delayMs = 4000, QObject* parent = nullptr);
    ~Autosave() override; ///< a clean end: the file goes

    static QString defaultDirectory(); ///< <cache>/recovery
    /// Newest first. Unreadable files are left out.
    static QList<Recoverable> recoverable(const QString& directory);
    /// Loads it into the document as an unsaved, edited project, and removes the file.
    static core::Status recover(const Recoverable& entry, ProjectDocument& document);
    static void discard(const Recoverable& entry);

    void writeNow(); ///< waits for the write

private:
    void schedule();
    void remove();
    void write(bool wait);

    ProjectDocument* m_document;
    QString m_file;
    std::unique_ptr<QLockFile> m_lock;
    QTimer m_timer;
    struct Writer;
    std::shared_ptr<Writer> m_writer;
};

} // namespace netwright::document
