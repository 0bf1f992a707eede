#include "core/report/wording.h"
#include "ui/document/unit_words.h"
#include "ui/models/report_rows.h"
#include "ui/style/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace cutpoint::ui {

namespace {

constexpr std::size_t mostRows = 500;

struct CutSetText {
    Q_DECLARE_TR_FUNCTIONS(CutSetText)
};

/// "62 %": how much of the system's unavailability the set alone would make. Sets overlap, so the
/// shares need not add up to 100 %.
QString shareInWords(double probability, const Report& report)
{
    const double unavailability = report.system ? report.system->availability.down() : 0.0;
    if (unavailability <= 0.0) {
        return {};
    }
    constexpr double percent = 100.0;
    const double share = std::min(probability / unavailability, 1.0) * percent;
    return share < 1.0 ? CutSetText::tr("< 1 % of downtime")
                       : CutSetText::tr("%1 % of downtime").arg(share, 0, 'f', 0);
}

/// Whether it is a component alone whose instances must all go at once.
bool hasSpares(const CutSet& set, const Topology& topology)
{
    const UnitName& first = set.members.front();
    const Component* const component =
        first.type == UnitType::Component ? topology.find(first.id) : nullptr;
    return set.members.size() == 1 && component != nullptr &&
           component->instances > component->required;
}

QString waysInWords(const CutSet& set, const Topology& topology)
{
    if (set.members.size() > 1) {
        return CutSetText::tr("Together, %1 at once").arg(set.members.size());
    }
    return hasSpares(set, topology) ? CutSetText::tr("Too many of its instances at once")
                                    : CutSetText::tr("Alone enough");
}

ListRow rowOf(const CutSet& set, const Report& report, const Topology& topology)
{
    QStringList titles;
    ListRow row{.tone = set.members.size() == 1 ? RowTone::Spof : RowTone::Choke,
                .title = {},
                .badge = QString::number(set.members.size())};
    for (const UnitName& member : set.members) {
        titles << titleOf(member, topology);
        UnitPlace place = targetOf(member, topology);
        std::copy(place.components.begin(), place.components.end(),
                  std::back_inserter(row.target.components));
        if (set.members.size() == 1) {
            row.target.connection = place.connection;
            row.target.unit = member;
        }
    }
    row.title = titles.join(QStringLiteral(" + "));
    if (hasSpares(set, topology)) {
        row.tone = RowTone::Choke;
    }
    row.figure = set.probability ? QString::fromStdString(probabilityInWords(*set.probability))
                                 : CutSetText::tr("no figure");
    if (set.probability) {
        row.unit = shareInWords(*set.probability, report);
    }
    row.details = QStringList{waysInWords(set, topology)};
    row.toolTip = row.title;
    if (set.probability) {
        row.toolTip += QLatin1Char{'\n'} +
                       CutSetText::tr("All down at once with probability %1").arg(row.figure);
    }
    return row;
}

}  // namespace

std::vector<ListSection> cutSetSections(const Report& report, const Topology& topology)
{
    ListSection section{.title = CutSetText::tr("Cut sets up to order %1").arg(report.cutSetOrder)};
    section.count = static_cast<qsizetype>(report.cutSets.size());
    const std::size_t shown = std::min(report.cutSets.size(), mostRows);
    section.rows.reserve(shown + 1);
    for (std::size_t at = 0; at < shown; ++at) {
        section.rows.push_back(rowOf(report.cutSets[at], report, topology));
    }
    const auto limit =
        std::find_if(report.findings.begin(), report.findings.end(),
                     [](const Diagnostic& finding) { return finding.code == "cut-sets-limited"; });
    ListSection notes{.title = CutSetText::tr("Limits")};
    if (limit != report.findings.end()) {
        notes.rows.push_back(
            {.tone = RowTone::Info, .title = capitalised(QString::fromStdString(limit->message))});
    }
    if (shown < report.cutSets.size()) {
        notes.rows.push_back({.tone = RowTone::Info,
                              .title = CutSetText::tr("The %1 most probable of %2 are listed.")
                                           .arg(shown)
                                           .arg(report.cutSets.size())});
    }
    notes.count = static_cast<qsizetype>(notes.rows.size());
    std::vector<ListSection> sections{std::move(section)};
    if (notes.count > 0) {
        sections.insert(sections.begin(), std::move(notes));
    }
    return sections;
}

}  // namespace cutpoint::ui
