#pragma once

#include <QCoreApplication>
#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include <memory>
#include <utility>

namespace netwright::widgets {

/// Calls `then(value)` on the GUI thread unless `receiver` is gone by then. May be called on any thread, but the pointer
/// must have been made on the GUI thread.
template <typename Value, typename Then>
void postTo(const QPointer<QObject>& receiver, std::shared_ptr<Value> value, Then then) {
    QMetaObject::invokeMethod(
        QCoreApplication::instance(),
        [receiver, value = std::move(value), then = std::move(then)]() mutable {
            if (receiver)
                then(std::move(*value));
        },
        Qt::QueuedConnection);
}

/// Runs `work` on a thread of the global pool and hands its result to `then` on the GUI thread, unless `receiver` is gone
/// by then. Call on the GUI thread.
template <typename Value, typename Work, typename Then>
void inBackground(QObject* receiver, Work work, Then then) {
    QThreadPool::globalInstance()->start(
        [guard = QPointer<QObject>(receiver), work = std::move(work), then = std::move(then)]() mutable {
            postTo(guard, std::make_shared<Value>(work()), std::move(then));
        });
}

} // namespace netwright::widgets
