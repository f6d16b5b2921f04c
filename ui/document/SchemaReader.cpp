#include "ui/document/SchemaReader.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

#include <chrono>
#include <condition_variable>
#include <mutex>

namespace netwright::document {
namespace {

constexpr std::chrono::milliseconds kPatience{30};

/// Where the reading thread leaves its answer; whoever comes second (answer or end of patience) knows of the other.
struct Letterbox {
    std::mutex mutex;
    std::condition_variable arrived;
    std::optional<core::Result<core::DataSchema>> answer;
    bool nobodyWaits = false;
};

} // namespace

void SchemaReader::read(const data::DataSpec& spec, const QString& folder) {
    const int turn = ++m_turn;
    m_schema.reset();
    m_problems.clear();
    if (spec.source.empty())
        return;

    auto box = std::make_shared<Letterbox>();
    QThreadPool::globalInstance()->start([box, spec, path = folder.toStdString(), self = QPointer(this), turn] {
        auto answer = data::peekSchema(spec, path);
        const std::lock_guard lock(box->mutex);
        box->answer = std::move(answer);
        box->arrived.notify_one();
        if (!box->nobodyWaits)
            return;
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [box, self, turn] {
                if (!self || self->m_turn != turn)
                    return;
                self->take(std::move(*box->answer));
                emit self->changed();
            },
            Qt::QueuedConnection);
    });

    std::unique_lock lock(box->mutex);
    if (box->arrived.wait_for(lock, kPatience, [&] { return box->answer.has_value(); }))
        take(std::move(*box->answer));
    else
        box->nobodyWaits = true;
}

void SchemaReader::take(core::Result<core::DataSchema> answer) {
    if (answer)
        m_schema = std::move(answer).value();
    else
        m_problems = answer.problems();
}

} // namespace netwright::document
