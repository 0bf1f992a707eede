#pragma once

#include "core/report/page.h"
#include "core/report/runbook/runbook_subject.h"

#include <vector>

namespace cutpoint {

/// How one of several members that all serve is taken out for maintenance and put back: there is
/// nothing to hand over.
[[nodiscard]] std::vector<PageSection> takingOutSections(const RunbookSubject& subject);

}  // namespace cutpoint
