#include "ui/document/EditCommand.h"

namespace netwright::document {

EditCommand::EditCommand(const QString& text, ProjectDelta delta, QString mergeKey, const project::Project& project,
                         Carry carry)
    : QUndoCommand(text), m_delta(std::move(delta)), m_mergeKey(std::move(mergeKey)), m_project(project),
      m_carry(std::move(carry)) {}

bool EditCommand::mergeWith(const QUndoCommand* next) {
    const auto* edit = dynamic_cast<const EditCommand*>(next);
    if (!edit || edit->m_mergeKey != m_mergeKey)
        return false;
    project::Project before = m_project; // the stack has already carried `next` out
    edit->m_delta.revert(before);
    m_delta.revert(before);
    m_delta = ProjectDelta::between(before, m_project);
    setObsolete(m_delta.empty());
    return true;
}

} // namespace netwright::document
