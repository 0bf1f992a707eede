#include "app/cli/command_options.h"

#include "app/cli/analyze.h"
#include "app/cli/check.h"
#include "app/cli/compare_command.h"
#include "app/cli/conflicts_command.h"
#include "app/cli/convert.h"
#include "app/cli/drill_command.h"
#include "app/cli/harden_command.h"
#include "app/cli/nines_command.h"
#include "app/cli/render.h"
#include "app/cli/runbook_command.h"
#include "app/cli/setups_command.h"
#include "app/cli/simulate_command.h"
#include "core/simulation/scenario.h"

#include <CLI/CLI.hpp>

namespace cutpoint::app {

namespace {

constexpr double mostMebibytes = 1e9;

/// CLI11's own takes -1 for the largest unsigned number, and names a range of 300 digits.
CLI::Validator notNegative()
{
    return {[](const std::string& text) {
                return text.starts_with('-') ? "expected 0 or more, found " + text : std::string{};
            },
            ""};
}

void addFile(CLI::App& command, std::string& file)
{
    command.add_option("FILE", file, "a topology file; - is standard input")
        ->required()
        ->type_name("");
}

void addFiles(CLI::App& command, std::vector<std::string>& files)
{
    command.add_option("FILE", files, "topology files; - is standard input")
        ->required()
        ->type_name("");
}

void addFormat(CLI::App& command, std::string& format, const char* formats)
{
    command.add_option("--format", format, formats)->type_name("FORMAT");
}

template <typename Seed>
void addSeed(CLI::App& command, Seed& seed, const char* what)
{
    command.add_option("--seed", seed, what)->type_name("N")->check(notNegative());
}

void addOutput(CLI::App& command, std::string& destination)
{
    command.add_option("-o,--output", destination, "a file to write to")->type_name("OUT");
}

void addEngine(CLI::App& command, EngineRequest& request)
{
    command
        .add_option("--method", request.method,
                    "auto (exact if it can be, else simulated; the default), diagram, "
                    "frontier (of two-way networks) or monte-carlo")
        ->type_name("METHOD");
    command
        .add_option("--time-limit", request.timeLimit, "the longest that may take, in seconds (60)")
        ->type_name("SECONDS")
        ->check(notNegative());
    command
        .add_option("--memory-limit", request.memoryLimit,
                    "the most memory it may use, in MiB (2048)")
        ->type_name("MIB")
        ->check(CLI::Range(1.0, mostMebibytes).description(""));
    addSeed(command, request.seed, "of the simulation (1)");
    command
        .add_option("--from", request.from,
                    "the component by which users come in, whatever the file says")
        ->type_name("ID");
    command
        .add_option("--to", request.to,
                    "the component that users want to reach, whatever the file says")
        ->type_name("ID");
}

}  // namespace

void addOptions(CLI::App& command, AnalyzeRequest& request)
{
    addFiles(command, request.files);
    addFormat(command, request.format,
              "text (the default), json, markdown, html, csv, sarif or junit");
    addOutput(command, request.destination);
    constexpr int highestOrder = 4;
    command
        .add_option("--order", request.cutSetOrder,
                    "lists minimal cut sets of up to N parts (2); 0: none")
        ->type_name("N")
        ->check(CLI::Range(0, highestOrder).description(""));
    command.add_option("--table", request.table, "the one table that csv is to hold")
        ->type_name("TABLE");
    command.add_flag("--picture", request.hasPicture,
                     "draws the topology beside OUT, for markdown");
    command.add_flag("--date", request.hasDate, "states the day in the report");
    command.add_flag("--all-pairs", request.wantsAllPairs,
                     "instead: the availability between every two components of a two-way "
                     "network, as CSV");
    addEngine(command, request.engine);
}

void addOptions(CLI::App& command, CheckRequest& request)
{
    addFiles(command, request.files);
    command
        .add_option("--target", request.target,
                    "the availability to reach, in percent, such as 99.95, in place of the "
                    "files' own")
        ->type_name("PERCENT");
    addFormat(command, request.format, "text (the default), json, sarif or junit");
    addOutput(command, request.destination);
    command
        .add_option("--fail-on", request.failOn,
                    "what fails, of spof, target and warning, parted by commas")
        ->type_name("WHAT")
        ->delimiter(',')
        ->allow_extra_args(false);
    command
        .add_option("--baseline", request.baseline,
                    "an earlier JSON report; only what is new fails")
        ->type_name("OLD.json");
    addEngine(command, request.engine);
}

void addOptions(CLI::App& command, NinesRequest& request)
{
    command
        .add_option("AVAILABILITY", request.words, "in percent, such as 99.95, or as \"3.5 nines\"")
        ->required()
        ->type_name("");
    command.add_option("--revenue", request.revenue, "per year, such as 10e6")->type_name("AMOUNT");
    command.add_option("--currency", request.currency, "of the revenue, such as USD")
        ->type_name("CODE");
    addFormat(command, request.format, "text (the default), markdown or json");
}

void addOptions(CLI::App& command, ConvertRequest& request)
{
    command
        .add_option("IN", request.sources,
                    "the file to read, or the files of one Open-PSA model; - is standard input")
        ->required()
        ->type_name("");
    command
        .add_option("-o,--output", request.destination,
                    "the file to write, which may be the same; - is standard output")
        ->required()
        ->type_name("OUT");
    command.add_option("--to", request.format, "json (the default) or open-psa")
        ->type_name("FORMAT");
}

void addOptions(CLI::App& command, RenderRequest& request)
{
    addFile(command, request.source);
    command
        .add_option("-o,--output", request.destination,
                    "the picture to write; - is standard output")
        ->required()
        ->type_name("OUT.svg");
    command.add_flag("--no-findings", request.leavesFindings,
                     "draws the topology alone, nothing marked");
}

void addOptions(CLI::App& command, CompareRequest& request)
{
    command.add_option("OLD", request.before, "a topology file; - is standard input")
        ->required()
        ->type_name("");
    command.add_option("NEW", request.after, "what became of it")->required()->type_name("");
    addFormat(command, request.format, "text (the default), markdown or json");
    addOutput(command, request.destination);
}

void addOptions(CLI::App& command, HardenRequest& request)
{
    addFile(command, request.file);
    command
        .add_option("--target", request.target,
                    "the availability to reach, in percent, such as 99.99, in place of the "
                    "file's own")
        ->type_name("PERCENT");
    command
        .add_option("--budget", request.budget,
                    "the most to spend per month; leaves out what states no cost")
        ->type_name("AMOUNT");
    command.add_flag("--allow-optional", request.mayDoWithout,
                     "callers may do without caches, queues, third parties and the like");
    addFormat(command, request.format, "text (the default), markdown or json");
    command
        .add_option("-o,--output", request.destination,
                    "writes the changed topology; - is standard output, without the report")
        ->type_name("OUT");
}

void addOptions(CLI::App& command, DrillRequest& request, ConflictsRequest& conflicts,
                bool& hasConflicts)
{
    addFile(command, request.file);
    command.add_option("SCENARIO", request.scenario, "a file of what goes wrong when")
        ->type_name("");
    command.add_option("--fail", request.fails, "what fails, and how many seconds from the start")
        ->type_name("ID@SECONDS ...")
        ->allow_extra_args(false);
    command.add_flag("--all-single", request.isAllSingle,
                     "instead: the loss of every unit, one by one");
    command.add_flag("--conflicts", hasConflicts,
                     "instead: what conflicting writes of several members leave");
    command.add_option("--writes", conflicts.writes, "of --conflicts: a file of what they write")
        ->type_name("WRITES");
    command
        .add_option("--group", conflicts.group,
                    "of --conflicts: whose members write, if there are several")
        ->type_name("ID");
    command
        .add_option("--duration", request.duration, "in seconds, in place of the scenario's (600)")
        ->type_name("SECONDS")
        ->check(CLI::Range(1.0, longestScenario.count()).description(""));
    command.add_option("--requests", request.rate, "a second, in place of the scenario's (100)")
        ->type_name("N")
        ->check(CLI::Range(1e-6, mostRequestsPerSecond).description(""));
    addSeed(command, request.seed,
            "shifts checks and beats by chance, in place of the scenario's (0: not)");
    addFormat(command, request.format, "text (the default), json, markdown or csv");
    addOutput(command, request.destination);
}

void addOptions(CLI::App& command, SimulateRequest& request)
{
    addFile(command, request.file);
    command.add_option("--years", request.years, "how long (1000), at most 1000000")
        ->type_name("N");
    addSeed(command, request.seed, "of the random numbers (1)");
    command.add_option("--runs", request.runs, "how many runs (1), at most 1000")
        ->type_name("R")
        ->check(CLI::Range(1U, mostRuns).description(""));
    command
        .add_option("--repair", request.repair,
                    "how repair times are spread: exponential (the default) or lognormal")
        ->type_name("SHAPE");
    command
        .add_option("--time-limit", request.timeLimit,
                    "the longest that the runs may take, in seconds (60)")
        ->type_name("SECONDS")
        ->check(notNegative());
    addFormat(command, request.format, "text (the default), markdown or json");
    addOutput(command, request.destination);
}

void addOptions(CLI::App& command, RunbookRequest& request)
{
    addFile(command, request.file);
    command
        .add_option("GROUP", request.group,
                    "the id of a group or component with a spare, or of a member")
        ->required()
        ->type_name("");
    addFormat(command, request.format, "markdown (the default) or text");
    addOutput(command, request.destination);
}

void addOptions(CLI::App& command, SetupsRequest& request)
{
    addFile(command, request.file);
    command.add_option("GROUP", request.group, "the id of a group or component")
        ->required()
        ->type_name("");
    command
        .add_option("--cost-factors", request.factors,
                    "what hot, warm and cold cost, as multiples of what serves (2,1.5,1.1)")
        ->type_name("HOT,WARM,COLD")
        ->delimiter(',')
        ->allow_extra_args(false);
    command.add_option("--budget", request.budget, "the most to spend on it per month")
        ->type_name("AMOUNT");
    addFormat(command, request.format, "text (the default), markdown or json");
    addOutput(command, request.destination);
}

}  // namespace cutpoint::app
