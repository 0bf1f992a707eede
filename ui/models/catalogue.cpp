#include "ui/models/catalogue.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

// Resources of a static library are found only after this; outside of any namespace.
static void loadCatalogueResources()
{
    Q_INIT_RESOURCE(catalogue);
}

namespace cutpoint::ui {

namespace {

std::optional<CatalogueEntry> entryOf(const QJsonObject& object)
{
    const std::optional<Kind> kind =
        kindNamed(object[QLatin1String{"kind"}].toString().toStdString());
    if (!kind) {
        return std::nullopt;
    }
    CatalogueEntry entry{.name = object[QLatin1String{"name"}].toString(),
                         .icon = object[QLatin1String{"icon"}].toString(),
                         .help = object[QLatin1String{"help"}].toString(),
                         .words = object[QLatin1String{"words"}].toString(),
                         .typed = object[QLatin1String{"typed"}].toString()};
    Component& component = entry.component;
    component.name = entry.name.toStdString();
    component.kind = *kind;
    component.layer = object[QLatin1String{"layer"}].toString().toStdString();
    component.entry = object[QLatin1String{"entry"}].toBool();
    component.instances = static_cast<std::uint32_t>(object[QLatin1String{"instances"}].toInt(1));
    component.required = static_cast<std::uint32_t>(object[QLatin1String{"required"}].toInt(1));
    return entry;
}

}  // namespace

const Catalogue& catalogue()
{
    static const Catalogue read = [] {
        loadCatalogueResources();
        QFile file{QStringLiteral(":/catalogue.json")};
        return file.open(QIODevice::ReadOnly) ? readCatalogue(file.readAll()) : Catalogue{};
    }();
    return read;
}

const CatalogueEntry* catalogueEntry(const QString& name)
{
    for (const CatalogueGroup& group : catalogue()) {
        const auto found = std::ranges::find(group.entries, name, &CatalogueEntry::name);
        if (found != group.entries.end()) {
            return &*found;
        }
    }
    return nullptr;
}

const CatalogueEntry* catalogueEntry(Kind kind)
{
    for (const CatalogueGroup& group : catalogue()) {
        const auto found = std::ranges::find_if(group.entries, [kind](const CatalogueEntry& entry) {
            return entry.component.kind == kind;
        });
        if (found != group.entries.end()) {
            return &*found;
        }
    }
    return nullptr;
}

QString catalogueMimeType()
{
    return QStringLiteral("application/x-cutpoint-catalogue-entry");
}

Catalogue readCatalogue(const QByteArray& json)
{
    Catalogue read;
    const QJsonArray groups =
        QJsonDocument::fromJson(json).object()[QLatin1String{"groups"}].toArray();
    read.reserve(static_cast<std::size_t>(groups.size()));
    for (const QJsonValue group : groups) {
        CatalogueGroup& made = read.emplace_back();
        made.name = group.toObject()[QLatin1String{"name"}].toString();
        const QJsonArray entries = group.toObject()[QLatin1String{"entries"}].toArray();
        made.entries.reserve(static_cast<std::size_t>(entries.size()));
        for (const QJsonValue entry : entries) {
            if (auto known = entryOf(entry.toObject())) {
                made.entries.push_back(*std::move(known));
            }
        }
    }
    return read;
}

bool matches(const CatalogueEntry& entry, const QString& filter)
{
    const std::string_view kind = nameOf(entry.component.kind);
    const QString text =
        QStringLiteral(" %1 %2 %3")
            .arg(entry.name, entry.words + QLatin1Char{' '} + entry.typed,
                 QString::fromUtf8(kind.data(), static_cast<qsizetype>(kind.size())))
            .replace(QLatin1Char{'_'}, QLatin1Char{' '});
    const QStringList words = filter.split(QLatin1Char{' '}, Qt::SkipEmptyParts);
    return std::ranges::all_of(words, [&text](const QString& word) {
        return text.contains(QLatin1Char{' '} + word, Qt::CaseInsensitive);
    });
}

}  // namespace cutpoint::ui
