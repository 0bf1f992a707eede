#pragma once

#include "core/report/page.h"
#include "core/report/runbook/runbook_subject.h"

#include <vector>

namespace cutpoint {

/// What happens, and is to be done, when a member has failed: who notices, what goes by itself,
/// what people do, and how to get back.
[[nodiscard]] std::vector<PageSection> unplannedSections(const RunbookSubject& subject);

/// What each part of it takes, and their sums.
[[nodiscard]] PageSection unplannedTimes(const RunbookSubject& subject);

/// What data may be lost.
[[nodiscard]] PageSection dataSection(const RunbookSubject& subject);

/// The mechanism in a few words: "a heartbeat between the two".
[[nodiscard]] std::string mechanismInWords(const FailoverSet& set);

}  // namespace cutpoint
