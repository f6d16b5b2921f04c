#include "ui/document/Autosave.h"

#include "engine/core/AtomicFile.h"
#include "engine/core/JsonText.h"

#include <nlohmann/json.hpp>

#include <QDir>
#include <QLockFile>
#include <QStandardPaths>
#include <QThreadPool>
#include <QUuid>

#include <algorithm>
#include <mutex>

namespace netwright::document {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::uintmax_t kLargestFile = 256u << 20;

QString lockFor(const QString& file) { return file + QStringLiteral(".lock"); }

/// Opens the envelope; null when it is none of ours.
Json readEnvelope(const QString& file) {
    const auto text = core::readFile(file.toStdString(), kLargestFile);
    if (!text)
        return {};
    Json json = Json::parse(*text, nullptr, false);
    const bool whole = json.is_object() && json.value("format", Json()) == Json("netwright-recovery") &&
                       json.contains("project") && json["project"].is_string();
    return whole ? json : Json();
}

QString textAt(const Json& json, const char* key) {
    const auto found = json.find(key);
    return found != json.end() && found->is_string() ? QString::fromStdString(found->get<std::string>()) : QString();
}

} // namespace

/// Writes in turn: a later removal waits for a write under way, and an overtaken write does nothing.
struct Autosave::Writer {
    std::mutex mutex;
    int newest = 0;
};

Autosave::Autosave(ProjectDocument* document, const QString& directory, int delayMs, QObject* parent)
    : QObject(parent), m_document(document), m_writer(std::make_shared<Writer>()) {
    QDir().mkpath(directory);
    m_file = QDir(directory).filePath(QUuid::createUuid().toString(QUuid::WithoutBraces) + QStringLiteral(".json"));
    m_lock = std::make_unique<QLockFile>(lockFor(m_file));
    m_lock->setStaleLockTime(0); // only the end of the process makes it stale
    m_lock->tryLock(0);
    m_timer.setSingleShot(true);
    m_timer.setInterval(delayMs);
    connect(&m_timer, &QTimer::timeout, this, [this] { write(false); });
    connect(document->undoStack(), &QUndoStack::indexChanged, this, &Autosave::schedule);
    connect(document, &ProjectDocument::reset, this, &Autosave::remove);
    connect(document, &ProjectDocument::titleChanged, this, [this] {
        if (!m_document->isModified())
            remove();
    });
}

Autosave::~Autosave() {
    remove();
}

QString Autosave::defaultDirectory() {
    return QDir(QStandardPaths::writableLocation(QStandardPaths::CacheLocation)).filePath(QStringLiteral("recovery"));
}

void Autosave::schedule() {
    if (m_document->isModified() && !m_timer.isActive()) // not restarted by every edit: busy people are saved too
        m_timer.start();
}

void Autosave::remove() {
    m_timer.stop();
    const std::lock_guard lock(m_writer->mutex);
    ++m_writer->newest;
    QFile::remove(m_file);
}

void Autosave::writeNow() { write(true); }

void Autosave::write(bool wait) {
    m_timer.stop();
    int turn = 0;
    {
        const std::lock_guard lock(m_writer->mutex);
        turn = ++m_writer->newest;
    }
    auto job = [writer = m_writer, turn, file = m_file.toStdString(), project = m_document->project(),
                title = m_document->title().toStdString(), folder = m_document->folder().toStdString(),
                data = m_document->dataFolder().toStdString()] {
        Json json;
        json["format"] = "netwright-recovery";
        json["title"] = title;
        json["folder"] = folder;
        json["dataFolder"] = data;
        json["when"] = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toStdString();
        json["project"] = project::toText(project);
        const std::string text = core::jsonText(json, 1);
        const std::lock_guard lock(writer->mutex);
        if (writer->newest == turn) // a full disk must not stop the work: the next edit tries again
            static_cast<void>(core::writeFileAtomically(file, text));
    };
    if (wait)
        job();
    else
        QThreadPool::globalInstance()->start(std::move(job));
}

QList<Recoverable> Autosave::recoverable(const QString& directory) {
    QList<Recoverable> found;
    const QDir folder(directory);
    for (const QString& name : folder.entryList({QStringLiteral("*.json")}, QDir::Files)) {
        const QString file = folder.filePath(name);
        QLockFile lock(lockFor(file));
        lock.setStaleLockTime(0);
        if (!lock.tryLock(0))
            continue; // its program runs
        const Json json = readEnvelope(file);
        if (json.is_null())
            continue;
        found << Recoverable{file, textAt(json, "title"), textAt(json, "folder"), textAt(json, "dataFolder"),
                             QDateTime::fromString(textAt(json, "when"), Qt::ISODateWithMs)};
    }
    std::ranges::sort(found, [](const Recoverable& a, const Recoverable& b) { return a.when > b.when; });
    return found;
}

core::Status Autosave::recover(const Recoverable& entry, ProjectDocument& document) {
    const Json json = readEnvelope(entry.file);
    if (json.is_null())
        return core::error("recovery.unreadable", core::inFile(entry.file.toStdString()),
                           "The saved copy cannot be read.", "Open the project from its folder instead.");
    auto project = project::projectFromText(json["project"].get<std::string>(), entry.file.toStdString());
    if (!project)
        return project.problems();
    document.recover(std::move(project).value(), entry.title, entry.folder, entry.dataFolder);
    discard(entry);
    return core::Done{};
}

void Autosave::discard(const Recoverable& entry) {
    QFile::remove(entry.file);
    QFile::remove(lockFor(entry.file));
}

} // namespace netwright::document
