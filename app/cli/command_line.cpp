#include "app/cli/command_line.h"

#include "app/cli/analyze.h"
#include "app/cli/check.h"
#include "app/cli/command_texts.h"
#include "app/cli/compare_command.h"
#include "app/cli/conflicts_command.h"
#include "app/cli/console.h"
#include "app/cli/convert.h"
#include "app/cli/drill_command.h"
#include "app/cli/harden_command.h"
#include "app/cli/interruption.h"
#include "app/cli/nines_command.h"
#include "app/cli/render.h"
#include "app/cli/runbook_command.h"
#include "app/cli/setups_command.h"
#include "app/cli/simulate_command.h"
#include "core/simulation/scenario.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cerrno>
#include <functional>
#include <ostream>
#include <system_error>

namespace cutpoint::app {

namespace {

constexpr double mostMebibytes = 1e9;

constexpr const char* filesHelp = "topology files; - is standard input";

/// The commands as CLI11 sees them, each with what it was asked for. Parsing runs the one named.
class Commands {
public:
    explicit Commands(const Console& console)
        : m_console{console}
    {
        m_app.set_version_flag("--version", "cutpoint " CUTPOINT_VERSION, "prints the version");
        m_app.set_help_flag("-h,--help", "prints this text");
        m_app.footer(programFooter);
        m_app.require_subcommand(1);
        m_app.failure_message(nullptr);
        addAnalyze();
        addCheck();
        addNines();
        addConvert();
        addRender();
        addCompare();
        addHarden();
        addDrill();
        addSimulate();
        addRunbook();
        addSetups();
    }

    ExitCode run(std::vector<std::string> arguments)
    {
        if (arguments.empty()) {
            m_console.errors << m_app.help();
            return ExitCode::BadInput;
        }
        if (!arguments.front().starts_with('-') && !isCommand(arguments.front())) {
            complain(m_console, "there is no command \"" + arguments.front() +
                                    "\"; the commands are: analyze, check, nines, convert, "
                                    "render, compare, harden, drill, simulate, runbook, setups");
            return ExitCode::BadInput;
        }
        std::ranges::reverse(arguments);  // CLI11 takes them off the end
        try {
            m_app.parse(std::move(arguments));
        } catch (const CLI::Success& request) {
            m_app.exit(request, m_console.output, m_console.errors);
            return ExitCode::Done;
        } catch (const CLI::ParseError& error) {
            complain(m_console, error.what());
            m_console.errors << "See: " << nameOfChosen() << " --help\n";
            return ExitCode::BadInput;
        }
        return m_run();
    }

private:
    CLI::App& add(const char* name, const char* description, const char* footer,
                  std::function<ExitCode()> run)
    {
        CLI::App* command = m_app.add_subcommand(name, description);
        command->footer(footer);
        command->callback([this, chosen = std::move(run)] { m_run = chosen; });
        return *command;
    }

    void addAnalyze()
    {
        CLI::App& command = add("analyze", "The whole analysis of topology files", analyzeFooter,
                                [this] { return runAnalyze(m_analyze, m_console); });
        command.add_option("FILE", m_analyze.files, filesHelp)->required()->type_name("");
        command
            .add_option("--format", m_analyze.format,
                        "text (the default), json, markdown, html, csv, sarif or junit")
            ->type_name("FORMAT");
        command.add_option("-o,--output", m_analyze.destination, "a file to write to")
            ->type_name("OUT");
        constexpr int highestOrder = 4;
        command
            .add_option("--order", m_analyze.cutSetOrder,
                        "lists minimal cut sets of up to N parts (2); 0: none")
            ->type_name("N")
            ->check(CLI::Range(0, highestOrder).description(""));
        command.add_option("--table", m_analyze.table, "the one table that csv is to hold")
            ->type_name("TABLE");
        command.add_flag("--picture", m_analyze.hasPicture,
                         "draws the topology beside OUT, for markdown");
        command.add_flag("--date", m_analyze.hasDate, "states the day in the report");
        command.add_flag("--all-pairs", m_analyze.wantsAllPairs,
                         "instead: the availability between every two components of a two-way "
                         "network, as CSV");
        addEngine(command, m_analyze.engine);
    }

    static void addEngine(CLI::App& command, EngineRequest& request)
    {
        command
            .add_option("--method", request.method,
                        "auto (exact if it can be, else simulated; the default), diagram, "
                        "frontier (of two-way networks) or monte-carlo")
            ->type_name("METHOD");
        command
            .add_option("--time-limit", request.timeLimit,
                        "the longest that may take, in seconds (60)")
            ->type_name("SECONDS")
            ->check(CLI::NonNegativeNumber.description(""));
        command
            .add_option("--memory-limit", request.memoryLimit,
                        "the most memory it may use, in MiB (2048)")
            ->type_name("MIB")
            ->check(CLI::Range(1.0, mostMebibytes).description(""));
        command.add_option("--seed", request.seed, "of the simulation (1)")->type_name("N");
        command
            .add_option("--from", request.from,
                        "the component by which users come in, whatever the file says")
            ->type_name("ID");
        command
            .add_option("--to", request.to,
                        "the component that users want to reach, whatever the file says")
            ->type_name("ID");
    }

    void addCheck()
    {
        CLI::App& command = add("check", "For pipelines: fails on single points of failure",
                                checkFooter, [this] { return runCheck(m_check, m_console); });
        command.add_option("FILE", m_check.files, filesHelp)->required()->type_name("");
        command
            .add_option("--target", m_check.target,
                        "the availability to reach, in percent, such as 99.95, in place of the "
                        "files' own")
            ->type_name("PERCENT");
        command.add_option("--format", m_check.format, "text (the default), json, sarif or junit")
            ->type_name("FORMAT");
        command.add_option("-o,--output", m_check.destination, "a file to write to")
            ->type_name("OUT");
        command
            .add_option("--fail-on", m_check.failOn,
                        "what fails, of spof, target and warning, parted by commas")
            ->type_name("WHAT")
            ->delimiter(',')
            ->allow_extra_args(false);
        command
            .add_option("--baseline", m_check.baseline,
                        "an earlier JSON report; only what is new fails")
            ->type_name("OLD.json");
        addEngine(command, m_check.engine);
    }

    void addNines()
    {
        CLI::App& command = add("nines", "What an availability comes to in downtime and money",
                                ninesFooter, [this] {
                                    m_nines.availability = CLI::detail::join(m_ninesWords, " ");
                                    return runNines(m_nines, m_console);
                                });
        command
            .add_option("AVAILABILITY", m_ninesWords,
                        "in percent, such as 99.95, or as \"3.5 nines\"")
            ->required()
            ->type_name("");
        command.add_option("--revenue", m_nines.revenue, "per year, such as 10e6")
            ->type_name("AMOUNT");
        command.add_option("--currency", m_nines.currency, "of the revenue, such as USD")
            ->type_name("CODE");
        command.add_option("--format", m_nines.format, "text (the default), markdown or json")
            ->type_name("FORMAT");
    }

    void addConvert()
    {
        CLI::App& command = add("convert", "Rewrites a topology in Cutpoint's own format",
                                convertFooter, [this] { return runConvert(m_convert, m_console); });
        command
            .add_option("IN", m_convert.sources,
                        "the file to read, or the files of one Open-PSA model; - is standard input")
            ->required()
            ->type_name("");
        command
            .add_option("-o,--output", m_convert.destination,
                        "the file to write, which may be the same; - is standard output")
            ->required()
            ->type_name("OUT");
        command.add_option("--to", m_convert.format, "json (the default) or open-psa")
            ->type_name("FORMAT");
    }

    void addRender()
    {
        CLI::App& command = add("render", "Draws a topology as an SVG picture", renderFooter,
                                [this] { return runRender(m_render, m_console); });
        command.add_option("FILE", m_render.source, "a topology file; - is standard input")
            ->required()
            ->type_name("");
        command
            .add_option("-o,--output", m_render.destination,
                        "the picture to write; - is standard output")
            ->required()
            ->type_name("OUT.svg");
        command.add_flag("--no-findings", m_render.leavesFindings,
                         "draws the topology alone, nothing marked");
    }

    void addCompare()
    {
        CLI::App& command = add("compare", "What changed from one topology to another",
                                compareFooter, [this] { return runCompare(m_compare, m_console); });
        command.add_option("OLD", m_compare.before, "a topology file; - is standard input")
            ->required()
            ->type_name("");
        command.add_option("NEW", m_compare.after, "what became of it")->required()->type_name("");
        command.add_option("--format", m_compare.format, "text (the default), markdown or json")
            ->type_name("FORMAT");
        command.add_option("-o,--output", m_compare.destination, "a file to write to")
            ->type_name("OUT");
    }

    void addHarden()
    {
        CLI::App& command =
            add("harden", "The changes that make it fail less, and a way to a target", hardenFooter,
                [this] { return runHarden(m_harden, m_console); });
        command.add_option("FILE", m_harden.file, "a topology file; - is standard input")
            ->required()
            ->type_name("");
        command
            .add_option("--target", m_harden.target,
                        "the availability to reach, in percent, such as 99.99, in place of the "
                        "file's own")
            ->type_name("PERCENT");
        command
            .add_option("--budget", m_harden.budget,
                        "the most to spend per month; leaves out what states no cost")
            ->type_name("AMOUNT");
        command.add_flag("--allow-optional", m_harden.mayDoWithout,
                         "callers may do without caches, queues, third parties and the like");
        command.add_option("--format", m_harden.format, "text (the default), markdown or json")
            ->type_name("FORMAT");
        command
            .add_option("-o,--output", m_harden.destination,
                        "writes the changed topology; - is standard output, without the report")
            ->type_name("OUT");
    }

    void addDrill()
    {
        CLI::App& command = add("drill", "Plays failures through, second by second", drillFooter,
                                [this] { return runDrillOrConflicts(); });
        command.add_option("FILE", m_drill.file, "a topology file; - is standard input")
            ->required()
            ->type_name("");
        command.add_option("SCENARIO", m_drill.scenario, "a file of what goes wrong when")
            ->type_name("");
        command
            .add_option("--fail", m_drill.fails, "what fails, and how many seconds from the start")
            ->type_name("ID@SECONDS ...")
            ->allow_extra_args(false);
        command.add_flag("--all-single", m_drill.isAllSingle,
                         "instead: the loss of every unit, one by one");
        command.add_flag("--conflicts", m_hasConflicts,
                         "instead: what conflicting writes of several members leave");
        command
            .add_option("--writes", m_conflicts.writes, "of --conflicts: a file of what they write")
            ->type_name("WRITES");
        command
            .add_option("--group", m_conflicts.group,
                        "of --conflicts: whose members write, if there are several")
            ->type_name("ID");
        command
            .add_option("--duration", m_drill.duration,
                        "in seconds, in place of the scenario's (600)")
            ->type_name("SECONDS")
            ->check(CLI::Range(1.0, longestScenario.count()).description(""));
        command
            .add_option("--requests", m_drill.rate, "a second, in place of the scenario's (100)")
            ->type_name("N")
            ->check(CLI::Range(1e-6, mostRequestsPerSecond).description(""));
        command
            .add_option("--seed", m_drill.seed,
                        "shifts checks and beats by chance, in place of the scenario's (0: not)")
            ->type_name("N");
        command.add_option("--format", m_drill.format, "text (the default), json, markdown or csv")
            ->type_name("FORMAT");
        command.add_option("-o,--output", m_drill.destination, "a file to write to")
            ->type_name("OUT");
    }

    ExitCode runDrillOrConflicts()
    {
        if (!m_hasConflicts) {
            if (m_conflicts.writes.empty() && m_conflicts.group.empty()) {
                return runDrill(m_drill, m_console);
            }
            complain(m_console, "--writes and --group belong to --conflicts");
            return ExitCode::BadInput;
        }
        if (m_drill.isAllSingle || !m_drill.scenario.empty() || !m_drill.fails.empty()) {
            complain(m_console, "--conflicts plays writes alone: no scenario, no failures");
            return ExitCode::BadInput;
        }
        m_conflicts.file = m_drill.file;
        m_conflicts.format = m_drill.format;
        m_conflicts.destination = m_drill.destination;
        return runConflicts(m_conflicts, m_console);
    }

    void addSimulate()
    {
        CLI::App& command =
            add("simulate", "Long runs: how often and how long it is down, and why", simulateFooter,
                [this] { return runSimulate(m_simulate, m_console); });
        command.add_option("FILE", m_simulate.file, "a topology file; - is standard input")
            ->required()
            ->type_name("");
        command.add_option("--years", m_simulate.years, "how long (1000), at most 1000000")
            ->type_name("N");
        command.add_option("--seed", m_simulate.seed, "of the random numbers (1)")->type_name("S");
        command.add_option("--runs", m_simulate.runs, "how many runs (1), at most 1000")
            ->type_name("R")
            ->check(CLI::Range(1U, mostRuns).description(""));
        command
            .add_option("--repair", m_simulate.repair,
                        "how repair times are spread: exponential (the default) or lognormal")
            ->type_name("SHAPE");
        command
            .add_option("--time-limit", m_simulate.timeLimit,
                        "the longest that the runs may take, in seconds (60)")
            ->type_name("SECONDS")
            ->check(CLI::NonNegativeNumber.description(""));
        command.add_option("--format", m_simulate.format, "text (the default), markdown or json")
            ->type_name("FORMAT");
        command.add_option("-o,--output", m_simulate.destination, "a file to write to")
            ->type_name("OUT");
    }

    void addRunbook()
    {
        CLI::App& command = add("runbook", "What operators follow to move work to a spare",
                                runbookFooter, [this] { return runRunbook(m_runbook, m_console); });
        command.add_option("FILE", m_runbook.file, "a topology file; - is standard input")
            ->required()
            ->type_name("");
        command
            .add_option("GROUP", m_runbook.group,
                        "the id of a group or component with a spare, or of a member")
            ->required()
            ->type_name("");
        command.add_option("--format", m_runbook.format, "markdown (the default) or text")
            ->type_name("FORMAT");
        command.add_option("-o,--output", m_runbook.destination, "a file to write to")
            ->type_name("OUT");
    }

    void addSetups()
    {
        CLI::App& command =
            add("setups", "Hot, warm, cold … side by side for one component or group", setupsFooter,
                [this] { return runSetups(m_setups, m_console); });
        command.add_option("FILE", m_setups.file, "a topology file; - is standard input")
            ->required()
            ->type_name("");
        command.add_option("GROUP", m_setups.group, "the id of a group or component")
            ->required()
            ->type_name("");
        command
            .add_option("--cost-factors", m_setups.factors,
                        "what hot, warm and cold cost, as multiples of what serves (2,1.5,1.1)")
            ->type_name("HOT,WARM,COLD")
            ->delimiter(',')
            ->allow_extra_args(false);
        command.add_option("--budget", m_setups.budget, "the most to spend on it per month")
            ->type_name("AMOUNT");
        command.add_option("--format", m_setups.format, "text (the default), markdown or json")
            ->type_name("FORMAT");
        command.add_option("-o,--output", m_setups.destination, "a file to write to")
            ->type_name("OUT");
    }

    [[nodiscard]] bool isCommand(const std::string& name) const
    {
        const auto isNamed = [&name](const CLI::App* command) {
            return command->get_name() == name;
        };
        return std::ranges::any_of(m_app.get_subcommands([](const CLI::App*) { return true; }),
                                   isNamed);
    }

    [[nodiscard]] std::string nameOfChosen() const
    {
        const auto chosen = m_app.get_subcommands();
        return chosen.empty() ? "cutpoint" : "cutpoint " + chosen.front()->get_name();
    }

    const Console& m_console;
    CLI::App m_app{"Finds the single points of failure of an architecture, and its availability.",
                   "cutpoint"};
    std::function<ExitCode()> m_run;
    AnalyzeRequest m_analyze;
    CheckRequest m_check;
    NinesRequest m_nines;
    std::vector<std::string> m_ninesWords;
    ConvertRequest m_convert;
    RenderRequest m_render;
    CompareRequest m_compare;
    HardenRequest m_harden;
    DrillRequest m_drill;
    ConflictsRequest m_conflicts;
    bool m_hasConflicts = false;
    SimulateRequest m_simulate;
    RunbookRequest m_runbook;
    SetupsRequest m_setups;
};

}  // namespace

ExitCode runCommandLine(const std::vector<std::string>& arguments, std::ostream& output,
                        std::ostream& errors, const Surroundings& surroundings)
{
    const Console console{.output = output, .errors = errors, .surroundings = surroundings};
    const ExitCode ended = Commands{console}.run(arguments);
    const bool isStopped = Interruption::hasHappened() && ended != ExitCode::BadInput;
    const ExitCode code = isStopped ? ExitCode::Stopped : ended;
    errno = 0;
    if (!output.flush()) {
        const int reason = errno;
        complain(console, "the output could not be written" +
                              (reason == 0 ? std::string{}
                                           : ": " + std::generic_category().message(reason)));
        return ExitCode::BadInput;
    }
    return code;
}

}  // namespace cutpoint::app
