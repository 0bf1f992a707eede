#include "ui/window/samples.h"

#include "core/io/read_topology.h"

#include <QCoreApplication>
#include <QFile>

#include <array>

// Resources of a static library are found only after this; outside of any namespace.
static void loadSampleResources()
{
    Q_INIT_RESOURCE(samples);
}

namespace cutpoint::ui {

namespace {

constexpr auto context = "Samples";

struct Row {
    const char* name;
    const char* title;
    const char* line;
    const char* hint;
};

constexpr auto rows = std::to_array<Row>({
    {"web-shop", QT_TRANSLATE_NOOP("Samples", "Web shop"),
     QT_TRANSLATE_NOOP("Samples", "Two single points of failure to find"),
     QT_TRANSLATE_NOOP("Samples", "Click a dashed card to see what it cuts off.")},
    {"serial-stack", QT_TRANSLATE_NOOP("Samples", "Serial stack"),
     QT_TRANSLATE_NOOP("Samples", "Availabilities multiply"),
     QT_TRANSLATE_NOOP(
         "Samples",
         "All three boxes are needed: the total under Availability is worse than each of them.")},
    {"two-load-balancers", QT_TRANSLATE_NOOP("Samples", "Two load balancers"),
     QT_TRANSLATE_NOOP("Samples", "Unavailabilities multiply"),
     QT_TRANSLATE_NOOP(
         "Samples",
         "Either one is enough: 31.5 seconds a year are left, and one bad release for both.")},
    {"complete-system", QT_TRANSLATE_NOOP("Samples", "Complete system"),
     QT_TRANSLATE_NOOP("Samples", "The weakest layer decides"),
     QT_TRANSLATE_NOOP(
         "Samples",
         "Find the lane that says “weakest”: nearly all of the downtime is the database's.")},
    {"before-redundancy", QT_TRANSLATE_NOOP("Samples", "Before"),
     QT_TRANSLATE_NOOP("Samples", "Two single points of failure"),
     QT_TRANSLATE_NOOP(
         "Samples", "The web servers are doubled, what they hang on is not. Open “After” next.")},
    {"after-redundancy", QT_TRANSLATE_NOOP("Samples", "After"),
     QT_TRANSLATE_NOOP("Samples", "No single point of failure"),
     QT_TRANSLATE_NOOP("Samples", "Any one box can fail: click one, and nothing is cut off.")},
    {"shared-zone", QT_TRANSLATE_NOOP("Samples", "Shared zone"),
     QT_TRANSLATE_NOOP("Samples", "Two servers, one failure"),
     QT_TRANSLATE_NOOP("Samples",
                       "There are two of everything, and yet the frame of zone a is dashed.")},
    {"one-person", QT_TRANSLATE_NOOP("Samples", "One person"),
     QT_TRANSLATE_NOOP("Samples", "Who else can deploy?"),
     QT_TRANSLATE_NOOP("Samples", "Every machine is doubled. Look in the list for who is not.")},
    {"shared-logger", QT_TRANSLATE_NOOP("Samples", "Shared logger"),
     QT_TRANSLATE_NOOP("Samples", "A detour that leads nowhere"),
     QT_TRANSLATE_NOOP(
         "Samples",
         "The log joins everything, and still the web server is a single point of failure.")},
    {"response-arrows", QT_TRANSLATE_NOOP("Samples", "Response arrows"),
     QT_TRANSLATE_NOOP("Samples", "Answers are not ways in"),
     QT_TRANSLATE_NOOP(
         "Samples",
         "Every request has an arrow back. It changes nothing: two boxes are still needed.")},
    {"queue-as-flow", QT_TRANSLATE_NOOP("Samples", "Queue read as flow"),
     QT_TRANSLATE_NOOP("Samples", "A way round that is none"),
     QT_TRANSLATE_NOOP("Samples",
                       "Traffic seems to pass the queue by; the round i says what that hides.")},
    {"queue-as-dependency", QT_TRANSLATE_NOOP("Samples", "Queue read as dependency"),
     QT_TRANSLATE_NOOP("Samples", "What is called is needed"),
     QT_TRANSLATE_NOOP(
         "Samples",
         "The same picture, read strictly: now the queue is a single point of failure.")},
    {"zonal-stacks", QT_TRANSLATE_NOOP("Samples", "Zonal stacks"),
     QT_TRANSLATE_NOOP("Samples", "Layers are not the whole story"),
     QT_TRANSLATE_NOOP(
         "Samples",
         "Each layer is fine. Compare their product with the total under Availability.")},
    {"silent-replica", QT_TRANSLATE_NOOP("Samples", "Silent replica"),
     QT_TRANSLATE_NOOP("Samples", "Only its primary knows it"),
     QT_TRANSLATE_NOOP(
         "Samples",
         "Nothing calls the replica, and it takes over all the same: the database is no SPOF.")},
    {"failover-pairs", QT_TRANSLATE_NOOP("Samples", "Failover pairs"),
     QT_TRANSLATE_NOOP("Samples", "Five ways to take over"),
     QT_TRANSLATE_NOOP("Samples",
                       "Select a member and look under Failover: the mechanism says how long.")},
    {"shards", QT_TRANSLATE_NOOP("Samples", "Shards"),
     QT_TRANSLATE_NOOP("Samples", "Alike, but not stand-ins"),
     QT_TRANSLATE_NOOP("Samples",
                       "Three databases side by side, each with its own data: each is needed.")},
    {"campus-network", QT_TRANSLATE_NOOP("Samples", "Campus network"),
     QT_TRANSLATE_NOOP("Samples", "One cable between two buildings"),
     QT_TRANSLATE_NOOP("Samples",
                       "Follow the dashed line: it is the only way between the buildings.")},
    {"two-regions-one-dns", QT_TRANSLATE_NOOP("Samples", "Two regions, one DNS"),
     QT_TRANSLATE_NOOP("Samples", "What both share"),
     QT_TRANSLATE_NOOP("Samples",
                       "Either region can carry all users. Look for what they find them by.")},
    {"unconnected-checklist", QT_TRANSLATE_NOOP("Samples", "Checklist without arrows"),
     QT_TRANSLATE_NOOP("Samples", "What has one instance?"),
     QT_TRANSLATE_NOOP(
         "Samples", "Nothing is connected: what has one instance and is needed counts by itself.")},
});

std::vector<Sample> translated()
{
    const auto text = [](const char* source) {
        return QCoreApplication::translate(context, source);
    };
    std::vector<Sample> made;
    made.reserve(rows.size());
    for (const Row& row : rows) {
        made.push_back({.name = QString::fromLatin1(row.name),
                        .title = text(row.title),
                        .line = text(row.line),
                        .hint = text(row.hint)});
    }
    return made;
}

}  // namespace

const std::vector<Sample>& samples()
{
    static const std::vector<Sample> all = translated();
    return all;
}

Topology topologyOf(const Sample& sample)
{
    loadSampleResources();
    QFile file{QStringLiteral(":/samples/%1.topology.json").arg(sample.name)};
    const QByteArray text = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
    auto result = readTopology(text.toStdString());
    return result.topology ? *std::move(result.topology) : Topology{};
}

}  // namespace cutpoint::ui
