#include "core/report/tables.h"

#include "core/report/table_parts.h"

namespace cutpoint {

std::vector<Table> tablesOf(const Topology& topology, const Report& report,
                            const std::vector<ChecklistSection>& checklist)
{
    std::vector<Table> tables;
    tables.push_back(tables::spofs(report));
    tables.push_back(tables::checklist(checklist));
    tables.push_back(tables::layers(report));
    tables.push_back(tables::uncertainty(report));
    tables.push_back(tables::recommendations(report));
    tables.push_back(tables::components(topology, report));
    tables.push_back(tables::chokePoints(topology, report));
    tables.push_back(tables::advisories(report));
    tables.push_back(tables::cutSets(report));
    tables.push_back(tables::findings(report));
    return tables;
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
