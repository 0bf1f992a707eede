#include "app/cli/nines_command.h"

#include "app/cli/page_format.h"
#include "app/cli/percentage.h"
#include "core/report/nines.h"
#include "core/report/page.h"

#include <ostream>

namespace cutpoint::app {
namespace {

std::string written(const std::vector<NinesRow>& table, const std::string& currency,
                    PageFormat format)
{
    switch (format) {
    case PageFormat::Text:
        return formatNines(table, currency);
    case PageFormat::Markdown:
        return pageAsMarkdown(ninesPage(table, currency));
    case PageFormat::Json:
        break;
    }
    return formatNinesAsJson(table, currency);
}

std::string sentenceOf(const std::vector<std::string>& words)
{
    std::string sentence;
    for (const std::string& word : words) {
        sentence.append(sentence.empty() ? "" : " ").append(word);
    }
    return sentence;
}

}  // namespace

ExitCode runNines(const NinesRequest& request, const Console& console)
{
    const auto format = pageFormat(request.format, console);
    if (!format) {
        return ExitCode::BadInput;
    }
    const ParsedAvailability parsed = parseAvailability(sentenceOf(request.words));
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
    console.output << written(ninesTable(*parsed.availability, revenue), request.currency, *format);
    return ExitCode::Done;
}

}  // namespace cutpoint::app
