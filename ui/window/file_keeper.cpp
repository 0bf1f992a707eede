#include "ui/window/file_keeper.h"

#include "ui/document/disk_watch.h"
#include "ui/document/topology_document.h"
#include "ui/window/problem_dialog.h"
#include "ui/window/samples.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>

#include <cstdlib>

namespace cutpoint::ui {

namespace {

constexpr auto recentKey = "recentFiles";
constexpr qsizetype mostRecent = 8;
constexpr auto suffix = ".topology.json";

QString openFilter()
{
    return FileKeeper::tr("Topologies and graphs (*.json *.graphml *.xml);;All files (*)");
}

QString saveFilter()
{
    return FileKeeper::tr("Topologies (*.json);;All files (*)");
}

int changeCount(const QUndoStack& history)
{
    return history.cleanIndex() < 0 ? history.index()
                                    : std::abs(history.index() - history.cleanIndex());
}

QString questionOf(const TopologyDocument& document)
{
    const int count = changeCount(document.history());
    if (count == 0) {  // Recovered, and not edited since.
        return FileKeeper::tr("Save the recovered changes to %1?").arg(document.title());
    }
    return count == 1 ? FileKeeper::tr("Save 1 change to %1?").arg(document.title())
                      : FileKeeper::tr("Save %1 changes to %2?").arg(count).arg(document.title());
}

/// Where to save it, if the user has no other wish: beside the file it was imported from, too.
QString proposedPath(const TopologyDocument& document)
{
    if (document.path().isEmpty()) {
        QString name = document.title();
        name.replace(QLatin1Char{'/'}, QLatin1Char{'-'});
        return QDir::home().filePath(name + QLatin1String{suffix});
    }
    const QFileInfo file{document.path()};
    return document.isImported()
               ? file.dir().filePath(file.completeBaseName() + QLatin1String{suffix})
               : document.path();
}

}  // namespace

FileKeeper::FileKeeper(TopologyDocument& document, QWidget& window)
    : QObject{&window}
    , m_document{document}
    , m_window{window}
    , m_watch{new DiskWatch{document, this}}
{
}

bool FileKeeper::mayDiscard()
{
    if (!m_document.isModified()) {
        return true;
    }
    QMessageBox question{QMessageBox::NoIcon, tr("Unsaved changes"), questionOf(m_document),
                         QMessageBox::NoButton, &m_window};
    const QPushButton* const discard =
        question.addButton(tr("&Discard"), QMessageBox::DestructiveRole);
    QPushButton* const keep = question.addButton(tr("&Cancel"), QMessageBox::RejectRole);
    QPushButton* const saving = question.addButton(tr("&Save"), QMessageBox::AcceptRole);
    question.setDefaultButton(saving);
    question.setEscapeButton(keep);
    question.exec();
    if (question.clickedButton() == saving) {
        return save();
    }
    return question.clickedButton() == discard;
}

void FileKeeper::open(const QString& path)
{
    if (mayDiscard()) {
        load(path);
    }
}

bool FileKeeper::open(const Sample& sample)
{
    if (!mayDiscard()) {
        return false;
    }
    m_document.reset(topologyOf(sample));
    return true;
}

void FileKeeper::reload()
{
    if (!m_document.isModified() || mayReplaceChanges()) {
        load(m_document.path());
    }
}

bool FileKeeper::mayReplaceChanges()
{
    QMessageBox question{
        QMessageBox::NoIcon, tr("Unsaved changes"),
        tr("Discard your changes to %1 and read its file again?").arg(m_document.title()),
        QMessageBox::NoButton, &m_window};
    const QPushButton* const discard =
        question.addButton(tr("&Discard"), QMessageBox::DestructiveRole);
    QPushButton* const keep = question.addButton(tr("&Keep editing"), QMessageBox::RejectRole);
    question.setDefaultButton(keep);
    question.setEscapeButton(keep);
    question.exec();
    return question.clickedButton() == discard;
}

bool FileKeeper::mayOverwrite(const QString& path)
{
    if (path != m_document.path() || m_watch->check() != DiskState::Changed) {
        return true;
    }
    QMessageBox question{QMessageBox::NoIcon, tr("Changed on disk"),
                         tr("%1 changed on disk since it was opened here. Overwrite it?")
                             .arg(QFileInfo{path}.fileName()),
                         QMessageBox::NoButton, &m_window};
    const QPushButton* const overwrite =
        question.addButton(tr("&Overwrite"), QMessageBox::DestructiveRole);
    QPushButton* const keep = question.addButton(tr("&Cancel"), QMessageBox::RejectRole);
    question.setDefaultButton(keep);
    question.setEscapeButton(keep);
    question.exec();
    return question.clickedButton() == overwrite;
}

void FileKeeper::load(const QString& path)
{
    QGuiApplication::setOverrideCursor(Qt::WaitCursor);
    const LoadOutcome outcome = m_document.load(path);
    QGuiApplication::restoreOverrideCursor();
    if (outcome.isLoaded) {
        remember(m_document.path());
        return;
    }
    ProblemDialog dialog{QFileInfo{path}.fileName(), outcome.diagnostics, &m_window};
    dialog.exec();
}

void FileKeeper::makeNew()
{
    if (mayDiscard()) {
        m_document.reset({});
    }
}

void FileKeeper::chooseAndOpen()
{
    const QString folder =
        m_document.path().isEmpty() ? QDir::homePath() : QFileInfo{m_document.path()}.path();
    const QString path =
        QFileDialog::getOpenFileName(&m_window, tr("Open a topology"), folder, openFilter());
    if (!path.isEmpty()) {
        open(path);
    }
}

bool FileKeeper::save()
{
    const bool hasOwnFile = !m_document.path().isEmpty() && !m_document.isImported();
    return hasOwnFile ? saveTo(m_document.path()) : saveAs();
}

bool FileKeeper::saveAs()
{
    QString path = QFileDialog::getSaveFileName(&m_window, tr("Save the topology"),
                                                proposedPath(m_document), saveFilter());
    if (path.isEmpty()) {
        return false;
    }
    if (QFileInfo{path}.suffix().isEmpty()) {
        path += QLatin1String{suffix};
    }
    return saveTo(path);
}

bool FileKeeper::saveTo(const QString& path)
{
    if (!mayOverwrite(path)) {
        return false;
    }
    const auto problem = m_document.save(path);
    if (problem) {
        QMessageBox::warning(&m_window, tr("Not saved"),
                             tr("%1 was not saved: %2. Your changes are still here.")
                                 .arg(QFileInfo{path}.fileName(), *problem));
        return false;
    }
    remember(m_document.path());
    return true;
}

QStringList FileKeeper::recentFiles()
{
    return QSettings{}.value(recentKey).toStringList();
}

void FileKeeper::attachRecent(QMenu& menu)
{
    connect(&menu, &QMenu::aboutToShow, this, [this, &menu] { fillRecent(menu); });
}

void FileKeeper::fillRecent(QMenu& menu)
{
    menu.clear();
    const QStringList paths = recentFiles();
    for (const QString& path : paths) {
        QAction* const action = menu.addAction(QFileInfo{path}.fileName());
        action->setToolTip(path);
        action->setStatusTip(path);
        connect(action, &QAction::triggered, this, [this, path] { open(path); });
    }
    if (paths.isEmpty()) {
        menu.addAction(tr("No files yet"))->setEnabled(false);
    }
}

void FileKeeper::remember(const QString& path)
{
    QStringList paths = recentFiles();
    paths.removeAll(path);
    paths.prepend(path);
    QSettings{}.setValue(recentKey, QStringList{paths.mid(0, mostRecent)});
}

}  // namespace cutpoint::ui
