#include "app/cli/nines_command.h"

#include "app/cli/percentage.h"
#include "core/report/nines.h"

#include <ostream>

namespace cutpoint::app {

ExitCode runNines(const NinesRequest& request, const Console& console)
{
    const ParsedAvailability parsed = parseAvailability(request.availability);
    if (!parsed.availability) {
        complain(console, parsed.problem);
        return ExitCode::BadInput;
    }
    std::optional<double> revenue;
    if (!request.revenue.empty()) {
        revenue = parseAmount(request.revenue);
        if (!revenue) {
            complain(console, "--revenue: expected an amount per year such as 10e6, found \"" +
                                  request.revenue + '"');
            return ExitCode::BadInput;
        }
    }
    console.output << formatNines(ninesTable(*parsed.availability, revenue), request.currency);
    return ExitCode::Done;
}

}  // namespace cutpoint::app
