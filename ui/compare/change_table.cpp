#include "ui/compare/change_words.h"
#include "ui/compare/compare_rows.h"
#include "ui/panels/availability_words.h"
#include "ui/style/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace cutpoint::ui {

namespace {

struct ChangeText {
    Q_DECLARE_TR_FUNCTIONS(ChangeText)
};

/// What came or went with a change.
struct Finding {
    QString words;
    CellTone tone = CellTone::Plain;
    std::optional<double> seconds = {};  ///< Per year: saved, or lost if below 0; empty: not known.
};

/// A row before it is sorted.
struct Row {
    std::vector<Cell> cells;
    PairPlace place;
    double weight = 0.0;  ///< Rows of more come first.
};

using SpofsByName = std::map<UnitName, const Spof*>;

SpofsByName byName(const std::vector<Spof>& spofs)
{
    SpofsByName names;
    for (const Spof& spof : spofs) {
        names.emplace(spof.unit, &spof);
    }
    return names;
}

Finding findingOf(const Spof& spof, const Report& report, bool isGone, const QString& name)
{
    constexpr double secondsPerDay = 86400.0;
    Finding finding{.words = isGone ? ChangeText::tr("SPOF gone") : ChangeText::tr("New SPOF"),
                    .tone = isGone ? CellTone::Good : CellTone::Bad};
    if (!name.isEmpty()) {
        finding.words = ChangeText::tr("%1: %2").arg(finding.words, name);
    }
    if (spof.savedUnavailability && *spof.savedUnavailability > 0.0) {
        const double seconds = *spof.savedUnavailability * report.yearDays * secondsPerDay;
        finding.seconds = isGone ? seconds : -seconds;
    }
    return finding;
}

std::optional<UnitType> unitOf(ItemType item)
{
    switch (item) {
    case ItemType::Component:
        return UnitType::Component;
    case ItemType::Connection:
        return UnitType::Connection;
    case ItemType::Domain:
        return UnitType::Domain;
    case ItemType::Topology:
    case ItemType::Group:
        break;
    }
    return std::nullopt;
}

const char* iconOf(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::Added:
        return "action-plus";
    case ChangeKind::Removed:
        return "action-minus";
    case ChangeKind::Moved:
        return "action-right";
    case ChangeKind::Changed:
    case ChangeKind::Rewired:
        break;
    }
    return "action-edit";
}

class Table {
public:
    explicit Table(const ComparedPair& pair)
        : m_pair{pair}
        , m_gone{byName(pair.comparison.spofsGone)}
        , m_new{byName(pair.comparison.spofsNew)}
    {
    }

    [[nodiscard]] std::vector<Row> rows()
    {
        const auto& changes = m_pair.comparison.changes;
        std::vector<Row> rows;
        rows.reserve(changes.size() + m_gone.size() + m_new.size());
        for (const Change& change : changes) {
            rows.push_back(rowOf(change));
        }
        for (const auto& [unit, spof] : m_gone) {
            rows.push_back(rowOf(*spof, true));
        }
        for (const auto& [unit, spof] : m_new) {
            rows.push_back(rowOf(*spof, false));
        }
        std::stable_sort(rows.begin(), rows.end(), [](const Row& one, const Row& other) {
            return one.weight > other.weight;
        });
        return rows;
    }

private:
    /// What came or went of just this item; it is told of once.
    Finding takeFinding(const Change& change)
    {
        const auto type = unitOf(change.item);
        if (!type) {
            return {};
        }
        const auto gone = m_gone.find({*type, change.idBefore});
        if (gone != m_gone.end()) {
            const Spof& spof = *gone->second;
            m_gone.erase(gone);
            return findingOf(spof, m_pair.comparison.before, true, {});
        }
        const auto fresh = m_new.find({*type, change.id});
        if (fresh != m_new.end()) {
            const Spof& spof = *fresh->second;
            m_new.erase(fresh);
            return findingOf(spof, m_pair.comparison.after, false, {});
        }
        return {};
    }

    static std::vector<Cell> cellsOf(Cell icon, const QString& title, const QString& detail,
                                     const Finding& finding)
    {
        const QString saved = !finding.seconds ? QString{}
                              : *finding.seconds >= 0.0
                                  ? durationText(*finding.seconds)
                                  : QChar{0x2212} + durationText(-*finding.seconds);
        const bool isGood = finding.tone == CellTone::Good;
        const QString glyph = finding.words.isEmpty() ? QString{}
                              : isGood                ? QStringLiteral("status-healthy")
                                                      : QStringLiteral("status-spof");
        return {std::move(icon),
                {.text = title, .isStrong = true},
                {.text = detail, .tone = CellTone::Muted},
                {.text = finding.words, .icon = glyph, .iconTone = finding.tone},
                {.text = saved, .tone = finding.tone, .isStrong = true}};
    }

    Row rowOf(const Change& change)
    {
        const Finding finding = takeFinding(change);
        const bool isQuiet = isMoveInPicture(change);
        return {.cells = cellsOf({.icon = QLatin1String{iconOf(change.kind)},
                                  .iconTone = isQuiet ? CellTone::Muted : CellTone::Change},
                                 changeTitle(change), changeDetail(change, m_pair), finding),
                .place = placeOf(change, m_pair),
                .weight = isQuiet ? -1.0 : std::abs(finding.seconds.value_or(0.0))};
    }

    /// Of what did not change itself.
    Row rowOf(const Spof& spof, bool isGone) const
    {
        const Comparison& comparison = m_pair.comparison;
        const Finding finding =
            findingOf(spof, isGone ? comparison.before : comparison.after, isGone, {});
        return {.cells = cellsOf({}, QString::fromStdString(spof.title),
                                 ChangeText::tr("as it was, by what changed around it"), finding),
                .place = placeOf(spof.unit, m_pair, isGone),
                .weight = std::abs(finding.seconds.value_or(0.0))};
    }

    const ComparedPair& m_pair;
    SpofsByName m_gone;
    SpofsByName m_new;
};

}  // namespace

ComparedTable changeTable(const ComparedPair& pair)
{
    ComparedTable table{.columns = {{.title = {}},
                                    {.title = ChangeText::tr("Change")},
                                    {.title = ChangeText::tr("Detail")},
                                    {.title = ChangeText::tr("Finding")},
                                    {.title = ChangeText::tr("Saves per year"), .isNumber = true}},
                        .rows = {}};
    std::vector<Row> rows = Table{pair}.rows();
    table.rows.reserve(rows.size());
    table.places.reserve(rows.size());
    for (Row& row : rows) {
        table.rows.push_back(std::move(row.cells));
        table.places.push_back(std::move(row.place));
    }
    return table;
}

}  // namespace cutpoint::ui
