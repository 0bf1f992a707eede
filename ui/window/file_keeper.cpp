#include "ui/window/file_keeper.h"

#include "core/edit/place_opened.h"
#include "ui/document/disk_watch.h"
#include "ui/document/topology_document.h"
#include "ui/window/problem_dialog.h"
#include "ui/window/samples.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>

#include <chrono>
#include <cstdlib>
#include <stop_token>
#include <utility>

namespace cutpoint::ui {

namespace {

constexpr auto recentKey = "recentFiles";
constexpr qsizetype mostRecent = 8;
constexpr auto suffix = ".topology.json";

/// A file of so many bytes is read and laid out before anyone notices.
constexpr qint64 mostAtOnce = qint64{48} * 1024;

constexpr std::chrono::milliseconds retryInterval{100};

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
    connect(&document, &TopologyDocument::pictureChanged, this, [this] { m_isStale = true; });
    connect(&document, &TopologyDocument::topologyReset, this, &FileKeeper::giveUpOpening);
    m_whenFree.setSingleShot(true);
    m_whenFree.setInterval(retryInterval);
    connect(&m_whenFree, &QTimer::timeout, this, [this] {
        if (const auto file = m_read) {
            take(file);
        }
    });
    connect(&m_opening, &BackgroundWork::failed, this, [this](const QString& problem) {
        emit working({});
        emit told(tr("%1 was not opened: %2.").arg(m_opened, problem));
        emit notOpened();
    });
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
    giveUpOpening();
    m_isStale = false;
    if (QFileInfo{path}.size() > mostAtOnce) {
        beginReading(path);
    } else {
        take(std::make_shared<ReadFile>(readTopologyFile(path)));
    }
}

void FileKeeper::beginReading(const QString& path)
{
    m_opened = QFileInfo{path}.fileName();
    m_isLayout = false;
    m_opening.start([this, path](const std::stop_token& /*stop*/) {
        const auto file = std::make_shared<ReadFile>(readTopologyFile(path));
        const bool needsLayout = file->topology && lacksPositions(*file->topology);
        return [this, file, needsLayout] {
            if (needsLayout) {
                beginLayout(file);
            } else {
                take(file);
            }
        };
    });
    emit working(tr("Opening %1…").arg(m_opened));
}

void FileKeeper::beginLayout(const std::shared_ptr<ReadFile>& file)
{
    m_isLayout = true;
    m_opening.start([this, file](const std::stop_token& stop) {
        const Placing placing = placeOpened(*file->topology, stop);
        return [this, file, placing] {
            take(file);
            if (placing == Placing::InRows) {
                emit told(tr("The layout of %1 was cancelled: its cards stand in plain rows.")
                              .arg(m_opened));
            }
        };
    });
    emit working(tr("Laying out %1…").arg(m_opened));
}

void FileKeeper::take(const std::shared_ptr<ReadFile>& file)
{
    if (QApplication::activeModalWidget() != nullptr) {
        m_read = file;  // A dialog is about the document as it is.
        m_whenFree.start();
        return;
    }
    m_read.reset();
    emit working({});
    if (m_isStale && !mayDiscard()) {
        emit notOpened();
        return;
    }
    const QString name = QFileInfo{file->path}.fileName();
    const LoadOutcome outcome = m_document.take(std::move(*file));
    if (outcome.isLoaded) {
        remember(m_document.path());
        return;
    }
    ProblemDialog dialog{name, outcome.diagnostics, &m_window};
    dialog.exec();
    emit notOpened();
}

void FileKeeper::cancelOpening()
{
    if (!isOpening()) {
        return;
    }
    if (m_isLayout && m_opening.isBusy()) {
        m_opening.hasten();
        return;
    }
    giveUpOpening();
    emit told(tr("%1 was not opened: cancelled.").arg(m_opened));
    emit notOpened();
}

void FileKeeper::giveUpOpening()
{
    if (isOpening()) {
        m_opening.giveUp();
        m_read.reset();
        emit working({});
    }
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
