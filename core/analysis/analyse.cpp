#include "core/analysis/analyse.h"
namespace cutpoint {
Report analyse(const Topology&, const AnalysisOptions&)
{
    return {};
}
}  // namespace cutpoint
