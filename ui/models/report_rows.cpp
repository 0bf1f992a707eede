#include "ui/models/report_rows.h"

#include "core/model/connection_names.h"
#include "core/report/wording.h"
#include "ui/document/unit_words.h"
#include "ui/document/what_if_words.h"
#include "ui/style/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>
#include <unordered_map>
#include <utility>

namespace cutpoint::ui {

namespace {

constexpr std::size_t mostRows = 500;

struct RowText {
    Q_DECLARE_TR_FUNCTIONS(RowText)
};

QString separator()
{
    return QStringLiteral(" · ");
}

/// Finds what units are on the canvas; the names of connections are made only when needed.
class Targets {
public:
    explicit Targets(const Topology& topology)
        : m_topology{topology}
    {
    }

    RowTarget of(const UnitName& unit)
    {
        UnitPlace place =
            unit.type == UnitType::Connection ? ofConnection(unit.id) : targetOf(unit, m_topology);
        return {.components = std::move(place.components),
                .connection = place.connection,
                .unit = unit};
    }

private:
    UnitPlace ofConnection(const std::string& name)
    {
        if (m_names.empty()) {
            m_names = connectionsByName(m_topology);
        }
        const auto named = m_names.find(name);
        return named == m_names.end() ? UnitPlace{} : UnitPlace{.connection = named->second.key};
    }

    const Topology& m_topology;
    std::unordered_map<std::string, NumberedConnection> m_names;
};

void setDowntime(ListRow& row, const std::optional<double>& saved, double yearDays)
{
    if (saved && *saved > 0.0) {  // Nothing, where no figure is stated.
        row.figure = downtimePerYear(*saved, yearDays);
        row.unit = RowText::tr("per year");
    }
}

/// The reason that says most about what to do comes first.
std::vector<Reason> sortedReasons(const Spof& spof)
{
    std::vector<Reason> reasons = spof.reasons;
    const auto single = std::find(reasons.begin(), reasons.end(), Reason::SingleInstance);
    if (single != reasons.end()) {
        std::rotate(reasons.begin(), single, single + 1);
    }
    return reasons;
}

QStringList spofDetails(const Spof& spof)
{
    QStringList first{capitalised(QString::fromStdString(nameOf(spof.category)))};
    QStringList second;
    for (const Reason reason : sortedReasons(spof)) {
        QStringList& line = first.size() < 2 ? first : second;
        line << QString::fromStdString(inWords(reason));
    }
    if (spof.cutsOffCount.value_or(0) > 0) {
        second << RowText::tr("cuts off %1").arg(*spof.cutsOffCount);
    }
    if (spof.isAcceptanceExpired && spof.accepted && spof.accepted->until) {
        second << RowText::tr("acceptance ended on %1").arg(dayInWords(*spof.accepted->until));
    }
    QStringList details{first.join(separator())};
    if (!second.isEmpty()) {
        details << capitalised(second.join(separator()));
    }
    return details;
}

ListRow spofRow(const Spof& spof, const Report& report, Targets& targets)
{
    ListRow row{.tone = RowTone::Spof, .title = QString::fromStdString(spof.title)};
    setDowntime(row, spof.savedUnavailability, report.yearDays);
    row.details = spofDetails(spof);
    row.target = targets.of(spof.unit);
    QStringList toolTip{RowText::tr("%1: single point of failure").arg(row.title)};
    toolTip += row.details;
    if (!spof.domains.empty()) {
        QStringList domains;
        for (const std::string& domain : spof.domains) {
            domains << QString::fromStdString(domain);
        }
        toolTip << RowText::tr("Lives in %1").arg(domains.join(QStringLiteral(", ")));
    }
    if (spof.savedUnavailability) {
        toolTip
            << RowText::tr("Saves %1 of unavailability").arg(precisely(*spof.savedUnavailability));
    }
    row.toolTip = toolTip.join(QLatin1Char{'\n'});
    return row;
}

ListRow acceptedRow(const Spof& spof, const Report& report, Targets& targets)
{
    ListRow row = spofRow(spof, report, targets);
    row.tone = RowTone::Accepted;
    const Acceptance& acceptance = *spof.accepted;
    QStringList terms;
    terms << (acceptance.until ? RowText::tr("Until %1").arg(dayInWords(*acceptance.until))
                               : RowText::tr("For good"));
    if (!acceptance.owner.empty()) {
        terms << QString::fromStdString(acceptance.owner);
    }
    row.details = QStringList{terms.join(separator())};
    if (!acceptance.reason.empty()) {
        row.details << QString::fromStdString(acceptance.reason);
    }
    return row;
}

QString titleOfId(const Topology& topology, const std::string& id)
{
    const Component* const component = topology.find(id);
    return QString::fromStdString(component == nullptr ? id : titleOf(*component));
}

ListRow chokeRow(const ChokePoint& choke, const Report& report, const Topology& topology)
{
    ListRow row{.tone = RowTone::Choke, .title = titleOfId(topology, choke.id)};
    const Component* const component = topology.find(choke.id);
    row.note = component != nullptr && component->instances == 2
                   ? RowText::tr("one change hits both")
                   : RowText::tr("one change hits all");
    setDowntime(row, choke.savedUnavailability, report.yearDays);
    row.toolTip =
        RowText::tr(
            "%1: choke point. It has spares, but a change that goes wrong hits all of them.")
            .arg(row.title);
    row.unit.clear();
    row.target = {.components = {ComponentId{choke.id}},
                  .unit = UnitName{UnitType::Component, choke.id}};
    return row;
}

ListRow advisoryRow(const Advisory& advisory, const Topology& topology)
{
    ListRow row{.tone = RowTone::Advisory, .title = titleOfId(topology, advisory.id)};
    row.details = QStringList{QString::fromStdString(advisory.message)};
    row.toolTip = row.details.first();
    if (topology.find(advisory.id) != nullptr) {
        row.target = {.components = {ComponentId{advisory.id}}};
    }
    return row;
}

template <typename Items, typename MakeRow>
ListSection sectionOf(const QString& title, const Items& items, const MakeRow& makeRow)
{
    ListSection section{.title = title};
    section.count = static_cast<qsizetype>(items.size());
    for (std::size_t at = 0; at < std::min(items.size(), mostRows); ++at) {
        section.rows.push_back(makeRow(items[at]));
    }
    return section;
}

}  // namespace

std::vector<ListSection> whatIfSections(const WhatIf& whatIf, const Report* asDrawn,
                                        const Topology& topology)
{
    Targets targets{topology};
    std::set<UnitName> known;
    if (asDrawn != nullptr) {
        for (const Spof& spof : asDrawn->spofs) {
            known.insert(spof.unit);
        }
    }
    std::vector<Spof> fresh;
    std::vector<Spof> old;
    for (const Spof& spof : whatIf.report.spofs) {
        (known.contains(spof.unit) ? old : fresh).push_back(spof);
    }
    std::vector<std::size_t> stopped;
    for (std::size_t vertex = 0; vertex < whatIf.fates.size(); ++vertex) {
        if (whatIf.fates[vertex].fate != Fate::Works && vertex < topology.componentCount()) {
            stopped.push_back(vertex);
        }
    }
    std::ranges::stable_sort(
        stopped, {}, [&](std::size_t vertex) { return whatIf.fates[vertex].fate == Fate::CutOff; });
    const auto makeSpof = [&](const Spof& spof) { return spofRow(spof, whatIf.report, targets); };
    const QString lost = titlesOf(whatIf.lost, topology, 1);
    const QString fresher = whatIf.lost.size() == 1 ? RowText::tr("New while %1 is down").arg(lost)
                                                    : RowText::tr("New while these are down");
    return {sectionOf(fresher, fresh, makeSpof),
            sectionOf(RowText::tr("There before"), old, makeSpof),
            sectionOf(RowText::tr("Not working"), stopped, [&](std::size_t vertex) {
                const Component& component = topology.component(vertex);
                const bool isFailed = whatIf.fates[vertex].fate == Fate::Failed;
                ListRow row{.tone = isFailed ? RowTone::Failed : RowTone::CutOff,
                            .title = QString::fromStdString(titleOf(component))};
                row.details = QStringList{fateInWords(whatIf, topology, vertex)};
                row.toolTip = row.title + QLatin1Char{'\n'} + row.details.first();
                row.target = targets.of({UnitType::Component, component.id.value});
                return row;
            })};
}

std::vector<ListSection> spofSections(const Report& report, const Topology& topology)
{
    Targets targets{topology};
    std::vector<Spof> open;
    std::vector<Spof> accepted;
    for (const Spof& spof : report.spofs) {
        (isAccepted(spof) ? accepted : open).push_back(spof);
    }
    return {sectionOf(RowText::tr("Single points of failure"), open,
                      [&](const Spof& spof) { return spofRow(spof, report, targets); }),
            sectionOf(RowText::tr("Choke points"), report.chokePoints,
                      [&](const ChokePoint& choke) { return chokeRow(choke, report, topology); }),
            sectionOf(RowText::tr("Advisories"), report.advisories,
                      [&](const Advisory& advisory) { return advisoryRow(advisory, topology); }),
            sectionOf(RowText::tr("Accepted"), accepted,
                      [&](const Spof& spof) { return acceptedRow(spof, report, targets); })};
}

}  // namespace cutpoint::ui
