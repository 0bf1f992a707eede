#include "ui/document/topology_document.h"

#include "core/io/file.h"
#include "core/io/read_topology.h"
#include "core/io/write_topology.h"

#include <QFile>
#include <QFileInfo>

#include <filesystem>
#include <utility>

namespace cutpoint::ui {

namespace {

std::filesystem::path nativePath(const QString& path)
{
    return {QFile::encodeName(path).toStdString()};
}

}  // namespace

ReadFile readTopologyFile(const QString& path)
{
    ReadFile file{.path = QFileInfo{path}.absoluteFilePath()};
    const FileContent content = readFile(nativePath(path));
    if (!content.text) {
        Diagnostic problem;
        problem.code = "unreadable-file";
        problem.message = path.toStdString() + ' ' + content.problem;
        file.diagnostics.push_back(std::move(problem));
        return file;
    }
    ReadResult result = readTopology(*content.text);
    file.topology = std::move(result.topology);
    file.diagnostics = std::move(result.diagnostics);
    file.isImported = result.isImported;
    return file;
}

TopologyDocument::TopologyDocument(QObject* parent)
    : TopologyDocument{Topology{}, parent}
{
}

TopologyDocument::TopologyDocument(Topology topology, QObject* parent)
    : QObject{parent}
    , m_topology{std::move(topology)}
{
    connect(&m_history, &QUndoStack::cleanChanged, this, &TopologyDocument::fileChanged);
}

TopologyDocument::~TopologyDocument()
{
    // A history says that it is clean when it is destroyed.
    m_history.disconnect(this);
}

QString TopologyDocument::title() const
{
    if (!m_topology.properties().name.empty()) {
        return QString::fromStdString(m_topology.properties().name);
    }
    return m_path.isEmpty() ? tr("Untitled") : QFileInfo{m_path}.fileName();
}

void TopologyDocument::reset(Topology topology)
{
    m_notes.clear();
    m_isImported = false;
    replaceAll(std::move(topology), {});
}

void TopologyDocument::recover(Topology topology, const QString& path, bool isImported)
{
    m_notes.clear();
    m_isImported = isImported;
    replaceAll(std::move(topology), path);
    m_history.resetClean();
}

LoadOutcome TopologyDocument::load(const QString& path)
{
    return take(readTopologyFile(path));
}

LoadOutcome TopologyDocument::take(ReadFile file)
{
    if (!file.topology) {
        return {.diagnostics = std::move(file.diagnostics)};
    }
    m_notes = file.diagnostics;
    m_isImported = file.isImported;
    replaceAll(std::move(*file.topology), file.path);
    return {.isLoaded = true, .diagnostics = std::move(file.diagnostics)};
}

std::optional<QString> TopologyDocument::save(const QString& path)
{
    const auto problem = writeFile(nativePath(path), writeTopology(m_topology));
    if (problem) {
        return QString::fromStdString(*problem);
    }
    m_path = QFileInfo{path}.absoluteFilePath();
    m_isImported = false;
    m_history.setClean();
    emit saved();
    emit fileChanged();
    return std::nullopt;
}

void TopologyDocument::replaceAll(Topology topology, const QString& path)
{
    m_history.clear();
    m_topology = std::move(topology);
    m_path = path;
    ++m_revision;
    ++m_diagramRevision;
    emit topologyReset();
    emit fileChanged();
}

}  // namespace cutpoint::ui
