#include "ui/document/recovery_store.h"

#include "core/io/file.h"
#include "core/io/read_topology.h"
#include "core/io/write_topology.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QStandardPaths>

#include <algorithm>
#include <filesystem>
#include <utility>

namespace cutpoint::ui {

namespace {

constexpr auto suffix = ".recovery";
constexpr auto lockSuffix = ".lock";
constexpr auto formatKey = "cutpoint-recovery";
constexpr auto pathKey = "path";
constexpr auto titleKey = "title";
constexpr auto importedKey = "imported";
constexpr auto timeKey = "time";
constexpr int version = 1;

struct RecoveryText {
    Q_DECLARE_TR_FUNCTIONS(RecoveryText)
};

/// A file is a note on its first line and the topology below it.
QByteArray firstLineOf(const RecoveryNote& note)
{
    const QJsonObject object{{formatKey, version},
                             {pathKey, note.path},
                             {titleKey, note.title},
                             {importedKey, note.isImported},
                             {timeKey, note.time.toUTC().toString(Qt::ISODate)}};
    return QJsonDocument{object}.toJson(QJsonDocument::Compact) + '\n';
}

std::optional<RecoveryNote> noteIn(const QString& path)
{
    QFile file{path};
    if (!file.open(QIODevice::ReadOnly)) {
        return std::nullopt;
    }
    const QJsonObject object = QJsonDocument::fromJson(file.readLine()).object();
    if (object.value(QLatin1String{formatKey}).toInt() != version) {
        return std::nullopt;
    }
    return RecoveryNote{
        .path = object.value(QLatin1String{pathKey}).toString(),
        .title = object.value(QLatin1String{titleKey}).toString(),
        .isImported = object.value(QLatin1String{importedKey}).toBool(),
        .time = QDateTime::fromString(object.value(QLatin1String{timeKey}).toString(), Qt::ISODate)
                    .toLocalTime()};
}

/// "HASH-SESSION.recovery"; the session's lock is "SESSION.lock" beside it.
QString lockOf(const QString& file)
{
    const QFileInfo info{file};
    const QString session = info.completeBaseName().section(QLatin1Char{'-'}, 1);
    return info.dir().filePath(session + QLatin1String{lockSuffix});
}

/// Whether no process works on it; takes away the lock of one that was killed.
bool isAbandoned(const QString& file)
{
    QLockFile lock{lockOf(file)};
    lock.setStaleLockTime(0);
    return lock.tryLock(0);
}

QString hashOf(const QString& path)
{
    constexpr qsizetype length = 16;
    return QString::fromLatin1(
        QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256).toHex().left(length));
}

QString newSession()
{
    return QStringLiteral("%1-%2")
        .arg(QCoreApplication::applicationPid())
        .arg(QRandomGenerator::global()->generate(), 8, 16, QLatin1Char{'0'});
}

}  // namespace

RecoveryStore::RecoveryStore(QString folder)
    : m_folder{std::move(folder)}
{
}

QString RecoveryStore::usualFolder()
{
    return QDir{QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)}.filePath(
        QStringLiteral("recovery"));
}

std::vector<LeftOver> RecoveryStore::leftOvers() const
{
    const QDir folder{m_folder};
    const QStringList names =
        folder.entryList({QLatin1Char{'*'} + QLatin1String{suffix}}, QDir::Files);
    std::vector<LeftOver> found;
    found.reserve(static_cast<std::size_t>(names.size()));
    for (const QString& name : names) {
        const QString file = folder.filePath(name);
        auto note = isAbandoned(file) ? noteIn(file) : std::nullopt;
        if (note) {
            found.push_back({.file = file, .note = *std::move(note)});
        }
    }
    std::stable_sort(found.begin(), found.end(), [](const LeftOver& one, const LeftOver& other) {
        return one.note.time > other.note.time;
    });
    return found;
}

std::optional<Topology> RecoveryStore::read(const LeftOver& leftOver)
{
    QFile file{leftOver.file};
    if (!file.open(QIODevice::ReadOnly)) {
        return std::nullopt;
    }
    file.readLine();
    return readTopology(file.readAll().toStdString()).topology;
}

void RecoveryStore::discard(const LeftOver& leftOver)
{
    QFile::remove(leftOver.file);
}

RecoveryShelf::RecoveryShelf(const RecoveryStore& store)
    : m_folder{store.folder()}
    , m_session{newSession()}
{
}

std::optional<QString> RecoveryShelf::lock()
{
    if (m_lock) {
        return std::nullopt;
    }
    const QDir folder{m_folder};
    if (!QDir{}.mkpath(m_folder)) {
        return RecoveryText::tr("%1 cannot be made").arg(QDir::toNativeSeparators(m_folder));
    }
    auto lock = std::make_unique<QLockFile>(folder.filePath(m_session + QLatin1String{lockSuffix}));
    lock->setStaleLockTime(0);
    if (!lock->tryLock(0)) {
        return RecoveryText::tr("%1 cannot be written to").arg(QDir::toNativeSeparators(m_folder));
    }
    m_lock = std::move(lock);
    return std::nullopt;
}

std::optional<QString> RecoveryShelf::keep(const RecoveryNote& note, const Topology& topology)
{
    if (auto problem = lock()) {
        return problem;
    }
    const QString file = QDir{m_folder}.filePath(
        QStringLiteral("%1-%2%3").arg(hashOf(note.path), m_session, QLatin1String{suffix}));
    const std::string text = firstLineOf(note).toStdString() + writeTopology(topology);
    const std::filesystem::path native{QFile::encodeName(file).toStdString()};
    if (const auto problem = writeFile(native, text)) {
        return QString::fromStdString(*problem);
    }
    if (file != m_file) {
        clear();
    }
    m_file = file;
    return std::nullopt;
}

void RecoveryShelf::clear()
{
    if (!m_file.isEmpty()) {
        QFile::remove(m_file);
        m_file.clear();
    }
}

}  // namespace cutpoint::ui
