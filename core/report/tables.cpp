#include "core/report/tables.h"

#include "core/report/table_parts.h"

namespace cutpoint {

std::vector<Table> tablesOf(const Topology& topology, const Report& report,
                            const std::vector<ChecklistSection>& checklist)
{
    return {tables::spofs(report),
            tables::checklist(checklist),
            tables::layers(report),
            tables::uncertainty(report),
            tables::recommendations(report),
            tables::components(topology, report),
            tables::chokePoints(topology, report),
            tables::advisories(report),
            tables::cutSets(report),
            tables::findings(report)};
}

std::vector<std::size_t> columnsForPeople(const Table& table)
{
    std::vector<std::size_t> places;
    for (std::size_t place = 0; place < table.columns.size(); ++place) {
        if (table.columns[place].readers != Readers::Machines) {
            places.push_back(place);
        }
    }
    return places;
}

}  // namespace cutpoint
