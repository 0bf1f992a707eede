#include "ui/document/disk_watch.h"

#include "ui/document/topology_document.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <chrono>

namespace cutpoint::ui {

namespace {

constexpr std::chrono::milliseconds settling{100};

}  // namespace

DiskWatch::DiskWatch(const TopologyDocument& document, QObject* parent)
    : QObject{parent}
    , m_document{document}
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(settling);
    connect(&m_soon, &QTimer::timeout, this, &DiskWatch::check);
    const auto look = [this] { m_soon.start(); };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, look);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, look);
    connect(&m_document, &TopologyDocument::topologyReset, this, &DiskWatch::begin);
    connect(&m_document, &TopologyDocument::saved, this, &DiskWatch::begin);
    begin();
}

DiskState DiskWatch::check()
{
    m_soon.stop();
    if (m_path.isEmpty()) {
        return m_state;
    }
    const Stamp now = stampOf(m_path);
    watch();
    const bool isNews = now.exists != m_seen.exists || now.hash != m_seen.hash;
    m_seen = now;
    if (isNews) {
        m_state = !now.exists                ? DiskState::Missing
                  : now.hash == m_known.hash ? DiskState::Same
                                             : DiskState::Changed;
        emit changed(m_state);
    }
    return m_state;
}

DiskWatch::Stamp DiskWatch::stampOf(const QString& path)
{
    QFile file{path};
    if (!file.open(QIODevice::ReadOnly)) {
        return {.exists = QFileInfo::exists(path)};
    }
    QCryptographicHash hash{QCryptographicHash::Sha256};
    hash.addData(&file);
    return {.exists = true, .hash = hash.result()};
}

void DiskWatch::begin()
{
    m_path = m_document.path();
    m_known = m_path.isEmpty() ? Stamp{} : stampOf(m_path);
    m_seen = m_known;
    watch();
    if (m_state != DiskState::Same) {
        m_state = DiskState::Same;
        emit changed(m_state);
    }
}

void DiskWatch::watch()
{
    const QStringList wanted =
        m_path.isEmpty() ? QStringList{} : QStringList{m_path, QFileInfo{m_path}.path()};
    const QStringList watched = m_watcher.files() + m_watcher.directories();
    for (const QString& path : watched) {
        if (!wanted.contains(path)) {
            m_watcher.removePath(path);
        }
    }
    // A file that was replaced is no longer watched and must be named again.
    for (const QString& path : wanted) {
        if (!watched.contains(path) && QFileInfo::exists(path)) {
            m_watcher.addPath(path);
        }
    }
}

}  // namespace cutpoint::ui
