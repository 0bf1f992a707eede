#include "core/report/text_report.h"
namespace cutpoint {
std::string formatText(const Report&, const TextReportOptions&)
{
    return {};
}
}  // namespace cutpoint
