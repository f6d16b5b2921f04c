#include "ui/inspector/Editors.h"

#include "ui/widgets/EngineText.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/PathEdit.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>

namespace netwright::inspector {
namespace {

class TextEditor : public ParamEditor {
public:
    TextEditor(const core::ParamSpec& spec, QWidget* parent) : ParamEditor(spec, parent) {
        adopt(m_line);
        connect(m_line, &QLineEdit::editingFinished, this, [this] {
            if (!m_line->isModified())
                return;
            m_line->setModified(false);
            offer(m_line->text().toStdString());
            emit gestureEnded();
        });
    }
    void setValue(const core::ParamValue& value) override { m_line->setText(textOf(value)); }

private:
    QLineEdit* m_line = new QLineEdit(this);
};

/// A path with a button to browse for it. What is inside the project's folder is kept relative to it.
class PathEditor : public ParamEditor {
public:
    PathEditor(const core::ParamSpec& spec, QString folder, QWidget* parent)
        : ParamEditor(spec, parent), m_folder(std::move(folder)) {
        auto* browse = new QToolButton(this);
        browse->setIcon(widgets::icon(QStringLiteral("folder"), palette().color(QPalette::PlaceholderText)));
        browse->setFocusPolicy(Qt::TabFocus);
        const bool folderWanted = spec.path == core::PathTo::Folder;
        const QString title = folderWanted ? ParamEditor::tr("Choose a folder") : ParamEditor::tr("Choose a file");
        browse->setToolTip(title);
        browse->setAccessibleName(QStringLiteral("%1: %2").arg(title, widgets::engineText(spec.label)));
        browse->setObjectName(QStringLiteral("browse.") + QString::fromStdString(spec.name));
        browse->setProperty("role", "button");
        adopt(m_line);
        layout()->addWidget(browse);
        connect(m_line, &QLineEdit::editingFinished, this, [this] {
            if (m_line->isModified())
                take(m_line->text());
        });
        connect(browse, &QToolButton::clicked, this, [this, folderWanted] {
            const QString start = m_folder.isEmpty() ? QDir::homePath() : m_folder;
            const QString label = widgets::engineText(this->spec().label);
            const QString chosen = folderWanted ? QFileDialog::getExistingDirectory(window(), label, start)
                                                : QFileDialog::getOpenFileName(window(), label, start);
            if (!chosen.isEmpty())
                take(chosen);
        });
    }
    void setValue(const core::ParamValue& value) override {
        m_line->setText(textOf(value));
        m_line->setToolTip(m_line->text());
    }

private:
    void take(const QString& path) {
        QString kept = path.trimmed();
        if (!m_folder.isEmpty() && QDir::isAbsolutePath(kept)) {
            const QString relative = QDir(m_folder).relativeFilePath(kept);
            if (!relative.startsWith(QLatin1String("..")))
                kept = relative;
        }
        m_line->setModified(false);
        m_line->setText(kept);
        offer(kept.toStdString());
        emit gestureEnded();
    }

    QString m_folder;
    QLineEdit* m_line = new widgets::PathEdit(this);
};

} // namespace

QString textOf(const core::ParamValue& value) {
    const auto* text = std::get_if<std::string>(&value);
    return text ? QString::fromStdString(*text) : QString();
}

ParamEditor* makeTextEditor(const core::ParamSpec& spec, QWidget* parent) { return new TextEditor(spec, parent); }

ParamEditor* makePathEditor(const core::ParamSpec& spec, const QString& folder, QWidget* parent) {
    return new PathEditor(spec, folder, parent);
}

} // namespace netwright::inspector
