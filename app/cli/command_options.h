#pragma once

namespace CLI {  // NOLINT(readability-identifier-naming): its own name
class App;
}

namespace cutpoint::app {

struct AnalyzeRequest;
struct CheckRequest;
struct CompareRequest;
struct ConflictsRequest;
struct ConvertRequest;
struct DrillRequest;
struct HardenRequest;
struct NinesRequest;
struct RenderRequest;
struct RunbookRequest;
struct SetupsRequest;
struct SimulateRequest;

/// Tells a command of its arguments and options; parsing fills the request, which has to outlive
/// the command.
void addOptions(CLI::App& command, AnalyzeRequest& request);
void addOptions(CLI::App& command, CheckRequest& request);
void addOptions(CLI::App& command, NinesRequest& request);
void addOptions(CLI::App& command, ConvertRequest& request);
void addOptions(CLI::App& command, RenderRequest& request);
void addOptions(CLI::App& command, CompareRequest& request);
void addOptions(CLI::App& command, HardenRequest& request);
void addOptions(CLI::App& command, SimulateRequest& request);
void addOptions(CLI::App& command, RunbookRequest& request);
void addOptions(CLI::App& command, SetupsRequest& request);

/// Of `drill`, which is two commands in one: failures, or conflicting writes.
///
/// @param hasConflicts  whether it is the writes.
void addOptions(CLI::App& command, DrillRequest& request, ConflictsRequest& conflicts,
                bool& hasConflicts);

}  // namespace cutpoint::app
