#include "app/cli/command_line.h"

#include "app/cli/analyze.h"
#include "app/cli/check.h"
#include "app/cli/console.h"
#include "app/cli/convert.h"
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
standard error and nothing was written. A file named - is standard input. Colours are used on a
terminal only, and never if NO_COLOR is set.)";

constexpr const char* analyzeFooter =
    R"(Says what a topology file means: its single points of failure with their reasons, what they cut
off and what fixing each saves, the availability of each layer and of the whole, downtime, cost,
minimal cut sets, and everything worth a remark. Ends with 0 however bad the news is; see check.

Several files: reports one after the other, as JSON in one array. If one file cannot be analysed,
nothing is written.

Examples:
  cutpoint analyze web-shop.topology.json
  cutpoint analyze web-shop.topology.json --format json -o report.json
  cutpoint analyze backbone.topology.json --all-pairs -o pairs.csv
  generate-topology | cutpoint analyze -)";

constexpr const char* checkFooter =
    R"(For pipelines. Ends with 1 and says why if a file has a single point of failure that is an error
and not accepted (or no longer), misses its target, or gives nothing to judge (findings no-entry,
no-target, never-works). A team that everything depends on is a notice: it does not fail a check.

Examples:
  cutpoint check web-shop.topology.json
  cutpoint check *.topology.json --target 99.95
  cutpoint check web-shop.topology.json --format json)";

constexpr const char* ninesFooter =
    R"(What an availability comes to per year, month, week and day, among those that contracts name.

Examples:
  cutpoint nines 99.95
  cutpoint nines 3.5 nines
  cutpoint nines 99.95 --revenue 10e6 --currency USD)";

constexpr const char* convertFooter =
    R"(Reads a topology in any format that Cutpoint understands (its own, node-link JSON as NetworkX and
D3 write it, Cytoscape.js, JSON Graph Format) and writes it in Cutpoint's own, always in the same
way, so that it makes small differences in a repository. What had to be assumed is said on
standard error.

Examples:
  cutpoint convert graph.json -o web-shop.topology.json
  cutpoint convert web-shop.topology.json -o -)";

constexpr const char* renderFooter =
    R"(Draws a topology as the window does, in light colours, as an SVG picture with real text and tooltips.
Components without a position are laid out. Single points of failure are marked. The same file
always gives the same bytes, so that pictures can live in a repository.

Examples:
  cutpoint render web-shop.topology.json -o web-shop.svg
  cutpoint render web-shop.topology.json -o - --no-findings)";

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
                                    "render");
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
        command.add_option("--format", m_analyze.format, "text (the default) or json")
            ->type_name("FORMAT");
        command.add_option("-o,--output", m_analyze.destination, "a file to write to")
            ->type_name("OUT");
        constexpr int highestOrder = 9;
        command
            .add_option("--order", m_analyze.cutSetOrder,
                        "lists minimal cut sets of up to N parts (2); 0: none")
            ->type_name("N")
            ->check(CLI::Range(0, highestOrder).description(""));
        command.add_flag("--all-pairs", m_analyze.wantsAllPairs,
                         "instead: the availability between every two components of a two-way "
                         "network, as CSV");
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
        command.add_option("--format", m_check.format, "text (the default) or json")
            ->type_name("FORMAT");
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
    }

    void addConvert()
    {
        CLI::App& command = add("convert", "Rewrites a topology in Cutpoint's own format",
                                convertFooter, [this] { return runConvert(m_convert, m_console); });
        command.add_option("IN", m_convert.source, "the file to read; - is standard input")
            ->required()
            ->type_name("");
        command
            .add_option("-o,--output", m_convert.destination,
                        "the file to write, which may be the same; - is standard output")
            ->required()
            ->type_name("OUT");
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
};

}  // namespace

ExitCode runCommandLine(const std::vector<std::string>& arguments, std::ostream& output,
                        std::ostream& errors, const Surroundings& surroundings)
{
    const Console console{.output = output, .errors = errors, .surroundings = surroundings};
    const ExitCode code = Commands{console}.run(arguments);
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
