#include "app/cli/command_line.h"

#include "app/cli/analyze.h"
#include "app/cli/check.h"
#include "app/cli/compare_command.h"
#include "app/cli/console.h"
#include "app/cli/convert.h"
#include "app/cli/harden_command.h"
#include "app/cli/interruption.h"
#include "app/cli/nines_command.h"
#include "app/cli/render.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cerrno>
#include <functional>
#include <ostream>
#include <system_error>

namespace cutpoint::app {

namespace {

constexpr const char* programFooter = R"(Each command explains itself: cutpoint check --help

Exit codes: 0 done, 1 findings (check alone), 2 bad input or usage; then the reasons are on
standard error and nothing was written; 130 stopped by Ctrl-C: analyze and check write what is
certain so far, a second Ctrl-C ends them at once. A file named - is standard input. Colours are
used on a terminal only, and never if NO_COLOR is set.)";

constexpr const char* analyzeFooter =
    R"(Says what a topology file means: its single points of failure with their reasons, what they cut
off and what fixing each saves, the availability of each layer and of the whole, downtime, cost,
minimal cut sets, and everything worth a remark. Ends with 0 however bad the news is; see check.

Formats: text, json, markdown, html (one page with the picture, for a browser), csv (a table, or
one file for each: spofs, checklist, layers, uncertainty, recommendations, components, choke-points,
advisories, cut-sets, findings, summary), sarif and junit (as check gives them). The same file always
gives the same bytes.

Several files: reports one after the other, as JSON in one array; html and csv take one topology. If
one file cannot be analysed, nothing is written. All Open-PSA files among them are one model:
model.xml basic-events.xml.

Examples:
  cutpoint analyze web-shop.topology.json
  cutpoint analyze web-shop.topology.json --format html -o report.html
  cutpoint analyze web-shop.topology.json --format markdown -o report.md --picture
  cutpoint analyze web-shop.topology.json --format csv --table spofs
  cutpoint analyze web-shop.topology.json --format json -o report.json
  cutpoint analyze network.topology.json --from london --to tokyo --order 3
  cutpoint analyze plant.topology.json --method monte-carlo --seed 7 --time-limit 10
  cutpoint analyze backbone.topology.json --all-pairs -o pairs.csv
  generate-topology | cutpoint analyze -)";

constexpr const char* checkFooter =
    R"(For pipelines. Ends with 1 and says why if a file has a single point of failure that is an error
and not accepted (or no longer), misses its target, or gives nothing to judge (findings no-entry,
no-target, never-works). A team that everything depends on is a notice: it does not fail a check.

--fail-on chooses what fails, of spof, target and warning (a finding that is a warning); the first
two if it is not given. With --baseline, only what an earlier report does not have fails.

Examples:
  cutpoint check web-shop.topology.json
  cutpoint check *.topology.json --target 99.95
  cutpoint check web-shop.topology.json --format sarif -o cutpoint.sarif
  cutpoint check web-shop.topology.json --baseline report.json --fail-on spof,warning)";

constexpr const char* ninesFooter =
    R"(What an availability comes to per year, quarter, month, week and day, among those that contracts
name, and what kind of service usually needs it; with a revenue, what downtime costs and what the
next nine saves.

Examples:
  cutpoint nines 99.95
  cutpoint nines 3.5 nines
  cutpoint nines 99.95 --revenue 10e6 --currency USD)";

constexpr const char* convertFooter =
    R"(Reads a topology in any format that Cutpoint understands (its own, node-link JSON as NetworkX and
D3 write it, Cytoscape.js, JSON Graph Format, GraphML, Open-PSA fault trees) and writes it in
Cutpoint's own, always in the same way, so that it makes small differences in a repository. What had
to be assumed is said on standard error. With --to open-psa it writes a fault tree of when the
system is down, for other programs to check; that takes a topology without cycles.

Examples:
  cutpoint convert graph.json -o web-shop.topology.json
  cutpoint convert web-shop.topology.json -o -
  cutpoint convert web-shop.topology.json --to open-psa -o web-shop.xml)";

constexpr const char* renderFooter =
    R"(Draws a topology as the window does, in light colours, as an SVG picture with real text and tooltips.
Components without a position are laid out. Single points of failure are marked. The same file
always gives the same bytes, so that pictures can live in a repository.

Examples:
  cutpoint render web-shop.topology.json -o web-shop.svg
  cutpoint render web-shop.topology.json -o - --no-findings)";

constexpr const char* compareFooter =
    R"(What was added, removed, changed, moved and rewired from one topology to another, which single points
of failure are gone and which are new, and availability, downtime and money before and after.
Components are recognised by id, then by name; connections by id, then by their ends. Ends with 0
however bad the change is; see check.

Examples:
  cutpoint compare web-shop.topology.json web-shop-hardened.topology.json
  cutpoint compare old.topology.json new.topology.json --format markdown -o change.md
  git show HEAD:shop.topology.json | cutpoint compare - shop.topology.json)";

constexpr const char* hardenFooter =
    R"(Every single change that makes it better (one more instance, instances apart in several zones, a
stand-in, a second provider or link, an active standby, a call that callers do without): what it
saves per year and costs per month, best value first. Costs are those of the instances added
(cost_per_month in the file).

For a target, its own or --target: the cheapest changes that reach it, or the fewest if not all costs
are known; proven for up to 30 changes to choose from, else with a bound. With --budget, only what
can be paid. -o writes the changed topology. The report goes to standard output.

Examples:
  cutpoint harden web-shop.topology.json --target 99.99
  cutpoint harden web-shop.topology.json --target 99.99 -o web-shop-hardened.topology.json
  cutpoint harden web-shop.topology.json --budget 500 --format json)";
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
                                    "render, compare, harden");
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
