#pragma once

#include "ui/document/ProjectDelta.h"

#include <QUndoCommand>

#include <functional>

namespace netwright::document {

/// The one undo command: any change of the project, as the difference it makes. Holds values only.
class EditCommand : public QUndoCommand {
public:
    /// Carries the delta out on the document (forward or back) and tells everybody; lives as long as the undo stack.
    using Carry = std::function<void(const ProjectDelta&, bool forward)>;

    /// `project` is the document's value, which mergeWith() looks at.
    EditCommand(const QString& text, ProjectDelta delta, QString mergeKey, const project::Project& project, Carry carry);

    void redo() override { m_carry(m_delta, true); }
    void undo() override { m_carry(m_delta, false); }
    int id() const override { return m_mergeKey.isEmpty() ? -1 : 1; }
    bool mergeWith(const QUndoCommand* next) override;

private:
    ProjectDelta m_delta;
    QString m_mergeKey;
    const project::Project& m_project;
    Carry m_carry;
};

} // namespace netwright::document
