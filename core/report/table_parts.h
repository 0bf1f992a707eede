#pragma once

#include "core/analysis/report.h"
#include "core/model/topology.h"
#include "core/report/checklist.h"
#include "core/report/table.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cutpoint::tables {

/// A column of words for everyone.
[[nodiscard]] TableColumn text(std::string_view key, std::string title);

/// A column of figures for everyone.
[[nodiscard]] TableColumn number(std::string_view key, std::string title);

/// Columns for machines alone.
[[nodiscard]] TableColumn machineText(std::string_view key);
[[nodiscard]] TableColumn machineNumber(std::string_view key);

/// "1.6e-4"; "unknown".
[[nodiscard]] TableCell figure(std::optional<double> value);

[[nodiscard]] TableCell count(std::size_t value);

/// Downtime per year, in seconds, of so much unavailability.
[[nodiscard]] TableCell downtime(const Report& report, std::optional<double> unavailability);

/// What so much unavailability costs per year; nothing where no revenue is stated.
[[nodiscard]] TableCell cost(const Report& report, std::optional<double> unavailability);

[[nodiscard]] std::string joined(const std::vector<std::string>& names, std::string_view separator);

/// The tables of `tablesOf`.
[[nodiscard]] Table spofs(const Report& report);
[[nodiscard]] Table checklist(const std::vector<ChecklistSection>& sections);
[[nodiscard]] Table layers(const Report& report);
[[nodiscard]] Table uncertainty(const Report& report);
[[nodiscard]] Table recommendations(const Report& report);
[[nodiscard]] Table components(const Topology& topology, const Report& report);
[[nodiscard]] Table chokePoints(const Topology& topology, const Report& report);
[[nodiscard]] Table advisories(const Report& report);
[[nodiscard]] Table cutSets(const Report& report);
[[nodiscard]] Table findings(const Report& report);

}  // namespace cutpoint::tables
