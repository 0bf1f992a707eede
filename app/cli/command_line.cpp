#include "app/cli/command_line.h"

#include "app/cli/analyze.h"
#include "app/cli/check.h"
#include "app/cli/command_options.h"
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

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cerrno>
#include <functional>
#include <ostream>
#include <system_error>

namespace cutpoint::app {

namespace {

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
        add("analyze", "The whole analysis of topology files", analyzeFooter, m_analyze,
            runAnalyze);
        add("check", "For pipelines: fails on single points of failure", checkFooter, m_check,
            runCheck);
        add("nines", "What an availability comes to in downtime and money", ninesFooter, m_nines,
            runNines);
        add("convert", "Rewrites a topology in Cutpoint's own format", convertFooter, m_convert,
            runConvert);
        add("render", "Draws a topology as an SVG picture", renderFooter, m_render, runRender);
        add("compare", "What changed from one topology to another", compareFooter, m_compare,
            runCompare);
        add("harden", "The changes that make it fail less, and a way to a target", hardenFooter,
            m_harden, runHarden);
        addDrill();
        add("simulate", "Long runs: how often and how long it is down, and why", simulateFooter,
            m_simulate, runSimulate);
        add("runbook", "What operators follow to move work to a spare", runbookFooter, m_runbook,
            runRunbook);
        add("setups", "Hot, warm, cold … side by side for one component or group", setupsFooter,
            m_setups, runSetups);
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
    CLI::App& addCommand(const char* name, const char* description, const char* footer,
                         std::function<ExitCode()> run)
    {
        CLI::App* command = m_app.add_subcommand(name, description);
        command->footer(footer);
        command->callback([this, chosen = std::move(run)] { m_run = chosen; });
        return *command;
    }

    template <typename Request>
    void add(const char* name, const char* description, const char* footer, Request& request,
             ExitCode (*runRequest)(const Request&, const Console&))
    {
        addOptions(
            addCommand(name, description, footer,
                       [this, &request, runRequest] { return runRequest(request, m_console); }),
            request);
    }

    void addDrill()
    {
        addOptions(addCommand("drill", "Plays failures through, second by second", drillFooter,
                              [this] { return runDrillOrConflicts(); }),
                   m_drill, m_conflicts, m_hasConflicts);
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
