#pragma once

#include "core/report/page.h"
#include "core/report/runbook/runbook_subject.h"

#include <vector>

namespace cutpoint {

/// How the work is moved on purpose: the eight steps of a planned failover and its rollback, or,
/// where all members serve, how one of them is taken out.
[[nodiscard]] std::vector<PageSection> plannedSections(const RunbookSubject& subject);

/// What each of the steps takes, and their sum.
[[nodiscard]] PageSection plannedTimes(const RunbookSubject& subject);

/// How long writes wait in a planned failover.
[[nodiscard]] Seconds writePauseOf(const FailoverSet& set);

}  // namespace cutpoint
