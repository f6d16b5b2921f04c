#pragma once

#include "engine/data/Dataset.h"

#include <QObject>

#include <memory>
#include <optional>

namespace netwright::document {

/// Finds out which fields the data has without keeping the window waiting: what is not read within a few milliseconds is
/// read on in the background. GUI thread.
class SchemaReader : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Replaces what was known. When the answer comes late, nothing is known until changed().
    void read(const data::DataSpec& spec, const QString& folder);
    const core::DataSchema* schema() const { return m_schema ? &*m_schema : nullptr; }
    const core::Diagnostics& problems() const { return m_problems; } ///< why there is no schema although data is chosen

signals:
    void changed(); ///< a late answer is there

private:
    void take(core::Result<core::DataSchema> answer);

    std::optional<core::DataSchema> m_schema;
    core::Diagnostics m_problems;
    int m_turn = 0; ///< answers to earlier questions are dropped
};

} // namespace netwright::document
